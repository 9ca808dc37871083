// The labels under a chart: they never touch, and the reader always knows the year.

import { expect, test } from "vitest";
import { bucketLabels } from "../charts/trend-layout.ts";

const quarters = Array.from({ length: 10 }, (_, k) => {
  const month = String((k % 4) * 3 + 1).padStart(2, "0");
  return `${2024 + Math.floor(k / 4)}-${month}-01`;
});

test("the first label that has room tells its year, and so does each of another year", () => {
  for (const language of ["en", "ko", "pl"] as const)
    for (const pitch of [20, 45, 70, 140]) {
      const { labels, shown } = bucketLabels({ days: quarters, grain: "quarter", language }, pitch);
      let year = "";
      for (const index of shown) {
        const own = quarters[index]?.slice(0, 4) as string;
        expect((labels[index] as string).includes(own)).toBe(own !== year);
        year = own;
      }
    }
});
