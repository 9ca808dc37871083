// ask_kpi: a KPI over time, in the variant asked for or the one that data choose.

import type * as operations from "../contract/operations.ts";
import { choose } from "./ask-choice.ts";
import type { Asked } from "./ask-parts.ts";
import { seriesOf } from "./ask-series.ts";
import { type Slice, sliceOf } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";

/** Where nothing else is asked for, a distribution or a ranking is split by what it lists. */
export const askSlice = async (context: Context, slice: Slice, named: string | undefined, asked: Asked) => {
  const choice = await choose(context, slice, named, asked.by);
  const { groups } = choice.variant;
  const listed = groups === undefined || slice.only[groups] !== undefined ? null : groups;
  return seriesOf(context, slice, { ...asked, by: asked.by ?? listed }, choice);
};

/** More lines than these nobody reads: breakdown_kpi has them all. */
const mostParts = 50;

export const askKpi: UseCase<typeof operations.askKpi> = async (context, input) =>
  askSlice(context, await sliceOf(context, input), input.variant, {
    grain: input.grain,
    by: input.by ?? null,
    compare: input.compare,
    most: mostParts,
  });
