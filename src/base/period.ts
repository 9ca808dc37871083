// Days, half-open periods and the buckets of a period. `until` is the first day that is out, so neighbours never overlap.

import { Temporal } from "@js-temporal/polyfill";
import type { Grain, Weekday } from "./grain.ts";

declare const day: unique symbol;

/** A calendar day in the workspace's time zone, `2026-03-31`. Text, so it sorts and never shifts. */
export type Day = string & { readonly [day]: true };

export interface Period {
  readonly since: Day;
  readonly until: Day;
}

export const toDay = (text: string): Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a day: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as Day;
};

export const isDay = (text: string): text is Day => {
  try {
    return toDay(text) === text;
  } catch {
    return false;
  }
};

const plain = (at: Day): Temporal.PlainDate => Temporal.PlainDate.from(at);
const text = (at: Temporal.PlainDate): Day => at.toString() as Day;

export const addDays = (from: Day, days: number): Day => text(plain(from).add({ days }));

export const lengthInDays = ({ since, until }: Period): number =>
  plain(since).until(plain(until), { largestUnit: "day" }).days;

/** The first day of the bucket that holds `at`; a "total" bucket has no start of its own. */
export const bucketStart = (at: Day, grain: Exclude<Grain, "total">, weekStart: Weekday): Day => {
  const date = plain(at);
  switch (grain) {
    case "day":
      return at;
    case "week":
      return text(date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 }));
    case "month":
      return text(date.with({ day: 1 }));
    case "quarter":
      return text(date.with({ month: date.month - ((date.month - 1) % 3), day: 1 }));
    case "year":
      return text(date.with({ month: 1, day: 1 }));
  }
};

/** The first day after the bucket that starts at `start`. */
export const bucketEnd = (start: Day, grain: Exclude<Grain, "total">): Day => {
  const steps = {
    day: { days: 1 },
    week: { days: 7 },
    month: { months: 1 },
    quarter: { months: 3 },
    year: { years: 1 },
  };
  return text(plain(start).add(steps[grain]));
};

const shortest = { day: 1, week: 7, month: 28, quarter: 90, year: 365 } as const;

/** At most so many buckets a period can touch: a cheap bound, for asking before counting them out. */
export const mostBuckets = (period: Period, grain: Grain): number =>
  grain === "total" ? 1 : Math.ceil(lengthInDays(period) / shortest[grain]) + 1;

/** Every bucket a period touches, whole buckets even where the period cuts them. */
export const buckets = (period: Period, grain: Grain, weekStart: Weekday): readonly Period[] => {
  if (grain === "total") return [period];
  const found: Period[] = [];
  for (let since = bucketStart(period.since, grain, weekStart); since < period.until; ) {
    const until = bucketEnd(since, grain);
    found.push({ since, until });
    since = until;
  }
  return found;
};

/** The day it is at an instant (ISO text, UTC) in a named time zone. */
export const dayIn = (instant: string, zone: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as Day;

/** The last moment of a day in a named time zone, as an instant (ISO text, UTC). */
export const endOfDay = (at: Day, zone: string): string =>
  plain(at)
    .add({ days: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .subtract({ milliseconds: 1 })
    .toString({ fractionalSecondDigits: 3 });

/** What a caller means by "as known at": a day is known as it was when it ended in the zone; null is now. */
export const momentIn = (knownAt: string | undefined, zone: string): string | null =>
  knownAt !== undefined && isDay(knownAt) ? endOfDay(knownAt, zone) : (knownAt ?? null);

export const isZone = (zone: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};

/**
 * The period to compare with. A period of whole calendar months compares with as many whole months before it
 * (so March is set against February and the lengths may differ); any other with the same number of days before it.
 */
export const previous = ({ since, until }: Period): Period => {
  const [from, to] = [plain(since), plain(until)];
  if (from.day === 1 && to.day === 1) {
    const months = from.until(to, { largestUnit: "month" }).months;
    return { since: text(from.subtract({ months })), until: since };
  }
  return { since: addDays(since, -lengthInDays({ since, until })), until: since };
};

/**
 * The same days one year before, the last day as well as the first; 29 February becomes 28 February. A period of whole
 * calendar months stays one, so that February of a leap year is set against the whole February before it.
 */
export const lastYear = ({ since, until }: Period): Period => {
  const [from, to] = [plain(since), plain(until)];
  const first = text(from.subtract({ years: 1 }));
  if (from.day === 1 && to.day === 1) return { since: first, until: text(to.subtract({ years: 1 })) };
  return { since: first, until: text(to.subtract({ days: 1 }).subtract({ years: 1 }).add({ days: 1 })) };
};
