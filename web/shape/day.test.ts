// Days and presets in the browser: half-open, counted back from the last day with data, never shifted by a zone.

import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysIn,
  dayText,
  isDay,
  presetOf,
  presetRange,
  presets,
  rangeText,
} from "./day.ts";

test("days add across months, years and leap days", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
});

test("what is no day is refused", () => {
  for (const text of ["2026-02-30", "2026-2-3", "", null, "2026-01-01T00:00"])
    expect(isDay(text)).toBe(false);
  expect(isDay("2026-02-28")).toBe(true);
});

test("presets end with the last day that has data", () => {
  const last = "2026-10-31";
  expect(presetRange("days28", last, null)).toEqual({ since: "2026-10-04", until: "2026-11-01" });
  expect(daysIn(presetRange("days90", last, null))).toBe(90);
  expect(presetRange("month", last, null)).toEqual({ since: "2026-10-01", until: "2026-11-01" });
  expect(presetRange("lastMonth", last, null)).toEqual({ since: "2026-09-01", until: "2026-10-01" });
  expect(presetRange("quarter", "2026-11-15", null)).toEqual({ since: "2026-10-01", until: "2027-01-01" });
  expect(presetRange("year", last, null)).toEqual({ since: "2026-01-01", until: "2026-11-01" });
  expect(presetRange("months12", last, null)).toEqual({ since: "2025-11-01", until: "2026-11-01" });
  expect(presetRange("all", last, "2024-05-06")).toEqual({ since: "2024-05-06", until: "2026-11-01" });
});

test("every preset is known again by its range", () => {
  for (const preset of presets) {
    const range = presetRange(preset, "2026-08-19", "2024-05-06");
    expect(presetOf(range, "2026-08-19", "2024-05-06")).toBe(preset);
  }
  expect(presetOf({ since: "2026-01-02", until: "2026-01-05" }, "2026-08-19", null)).toBeNull();
});

test("a range names its last day that is in, as the language writes it", () => {
  const range = { since: "2026-09-07", until: "2026-11-02" };
  expect(rangeText(range, "en")).toMatch(/Sep 7\s–\sNov 1, 2026/);
  expect(rangeText(range, "ko")).toContain("2026년 9월 7일");
  expect(rangeText(range, "pl")).toMatch(/7 wrz\s?–\s?1 lis 2026/);
  expect(dayText("2026-10-31", "ko")).toBe("2026년 10월 31일");
});
