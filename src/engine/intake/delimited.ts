// Delimited text to tables. Small files are parsed here, row by row as a spreadsheet shows them; big ones stay on disk.

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { Problem } from "../../base/problem.ts";
import { isKnown, type Vocabulary } from "../../sources/header.ts";
import { findTables, type TextRow } from "../../sources/tables.ts";
import { headOf } from "./container.ts";
import type { Utf8File } from "./decode.ts";
import { checkWidth, type Found, type FoundTable, type Place } from "./found.ts";
import { inWords, limits } from "./limits.ts";

const delimiters = [",", ";", "\t", "|"] as const;
type Delimiter = (typeof delimiters)[number];

const headBytes = 1 << 18;
const searched = 40;
/** Rows of a big table that are held, for settings and for the eye. */
const headRows = 60;

const withoutMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);

const parse = (text: string, delimiter: Delimiter, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, {
    delimiter,
    preview,
    skipEmptyLines: false,
    header: false,
    dynamicTyping: false,
  });

const rowsOf = (data: readonly (readonly string[])[]): readonly TextRow[] =>
  data.map((cells, i) => ({ line: i + 1, cells }));

/** After a line break at the end the parser finds one more row of nothing; without one the last row may be cut off. */
const withCut = (rows: readonly TextRow[]): readonly TextRow[] => {
  const [before, last] = [rows.at(-2), rows.at(-1)];
  if (before === undefined || last === undefined) return rows;
  const isCut = last.cells.length > 1 && last.cells.length < before.cells.length;
  return isCut ? [...rows.slice(0, -1), { ...last, cut: true }] : rows;
};

const wholeLines = (head: Buffer, isAll: boolean): string => {
  const text = withoutMark(head.toString("utf8"));
  const end = text.lastIndexOf("\n");
  return isAll || end < 0 ? text : text.slice(0, end + 1);
};

interface Guess {
  readonly delimiter: Delimiter;
  readonly hits: number;
  readonly width: number;
}

/** How well a delimiter fits: known names in the best row, then the width most rows share. */
const judge = (text: string, delimiter: Delimiter, known: Vocabulary): Guess => {
  // A text cut at a mark that is none of its own may have any number of cells.
  const rows = parse(text, delimiter, searched)
    .data.map((cells) => cells.slice(0, limits.columns + 1))
    .filter((cells) => cells.some((c) => c.trim() !== ""));
  const hits = Math.max(0, ...rows.map((cells) => cells.filter((cell) => isKnown(known, cell)).length));
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 1] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { delimiter, hits, width };
};

const delimiterOf = (text: string, known: Vocabulary): Delimiter => {
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said as Delimiter;
  const guesses = delimiters.map((delimiter) => judge(text, delimiter, known));
  const best = guesses.reduce((a, b) =>
    b.hits > a.hits || (b.hits === a.hits && b.width > a.width) ? b : a,
  );
  return best.delimiter;
};

const longRecord = (data: readonly (readonly string[])[]): number =>
  data.findIndex((cells) => cells.reduce((sum, cell) => sum + cell.length, 0) > limits.line);

const checkParsed = ({ data, errors }: Papa.ParseResult<string[]>, file: string): void => {
  const long = longRecord(data);
  if (long >= 0) throw new Problem("file/long-line", { file, limit: inWords(limits.line), line: long + 1 });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open !== undefined)
    throw new Problem("file/broken", {
      file,
      reason: `a quotation mark in row ${(open.row ?? data.length - 1) + 1} is never closed`,
    });
};

const readSmall = async (utf8: Utf8File, delimiter: Delimiter, part: string, at: Place): Promise<Found> => {
  const parsed = parse(withoutMark(await readFile(utf8.path, "utf8")), delimiter);
  checkParsed(parsed, at.fileName);
  checkWidth(parsed.data.slice(0, headRows), at.fileName);
  const tables = findTables(withCut(rowsOf(parsed.data)), part, at.knowledge.known);
  return { tables: tables.map((table) => ({ table, disk: null })), asides: [] };
};

const readBig = (text: string, utf8: Utf8File, delimiter: Delimiter, part: string, at: Place): Found => {
  const { data } = parse(text, delimiter, headRows);
  checkWidth(data, at.fileName);
  const rows = rowsOf(data);
  const [table] = findTables(rows, part, at.knowledge.known);
  if (table === undefined) return { tables: [], asides: [{ name: part, why: "part/no-table" }] };
  const found: FoundTable = {
    table: { ...table, rows: rows.filter(({ line }) => line > table.headerLine) },
    disk: { path: utf8.path, delimiter, skip: table.headerLine, firstLine: table.headerLine + 1 },
  };
  return { tables: [found], asides: [] };
};

/** The tables of a UTF-8 text. `part` is what the text is called: the stem of its file's or entry's name. */
export const readDelimited = async (utf8: Utf8File, part: string, at: Place): Promise<Found> => {
  const head = await headOf(utf8.path, headBytes);
  const text = wholeLines(head, utf8.bytes <= headBytes);
  if (text.trim() === "") return { tables: [], asides: [{ name: part, why: "part/empty" }] };
  const delimiter = delimiterOf(text, at.knowledge.known);
  if (utf8.bytes < limits.smallText) return readSmall(utf8, delimiter, part, at);
  return readBig(text, utf8, delimiter, part, at);
};

/** One row of a text on disk, by its number as a spreadsheet shows it; null where it has no such row. */
export const rowAt = (path: string, delimiter: string, line: number): Promise<readonly string[] | null> =>
  new Promise((give, fail) => {
    let [at, found] = [0, null as readonly string[] | null];
    const input = createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 18 });
    input.on("error", fail);
    Papa.parse<string[]>(input, {
      delimiter,
      skipEmptyLines: false,
      chunk: ({ data }, parser) => {
        const cells = data[line - at - 1];
        at += data.length;
        if (cells === undefined) return;
        found =
          at === data.length && line === 1 ? cells.map((c, i) => (i === 0 ? withoutMark(c) : c)) : cells;
        parser.abort();
        input.destroy();
      },
      complete: () => give(found),
      error: fail,
    });
  });
