// compare_kpis: several KPIs over the same days, each as it would be asked for by itself.

import type { Kpi } from "../catalogue/kpi.ts";
import { type ComparedItem, picksOf, readItem, writeItem } from "../contract/compared-items.ts";
import type * as operations from "../contract/operations.ts";
import { alike, baseOf, indexOf, stepsOf } from "../query/side-by-side.ts";
import { choose } from "./ask-choice.ts";
import { seriesOf } from "./ask-series.ts";
import { sliceOf } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";

type Input = Parameters<UseCase<typeof operations.compareKpis>>[1];

const named = (kpi: Kpi, id: string) => {
  const variant = kpi.variants.find((one) => one.id === id);
  return { name: { ...kpi.name }, variant: { ...(variant?.name ?? kpi.name) } };
};

const asked = async (context: Context, input: Input, item: ComparedItem) => {
  const { workspace, since, until, grain, compare, knownAt } = input;
  const slice = await sliceOf(context, { workspace, since, until, knownAt, kpi: item.kpi, ...picksOf(item) });
  const choice = await choose(context, slice, item.variant ?? undefined, null);
  const series = await seriesOf(context, slice, { grain, by: null, compare }, choice);
  return { item: writeItem(item), ...named(slice.kpi, series.variant), series };
};

export const compareKpis: UseCase<typeof operations.compareKpis> = async (context, input) => {
  const items = input.items.flatMap((text) => readItem(text) ?? []);
  const found = await Promise.all(items.map((item) => asked(context, input, item)));
  const all = found.map(({ series }) => series);
  const at = baseOf(all);
  const base = all[0]?.points[at];
  return {
    since: input.since,
    until: input.until,
    grain: input.grain,
    alike: alike(all),
    base: base === undefined ? null : { since: base.since, until: base.until },
    items: found.map((one) => ({
      ...one,
      steps: [...stepsOf(one.series)],
      index: [...indexOf(one.series, at)],
    })),
  };
};
