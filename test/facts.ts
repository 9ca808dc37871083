// Facts for tests without a file of their own: rows by table, loaded through the real store as one import.

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { factTable } from "../src/facts/index.ts";
import { duckdbDialect } from "../src/store/ddl.ts";
import type { StagedPart, Warehouse } from "../src/store/warehouse.ts";

export type FactRow = Readonly<Record<string, string | number | boolean | null>>;
export type Facts = Readonly<Record<string, readonly FactRow[]>>;

/** Keys a row leaves out: text is '', and what is not a key is unknown. */
const selectOf = (name: string, columns: readonly string[]): string => {
  const table = factTable(name);
  const cast = (column: string): string => {
    const type = duckdbDialect.types[table.columns[column]?.type ?? "text"];
    const cell = `cast(${column} as ${type})`;
    return table.key.includes(column) && type === "varchar"
      ? `coalesce(${cell}, '') as ${column}`
      : `${cell} as ${column}`;
  };
  return `select line, ${columns.map(cast).join(", ")} from staged`;
};

const partOf = (folder: string, name: string, rows: readonly FactRow[], part: number): StagedPart => {
  const columns = Object.keys(factTable(name).columns);
  const path = join(folder, `${part}.csv`);
  const lines = rows.map((row, i) => [i + 2, ...columns.map((column) => row[column] ?? "")]);
  writeFileSync(path, Papa.unparse([["line", ...columns], ...lines]));
  return {
    part,
    partName: name,
    source: "test",
    headerLine: 1,
    detail: "{}",
    csv: { path, delimiter: ",", columns, skip: 1, lines: "first column", firstLine: 2 },
    facts: [{ table: name, columns, select: { text: selectOf(name, columns), params: {} } }],
    left: null,
  };
};

let files = 0;

/** One import; returns its id. */
export const loadFacts = async (
  warehouse: Warehouse,
  workspace: string,
  facts: Facts,
  { observedAt = "2026-06-01T00:00:00Z", fileName = "facts.csv" } = {},
): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), "leadline-facts-"));
  files += 1;
  try {
    const { importId } = await warehouse.load({
      head: {
        workspace,
        fileName,
        sha256: createHash("sha256").update(`${workspace} ${files}`).digest("hex"),
        bytes: 1,
        observedAt,
        importedBy: "test",
      },
      parts: Object.entries(facts).map(([name, rows], part) => partOf(folder, name, rows, part)),
      once: false,
    });
    return importId;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
