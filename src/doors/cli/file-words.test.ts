// What the terminal says of a file that fills no KPI.

import { expect, test } from "vitest";
import { importedWords, previewWords } from "./file-words.ts";

type Preview = Parameters<typeof previewWords>[0];
type Part = Preview["parts"][number];

const part: Part = {
  ...{
    part: 0,
    name: "",
    source: "x",
    platform: "",
    sourceName: "X",
    mapping: null,
    table: 1,
    rows: 2,
    facts: 2,
    skips: 0,
  },
  ...{ rejects: 0, since: null, until: null, confidence: 1, headerLine: 1, language: "en", columns: [] },
  ...{ given: {}, left: [], kpis: [], fills: [], restates: null, why: null },
  samples: [{ table: "competitor_window", rows: [] }],
};
const preview = (more: Partial<Preview>): Preview =>
  ({
    file: { id: "f", name: "a.csv", bytes: 1, sha256: "", uploadedAt: "" },
    ...{ account: null, accountNeeded: false, needs: [], observedAt: "", problem: null, warnings: [] },
    ...{ alreadyImported: null, open: [], parts: [part], kpis: [] },
    ...more,
  }) as Preview;

test("a file that no KPI reads yet is said to be kept, and how it is had back", () => {
  const words = previewWords(preview({}));
  expect(words).toContain(
    "No KPI reads this report yet; its rows are kept, and `leadline export competitor_window` gives them back.",
  );
  expect(words).not.toContain("light up");
});
test("a file that lights KPIs up names them, and one that nothing is read of names none", () => {
  expect(previewWords(preview({ kpis: ["impressions"] }))).toContain("KPIs it would light up: impressions");
  expect(previewWords(preview({ parts: [] }))).not.toContain("KPI");
});
test("a table without a header row, as in JSON, is said to have none, and no row 0", () => {
  expect(previewWords(preview({ parts: [{ ...part, headerLine: 3 }] }))).toContain("header in row 3");
  expect(previewWords(preview({ parts: [{ ...part, headerLine: 0 }] }))).not.toContain("header");
});
test("the same rows again may be another account's, where neither the file nor a person has named one", () => {
  const again = { alreadyImported: { importId: 7, fileName: "a.csv", committedAt: "2026-09-01" } };
  const need = { key: "x", platform: "x", sources: ["X"], accounts: [], accountBefore: null };
  const open = (account: string) => ({ ...again, accountNeeded: true, needs: [{ ...need, account }] });
  expect(previewWords(preview(open("")))).toMatch(/\(import 7\)\. If .* --account NAME\.$/);
  for (const named of [{ ...again, account: null }, open("acme")])
    expect(previewWords(preview(named))).toMatch(/\(import 7\)\.$/);
});
test("a way of writing that was assumed names the columns it was assumed for", () => {
  const column = { meaning: "m", style: "1,234.5", zone: null };
  const columns = [
    { ...column, header: "Amount", assumed: true },
    { ...column, header: "Clicks", assumed: false },
  ];
  expect(previewWords(preview({ parts: [{ ...part, columns }] }))).toContain("1,234.5 (assumed for Amount)");
});
test("an import tells the first rows it refused, each with its reason", () => {
  const left = Array.from({ length: 7 }, (_, i) => ({
    ...{
      part: 0,
      line: i + 2,
      fate: "reject" as const,
      reason: "r",
      text: `why ${i}`,
      column: null,
      seen: null,
    },
  }));
  const done = { fileName: "a.csv", importId: 1, ...part, parts: [{ ...part, rejects: 7 }], warnings: [] };
  const words = importedWords(done as never, left);
  expect(words).toContain("row 2: why 0");
  expect(words).toContain("row 6: why 4");
  expect(words).not.toContain("why 5");
  expect(words).toContain("and 2 more");
});

test("of several networks without a name each says its own option; what was said is not asked again", () => {
  const need = { platform: "", accounts: ["acme"], accountBefore: null };
  const needs = [
    { ...need, key: "google_ads", sources: ["Google Ads"], account: "" },
    { ...need, key: "x", sources: ["X account overview"], account: "acme" },
  ];
  const words = previewWords(preview({ accountNeeded: true, account: "acme", needs }));
  expect(words).toContain(
    "Google Ads does not say whose account it is: name it with --account google_ads=NAME (known so far: acme).",
  );
  expect(words).not.toContain("--account x=NAME");
});
