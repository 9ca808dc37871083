// Where a day ends.

import { expect, test } from "vitest";
import { endOfDay, zoneText } from "./zone.ts";

test("a day ends at local midnight, also when the clock changed", () => {
  expect(endOfDay("2026-01-15", "UTC")).toBe("2026-01-15T23:59:59Z");
  expect(endOfDay("2026-01-15", "Asia/Seoul")).toBe("2026-01-15T14:59:59Z");
  expect(endOfDay("2026-01-15", "Europe/Warsaw")).toBe("2026-01-15T22:59:59Z");
  expect(endOfDay("2026-07-15", "Europe/Warsaw")).toBe("2026-07-15T21:59:59Z");
  expect(endOfDay("2026-10-25", "Europe/Warsaw")).toBe("2026-10-25T22:59:59Z");
  expect(endOfDay("2026-03-28", "Europe/Warsaw")).toBe("2026-03-28T22:59:59Z");
  expect(endOfDay("2026-01-15", "America/Los_Angeles")).toBe("2026-01-16T07:59:59Z");
});

test("a zone is called as people call it", () => {
  expect((["en", "ko", "pl"] as const).map((language) => zoneText("America/Los_Angeles", language))).toEqual([
    "Pacific Time",
    "미 태평양 시간",
    "czas pacyficzny",
  ]);
  expect(zoneText("UTC", "pl")).toBe("UTC");
});
