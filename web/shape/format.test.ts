// Numbers in three languages.

import { expect, test } from "vitest";
import { dash, formatSeconds, formatTick, formatValue } from "./format.ts";
import type { Measure } from "./measure.ts";

const count: Measure = { display: "count", currency: null };
const rate: Measure = { display: "rate", currency: null };
const per: Measure = { display: "per", currency: null };
const seconds: Measure = { display: "seconds", currency: null };
const zloty: Measure = { display: "money", currency: "PLN" };
const won: Measure = { display: "money", currency: "KRW" };
/** No-break spaces read as spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

test("unknown is a dash and nothing is nothing", () => {
  for (const measure of [count, rate, per, seconds, zloty]) {
    expect(formatValue(null, measure, "en")).toBe(dash);
    expect(formatValue(0, measure, "en")).not.toBe(dash);
  }
});

test("counts are grouped in every language, also from four digits on", () => {
  expect(formatValue(2418, count, "en")).toBe("2,418");
  expect(formatValue(2418, count, "ko")).toBe("2,418");
  expect(plain(formatValue(2418, count, "pl"))).toBe("2 418");
  expect(formatValue(-3, count, "en")).toBe("-3");
});

test("rates are per cent, and a rate above nothing never reads 0", () => {
  expect(formatValue(0.048, rate, "en")).toBe("4.80%");
  expect(formatValue(0.048, rate, "pl")).toBe("4,80%");
  expect(formatValue(0.1234, rate, "ko")).toBe("12.3%");
  expect(formatValue(0.0000213, rate, "en")).toBe("0.0021%");
  expect(formatValue(0, rate, "en")).toBe("0.00%");
});

test("plain ratios are decimals", () => {
  expect(formatValue(4.5678, per, "en")).toBe("4.57");
  expect(formatValue(4.5678, per, "pl")).toBe("4,57");
  expect(formatValue(1234.56, per, "en")).toBe("1,234.6");
  expect(formatValue(0.00123, per, "en")).toBe("0.0012");
});

test("durations are the two greatest units", () => {
  const plainSeconds = (value: number, language: "en" | "ko" | "pl") => plain(formatSeconds(value, language));
  expect(plainSeconds(4440, "en")).toBe("1h 14m");
  expect(plainSeconds(4440, "ko")).toBe("1시간 14분");
  expect(plainSeconds(4440, "pl")).toBe("1 godz. 14 min");
  expect(plainSeconds(125, "en")).toBe("2m 5s");
  expect(plainSeconds(4.24, "en")).toBe("4.2s");
  expect(plainSeconds(59.7, "en")).toBe("1m");
  expect(plainSeconds(3599.7, "en")).toBe("1h");
  expect(plainSeconds(-4440, "en")).toBe("-1h 14m");
  expect(plainSeconds(1_000_000, "en")).toBe("278h");
});

test("money is minor units in its own currency", () => {
  expect(plain(formatValue(32_841_950, zloty, "pl"))).toBe("328 419,50 zł");
  expect(formatValue(116_209_800, won, "ko")).toBe("₩116,209,800");
  expect(formatValue(8_421_000, { display: "money", currency: "USD" }, "en")).toBe("$84,210.00");
  expect(formatValue(8_421_000, { display: "money", currency: null }, "en")).toBe("8,421,000");
});

test("ticks are short and neighbours differ", () => {
  expect(formatTick(48_210, 10_000, count, "en")).toBe("48K");
  expect(formatTick(48_000, 2_000, count, "ko")).toBe("4.8만");
  expect(plain(formatTick(48_000, 2_000, count, "pl"))).toBe("48 tys.");
  expect([10_000, 10_250, 10_500].map((value) => formatTick(value, 250, count, "en"))).toEqual([
    "10K",
    "10.3K",
    "10.5K",
  ]);
  const korean = [10_000, 10_250, 10_500].map((value) => formatTick(value, 250, count, "ko"));
  expect(new Set(korean).size).toBe(3);
  expect(formatTick(0.05, 0.01, rate, "en")).toBe("5%");
  expect(formatTick(0.005, 0.005, rate, "pl")).toBe("0,5%");
  expect(formatTick(0.5, 0.5, per, "en")).toBe("0.5");
});
