// Values of targets as a person writes them.

import { expect, test } from "vitest";
import { amountOf } from "./amount.ts";

test.each([
  ["5%", "rate", 0.05],
  ["0.05", "rate", 0.05],
  ["12.5 %", "rate", 0.125],
  ["10000", "count", 10_000],
  ["12,5", "count", 12.5],
  ["12,5 %", "rate", 0.125],
  ["1200,50", "money", 120_050],
  ["1,5h", "seconds", 5400],
  ["2.5", "per", 2.5],
  ["-3", "count", -3],
  ["1200.50", "money", 120_050],
  ["2h", "seconds", 7200],
  ["1h 30m", "seconds", 5400],
  ["90 s", "seconds", 90],
] as const)("%s of a %s is %s", (text, display, value) =>
  expect(amountOf(text, { display, currency: "EUR" })).toBeCloseTo(value, 9),
);
test("money without minor units is whole", () =>
  expect(amountOf("1200", { display: "money", currency: "KRW" })).toBe(1200));
test.each([
  ["5", "rate"],
  ["many", "count"],
  ["", "count"],
  ["1e5", "count"],
  ["2 hours", "seconds"],
  ["7200", "seconds"],
  ["12 EUR", "money"],
] as const)("%s of a %s is asked about, and not guessed", (text, display) =>
  expect(() => amountOf(text, { display, currency: "EUR" })).toThrow(/it is no value such as/),
);
test.each([
  ["1,234", "count"],
  ["1,234", "money"],
  ["1,234%", "rate"],
] as const)("%s of a %s can be read two ways, and the answer names both", (text, display) =>
  expect(() => amountOf(text, { display, currency: "EUR" })).toThrow(/two ways: write 1234 or 1\.234/),
);
