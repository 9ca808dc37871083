// The arithmetic of targets, each case worked out by hand.

import { describe, expect, test } from "vitest";
import type { Day } from "../../base/period.ts";
import { findKpi, findVariant } from "../../catalogue/index.ts";
import { along, daysOf, inForce, onLine, readingOf, shareOf, stateOf, toldBy } from "./pace.ts";

const day = (text: string) => text as Day;
const version = (n: number, since: string, removed = false) => ({ version: n, since, removed });

describe("a number beside its bounds", () => {
  test.each([
    [100, { low: 100, high: null }, "on"],
    [99, { low: 100, high: null }, "below"],
    [1_000, { low: 100, high: null }, "on"],
    [4, { low: null, high: 3 }, "above"],
    [3, { low: null, high: 3 }, "on"],
    [2, { low: 3, high: 5 }, "below"],
    [5, { low: 3, high: 5 }, "on"],
    [6, { low: 3, high: 5 }, "above"],
    [0, { low: 0, high: null }, "on"],
    [null, { low: 0, high: null }, "unknown"],
  ] as const)("%s beside %o is %s", (value, aim, state) => expect(stateOf(value, aim)).toBe(state));
  test("is no hair short: 0.1 three times is 0.3", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(stateOf(0.3, { low: 0.1 + 0.2, high: null })).toBe("on");
    expect(stateOf(0.1 + 0.2, { low: null, high: 0.3 })).toBe("on");
  });
});

test("of 3,000 in 30 days 1,200 are due on 12 of them, and of a band both ends", () => {
  expect(shareOf({ low: 3_000, high: null }, { days: 12, of: 30 })).toEqual({ low: 1_200, high: null });
  expect(shareOf({ low: 8, high: 12 }, { days: 7, of: 28 })).toEqual({ low: 2, high: 3 });
});

describe("a line to a date", () => {
  const line = { start: day("2026-01-01"), from: 1_000, by: day("2026-04-10") };
  test("from 1,000 to 2,000 over 100 days is 1,250 on the evening of the 25th day", () => {
    const days = along(line, day("2026-01-25"));
    expect(days).toEqual({ days: 25, of: 100 });
    expect(onLine(line, { low: 2_000, high: null }, days)).toEqual({ low: 1_250, high: null });
  });
  test("falls where less is better: from 8 hours to 2 it is at 5 half way", () => {
    expect(onLine({ from: 8 }, { low: null, high: 2 }, { days: 50, of: 100 })).toEqual({
      low: null,
      high: 5,
    });
  });
  test("is where it begins before its first day, and at its end after its last", () => {
    expect(along(line, day("2025-12-01"))).toEqual({ days: 0, of: 100 });
    expect(along(line, day("2026-12-01"))).toEqual({ days: 100, of: 100 });
  });
});

describe("the version in force", () => {
  const [jan, may, june] = [version(1, "2026-01-01"), version(2, "2026-05-01"), version(3, "2026-06-01")];
  test("is the one that begins last by the period's first day: what was the target before stays", () => {
    expect(inForce([jan, may, june], "2026-05-01")).toBe(may);
    expect(inForce([jan, may, june], "2026-04-01")).toBe(jan);
    expect(inForce([jan, may, june], "2025-12-01")).toBeNull();
  });
  test("of two that begin on one day is the newer", () => {
    const again = version(4, "2026-05-01");
    expect(inForce([jan, may, again], "2026-05-01")).toBe(again);
  });
  test("may be planned ahead: a change of today does not take it away, a removal does", () => {
    const ahead = version(2, "2027-01-01");
    expect(inForce([jan, ahead, version(3, "2026-05-01")], "2027-02-01")).toBe(ahead);
    const end = version(3, "2026-05-01", true);
    expect(inForce([jan, ahead, end], "2027-02-01")).toBe(end);
    expect(inForce([jan, ahead, end], "2026-04-01")).toBe(jan);
    const anew = version(4, "2026-06-01");
    expect(inForce([jan, ahead, end, anew], "2027-02-01")).toBe(anew);
  });
});

describe("the days a part of a period is measured by", () => {
  const month = { since: day("2026-06-01"), until: day("2026-07-01") };
  const told = (first: string, last: string, ...missing: [string, string][]) => ({
    first: day(first),
    last: day(last),
    missing: missing.map(([a, b]) => ({ first: day(a), last: day(b) })),
  });
  test("are those every account tells", () => {
    const runs = toldBy([told("2026-01-01", "2026-06-20"), told("2026-06-05", "2026-06-12")], month);
    expect(runs).toEqual([{ since: "2026-06-05", until: "2026-06-13" }]);
    expect(daysOf(runs)).toBe(8);
  });
  test("leave out the holes of any", () => {
    const runs = toldBy([told("2026-01-01", "2026-06-10", ["2026-06-04", "2026-06-06"])], month);
    expect(runs).toEqual([
      { since: "2026-06-01", until: "2026-06-04" },
      { since: "2026-06-07", until: "2026-06-11" },
    ]);
    expect(daysOf(runs)).toBe(7);
  });
  test("are none where one account tells none of them, and where there is none", () => {
    expect(toldBy([told("2026-06-01", "2026-06-30"), told("2026-01-01", "2026-05-31")], month)).toEqual([]);
    expect(toldBy([], month)).toEqual([]);
  });
});

test.each([
  ["impressions", "activity", "share"],
  ["engagement_rate", null, "as_is"],
  ["followers", null, "as_is"],
  ["reach", null, "never"],
] as const)("part of a period of %s is compared: %s %s", (kpi, name, reading) => {
  const found = findKpi(kpi);
  expect(readingOf(name === null ? (found.variants[0] as never) : findVariant(found, name))).toBe(reading);
});
