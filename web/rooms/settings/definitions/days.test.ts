// Pasted holidays: what is read as a day, and what is not guessed.

import { expect, test } from "vitest";
import { daysIn } from "./days.ts";

test("days parted by lines, commas or tabs are read once each and in order", () => {
  expect(daysIn("2026-12-25\n2026-01-01, 2026.12.25;2026/5/1\t 2026. 3. 1. ")).toEqual({
    days: ["2026-01-01", "2026-03-01", "2026-05-01", "2026-12-25"],
    unread: [],
  });
});

test("a day that does not exist, or whose month is unclear, is told and not guessed", () => {
  expect(daysIn("2026-02-30, 3.4.2026, Christmas")).toEqual({
    days: [],
    unread: ["2026-02-30", "3.4.2026", "Christmas"],
  });
  expect(daysIn(" \n ")).toEqual({ days: [], unread: [] });
});
