// A change stands in the bucket its first day falls into, under its number in the list.

import { expect, test } from "vitest";
import { markedBuckets, type SpliceMark } from "./splice.ts";

const mark = (since: string): SpliceMark => ({
  ...{ change: since, since, until: since, platforms: [], effect: "counting", confidence: "reported" },
  ...{ text: { en: "", ko: "", pl: "" }, source: { name: "", url: "" }, definition: null },
});
const months = [
  { since: "2025-03-01", until: "2025-04-01" },
  { since: "2025-04-01", until: "2025-05-01" },
  { since: "2025-05-01", until: "2025-06-01" },
];

test("a change stands in the bucket of its first day, and one outside in none", () => {
  const marks = ["2025-01-05", "2025-03-31", "2025-05-01", "2025-05-13"].map(mark);
  expect(markedBuckets(marks, months)).toEqual([
    { index: 0, numbers: [2] },
    { index: 2, numbers: [3, 4] },
  ]);
});
