// CSV: quoting, numbers, and cells a spreadsheet would run.

import papaparse from "papaparse";
import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("what goes in comes out", () => {
  const rows = [
    ["name", "value"],
    ['say "hi", twice', 3],
    ["two\nlines", null],
  ];
  expect(papaparse.parse(toCsv(rows).slice(1), { skipEmptyLines: true }).data).toEqual([
    ["name", "value"],
    ['say "hi", twice', "3"],
    ["two\nlines", ""],
  ]);
});

test("no cell is a formula, and a negative number stays a number", () => {
  for (const evil of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    expect(toCsv([[evil]])).toMatch(/^\uFEFF"?'/);
  expect(toCsv([[-5]])).toBe("\uFEFF-5\r\n");
});
