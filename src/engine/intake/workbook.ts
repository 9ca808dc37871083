// Sheets of .xlsx and .xls workbooks as rows of text: raw numbers, dates as ISO, the sheet's own row numbers.

import { readFile } from "node:fs/promises";
import * as XLSX from "@e965/xlsx";
import { Problem } from "../../base/problem.ts";
import { noResult } from "../../sources/cells.ts";
import { findTables, type TextRow } from "../../sources/tables.ts";
import type { Found, Place } from "./found.ts";
import { inWords, limits } from "./limits.ts";
import { prove, type Zip, type ZipEntry } from "./zip.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** A span of time such as 0:00:21 or [h]:mm:ss, in hours beyond 24 if need be. */
const clock = (days: number): string => {
  const seconds = Math.round(days * 86_400);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

const moment = (serial: number, from1904: boolean): string => {
  const at = XLSX.SSF.parse_date_code(serial, { date1904: from1904 }) as {
    readonly y: number;
    readonly m: number;
    readonly d: number;
    readonly H: number;
    readonly M: number;
    readonly S: number;
  } | null;
  if (at === null) return String(serial);
  const day = `${String(at.y).padStart(4, "0")}-${two(at.m)}-${two(at.d)}`;
  const midnight = at.H === 0 && at.M === 0 && at.S === 0;
  return midnight ? day : `${day} ${two(at.H)}:${two(at.M)}:${two(at.S)}`;
};

/**
 * Digits only, so that it parses everywhere. An integer too large to be exact shows its exponent: its end is lost.
 * Three decimals become four: the number 12.345 must not be read as twelve thousand printed the continental way.
 */
const plain = (number: number): string => {
  if (Number.isSafeInteger(number)) return String(number);
  if (Number.isInteger(number)) return number.toExponential().toUpperCase();
  const text = String(number);
  const digits = text.includes("e") ? number.toFixed(20).replace(/0+$/, "") : text;
  return /\.\d{3}$/.test(digits) ? `${digits}0` : digits;
};

const isSpan = (format: string): boolean => /\[h+\]|\[m+\]|\[s+\]/i.test(format);

/** By the numbers a workbook keeps them under. */
const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

const cellText = (cell: XLSX.CellObject | undefined, from1904: boolean): string => {
  if (cell === undefined) return "";
  if (cell.t === "e") return errors[Number(cell.v)] ?? "#VALUE!";
  // A program that writes formulas and works none out leaves a cell that looks blank.
  if (cell.t === "z") return cell.f === undefined && cell.F === undefined ? "" : noResult;
  if (cell.v === undefined || cell.v === null) return "";
  if (cell.t === "b") return cell.v === true ? "true" : "false";
  if (cell.t !== "n" || typeof cell.v !== "number") return String(cell.v);
  const format = String(cell.z ?? "");
  if (!XLSX.SSF.is_date(format)) return plain(cell.v);
  return isSpan(format) || (cell.v >= 0 && cell.v < 1) ? clock(cell.v) : moment(cell.v, from1904);
};

type Dense = readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];

/** Only rows and cells that are there are visited: a sheet may claim a million rows and hold three. */
const rowsOf = (sheet: XLSX.WorkSheet, from1904: boolean): readonly TextRow[] => {
  const rows: TextRow[] = [];
  const dense = (sheet["!data"] ?? []) as Dense;
  dense.forEach((cells, r) => {
    if (cells === undefined) return;
    const texts: string[] = [];
    cells.forEach((cell, c) => {
      if (c < 5_000) texts[c] = cellText(cell, from1904);
    });
    const whole = Array.from({ length: texts.length }, (_, c) => texts[c] ?? "");
    if (whole.some((text) => text !== "")) rows.push({ line: r + 1, cells: whole });
  });
  return withBlanks(rows);
};

/** Blank rows between others are rows too; long stretches of them only part tables. */
const withBlanks = (rows: readonly TextRow[]): readonly TextRow[] =>
  rows.flatMap((row, i) => {
    const before = i === 0 ? 0 : (rows[i - 1] as TextRow).line;
    const gap = Math.min(row.line - before - 1, 50);
    const blanks = Array.from({ length: gap }, (_, n) => ({ line: row.line - gap + n, cells: [] }));
    return [...blanks, row];
  });

const readBook = async (path: string, file: string, formulas: boolean): Promise<XLSX.WorkBook> => {
  try {
    return XLSX.read(await readFile(path), {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: formulas,
      sheetStubs: formulas,
      cellStyles: false,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/[.\s]+$/, "") : "unreadable";
    throw new Problem("file/broken", {
      file,
      reason: /password/i.test(reason) ? "it is locked with a password" : reason,
    });
  }
};

/** Watches the sheets of a workbook for formulas. */
const formulaWatch = () => {
  let [found, rest] = [false, ""];
  return {
    look: ({ path }: ZipEntry, chunk: Buffer): void => {
      if (found || !/^xl\/worksheets\/[^/]+\.(?:xml|bin)$/.test(path)) return;
      const text = rest + chunk.toString("latin1");
      found = path.endsWith(".bin") || /<(?:\w+:)?f[\s>/]/.test(text);
      rest = text.slice(-32);
    },
    found: (): boolean => found,
  };
};

/**
 * What a workbook's own zip would unpack to, checked before anything reads it into memory. True where it has formulas:
 * to read these as well takes every blank cell into memory, which no export of a network is worth.
 */
export const checkWorkbook = async (zip: Zip, file: string): Promise<boolean> => {
  const size = zip.entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.workbook) throw new Problem("file/bomb", { file, limit: inWords(limits.workbook) });
  const watch = formulaWatch();
  await prove(zip, file, watch.look);
  return watch.found();
};

export const readWorkbook = async (path: string, at: Place, formulas: boolean): Promise<Found> => {
  const book = await readBook(path, at.fileName, formulas);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name) => {
    const rows = rowsOf(book.Sheets[name] as XLSX.WorkSheet, from1904);
    return { name, tables: findTables(rows, name, at.knowledge.known) };
  });
  return {
    tables: sheets.flatMap(({ tables }) => tables.map((table) => ({ table, disk: null }))),
    asides: sheets
      .filter(({ tables }) => tables.length === 0)
      .map(({ name }) => ({ name, why: "part/empty" as const })),
  };
};
