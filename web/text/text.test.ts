// The catalogues are whole in every language, and messages.gen.ts says what stands in them.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemList } from "../../src/base/problem.ts";
import { columnWords } from "../../src/catalogue/formula-words.ts";
import { catalogue as kpis } from "../../src/catalogue/index.ts";
import { beside } from "../../src/facts/beside.ts";
import { factTables } from "../../src/facts/index.ts";
import { markColumns } from "../../src/facts/text-score.ts";
import { skipReasons } from "../../src/sources/source.ts";
import { type Catalogue, faults, typed } from "./check.ts";

const here = import.meta.dirname;
const update = process.env["UPDATE"] === "1";
const languages = ["en", "ko", "pl"] as const;

const readJson = (...path: string[]): Catalogue => JSON.parse(readFileSync(join(here, ...path), "utf8"));
const catalogue = (language: string): Catalogue =>
  Object.fromEntries(
    readdirSync(join(here, language))
      .filter((file) => file.endsWith(".json"))
      .sort()
      .flatMap((file) =>
        Object.entries(readJson(language, file)).map(([key, text]) => [
          `${file.replace(/\.json$/, "")}.${key}`,
          text,
        ]),
      ),
  );

// English problems are said in one place, the server's list; the page's own start with page/, and a bug has no code there.
const problems = Object.fromEntries(Object.entries(problemList).map(([code, { text }]) => [code, text]));
const english = readJson("en", "problem.json");
const expected = {
  ...problems,
  ...Object.fromEntries(Object.entries(english).filter(([code]) => /^(page\/|bug$)/.test(code))),
};
if (update) writeFileSync(join(here, "en", "problem.json"), `${JSON.stringify(expected, null, 2)}\n`);

test("every text stands in every language with the same parameters and all plural forms", () => {
  const all = Object.fromEntries(languages.map((language) => [language, catalogue(language)]));
  expect(Object.keys(all["en"] as Catalogue).length).toBeGreaterThan(50);
  expect(faults(all)).toEqual([]);
});

test("the typed list of texts is up to date", () => {
  const file = join(here, "messages.gen.ts");
  const text = typed(catalogue("en"));
  if (update) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("every problem and every skip reason has its sentence", () => {
  expect(readJson("en", "problem.json")).toEqual(expected);
  const data = readJson("en", "data.json");
  for (const reason of Object.keys(skipReasons))
    expect(data[`skip.${reason}`]).toBe(skipReasons[reason as keyof typeof skipReasons]);
});

test("what leaves a row out of the facts has a name that speaks of no single cell", () => {
  // Days and months that could be swapped are asked about before any row is left out.
  const codes = Object.keys(problemList).filter(
    (code) => /^(cell|row)\//.test(code) && code !== "row/unclear-date",
  );
  for (const language of languages) {
    const named = Object.keys(readJson(language, "reconcile.json")).filter((key) => key.startsWith("cause."));
    expect(named.sort()).toEqual(codes.map((code) => `cause.${code}`).sort());
  }
});

test("every table of facts, every column of it that is shown, and every unit has its word", () => {
  const words = readJson("en", "word.json");
  const told = factTables.flatMap((of) => [
    `table.${of.name}`,
    ...Object.keys(of.columns)
      .filter((column) => column !== "report")
      .map((column) => `field.${column}`),
  ]);
  told.push(...Object.values(beside).flatMap((of) => Object.keys(of).map((column) => `field.${column}`)));
  // Beside those of the facts: a row's place, and what is read together with its date.
  told.push("field.line", "field.time_of_day");
  told.push(
    ...Object.values(markColumns).flatMap((of) => Object.keys(of).map((column) => `field.${column}`)),
  );
  const units = kpis.flatMap(({ variants }) => variants.map(({ formula }) => `unit.${formula.unit}`));
  expect(Object.keys(words).sort()).toEqual([...new Set([...told, ...units])].sort());
});

test("a column is called in a formula what it is called on the page", () => {
  for (const language of languages) {
    const words = readJson(language, "word.json");
    for (const [column, said] of Object.entries(columnWords))
      expect(said[language], column).toBe(words[`field.${column}`]);
  }
});

test("the checks see what they are for", () => {
  expect(faults({ en: { a: "x" }, pl: {} })).toEqual(["pl a: missing"]);
  expect(faults({ en: { a: "{n}" }, pl: { a: "x" } })).toHaveLength(1);
  expect(
    faults({
      en: { a: "{n, plural, one {#} other {#}}" },
      pl: { a: "{n, plural, one {#} few {#} other {#}}" },
    }),
  ).toEqual(['pl a: lacks plural form "many" of {n}']);
  expect(faults({ en: {}, ko: { b: "x" } })).toEqual(["ko b: not in en"]);
  expect(faults({ en: { a: "{n" } })).toHaveLength(1);
});
