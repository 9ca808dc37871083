// Faults of columns: what a person, a newer version of a network or another language does to a table's header.

import { type Book, type Cell, type Cells, cell, type Part, textOf } from "./book.ts";
import type { Reading, Told } from "./desk.ts";

/** A part of the book with the tables that stand in it. */
interface Standing {
  readonly part: Part;
  readonly tables: readonly Told[];
}

const stemOf = (name: string): string => (name.split("/").at(-1) ?? name).replace(/\.[A-Za-z0-9]{1,5}$/, "");

const standings = (book: Book, { tables }: Reading): readonly Standing[] =>
  book.parts.map((part) => ({
    part,
    tables: tables.filter(({ partName, entry }) => {
      if (book.kind === "zip") return entry === (part.name.split("/").at(-1) ?? part.name);
      const name = book.kind === "text" ? stemOf(part.name) : part.name;
      return partName === name || partName.startsWith(`${name} (`);
    }),
  }));

/** Parts that are one plain table: their columns may be moved without meaning anything else. */
const isPlain = ({ tables }: Standing): boolean => tables.length === 1 && !(tables[0] as Told).reshaped;

type Change = (
  row: Cells,
  at: { readonly isHeader: boolean; readonly isBody: boolean },
  table: Told,
) => Cells;

/** The book with every plain table changed, row by row from its header on; null where it has none. */
const eachRow = (book: Book, reading: Reading, change: Change): Book | null => {
  const all = standings(book, reading);
  if (!all.some(isPlain)) return null;
  const parts = all.map((one) => {
    const table = one.tables[0];
    if (table === undefined || !isPlain(one)) return one.part;
    const rows = one.part.rows.map((row, i) => {
      const [isHeader, isBody] = [i + 1 === table.headerLine, i + 1 > table.headerLine];
      return isHeader || isBody ? change(row, { isHeader, isBody }, table) : row;
    });
    return { ...one.part, rows };
  });
  return { ...book, parts };
};

const padded = (row: Cells, width: number): Cells =>
  row.length === 0 || (row.length === 1 && row[0] === null)
    ? row
    : [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => null)];

export const reversed = (book: Book, reading: Reading): Book | null =>
  eachRow(book, reading, (row, _, { header }) => {
    const whole = padded(row, header.length);
    return whole.length < header.length
      ? row
      : [...whole.slice(0, header.length)].reverse().concat(whole.slice(header.length));
  });

export const withExtra = (book: Book, reading: Reading): Book | null =>
  eachRow(book, reading, (row, { isHeader }, { header }) => {
    const whole = padded(row, header.length);
    if (whole.length < header.length) return row;
    const extra = (text: string): Cell | null => cell(isHeader ? text : "7");
    return [extra("Fancy new number"), ...whole.slice(0, 1), extra("Remarks"), ...whole.slice(1)];
  });

const keysOf = (table: Told, required: boolean): readonly string[] =>
  [...table.columns.keys()].filter((key) => table.source.detect.required.includes(key) === required);

const keysIn = (reading: Reading, required: boolean): readonly string[] => [
  ...new Set(reading.tables.filter((t) => !t.reshaped).flatMap((table) => keysOf(table, required))),
];
export const optionalKeys = (reading: Reading): readonly string[] => keysIn(reading, false);
export const requiredKeys = (reading: Reading): readonly string[] => keysIn(reading, true);

/** Without the columns of the keys. */
export const without = (book: Book, reading: Reading, keys: readonly string[]): Book | null =>
  eachRow(book, reading, (row, _, table) => {
    const out = new Set(keys.map((key) => table.columns.get(key)));
    return row.length <= 1 && table.header.length > 1 ? row : row.filter((_, i) => !out.has(i));
  });

/** A name for a key that no source knows, in the fashion of the old one. */
export const renamed = (book: Book, reading: Reading, keys: readonly string[]): Book | null =>
  eachRow(book, reading, (row, { isHeader }, table) => {
    if (!isHeader) return row;
    const out = new Set(keys.map((key) => table.columns.get(key)));
    return row.map((one, i) =>
      out.has(i) ? cell(`Sum of ${textOf(one).split("").reverse().join("")}`) : one,
    );
  });

/** Every table without its header: its first row stands where names should. */
export const headerless = (book: Book, reading: Reading): Book | null => {
  const all = standings(book, reading);
  if (!all.some(({ tables }) => tables.length > 0)) return null;
  const parts = all.map(({ part, tables }) => {
    const lines = new Set(tables.map(({ headerLine }) => headerLine));
    return { ...part, rows: part.rows.filter((_, i) => !lines.has(i + 1)) };
  });
  return { ...book, parts };
};

/** Blank columns and rows at the end, as spreadsheets leave them. */
export const trailing = (book: Book): Book => ({
  ...book,
  parts: book.parts.map((part) => {
    const width = Math.max(...part.rows.map((row) => row.length)) + 3;
    const rows = part.rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
    const blank = Array.from({ length: width }, () => null);
    return { ...part, rows: [...rows, blank, blank] };
  }),
});

/** Headers with blanks around and inside: the same names to a person. */
export const spaced = (book: Book, reading: Reading): Book | null =>
  eachRow(book, reading, (row, { isHeader }) =>
    isHeader ? row.map((one) => (one === null ? null : cell(` ${textOf(one).replaceAll(" ", "  ")} `))) : row,
  );
