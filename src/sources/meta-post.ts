// What Meta Business Suite's exports of posts share: the printed time's zone, and rows that are days, not lifetimes.

import type { Source, SourceColumn } from "./source.ts";
import { matches } from "./words.ts";

/**
 * Business Suite prints times of the American west coast and names no zone, wherever the page is (seen in practice,
 * not in a document of Meta's). Month first in English, ISO-like or day first elsewhere.
 */
export const publishTime = (...headers: readonly string[]): SourceColumn => ({
  headers,
  cell: "instant",
  order: "mdy",
  zone: "America/Los_Angeles",
});

/** A report by day repeats each post; only the lifetime row may count, whatever its language calls it. */
export const notLifetime: NonNullable<Source["skips"]>[number] = {
  when: matches("period", "^\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}"),
  reason: "not_counted",
};
