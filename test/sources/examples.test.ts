// Every source's example files, read through the whole way in, give the facts counted from the same bytes by another program.
// expected.json was counted with Python's csv, zipfile and xml modules: rows, sums, and rows that are none.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factTables } from "../../src/facts/index.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { openReader, type Reader } from "./pipeline.ts";

interface Expected {
  readonly file: string;
  /** Rows and sums by table and column. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly skips: Readonly<Record<string, number>>;
  readonly rejects: number;
}

const folder = join(import.meta.dirname, "../../src/sources");
const written = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(folder, name)).includes("expected.json"));
const expectedOf = (source: string): readonly Expected[] =>
  JSON.parse(readFileSync(join(folder, source, "expected.json"), "utf8")) as readonly Expected[];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

/** Asked of all tables at once: each question costs more than the few rows it counts. */
const filledTables = async (importId: number) => {
  const counts = factTables.map(
    ({ name }) => `select '${name}' as name from ${name} where import_id = ${importId} having count(*) > 0`,
  );
  const filled = new Set((await reader.rows(counts.join(" union all "))).map(({ name }) => name));
  return factTables.filter(({ name }) => filled.has(name));
};

const sums = async (importId: number): Promise<Expected["facts"]> => {
  const found: Record<string, Record<string, number>> = {};
  for (const table of await filledTables(importId)) {
    const columns = Object.entries(table.columns).filter(
      ([, column]) => column.unit !== undefined || column.type === "number",
    );
    const [row] = await reader.rows(
      `select count(*) as "rows", ${columns.map(([name]) => `sum(${name}) as ${name}`).join(", ")}
       from ${table.name} where import_id = ${importId}`,
    );
    const told = Object.entries(row ?? {}).filter(([, value]) => value !== null);
    found[table.name] = Object.fromEntries(told.map(([name, value]) => [name, Number(value)]));
  }
  return found;
};

const skips = async (importId: number): Promise<Readonly<Record<string, number>>> => {
  const rows = await reader.rows(
    `select reason, count(*) as n from import_left where import_id = ${importId} and fate = 'skip' group by reason`,
  );
  return Object.fromEntries(rows.map((row) => [String(row["reason"]), Number(row["n"])]));
};

test("every source that writes examples has its count beside it", () => {
  expect(written.length).toBeGreaterThan(12);
});

test.each(written)("%s reads its examples to the counted facts", { timeout: 240_000 }, async (source) => {
  const { examples } = (await import(`../../src/sources/${source}/example.ts`)) as {
    readonly examples: readonly MadeFile[];
  };
  const expected = expectedOf(source);
  expect(examples.map(({ name }) => name)).toEqual(expected.map(({ file }) => file));
  for (const [n, file] of examples.entries()) {
    const { result } = await reader.import(file);
    const facts = await sums(result.importId);
    const counted = expected[n] as Expected;
    expect(Object.keys(facts).sort(), file.name).toEqual(Object.keys(counted.facts).sort());
    for (const [table, columns] of Object.entries(counted.facts)) {
      expect(Object.keys(facts[table] ?? {}).sort(), `${file.name} ${table}`).toEqual(
        Object.keys(columns).sort(),
      );
      for (const [column, sum] of Object.entries(columns))
        expect(facts[table]?.[column], `${file.name} ${table}.${column}`).toBeCloseTo(sum, 6);
    }
    expect(await skips(result.importId), file.name).toEqual(counted.skips);
    expect(result.parts.reduce((sum, part) => sum + part.rejects, 0)).toBe(counted.rejects);
    for (const part of result.parts) expect(part.rows).toBe(part.facts + part.skips + part.rejects);
  }
});
