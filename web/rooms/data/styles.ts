// The server's words for how a column's cells are read, and the page's texts for them.

import type { TextKey } from "../../text/text.tsx";

const words: Readonly<Record<string, TextKey>> = {
  "month/day/year": "data.style.mdy",
  "day/month/year": "data.style.dmy",
  "year-month-day": "data.style.iso",
  "year-month-day hour:minute": "data.style.iso_time",
  "month as a word": "data.style.words",
  "days since 1899-12-30": "data.style.serial",
  "days since 1904-01-01": "data.style.serial_1904",
};

/** Numbers show themselves ("1,234.5"); dates are said in words. */
export const styleKey = (style: string) =>
  (words[style] as Extract<TextKey, `data.style.${string}`> | undefined) ?? null;

export const orderOf = (style: string | null): "mdy" | "dmy" | null =>
  style === "month/day/year" ? "mdy" : style === "day/month/year" ? "dmy" : null;

const given: Readonly<Record<string, TextKey>> = {
  account: "data.given.account",
  currency: "data.given.currency",
  observed_at: "data.given.observed",
};
export const givenKey = (name: string) =>
  (given[name] as Extract<TextKey, `data.given.${string}`> | undefined) ?? null;
