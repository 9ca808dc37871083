import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BusinessClock,
  businessClock,
  type OpeningHours,
  openingsOf,
  type WeeklyOpening,
} from "./business-hours.ts";
import type { Weekday } from "./grain.ts";
import { type Day, toDay } from "./period.ts";
import { seeded } from "./random.ts";

const day = (text: string): Day => toDay(text);
const at = (text: string): number => Date.parse(text);
const days = (list: readonly number[], from: number, to: number): readonly WeeklyOpening[] =>
  list.map((weekday) => ({ weekday: weekday as Weekday, from: from * 60, to: to * 60 }));
const office = days([1, 2, 3, 4, 5], 9, 17);
const always = days([1, 2, 3, 4, 5, 6, 7], 0, 24);
const year = { since: day("2026-01-01"), until: day("2027-01-01") };
const clock = (hours: Partial<OpeningHours>): BusinessClock =>
  businessClock({ zone: "Europe/Warsaw", openings: office, holidays: [], ...hours }, year);
const hoursOf = (of: BusinessClock, from: string, to: string): number | null => {
  const seconds = of(at(from), at(to));
  return seconds === null ? null : seconds / 3600;
};

test("a question on Friday evening that is answered on Monday morning took the open minutes only", () => {
  const open = clock({});
  expect(hoursOf(open, "2026-06-05T16:30:00+02:00", "2026-06-08T09:15:00+02:00")).toBe(0.75);
  expect(hoursOf(open, "2026-06-06T10:00:00+02:00", "2026-06-07T22:00:00+02:00")).toBe(0);
  expect(hoursOf(open, "2026-06-08T08:00:00+02:00", "2026-06-12T18:00:00+02:00")).toBe(40);
  expect(open(at("2026-06-08T10:00:00.250+02:00"), at("2026-06-08T10:00:01+02:00"))).toBe(0.75);
});

test("a holiday is closed, and the night before it still ends in the morning", () => {
  const open = clock({ holidays: [day("2026-06-04")] });
  expect(hoursOf(open, "2026-06-03T16:00:00+02:00", "2026-06-05T10:00:00+02:00")).toBe(2);
  const night = clock({ openings: days([1, 2, 3, 4, 5, 6, 7], 22, 30), holidays: [day("2026-06-04")] });
  expect(hoursOf(night, "2026-06-04T00:00:00+02:00", "2026-06-05T00:00:00+02:00")).toBe(6);
  // What opened on the evening before the first day, or before a change of the clock, goes on.
  expect(hoursOf(night, "2026-01-01T00:00:00+01:00", "2026-01-01T12:00:00+01:00")).toBe(6);
  expect(hoursOf(night, "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00")).toBe(7);
});

test("the days on which the clock changes have 23 and 25 hours, and their openings as many as pass", () => {
  const open = clock({ openings: always });
  expect(hoursOf(open, "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00")).toBe(23);
  expect(hoursOf(open, "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00")).toBe(25);
  const night = clock({ openings: days([7], 1, 5) });
  expect(hoursOf(night, "2026-03-29T00:00:00+01:00", "2026-03-29T12:00:00+02:00")).toBe(3);
  expect(hoursOf(night, "2026-10-25T00:00:00+02:00", "2026-10-25T12:00:00+01:00")).toBe(5);
  expect(hoursOf(clock({}), "2026-03-27T16:00:00+01:00", "2026-03-30T10:00:00+02:00")).toBe(2);
});

test("an hour that the clock leaves out opens nothing, one that it tells twice opens twice", () => {
  const early = clock({ openings: days([7], 2, 3) });
  expect(hoursOf(early, "2026-03-29T00:00:00+01:00", "2026-03-29T12:00:00+02:00")).toBe(0);
  expect(hoursOf(early, "2026-10-25T00:00:00+02:00", "2026-10-25T12:00:00+01:00")).toBe(2);
  const half = clock({ openings: [{ weekday: 7, from: 150, to: 240 }] });
  expect(hoursOf(half, "2026-03-29T00:00:00+01:00", "2026-03-29T12:00:00+02:00")).toBe(1);
});

