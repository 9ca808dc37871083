// Days inside an account's data that no export tells: which silences are holes, and which are only silences.

import { addDays, type Day, lengthInDays, type Period } from "../base/period.ts";
import type { Table } from "../facts/table.ts";

/** A run of days; both ends are in it. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** Days of an account that no export tells. */
export interface Missing extends Stretch {
  readonly platform: string;
  readonly account: string;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const daysIn = ({ first, last }: Stretch): number => lengthInDays({ since: first, until: addDays(last, 1) });

/** From the first to the last day over all spans; null over none. */
export const whole = (spans: readonly Stretch[]): Stretch | null => {
  const [one, ...more] = spans;
  if (!one) return null;
  return more.reduce<Stretch>((a, b) => ({ first: earlier(a.first, b.first), last: later(a.last, b.last) }), {
    first: one.first,
    last: one.last,
  });
};

/** Told by the day, such as impressions and sessions; else events, which come when they come: posts, deals, messages. */
export const byDay = ({ key }: Table): boolean => key.includes("day");

/** A shorter silence is never a hole. */
export const leastSilence = (table: Table): number => (byDay(table) ? 1 : 15);

/** A week without a figure that is told by the day is a hole however quiet a file is elsewhere. */
export const surely = (table: Table, silence: Stretch): boolean => byDay(table) && daysIn(silence) >= 7;

/**
 * Which of the silences that no file spans are holes: all but those no longer than a silence inside one file. Files of
 * a small site meet over a quiet day, and those of monthly posts over a quiet week.
 */
export const holesOf = (table: Table, silences: readonly Stretch[], quiet: number): readonly Stretch[] =>
  silences.filter((silence) => surely(table, silence) || daysIn(silence) > quiet);

/** Sorted, and those that touch as one. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = found.at(-1);
    if (before === undefined || addDays(before.last, 1) < next.first) found.push(next);
    else found[found.length - 1] = { first: before.first, last: later(before.last, next.last) };
  }
  return found;
};

const between = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.slice(1).map(({ first }, k) => ({
    first: addDays((stretches[k] as Stretch).last, 1),
    last: addDays(first, -1),
  }));

/** What stands between the holes of an export's days. */
const toldBetween = ({ first, last }: Stretch, holes: readonly Stretch[]): readonly Stretch[] => {
  const ends = [...holes.map((hole) => addDays(hole.first, -1)), last];
  return [first, ...holes.map((hole) => addDays(hole.last, 1))].map((start, k) => ({
    first: start,
    last: ends[k] as Day,
  }));
};

/** The holes that remain where several exports of one account tell the same figure. */
export const holesTogether = (
  exports: readonly { readonly days: Stretch; readonly holes: readonly Stretch[] }[],
): readonly Stretch[] => {
  const [one] = exports;
  if (one !== undefined && exports.length === 1) return one.holes;
  return between(joined(exports.flatMap(({ days, holes }) => toldBetween(days, holes))));
};

export const clipped = <S extends Stretch>(stretches: readonly S[], by: Stretch): readonly S[] =>
  stretches.flatMap((stretch) => {
    const [first, last] = [later(stretch.first, by.first), earlier(stretch.last, by.last)];
    return first <= last ? [{ ...stretch, first, last }] : [];
  });

/** What of it lies in a period: account by account, and stretches that touch as one. */
export const missingIn = (all: readonly Missing[], { since, until }: Period): readonly Missing[] => {
  if (all.length === 0) return [];
  const inside = clipped(all, { first: since, last: addDays(until, -1) });
  const places = [...new Set(inside.map(({ platform, account }) => JSON.stringify([platform, account])))];
  return places.sort().flatMap((text) => {
    const [platform, account] = JSON.parse(text) as [string, string];
    const own = inside.filter((each) => each.platform === platform && each.account === account);
    return joined(own).map(({ first, last }) => ({ platform, account, first, last }));
  });
};
