// Finds the tables in rows of text: what stands above a header, where it is, and where the next table begins.

import { isKnown, type Vocabulary } from "./header.ts";
import type { RawTable } from "./source.ts";

export interface TextRow {
  /** Row number as a spreadsheet shows it. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The text ends in it without a line break, and the row before has more cells. */
  readonly cut?: true;
}

/** Exports print at most this many lines of titles, periods and notes above a header. */
const searched = 15;

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== "");
const isBlank = ({ cells }: TextRow): boolean => filled(cells).length === 0;
/** A line of notes; a row that starts with a hashtag has other cells too. */
const isComment = ({ cells }: TextRow): boolean =>
  (cells[0] ?? "").trimStart().startsWith("#") && filled(cells).length === 1;
/** A figure or a date, as no header name is. */
const isFigure = (cell: string): boolean => /^[\s(+\-$€£₩]*\d[\d\s.,:/%()-]*$/.test(cell.trim());

const knownCells = (known: Vocabulary, cells: readonly string[]): number =>
  new Set(cells.filter((cell) => isKnown(known, cell)).map((cell) => cell.trim().toLowerCase())).size;

const looksLikeHeader = (known: Vocabulary, { cells }: TextRow): boolean => {
  const named = filled(cells);
  const hits = knownCells(known, named);
  return hits >= Math.min(2, named.length) && hits * 2 >= named.length && !named.some(isFigure);
};

/** A header of a table nobody knows: names over figures, as wide as the row below it. */
const looksLikeUnknownHeader = (row: TextRow, next: TextRow | undefined): boolean => {
  const named = filled(row.cells);
  const below = next === undefined ? [] : filled(next.cells);
  return named.length >= 2 && below.length === named.length && !named.some(isFigure) && below.some(isFigure);
};

/** The first row of known names, else of names over figures, else the first row of several cells, else the first. */
const findHeader = (rows: readonly TextRow[], known: Vocabulary): number => {
  const blanks = rows.slice(0, searched).filter(isBlank).length;
  const top = rows.slice(0, searched + blanks);
  const tries: readonly ((row: TextRow, i: number) => boolean)[] = [
    (row) => filled(row.cells).length > 1 && looksLikeHeader(known, row),
    (row, i) => !isComment(row) && looksLikeUnknownHeader(row, rows[i + 1]),
    (row) => filled(row.cells).length > 1,
    (row) => !isBlank(row) && looksLikeHeader(known, row),
    (row) => !isBlank(row) && !isComment(row),
    (row) => !isBlank(row),
  ];
  return tries.map((fits) => top.findIndex(fits)).find((i) => i >= 0) ?? -1;
};

/** True where a new table begins at row `i`: the row before is blank or a comment, and this one names columns. */
const beginsTable = (
  rows: readonly TextRow[],
  i: number,
  header: readonly string[],
  known: Vocabulary,
): boolean => {
  const [before, row, next] = [rows[i - 1], rows[i], rows[i + 1]];
  if (!before || !row || isBlank(row) || isComment(row)) return false;
  if (!isBlank(before) && !isComment(before) && filled(before.cells).length > 1) return false;
  if (looksLikeHeader(known, row)) return filled(row.cells).length > 1 || next !== undefined;
  const sameWidth = filled(row.cells).length === filled(header).length;
  return !sameWidth && isBlank(before) && looksLikeUnknownHeader(row, next);
};

/** A note above a table may hold the delimiter, as in "# Mobile, paid". */
const isNote = ({ cells }: TextRow): boolean => /^\s*#(?:\s|$)/.test(cells[0] ?? "");

/** Titles, comments and blanks directly above a header belong to its table and not to the one before. */
const aboveHeader = (rows: readonly TextRow[], header: number, from: number): number => {
  let start = header;
  while (start > from) {
    const row = rows[start - 1] as TextRow;
    if (!isBlank(row) && !isComment(row) && !isNote(row)) break;
    start -= 1;
  }
  return start;
};

const nextTable = (rows: readonly TextRow[], header: number, known: Vocabulary): number => {
  const names = (rows[header] as TextRow).cells;
  for (let i = header + 2; i < rows.length; i += 1) if (beginsTable(rows, i, names, known)) return i;
  return rows.length;
};

const withoutTail = (rows: readonly TextRow[]): readonly TextRow[] => {
  const last = rows.findLastIndex((row) => !isBlank(row) && !isComment(row));
  return rows.slice(0, last + 1);
};

const trimHeader = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);

/** Every table of a part, in order. Rows under a header keep their line; blank rows after the last one are no rows. */
export const findTables = (
  rows: readonly TextRow[],
  partName: string,
  known: Vocabulary,
): readonly RawTable[] => {
  const tables: RawTable[] = [];
  let from = 0;
  let header = findHeader(rows, known);
  while (header >= 0 && header < rows.length) {
    const next = nextTable(rows, header, known);
    const end = next < rows.length ? aboveHeader(rows, next, header + 1) : next;
    const { cells, line } = rows[header] as TextRow;
    tables.push({
      partName: tables.length === 0 ? partName : `${partName} (${tables.length + 1})`,
      preamble: rows.slice(from, header).map((row) => row.cells),
      header: trimHeader(cells),
      headerLine: line,
      rows: withoutTail(rows.slice(header + 1, end)),
    });
    from = end;
    header = next;
  }
  return tables;
};
