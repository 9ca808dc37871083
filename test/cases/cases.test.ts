// Every variant of every KPI against an answer worked out by hand, and its SQL as it was last reviewed.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../src/catalogue/index.ts";
import type { Kpi } from "../../src/catalogue/kpi.ts";
import { answerOf } from "../../src/query/answer.ts";
import { compile } from "../../src/query/compile.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { loadFacts } from "../facts.ts";
import { plainScoring } from "../scored.ts";
import { expected } from "./answers.ts";
import { brandFacts } from "./brand.ts";
import { brandSettings, january, everyVariant as variants } from "./questions.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openDuckdb({ path: ":memory:", texts: plainScoring });
  await loadFacts(warehouse, "brand", brandFacts);
  await loadFacts(warehouse, "neighbour", brandFacts);
});
afterAll(() => warehouse.close());

test("every variant has a case, and every case a variant", () => {
  const told = Object.entries(expected).flatMap(([kpi, of]) => Object.keys(of).map((id) => `${kpi} ${id}`));
  expect(told.sort()).toEqual(variants.map(({ kpi, variant }) => `${kpi.id} ${variant.id}`).sort());
});

describe("January of the tiny brand", () => {
  test.each(variants.map(({ kpi, variant }) => [kpi.id, variant.id, variant] as const))(
    "%s, %s",
    async (kpi, id, variant) => {
      const [row] = await warehouse.rows(compile(january(variant)));
      const answer = answerOf(row ?? {});
      const { how, answer: wanted, ...rest } = expected[kpi]?.[id] ?? { how: "", answer: Number.NaN };
      expect(answer, how).toMatchObject(rest);
      if (wanted === null) expect(answer.answer, how).toBeNull();
      else expect(answer.answer, how).toBeCloseTo(wanted, 12);
    },
  );
  test("is null, and not 0, for a workspace without rows", async () => {
    for (const { variant } of variants) {
      const asked = january(variant, { settings: { ...brandSettings, workspace: "empty" } });
      const [row] = await warehouse.rows(compile(asked));
      expect(answerOf(row ?? {})).toMatchObject({
        answer: null,
        top: null,
        bottom: null,
        rows: 0,
        accounts: 0,
      });
    }
  });
});

const folder = join(import.meta.dirname, "../../src/query/compiled");
const written = (kpi: Kpi): string =>
  kpi.variants
    .map((variant) => {
      const series = compile(january(variant, { grain: "month" }));
      const words = Object.entries(series.params).map(
        ([name, { value }]) => `-- ${name} = ${JSON.stringify(value)}`,
      );
      return [`-- ${kpi.code} ${kpi.id}: ${variant.id}`, ...words, series.text, ""].join("\n");
    })
    .join("\n");

describe("the SQL of a KPI changes in review only (UPDATE=1 writes it)", () => {
  test.each(catalogue.map((kpi) => [kpi.id, kpi] as const))("%s", (id, kpi) => {
    const path = join(folder, `${id}.sql`);
    if (process.env["UPDATE"] === "1") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, written(kpi));
    }
    expect(readFileSync(path, "utf8")).toBe(written(kpi));
  });
  test("no file is left of a KPI that is gone", () =>
    expect(readdirSync(folder).sort()).toEqual(catalogue.map(({ id }) => `${id}.sql`).sort()));
});
