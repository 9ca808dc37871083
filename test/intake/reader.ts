// Reads rows through a source's mapping in a real engine: what became facts, and what was left and why.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeClean } from "../../src/engine/intake/clean.ts";
import { table } from "../../src/facts/table.ts";
import { compileMapping } from "../../src/query/mapping.ts";
import { compileScan, readScan, type Styles } from "../../src/query/mapping-scan.ts";
import type { CellKind, Source, SourceColumn, Value } from "../../src/sources/source.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Row } from "../../src/store/warehouse.ts";

export interface Reading {
  readonly styles: Styles;
  readonly facts: readonly Row[];
  readonly left: readonly Row[];
}

export interface Reader {
  readonly read: (
    source: Source,
    header: readonly string[],
    rows: readonly (readonly string[])[],
    options?: Options,
  ) => Promise<Reading>;
  readonly close: () => Promise<void>;
}
interface Options {
  readonly given?: Readonly<Record<string, string>>;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly chosen?: "mdy" | "dmy";
}

export const openReader = async (): Promise<Reader> => {
  const folder = mkdtempSync(join(tmpdir(), "leadline-reader-"));
  const warehouse = await openDuckdb({ path: ":memory:", readFrom: [folder] });
  let n = 0;
  return {
    read: async (source, header, rows, options = {}) => {
      n += 1;
      const { given = {}, timeZone = "UTC", currency = "USD", chosen = null } = options;
      const body = rows.map((cells, i) => ({ line: i + 2, cells }));
      const csv = await writeClean(
        { partName: "", preamble: [], header, headerLine: 1, rows: body },
        join(folder, `${n}.csv`),
      );
      const [scan = {}] = await warehouse.read(csv, compileScan(source, header));
      const styles = readScan(source, header, scan, chosen);
      const { facts, left } = compileMapping(source, {
        header,
        given,
        settings: { timeZone, currency },
        styles,
      });
      const made: Row[] = [];
      for (const { select } of facts) made.push(...(await warehouse.read(csv, select)));
      made.sort((a, b) => Number(a["line"]) - Number(b["line"]));
      return { styles, facts: made, left: await warehouse.read(csv, left) };
    },
    close: async () => {
      await warehouse.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const types = {
  text: "text",
  id: "text",
  url: "text",
  count: "integer",
  number: "number",
  ratio: "number",
  money: "integer",
  day: "day",
  instant: "instant",
  seconds: "number",
  time: "integer",
  flag: "flag",
} as const;

/** A source of one column of a kind, whose value stands in the fact's `cell`; every row counts as one. */
export const sourceOf = (kind: CellKind, column: Partial<SourceColumn> = {}, value?: Value): Source => ({
  id: "one",
  name: "One",
  about: {
    kind: "social",
    family: { en: "Test", ko: "Test", pl: "Test" },
    where: { en: "Nowhere", ko: "Nowhere", pl: "Nowhere" },
    ...{ languages: ["en"], limits: [], names: {} },
  },
  platform: "",
  report: "",
  columns: { key: { headers: ["Key"], cell: "text" }, cell: { headers: ["Cell"], cell: kind, ...column } },
  detect: { required: ["key"] },
  facts: [
    {
      into: table("one", {
        note: "",
        key: ["key"],
        columns: {
          key: { type: "text", note: "" },
          cell: { type: types[kind], note: "" },
          one: { type: "integer", note: "", unit: "row" },
        },
      }),
      values: {
        key: { is: "column", column: "key" },
        cell: value ?? { is: "column", column: "cell" },
        one: { is: "constant", value: 1 },
      },
    },
  ],
});
