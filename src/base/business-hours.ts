// Opening hours of a team: how much of the time between two moments it was open, exact over changes of the clock.

// Own code on Temporal: the packages for this reckon in the zone of the machine or step from hour to hour.

import { Temporal } from "@js-temporal/polyfill";
import type { Weekday } from "./grain.ts";
import type { Day, Period } from "./period.ts";

/** One opening of a weekday in minutes of the wall clock: 540 to 1020 is 9:00 to 17:00. Past 1440 it is the next day. */
export interface WeeklyOpening {
  readonly weekday: Weekday;
  readonly from: number;
  readonly to: number;
}

export interface OpeningHours {
  readonly zone: string;
  readonly openings: readonly WeeklyOpening[];
  /** Days on which nothing opens; an opening of the evening before still ends in the morning. */
  readonly holidays: readonly Day[];
}

/** Open seconds from one moment to another (milliseconds of the epoch); null outside of the days it was made for. */
export type BusinessClock = (from: number, to: number) => number | null;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}
interface Span {
  readonly start: number;
  readonly end: number;
}

const minute = 60_000;
const dayLong = 1440 * minute;

/** The time from one moment to another in stretches without a change of the clock. */
const stretches = (zone: string, from: Temporal.ZonedDateTime, end: number): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (let at = from; at.epochMilliseconds < end; ) {
    const next = at.getTimeZoneTransition("next");
    const until = Math.min(end, next?.epochMilliseconds ?? end);
    found.push({ start: at.epochMilliseconds, end: until, offset: at.offsetNanoseconds / 1e6 });
    at = Temporal.Instant.fromEpochMilliseconds(until).toZonedDateTimeISO(zone);
  }
  return found;
};

/** The number of a day since 1 January 1970, a Thursday. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLong;
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The openings of a stretch: on its wall clock a day has 24 hours, and what a change of the clock cuts off is cut off. */
const openIn = (
  { start, end, offset }: Stretch,
  hours: OpeningHours,
  closed: ReadonlySet<number>,
): Span[] => {
  const found: Span[] = [];
  const last = Math.floor((end + offset) / dayLong);
  for (let day = Math.floor((start + offset) / dayLong) - 1; day <= last; day++) {
    if (closed.has(day)) continue;
    for (const { weekday, from, to } of hours.openings) {
      if (weekday !== weekdayOf(day)) continue;
      const opens = Math.max(start, day * dayLong + from * minute - offset);
      const closes = Math.min(end, day * dayLong + to * minute - offset);
      if (opens < closes) found.push({ start: opens, end: closes });
    }
  }
  return found;
};

/** Openings that overlap or touch, as one. */
const merged = (spans: readonly Span[]): readonly Span[] => {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = found.at(-1);
    if (before === undefined || span.start > before.end) found.push(span);
    else found[found.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
  }
  return found;
};

const checked = (openings: readonly WeeklyOpening[]): void => {
  for (const { from, to } of openings)
    if (!(from >= 0 && from < 1440 && to > from && to <= from + 1440))
      throw new RangeError(`an opening from minute ${from} to ${to}`);
};

/** One opening in seconds of the epoch, and how many open seconds were before it in the period. */
export interface Opening {
  readonly opens: number;
  readonly closes: number;
  readonly before: number;
}

const bounds = (zone: string, { since, until }: Period): readonly [Temporal.ZonedDateTime, number] => {
  const at = (day: Day): Temporal.ZonedDateTime => Temporal.PlainDate.from(day).toZonedDateTime(zone);
  return [at(since), at(until).epochMilliseconds];
};

/** The openings of a period of days of the team's zone, in order. */
export const openingsOf = (hours: OpeningHours, period: Period): readonly Opening[] => {
  checked(hours.openings);
  const closed = new Set(hours.holidays.map(dayNumber));
  const laidOut = stretches(hours.zone, ...bounds(hours.zone, period)).flatMap((s) =>
    openIn(s, hours, closed),
  );
  let before = 0;
  return merged(laidOut).map(({ start, end }) => {
    const opening = { opens: start / 1000, closes: end / 1000, before };
    before += opening.closes - opening.opens;
    return opening;
  });
};

/**
 * The clock of a team for a period of days of its zone. The openings are laid out once, so that a question is a search
 * in a list: a million pairs of moments take about a second.
 */
export const businessClock = (hours: OpeningHours, period: Period): BusinessClock => {
  const [first, end] = bounds(hours.zone, period);
  const start = first.epochMilliseconds;
  const openings = openingsOf(hours, period);
  const opens = Float64Array.from(openings, (opening) => opening.opens * 1000);
  const lengths = Float64Array.from(openings, (opening) => (opening.closes - opening.opens) * 1000);
  const before = Float64Array.from(openings, (opening) => opening.before * 1000);
  const openUntil = (moment: number): number => {
    let [low, high] = [0, opens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((opens[middle] as number) <= moment) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const i = low - 1;
    return (before[i] as number) + Math.min(lengths[i] as number, moment - (opens[i] as number));
  };
  return (from, to) =>
    from < start || to > end || from > to ? null : (openUntil(to) - openUntil(from)) / 1000;
};
