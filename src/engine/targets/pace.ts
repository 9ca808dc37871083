// The arithmetic of targets: what is due by when, and whether a number keeps to it. Pure; nothing here asks a store.

import { addDays, type Day, lengthInDays, type Period } from "../../base/period.ts";
import type { Variant } from "../../catalogue/kpi.ts";
import { hasLevel, windowed } from "../../catalogue/print.ts";
import type { Stretch } from "../../query/holes.ts";

/** What a number is not to be under, and not over; null is no bound. */
export interface Aim {
  readonly low: number | null;
  readonly high: number | null;
}

export type State = "on" | "below" | "above" | "unknown";

/** Sums of fractions are a hair beside what they stand for. */
const hair = 1e-9;
const under = (a: number, b: number): boolean => a < b - hair * Math.max(1, Math.abs(a), Math.abs(b));

export const stateOf = (value: number | null, { low, high }: Aim): State => {
  if (value === null) return "unknown";
  if (low !== null && under(value, low)) return "below";
  return high !== null && under(high, value) ? "above" : "on";
};

const each = ({ low, high }: Aim, turn: (bound: number) => number): Aim => ({
  low: low === null ? null : turn(low),
  high: high === null ? null : turn(high),
});

/** What is due of an aim of `of` days on `days` of them, were all days alike. */
export const shareOf = (aim: Aim, { days, of }: { readonly days: number; readonly of: number }): Aim =>
  each(aim, (bound) => (bound * days) / of);

/** A straight line from a value on the morning of the first day to the aim on the evening of the last. */
export interface Line {
  readonly start: Day;
  readonly from: number;
  readonly by: Day;
}

/** How far along a line a day's evening is: nothing before its first day, whole from its last on. */
export const along = ({ start, by }: Line, at: Day): { readonly days: number; readonly of: number } => {
  const of = lengthInDays({ since: start, until: addDays(by, 1) });
  return { days: Math.min(of, Math.max(0, lengthInDays({ since: start, until: addDays(at, 1) }))), of };
};

/** Where the line is when `days` of its `of` days are over. */
export const onLine = ({ from }: Pick<Line, "from">, aim: Aim, { days, of }: ReturnType<typeof along>): Aim =>
  each(aim, (bound) => from + ((bound - from) * days) / of);

/**
 * How a number of part of a period is compared: `share`, what adds up over days with the share of these days; `as_is`,
 * what is no amount (a ratio, a median, a level) with the whole aim; `never`, what grows over a period and adds up over
 * nothing, such as people counted once.
 */
export type Reading = "share" | "as_is" | "never";

export const readingOf = ({ time, basis, formula }: Variant): Reading => {
  if (basis === "window" || windowed(formula.node) || time === "distinct") return "never";
  if (time === "sum") return hasLevel(formula.node) ? "never" : "share";
  return "as_is";
};

interface Versioned {
  readonly since: string;
  readonly version: number;
  readonly removed: boolean;
}

/** What was said before a removal for days after it is taken back with it. */
const standing = <V extends Versioned>(versions: readonly V[]): readonly V[] =>
  versions.filter(
    (one) => !versions.some((end) => end.removed && end.version > one.version && one.since >= end.since),
  );

const later = <V extends Versioned>(best: V | null, next: V): V =>
  best === null || next.since > best.since || (next.since === best.since && next.version > best.version)
    ? next
    : best;

/** The version that counts for what begins on a day: the one that begins last by then, of equals the newest. */
export const inForce = <V extends Versioned>(versions: readonly V[], on: string): V | null =>
  standing(versions)
    .filter(({ since }) => since <= on)
    .reduce<V | null>(later, null);

/** The days of an account, and those in between that it lacks. */
interface Told extends Stretch {
  readonly missing: readonly Stretch[];
}

const tells = (day: Day, { first, last, missing }: Told): boolean =>
  first <= day && day <= last && !missing.some((hole) => hole.first <= day && day <= hole.last);

/** The runs of days of a period that every account tells; what one of them lacks is no day to be measured by. */
export const toldBy = (accounts: readonly Told[], { since, until }: Period): readonly Period[] => {
  const runs: Period[] = [];
  if (accounts.length === 0) return runs;
  for (let day = since; day < until; day = addDays(day, 1)) {
    if (!accounts.every((account) => tells(day, account))) continue;
    const before = runs.at(-1);
    if (before?.until === day) runs[runs.length - 1] = { since: before.since, until: addDays(day, 1) };
    else runs.push({ since: day, until: addDays(day, 1) });
  }
  return runs;
};

export const daysOf = (runs: readonly Period[]): number =>
  runs.reduce((sum, run) => sum + lengthInDays(run), 0);
