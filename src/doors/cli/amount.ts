// A value as a person writes it on the command line, in the unit of a KPI: 5%, 1200.50, 2h 30m, 10000.

import { minorDigits } from "../../base/money.ts";
import { Problem } from "../../base/problem.ts";
import { readDecimal, readingsOf } from "../../contract/decimal.ts";
import type { Measure } from "./figures.ts";

const unreadable = (text: string, means: string): Problem =>
  new Problem("input/invalid", { field: text, reason: `it is no value such as ${means}` });

const plain = (text: string, means: string): number => {
  const readings = readingsOf(text);
  if (readings !== null)
    throw new Problem("input/invalid", {
      field: text,
      reason: `it can be read two ways: write ${readings.whole} or ${readings.decimal}`,
    });
  const value = readDecimal(text);
  if (value === null) throw unreadable(text, means);
  return value;
};

const seconds = { s: 1, m: 60, min: 60, h: 3600, d: 86_400 } as const;

const time = (text: string): number => {
  const means = "90s, 30m, 2h or 1h 30m";
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(s|min|m|h|d)(?=\s|\d|$)/g)];
  const read = parts.map(([whole]) => whole).join("");
  if (parts.length === 0 || read.replaceAll(" ", "") !== text.replaceAll(" ", ""))
    throw unreadable(text, means);
  return parts.reduce(
    (sum, [, size = "", unit]) => sum + plain(size, means) * seconds[unit as keyof typeof seconds],
    0,
  );
};

/** A rate is written with its sign: 5 may mean 5 % or five times. */
const share = (text: string): number => {
  const means = "5% or 0.05";
  if (text.trim().endsWith("%")) return plain(text.trim().slice(0, -1), means) / 100;
  const value = plain(text, means);
  if (Math.abs(value) > 1) throw unreadable(text, means);
  return value;
};

export const amountOf = (text: string, { display, currency }: Measure): number => {
  switch (display) {
    case "rate":
      return share(text);
    case "seconds":
      return time(text);
    case "money":
      return Math.round(plain(text, "1200.50") * 10 ** minorDigits(currency ?? ""));
    default:
      return plain(text, "10000 or 2.5");
  }
};
