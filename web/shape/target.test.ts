// Amounts of targets as a person writes them, and the buckets a target's line is drawn over.

import { expect, test } from "vitest";
import { aimsOf, amountOf, fitsGrain, isOf, readNumber, type Target, writtenAmount } from "./target.ts";

test.each([
  ["10 000,5", 10_000.5],
  ["1,5", 1.5],
  ["1.5", 1.5],
  ["5 %", 5],
  ["1,234", null],
  ["five", null],
  ["", null],
] as const)("%s is %s", (text, value) => expect(readNumber(text)).toBe(value));

test("what is written for a reader is read again, in every language", () => {
  const plain = { display: "per", currency: null } as const;
  for (const language of ["en", "ko", "pl"] as const)
    for (const value of [1.234, 1234.5, 0.125, 12.5])
      expect(readNumber(writtenAmount(value, plain, "hours", language))).toBe(value);
});

test.each([
  ["5", "rate", "hours", 0.05],
  ["2.5", "seconds", "hours", 9000],
  ["90", "seconds", "minutes", 5400],
  ["1200.5", "money", "hours", 120_050],
  ["3", "per", "hours", 3],
] as const)("%s of a %s in %s is %s, and is written so again", (text, display, unit, value) => {
  const measure = { display, currency: "EUR" };
  expect(amountOf(text, measure, unit)).toBe(value);
  expect(writtenAmount(value, measure, unit, "en")).toBe(text);
});

const target = (more: object): Target =>
  ({
    variant: "activity",
    platform: null,
    account: null,
    group: null,
    period: "month",
    reading: "share",
    ...more,
  }) as Target;

test("a sum's target fits buckets of its own length, a ratio's shorter ones as well", () => {
  expect(fitsGrain(target({}), "month")).toBe(true);
  expect(fitsGrain(target({}), "week")).toBe(false);
  expect(fitsGrain(target({ reading: "as_is" }), "week")).toBe(true);
  expect(fitsGrain(target({ reading: "as_is" }), "quarter")).toBe(false);
  expect(fitsGrain(target({ period: "date" }), "month")).toBe(false);
});

test("it is of the numbers shown where variant and filters are the same", () => {
  expect(isOf(target({}), {}, "activity")).toBe(true);
  expect(isOf(target({}), {}, "published")).toBe(false);
  expect(isOf(target({}), { platform: ["x"] }, "activity")).toBe(false);
  expect(isOf(target({ platform: "x" }), { platform: ["x"] }, "activity")).toBe(true);
  expect(isOf(target({ platform: "x" }), { platform: ["x"], campaign: ["May"] }, "activity")).toBe(false);
  expect(isOf(target({ group: "25-34" }), { only: ["group=25-34"] }, "activity")).toBe(true);
  expect(isOf(target({ group: "25-34" }), {}, "activity")).toBe(false);
  expect(isOf(target({}), { only: ["group=25-34"] }, "activity")).toBe(false);
});

test("the line to a date is at its place on the evening of each bucket's last day, and nowhere outside", () => {
  const line = { startDay: "2026-01-01", startValue: 100, by: "2026-01-10", low: 200, high: null };
  const by = target({ period: "date", reading: "as_is", removed: false, versions: [line] });
  const points = [
    { since: "2025-12-20", until: "2025-12-25" },
    { since: "2026-01-01", until: "2026-01-06" },
    { since: "2026-01-06", until: "2026-01-11" },
    { since: "2026-01-11", until: "2026-01-16" },
  ];
  expect(aimsOf(by, [], points).map(({ low }) => low)).toEqual([null, 150, 200, null]);
});
