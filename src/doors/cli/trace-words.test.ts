// What the terminal says of the rows behind a number.

import { expect, test } from "vitest";
import { plain } from "./say.ts";
import { traceWords } from "./trace-words.ts";

const row = {
  ...{ side: "top", table: "deal", importId: 1, part: 0, line: 3, fileName: "deals.csv", partName: "" },
  ...{ observedAt: "2026-11-02T00:00:00Z", day: "2026-10-05", key: {} },
} as const;
const words = { en: "", ko: "", pl: "" };
const trace = {
  ...{
    kpi: "social_revenue",
    variant: "social",
    formula: "Σ amount_minor",
    about: words,
    sql: "",
    params: {},
  },
  ...{ unit: "minor unit", display: "money", currency: "PLN", money: ["amount_minor"] },
  ...{ answer: 1_250_000, top: 1_250_000, bottom: null, total: 1, empty: null, beside: null },
  rows: [{ ...row, cells: { amount_minor: 1_250_000 } }],
} as const;
const october = { since: "2026-10-01", until: "2026-11-01" };
const said = (more: object = {}): string =>
  traceWords(october)({ ...trace, ...more } as never)
    .split("\n")
    .map(plain)
    .join("\n")
    .replaceAll("\u00a0", " ");

test("money is traced in the words the KPI itself is told in: major units with the currency", () => {
  expect(said()).toContain("2026-10-01 to 2026-10-31: PLN 12,500.00, from 1 row");
  expect(said()).toMatch(/deals\.csv .*PLN 12,500\.00/);
  expect(said()).not.toContain("1250000");
});

test("money per something divides money by a count", () => {
  expect(said({ answer: 625_000, bottom: 2 })).toContain("PLN 6,250.00 = PLN 12,500.00 ÷ 2");
});

test("counts stay as they are", () => {
  const counts = { display: "count", currency: null, money: [], answer: 1234, top: 1234 };
  expect(said({ ...counts, rows: [{ ...row, cells: { impressions: 1234 } }] })).toMatch(
    /: 1234, from 1 row[\s\S]*impressions 1234/,
  );
});
