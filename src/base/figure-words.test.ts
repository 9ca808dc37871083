// A figure in a sentence: no column's name, no minor units, no seconds without their unit.

import { expect, test } from "vitest";
import { figureAmount, figureName } from "./figure-words.ts";
import { Problem } from "./problem.ts";

test("figures bear words and money its major units", () => {
  expect(["cost_minor", "ad_impressions", "engagement_seconds", "amount_minor"].map(figureName)).toEqual([
    ...["cost", "ad impressions", "engagement time", "deal value"],
  ]);
  expect([
    figureAmount(161_075, "cost_minor", "EUR"),
    figureAmount(99_362, "cost_minor", "KRW"),
    figureAmount(3285.7, "engagement_seconds", null),
    figureAmount(181_588, "views", null),
  ]).toEqual(["1,610.75 EUR", "99,362 KRW", "3,285.7 s", "181,588"]);
});

test("a problem about a figure says it in words and carries its column and its numbers", () => {
  const where = {
    file: "a.csv",
    field: "cost_minor",
    currency: "EUR",
    printed: 161_075,
    ours: 500,
    rest: 160_575,
  };
  const said = new Problem("file/total-differs", { ...where, row: 12_345 });
  expect(said.message).toContain("prints 1,610.75 EUR cost in row 12345, its rows add up to 5.00 EUR");
  expect(said.where).toEqual({ ...where, row: 12_345 });
});

test("a moment stands in a sentence as people write it", () =>
  expect(
    new Problem("file/already-imported", {
      file: "b.csv",
      earlier: "a.csv",
      when: "2026-11-22T09:14:05.120Z",
    }).message,
  ).toContain("imported on 2026-11-22 09:14 UTC"));
