// Rows as a workbook of one sheet, made in memory and therefore bounded.

import * as XLSX from "@e965/xlsx";
import { Problem } from "../base/problem.ts";
import type { OutColumn } from "../store/warehouse.ts";

/** A sheet could hold 1,048,576 rows; beyond this the workbook no longer fits in memory beside everything else. */
export const sheetRows = 100_000;
/** What a cell of a workbook holds. */
const cellText = 32_767;

interface Rows {
  readonly title: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly unknown[])[];
}

export const tooMuch = (title: string, what: string): Problem =>
  new Problem("export/too-much-for-a-sheet", { table: title, what });

const dayMs = 86_400_000;
/** Days since 1899-12-30, which is how a workbook counts them. */
const serial = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / dayMs;

const text = (value: string, title: string): XLSX.CellObject => {
  if (value.length > cellText) throw tooMuch(title, `a cell of ${value.length} characters`);
  return { t: "s", v: value };
};

/** An integer a double cannot hold comes as text, and stays text: a workbook would round it. */
const cell = (value: unknown, { type }: OutColumn, title: string): XLSX.CellObject | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return { t: "n", v: value };
  if (typeof value === "boolean") return { t: "b", v: value };
  const said = String(value);
  // Days before 1900 have no number in a workbook.
  if (type === "day" && said >= "1900-03-01") return { t: "n", v: serial(said), z: "yyyy-mm-dd" };
  return text(said, title);
};

export const sheet = ({ title, columns, rows }: Rows): Buffer => {
  if (rows.length > sheetRows) throw tooMuch(title, `more than ${sheetRows.toLocaleString("en")} rows`);
  const of: XLSX.WorkSheet = {
    "!ref": XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: rows.length, c: Math.max(0, columns.length - 1) },
    }),
  };
  const put = (r: number, c: number, made: XLSX.CellObject | null): void => {
    if (made !== null) of[XLSX.utils.encode_cell({ r, c })] = made;
  };
  columns.forEach(({ name }, c) => {
    put(0, c, { t: "s", v: name });
  });
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      put(r + 1, c, cell(row[c], column, title));
    });
  });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, of, title.slice(0, 31));
  return XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
};
