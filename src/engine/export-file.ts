// Files that answer a question: made whole in the folder for work before the first byte is sent, removed by the door that sent them.

import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import type { OutColumn } from "../store/warehouse.ts";
import type { Context } from "./context.ts";
import { sheet } from "./export-sheet.ts";

export type Format = "csv" | "xlsx" | "parquet";

export interface FileAnswer {
  readonly path: string;
  readonly name: string;
  readonly type: string;
}

const types: Readonly<Record<Format | "zip", string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  zip: "application/zip",
};

/** A file name that every system takes. */
export const fileName = (words: readonly (string | undefined)[], ending: keyof typeof types): string => {
  const said = words.filter((word) => word !== undefined && word !== "").join("_");
  return `leadline_${said.replace(/[^\w-]+/g, "-")}.${ending}`;
};

/** Makes the file; one that failed half-way is taken away again. */
export const answerFile = async (
  { dataDir }: Context,
  name: string,
  make: (path: string) => Promise<unknown>,
): Promise<FileAnswer> => {
  const path = join(dataDir, "work", `${randomUUID()}.out`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await make(path);
    return { path, name, type: types[name.split(".").at(-1) as keyof typeof types] };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

export interface Tabular {
  /** What the rows are called where they are refused, and on the sheet. */
  readonly title: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Text that a spreadsheet would run as a formula gets a quote before it (CWE-1236); numbers stay numbers. */
const csv = ({ columns, rows }: Tabular): string =>
  `${Papa.unparse({ fields: columns.map((c) => c.name), data: rows.map((row) => [...row]) }, { escapeFormulae: true })}\r\n`;

function* jsonLines({ columns, rows }: Tabular): Generator<string> {
  for (const row of rows)
    yield `${JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])))}\n`;
}

const parquet = async ({ warehouse }: Context, rows: Tabular, path: string): Promise<void> => {
  const lines = `${path}.json`;
  try {
    await pipeline(Readable.from(jsonLines(rows)), createWriteStream(lines, { mode: 0o600 }));
    await warehouse.convert(lines, { path, format: "parquet", columns: rows.columns });
  } finally {
    await rm(lines, { force: true });
  }
};

/** Rows that are made here and not by a question of the store. */
export const writeRows = async (
  context: Context,
  rows: Tabular,
  format: Format,
  path: string,
): Promise<void> => {
  if (format === "parquet") return parquet(context, rows, path);
  await writeFile(path, format === "csv" ? csv(rows) : sheet(rows), { mode: 0o600 });
};
