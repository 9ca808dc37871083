// How far a share or a rate may be off by chance: read off the two sides of an answer.

import type { Variant } from "../catalogue/kpi.ts";
import type { Estimate } from "../stats/interval.ts";
import { wilson } from "../stats/proportion.ts";
import { type Dispersion, rate } from "../stats/rate-ratio.ts";
import type { Answer, Interval, Settings } from "./question.ts";

/** The usual doubt, shared among so many figures that are to hold at once. */
const confidenceFor = (figures: number): number => 1 - 0.05 / figures;

const shown = (method: Interval["method"], estimate: Estimate | null): Interval | null =>
  estimate === null ? null : { low: estimate.low, high: estimate.high, method };

/** Null where the variant has none, or its sides are no cases of a whole: several events of one session are not. */
export const intervalOf = (
  { interval: kind, formula: { node } }: Variant,
  { competitors = [] }: Settings,
  { answer, top, bottom }: Pick<Answer, "answer" | "top" | "bottom">,
  scatter?: Dispersion,
): Interval | null => {
  if (kind === undefined || answer === null || top === null || bottom === null) return null;
  if (kind === "rate") {
    if (scatter === undefined) return null;
    const per = node.kind === "over" ? node.times : 1;
    return shown("garwood", top < 0 ? null : rate({ events: top, exposure: bottom }, per, scatter));
  }
  if (top < 0 || top > bottom) return null;
  const tally = { hits: top, total: bottom };
  return kind === "share"
    ? shown("wilson", wilson(tally))
    : shown("wilson_all", wilson(tally, confidenceFor(competitors.length + 1)));
};
