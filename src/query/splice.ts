// Where a network began to count otherwise: marks on a series, and no comparison of a figure with what it was not before.

import { addDays, type Day, type Period } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { type MetricChange, metricChanges } from "../catalogue/metric-changes.ts";
import { leaves, measuresOf } from "../catalogue/print.ts";
import type { Stretch } from "./holes.ts";
import type { Span } from "./spans.ts";

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Days on which it came into force; both ends are in it. */
const days = ({ since, until }: Pick<MetricChange, "since" | "until">): Stretch => ({
  first: since,
  last: until > since ? addDays(until, -1) : since,
});

const reads = (variant: Variant, { measures }: MetricChange): boolean =>
  leaves(variant.formula.node).some((leaf) => measuresOf(leaf).some((one) => measures.includes(one)));

const touches = ({ first, last }: Stretch, { since, until }: Period): boolean =>
  first < until && last >= since;

/** A network's change concerns a number only where that network has days in it. */
const concerns = (spans: readonly Span[], period: Period, { platforms }: MetricChange): boolean => {
  const here = spans.filter((span) => touches(span, period));
  return platforms === null ? here.length > 0 : here.some(({ platform }) => platforms.includes(platform));
};

/** One in force from a period's first day on changes nothing within it. */
const falls = ({ first, last }: Stretch, { since, until }: Period): boolean => first < until && last > since;

/** Whether a change lies between two periods: neither in force throughout nor come after both. */
export const liesBetween = (change: Pick<MetricChange, "since" | "until">, a: Period, b: Period): boolean =>
  falls(days(change), { since: earlier(a.since, b.since), until: later(a.until, b.until) });

/** The changes inside a period of what a variant reads, on the networks that have data in it; oldest first. */
export const changesIn = (
  variant: Variant,
  spans: readonly Span[],
  period: Period,
): readonly MetricChange[] =>
  metricChanges
    .filter(
      (change) => reads(variant, change) && falls(days(change), period) && concerns(spans, period, change),
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1));

/** The changes of counting that part two periods: neither in force throughout nor come after both. */
export const parting = (
  variant: Variant,
  spans: readonly Span[],
  a: Period,
  b: Period,
): readonly MetricChange[] => {
  const both = { since: earlier(a.since, b.since), until: later(a.until, b.until) };
  const here = spans.filter((span) => touches(span, a) || touches(span, b));
  return changesIn(variant, here, both).filter(({ effect }) => effect === "counting");
};
