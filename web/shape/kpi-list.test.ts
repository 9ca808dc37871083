// The list of KPIs: search, order, and the export.

import papaparse from "papaparse";
import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";
import { finds, grouped, type ListRow, listCells, readSort, sortRows, writeSort } from "./kpi-list.ts";
import type { ListedKpi, Series } from "./measure.ts";

const words = (en: string) => ({ en, ko: `${en} 한`, pl: `${en} ż` });
const kpi = (code: string, name: string, group: ListedKpi["group"]): ListedKpi => ({
  id: name.toLowerCase().replaceAll(" ", "_"),
  code,
  group,
  name: words(name),
  about: words(`About ${name}`),
  better: "up",
  kind: "lagging",
  essential: false,
  source: "",
  variants: [
    {
      id: "all",
      name: words("All"),
      unit: "impression",
      display: "count",
      basis: "activity",
      time: "sum",
      entities: "sum",
      formula: "Σ impressions",
      formulas: { en: "", ko: "", pl: "" },
      brief: { en: "", ko: "", pl: "" },
      reads: [],
      dimensions: ["platform"],
      aged: false,
      groups: null,
      channel: null,
      note: null,
    },
  ],
  needs: [],
  settings: [],
  coverage: [{ variant: "all", platforms: ["linkedin", "x"], first: "2026-01-01", last: "2026-10-31" }],
  chosen: "all",
});
const point = (answer: number | null) => ({
  ...{ since: "2026-10-01", until: "2026-11-01", answer, top: answer, bottom: null, interval: null },
  ...{ rows: 1, partial: false, note: null, missing: [] },
});
const series = (answer: number | null, change: number | null, more: Partial<Series> = {}): Series => ({
  ...{
    kpi: "k",
    variant: "all",
    chosenBy: "coverage",
    passedOver: null,
    unit: "impression",
    display: "count",
    currency: null,
  },
  ...{ better: "up", basis: "activity", since: "2026-10-01", until: "2026-11-01", grain: "month", by: null },
  ...{
    total: point(answer),
    peaks: [],
    points: [],
    parts: [],
    moreParts: 0,
    unpriced: [],
    windows: [],
    coverage: [],
    marks: [],
    sql: "",
    empty: null,
    beside: null,
  },
  comparison: {
    ...{ kind: "previous", since: "2026-09-01", until: "2026-10-01", total: point(1), points: [] },
    current: { since: "2026-10-01", until: "2026-11-01", answer: 1 },
    ...{ comparable: change !== null, change, note: null, covered: null },
  },
  ...more,
});
const row = (code: string, name: string, group: ListedKpi["group"], found: Series | null): ListRow => {
  const listed = kpi(code, name, group);
  return { kpi: listed, variant: listed.variants[0], series: found };
};
const rows = [
  row("X10", "Reach", "exposure", series(5, 0.5)),
  row("X9", "Views", "exposure", series(7, null)),
  row("E1", "=Clicks", "engagement", series(-3, -0.2)),
  row("X2", "Impressions", "exposure", null),
];
const codes = (found: readonly ListRow[]) => found.map(({ kpi: { code } }) => code);

test("codes sort by their number, unknown changes stand last both ways", () => {
  expect(codes(sortRows(rows, { by: "code", down: false }, "en"))).toEqual(["E1", "X2", "X9", "X10"]);
  expect(codes(sortRows(rows, { by: "change", down: false }, "en"))).toEqual(["E1", "X10", "X2", "X9"]);
  expect(codes(sortRows(rows, { by: "change", down: true }, "en"))).toEqual(["X10", "E1", "X2", "X9"]);
});

test("the order stands in the address", () => {
  for (const text of ["name", "-change", "code"]) expect(writeSort(readSort(text))).toBe(text);
  expect(readSort("nonsense")).toEqual({ by: "code", down: false });
  expect(readSort(null)).toEqual({ by: "code", down: false });
});

test("a KPI is found by any word of its name, code or definition, accents aside", () => {
  const listed = kpi("X1", "Zasięg", "exposure");
  expect(finds(listed, "zasieg", "en")).toBe(true);
  expect(finds(listed, "x1", "pl")).toBe(true);
  expect(finds(listed, "about ZASIĘG", "en")).toBe(true);
  expect(finds(listed, "reach", "en")).toBe(false);
});

test("the export holds what is seen: same rows, same order, bare figures, nothing a spreadsheet would run", () => {
  const sections = grouped(rows, { by: "name", down: false }, "en");
  const csv = toCsv(
    listCells(sections, "en", { heads: ["Group", "KPI"], group: (group) => group, basis: (basis) => basis }),
  );
  const back = papaparse.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
  expect(back.slice(1).map((cells) => cells[1])).toEqual(["Impressions", "Reach", "Views", "'=Clicks"]);
  expect(back[4]?.slice(4, 8)).toEqual(["-3", "impression", "", "-0.2"]);
  expect(back[1]?.[4]).toBe("");
  expect(back[2]?.slice(9)).toEqual(["LinkedIn, X", "2026-01-01", "2026-10-31"]);
});

test("money is exported in whole units with its currency", () => {
  const money = row(
    "R1",
    "Revenue",
    "conversion",
    series(12_345, null, { display: "money", currency: "PLN" }),
  );
  const yen = row("R2", "Yen", "conversion", series(12_345, null, { display: "money", currency: "JPY" }));
  const cells = listCells([{ group: "conversion", rows: [money, yen] }], "en", {
    heads: [],
    group: String,
    basis: String,
  });
  expect(cells[1]?.slice(4, 7)).toEqual([123.45, "impression", "PLN"]);
  expect(cells[2]?.[4]).toBe(12_345);
});