test("openings that overlap count once, and a lunch break counts not", () => {
  const twice = clock({ openings: [...days([1], 9, 13), ...days([1], 12, 17)] });
  expect(hoursOf(twice, "2026-06-08T00:00:00+02:00", "2026-06-09T00:00:00+02:00")).toBe(8);
  const lunch = clock({ openings: [...days([1], 9, 12), ...days([1], 13, 17)] });
  expect(hoursOf(lunch, "2026-06-08T11:30:00+02:00", "2026-06-08T13:30:00+02:00")).toBe(1);
});

test("outside of its days, or backwards, a clock tells nothing", () => {
  const open = clock({});
  expect(open(at("2025-12-31T22:59:59Z"), at("2026-02-01T00:00:00Z"))).toBeNull();
  expect(open(at("2026-02-01T00:00:00Z"), at("2026-12-31T23:00:01Z"))).toBeNull();
  expect(open(at("2026-02-02T00:00:00Z"), at("2026-02-01T00:00:00Z"))).toBeNull();
  expect(() => clock({ openings: [{ weekday: 1, from: 600, to: 600 }] })).toThrow(RangeError);
  expect(clock({ openings: [] })(at("2026-02-01T00:00:00Z"), at("2026-03-01T00:00:00Z"))).toBe(0);
});

/** Minute by minute on the wall clock of the platform: slow, and another way. */
const counted = (
  zone: string,
  openings: readonly WeeklyOpening[],
  holiday: string,
  from: number,
  to: number,
): number => {
  const wall = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    dateStyle: "short",
    timeStyle: "short",
  });
  let open = 0;
  for (let t = from; t < to; t += 60_000) {
    const [date, time] = wall.format(t).split(", ") as [string, string];
    const [hour, minute] = time.split(":").map(Number) as [number, number];
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    const now = hour * 60 + minute;
    if (date !== holiday && openings.some((o) => o.weekday === weekday && o.from <= now && now < o.to))
      open += 60;
  }
  return open;
};

test.each(["Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Seoul", "Asia/Kolkata"])(
  "in %s it is what counting minute by minute gives, changes of the clock included",
  (zone) => {
    const opening = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
      from: fc.integer({ min: 0, max: 700 }),
      to: fc.integer({ min: 701, max: 1440 }),
    });
    // The weeks in which these zones change their clocks.
    const week = fc.constantFrom(
      "2026-03-06",
      "2026-03-27",
      "2026-04-03",
      "2026-10-02",
      "2026-10-23",
      "2026-10-30",
    );
    const minutes = fc.integer({ min: 0, max: 4 * 1440 });
    fc.assert(
      fc.property(
        fc.array(opening, { minLength: 1, maxLength: 6 }),
        week,
        minutes,
        minutes,
        (openings, start, a, b) => {
          const holiday = day("2026-03-28");
          const [from, to] = [Math.min(a, b), Math.max(a, b)].map(
            (m) => at(`${start}T00:00:00Z`) + m * 60_000,
          );
          const found = clock({ zone, openings, holidays: [holiday] })(from as number, to as number);
          expect(found).toBe(counted(zone, openings, holiday, from as number, to as number));
        },
      ),
      { numRuns: 12 },
    );
  },
);

test("times add up: from here to there and on is from here on", () => {
  const open = clock({ zone: "America/New_York" });
  const random = seeded(3);
  const [first, last] = [at("2026-01-02T00:00:00Z"), at("2026-12-30T00:00:00Z")];
  for (let i = 0; i < 1000; i++) {
    const [a, b, c] = [random(), random(), random()]
      .sort((x, y) => x - y)
      .map((u) => Math.round(first + u * (last - first))) as [number, number, number];
    expect((open(a, b) as number) + (open(b, c) as number)).toBeCloseTo(open(a, c) as number, 3);
  }
});

test("openings are laid out in order, with the open seconds before each", () => {
  const week = { since: day("2026-03-27"), until: day("2026-03-31") };
  const found = openingsOf({ zone: "Europe/Warsaw", openings: office, holidays: [] }, week);
  expect(found).toEqual([
    { opens: at("2026-03-27T08:00:00Z") / 1000, closes: at("2026-03-27T16:00:00Z") / 1000, before: 0 },
    { opens: at("2026-03-30T07:00:00Z") / 1000, closes: at("2026-03-30T15:00:00Z") / 1000, before: 28_800 },
  ]);
});
