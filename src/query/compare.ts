// A period against an earlier one: as many elapsed days on both sides, and a reason where they cannot be compared.

import { addDays, type Day, lastYear, lengthInDays, type Period, previous } from "../base/period.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { hasLevel, leaves, windowed } from "../catalogue/print.ts";
import { whole } from "./holes.ts";
import { hasHoles } from "./series.ts";
import type { Span } from "./spans.ts";
import { parting } from "./splice.ts";

export type Kind = "previous" | "last_year";

/** The two periods as they are set side by side; `cut` where the data end before the asked period does. */
export interface Sides {
  readonly current: Period;
  readonly before: Period;
  readonly cut: boolean;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** A window's figure cannot be cut; every other period is cut to the days that have passed in the data. */
export const sidesOf = (kind: Kind, asked: Period, spans: readonly Span[], variant: Variant): Sides => {
  const full = kind === "previous" ? previous(asked) : lastYear(asked);
  const range = whole(spans);
  const end = range === null ? asked.until : addDays(range.last, 1);
  if (windowed(variant.formula.node) || end >= asked.until || end <= asked.since)
    return { current: asked, before: full, cut: false };
  const current = { since: asked.since, until: end };
  const before =
    kind === "last_year"
      ? lastYear(current)
      : { since: full.since, until: earlier(addDays(full.since, lengthInDays(current)), full.until) };
  return { current, before, cut: true };
};

/**
 * Whether the asked period has to be asked anew on the days that are compared: what is known for longer than the other
 * parts of its formula counts days on which those are unknown.
 */
export const isCutApart = ({ formula }: Variant, { cut }: Sides): boolean =>
  cut && leaves(formula.node).length > 1;

export interface Reading {
  readonly answer: number | null;
  readonly accounts: number;
}

export interface Verdict {
  readonly comparable: boolean;
  readonly change: number | null;
  readonly note: string | null;
  /** Of a period before that the data begin in: how many of its days they cover. */
  readonly covered: { readonly days: number; readonly of: number } | null;
}

const covers = ({ first, last }: Span, { since, until }: Period): boolean =>
  first <= since && addDays(last, 1) >= until;
const touches = ({ first, last }: Span, { since, until }: Period): boolean => first < until && last >= since;

/** An account whose days end or begin inside either side makes one of them smaller for no reason of its own. */
const accountsDiffer = (variant: Variant, spans: readonly Span[], { current, before }: Sides): boolean =>
  variant.basis === "activity" &&
  !windowed(variant.formula.node) &&
  spans.some(
    (span) =>
      (touches(span, current) || touches(span, before)) && !(covers(span, current) && covers(span, before)),
  );

const obstacle = (
  variant: Variant,
  spans: readonly Span[],
  sides: Sides,
  now: Reading,
  then: Reading,
): string | null => {
  const range = whole(spans);
  if (now.answer === null) return "no_data";
  if (then.answer === null) return windowed(variant.formula.node) ? "no_window_before" : "no_data_before";
  if (parting(variant, spans, sides.current, sides.before).length > 0) return "metric_changed";
  if (hasHoles(variant, spans, sides.current) || hasHoles(variant, spans, sides.before))
    return "days_missing";
  if (hasLevel(variant.formula.node)) return now.accounts === then.accounts ? null : "accounts_differ";
  if (windowed(variant.formula.node)) return null;
  if (range !== null && range.first > sides.before.since) return "begins_before";
  return accountsDiffer(variant, spans, sides) ? "accounts_differ" : null;
};

const coveredOf = (spans: readonly Span[], { since, until }: Period): Verdict["covered"] => {
  const range = whole(spans);
  if (range === null || range.first >= until) return null;
  return { days: lengthInDays({ since: range.first, until }), of: lengthInDays({ since, until }) };
};

/** Relative for counts, a difference for rates: 2 % to 3 % is one point up, not 50 %. */
export const changeOf = (display: Variant["display"], now: number, then: number): number | null => {
  if (display === "rate") return now - then;
  return then === 0 ? null : (now - then) / Math.abs(then);
};

export const compare = (
  variant: Variant,
  spans: readonly Span[],
  sides: Sides,
  now: Reading,
  then: Reading,
): Verdict => {
  const why = obstacle(variant, spans, sides, now, then);
  if (why !== null || now.answer === null || then.answer === null)
    return {
      comparable: false,
      change: null,
      note: why,
      covered: why === "begins_before" ? coveredOf(spans, sides.before) : null,
    };
  const lengths = lengthInDays(sides.current) === lengthInDays(sides.before);
  return {
    comparable: true,
    change: changeOf(variant.display, now.answer, then.answer),
    note: sides.cut ? "cut_to_data" : lengths ? null : "lengths_differ",
    covered: null,
  };
};
