// ask_kpi: a KPI over time, in the variant asked for or the one that most networks have data for.

import { findVariant } from "../catalogue/index.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type * as operations from "../contract/operations.ts";
import type { Dimension } from "../facts/common.ts";
import type { Span } from "../query/coverage.ts";
import { type Asked, seriesOf } from "./ask-series.ts";
import { type Slice, sliceOf, splittable } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";
import { chosenOf, coverageOf } from "./coverage.ts";

export interface Choice {
  readonly variant: Variant;
  readonly chosenBy: "asked" | "coverage";
  readonly spans: readonly Span[];
  /** False where no variant has data at any time: the first stands for the KPI, and says what is missing. */
  readonly hasData: boolean;
}

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
  const coverage = await coverageOf(context, fit, slice);
  const filtered = Object.keys(only).length > 0;
  const whole = filtered ? await coverageOf(context, fit, { ...slice, only: {} }) : coverage;
  const usual = chosenOf(fit, whole, slice);
  const knows = usual !== null && (coverage.get(usual) ?? []).length > 0;
  const found = knows ? usual : chosenOf(fit, coverage, slice);
  const variant = found ?? (fit[0] as Variant);
  return {
    variant,
    chosenBy: named === undefined ? "coverage" : "asked",
    spans: coverage.get(variant) ?? [],
    hasData: found !== null,
  };
};

export const askSlice = async (context: Context, slice: Slice, named: string | undefined, asked: Asked) => {
  const { variant, chosenBy, spans } = await choose(context, slice, named, asked.by);
  return { ...(await seriesOf(context, slice, variant, asked, spans)), chosenBy };
};

export const askKpi: UseCase<typeof operations.askKpi> = async (context, input) =>
  askSlice(context, await sliceOf(context, input), input.variant, {
    grain: input.grain,
    by: input.by ?? null,
    compare: input.compare,
  });
