// Filters a KPI carries and those it does not; which variant is shown; sums of traced rows.

import { expect, test } from "vitest";
import type { ListedKpi, Trace } from "./measure.ts";
import { carried, ignored, offeredBy, platformsText, variantOf } from "./slice.ts";
import { cellsOf, keyOf, ownPart, sumOf } from "./traced.ts";

test("a filter is carried or named, never lost", () => {
  const filters = { platform: ["x"], campaign: ["spring"], format: [] };
  expect(carried(filters, ["platform", "account"])).toEqual({ platform: ["x"] });
  expect(ignored(filters, ["platform", "account"])).toEqual(["campaign"]);
});

test("the variant asked for is shown, else the one that covers most, else the first", () => {
  const kpi = { variants: [{ id: "a" }, { id: "b" }, { id: "c" }], chosen: "b" } as unknown as ListedKpi;
  expect(variantOf(kpi, "c")?.id).toBe("c");
  expect(variantOf(kpi, "none")?.id).toBe("b");
  expect(variantOf({ ...kpi, chosen: null }, null)?.id).toBe("a");
});

test("no network has no name", () => expect(platformsText(["", "linkedin", "x"])).toBe("LinkedIn, X"));

test("a split is offered where the named variant carries it, or any does", () => {
  const kpi = {
    variants: [
      { id: "day", dimensions: ["account", "platform"] },
      { id: "post", dimensions: ["platform", "format"] },
    ],
  } as unknown as ListedKpi;
  expect(offeredBy(kpi, null)).toEqual(["platform", "account", "format"]);
  expect(offeredBy(kpi, "post")).toEqual(["platform", "format"]);
  expect(offeredBy(kpi, "gone")).toEqual(["platform", "account", "format"]);
});

const row = (side: "top" | "bottom", cells: Record<string, number | null>): Trace["rows"][number] => ({
  ...{ side, table: "t", importId: 1, part: 1, line: 2, fileName: "f.csv", partName: "", said: null },
  ...{ observedAt: "2026-01-01T00:00:00Z", day: "2026-01-01" },
  key: { workspace: "w", platform: "linkedin", account: "Acme", format: "", day: "2026-01-01" },
  cells,
});

test("sums keep the sides apart and the unknown unknown", () => {
  const rows = [row("top", { a: 1, b: null }), row("top", { a: 2, b: 4 }), row("bottom", { c: 10 })];
  expect(sumOf(rows, "top")).toBe(7);
  expect(sumOf(rows, "bottom")).toBe(10);
  expect(sumOf([row("top", { a: null })], "top")).toBeNull();
  expect(keyOf(rows[0]!.key)).toBe("LinkedIn · Acme");
  expect(cellsOf(rows[0]!.cells, { money: [], currency: null }, "en")).toEqual([
    ["a", "1"],
    ["b", "–"],
  ]);
});

test("the part of a file is named only where it says more than the file's name", () => {
  const part = (fileName: string, partName: string) => ownPart({ fileName, partName });
  expect(part("tweets_2021.csv", "tweets_2021")).toBe("");
  expect(part("Tweets_2021.csv", "tweets_2021.csv")).toBe("");
  expect(part("all.zip", "export/posts.csv")).toBe("export/posts.csv");
  expect(part("page.xls", "Metrics")).toBe("Metrics");
  expect(part("page.xls", "")).toBe("");
});

test("an amount of a traced row stands in its currency, everything else as a count", () => {
  const shown = cellsOf(
    { amount_minor: 1_250_000, deals: 1 },
    { money: ["amount_minor"], currency: "PLN" },
    "en",
  );
  expect(shown).toEqual([
    ["amount_minor", expect.stringMatching(/^PLN\s12,500(\.00)?$/)],
    ["deals", "1"],
  ]);
});
