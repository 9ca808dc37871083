// ask_kpi: a KPI over time, in the variant asked for or the one that most networks have data for.

import { findVariant } from "../catalogue/index.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type * as operations from "../contract/operations.ts";
import type { Dimension } from "../facts/common.ts";
import { type Asked, seriesOf } from "./ask-series.ts";
import { type Slice, sliceOf, splittable } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";
import { type Choice, chosenOf, coveragesOf } from "./coverage.ts";

/**
 * The variant asked for by name, else the one that data choose. Filters do not change the choice, so that a part of a
 * number is never another number's part; only where the chosen one knows nothing of the slice do the slice's data choose.
 */
export const choose = async (
  context: Context,
  slice: Slice,
  named: string | undefined,
  by: Dimension | null,
): Promise<Choice> => {
  const { kpi, only } = slice;
  const candidates = named === undefined ? kpi.variants : [findVariant(kpi, named)];
  const fit = splittable(kpi, candidates, by, only);
  const { picked: coverage, all } = await coveragesOf(context, fit, slice);
  const usual = chosenOf(fit, all, slice);
  const knows = usual !== null && (coverage.get(usual) ?? []).length > 0;
  const found = knows ? usual : chosenOf(fit, coverage, slice);
  const variant = found ?? (fit[0] as Variant);
  return {
    variant,
    chosenBy: named === undefined ? "coverage" : "asked",
    spans: coverage.get(variant) ?? [],
    everySpan: all.get(variant) ?? [],
    anyVariant: [...all.values()].flat(),
    hasData: found !== null,
  };
};

export const askSlice = async (context: Context, slice: Slice, named: string | undefined, asked: Asked) =>
  seriesOf(context, slice, asked, await choose(context, slice, named, asked.by));

export const askKpi: UseCase<typeof operations.askKpi> = async (context, input) =>
  askSlice(context, await sliceOf(context, input), input.variant, {
    grain: input.grain,
    by: input.by ?? null,
    compare: input.compare,
  });
