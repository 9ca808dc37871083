// The figures of a warning stand in the reader's language: their name, their unit and the way their numbers are written.

import { expect, test } from "vitest";
import { figureHoles, figureMeasure } from "./figure.ts";

const where = {
  file: "a.csv",
  line: 12_345,
  field: "cost_minor",
  currency: "PLN",
  printed: 161_075,
  ours: 500,
};
const plain = (text: unknown): string => String(text).replaceAll("\u00a0", " ");

test("a warning's money has major units, its currency and the reader's decimal sign", () => {
  const said = (["en", "pl", "ko"] as const).map((language) => figureHoles(where, () => "koszt", language));
  expect(said.map(({ printed }) => plain(printed))).toEqual(["PLN 1,610.75", "1 610,75 zł", "PLN 1,610.75"]);
  expect(said[1]).toMatchObject({ measure: "koszt", file: "a.csv", line: 12_345 });
});

test("a warning's counts and times are written as the page writes all others", () => {
  const counts = { field: "impressions", printed: 181_588, rest: 0.7 };
  expect(figureHoles(counts, (column) => column, "pl")).toMatchObject({
    measure: "impressions",
    rest: "0,7",
  });
  expect(plain(figureHoles(counts, (column) => column, "pl")["printed"])).toBe("181 588");
  expect(figureMeasure("watch_seconds", null)).toEqual({ display: "seconds", currency: null });
});

test("a sentence about no figure keeps its holes as they came", () => {
  expect(figureHoles({ file: "a.csv", count: 2 }, String, "pl")).toEqual({ file: "a.csv", count: 2 });
});
