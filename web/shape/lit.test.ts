// The days a link leads to after an import.

import { expect, test } from "vitest";
import { lengthOf, litSpan, spanOf } from "./lit.ts";

const parts = [
  { kpis: ["impressions"], since: "2020-01-01", until: "2020-06-30" },
  { kpis: ["followers"], since: "2020-06-30", until: "2020-06-30" },
  { kpis: [], since: null, until: null },
];

test("a KPI leads to the days of the parts that light it, one that needs several to the days of all", () => {
  expect(litSpan("followers", parts)).toEqual({ since: "2020-06-30", until: "2020-07-01" });
  expect(litSpan("growth", parts)).toEqual({ since: "2020-01-01", until: "2020-07-01" });
  expect(spanOf([{ since: null, until: null }])).toBeNull();
});

test("whole months are told in months, everything else in days", () => {
  expect(lengthOf({ since: "2020-01-01", until: "2020-07-01" })).toEqual({ unit: "months", count: 6 });
  expect(lengthOf({ since: "2020-12-01", until: "2021-01-01" })).toEqual({ unit: "months", count: 1 });
  expect(lengthOf({ since: "2022-04-24", until: "2023-04-24" })).toEqual({ unit: "days", count: 365 });
});
