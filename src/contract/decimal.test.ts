// Numbers as people type them: a comma is read where it can mean one thing only.

import { expect, test } from "vitest";
import { readDecimal, readingsOf } from "./decimal.ts";

test.each([
  ["12", 12],
  ["12.5", 12.5],
  ["12,5", 12.5],
  ["12,50", 12.5],
  ["-0,125", -0.125],
  ["0,1234", 0.1234],
  ["1.234", 1.234],
  ["1 234,5", 1234.5],
  ["10\u00a0000", 10_000],
  ["1,234,567", 1_234_567],
  ["1,234.5", 1234.5],
])("%s is %d", (text, value) => {
  expect(readDecimal(text)).toBe(value);
  expect(readingsOf(text)).toBe(null);
});

test.each(["", "five", "1e9", "1,2,3", "1.234,5", "1 2", "12,", ",5", "1234,567", "12 EUR"])(
  "%s is no number",
  (text) => expect([readDecimal(text), readingsOf(text)]).toEqual([null, null]),
);

test("1,234 may be two numbers, and is neither", () => {
  expect(readDecimal("1,234")).toBe(null);
  expect(readingsOf("-1,234")).toEqual({ whole: "-1234", decimal: "-1.234" });
});
