// Sheets of .xlsx and .xls workbooks as rows of text: raw numbers, dates as ISO, the sheet's own row numbers.

import { readFile } from "node:fs/promises";
import * as XLSX from "@e965/xlsx";
import { twoDigits } from "../../base/digits.ts";
import { Problem } from "../../base/problem.ts";
import { noResult } from "../../sources/cells.ts";
import { findTables, type TextRow } from "../../sources/tables.ts";
import { checkWidth, type Found, type Place } from "./found.ts";
import { inWords, limits } from "./limits.ts";
import { prove, type Zip, type ZipEntry } from "./zip.ts";

/** A span of time such as 0:00:21 or [h]:mm:ss, in hours beyond 24 if need be. */
const clock = (days: number): string => {
  const seconds = Math.round(days * 86_400);
  return `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
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
  const day = `${String(at.y).padStart(4, "0")}-${twoDigits(at.m)}-${twoDigits(at.d)}`;
  const midnight = at.H === 0 && at.M === 0 && at.S === 0;
  return midnight ? day : `${day} ${twoDigits(at.H)}:${twoDigits(at.M)}:${twoDigits(at.S)}`;
};

/** A spreadsheet program keeps 15 digits: a longer integer that ends in zeros there is one it has rounded. */
const isExact = (number: number): boolean =>
  Number.isSafeInteger(number) && (Math.abs(number) < 1e15 || number % 10 !== 0);

/**
 * Digits only, so that it parses everywhere. An integer that is not exact shows its exponent: its end is lost.
 * Three decimals become four: the number 12.345 must not be read as twelve thousand printed the continental way.
 */
const plain = (number: number): string => {
  if (isExact(number)) return String(number);
  if (Number.isInteger(number)) return number.toExponential().toUpperCase();
  const text = String(number);
  const digits = text.includes("e") ? number.toFixed(20).replace(/0+$/, "") : text;
  return /\.\d{3}$/.test(digits) ? `${digits}0` : digits;
};

/** 0.455 that is shown as 45.5 % is a share, whatever its header says; the product has digits the number never had. */
const isPercent = (format: string): boolean => /%/.test(format.replace(/"[^"]*"|\\./g, ""));
const percent = (number: number): string => `${plain(Number((number * 100).toPrecision(15)))}%`;

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
  if (isPercent(format)) return percent(cell.v);
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
      // One that stands beyond the widest table is kept beside it, so that it is told of and not lost.
      const text = cellText(cell, from1904);
      if (c < limits.columns || text !== "") texts[Math.min(c, limits.columns)] = text;
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

/** A protected .xlsx is no zip: Office wraps what it has encrypted, in one of several ways, as it would an .xls. */
const isEncrypted = (bytes: Buffer): boolean =>
  bytes.readUInt32BE(0) === 0xd0cf11e0 &&
  XLSX.CFB.find(XLSX.CFB.read(bytes, { type: "buffer" }), "EncryptedPackage") !== null;

const readBook = async (path: string, file: string, formulas: boolean): Promise<XLSX.WorkBook> => {
  const bytes = await readFile(path);
  try {
    if (isEncrypted(bytes)) throw new Problem("file/locked", { file });
    return XLSX.read(bytes, {
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
    if (error instanceof Problem) throw error;
    const reason = error instanceof Error ? error.message.replace(/[.\s]+$/, "") : "unreadable";
    throw /password/i.test(reason)
      ? new Problem("file/locked", { file })
      : new Problem("file/broken", { file, reason });
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
    const sheet = book.Sheets[name];
    // A damaged list of contents names sheets that are not there.
    if (sheet === undefined)
      throw new Problem("file/broken", { file: at.fileName, reason: `the sheet “${name}” is not in it` });
    const rows = rowsOf(sheet, from1904);
    const found = findTables(rows, name, at.knowledge.known);
    const tables = from1904 ? found.map((table) => ({ ...table, habit: "from_1904" as const })) : found;
    checkWidth(
      tables.map(({ header }) => header),
      at.fileName,
    );
    return { name, tables };
  });
  return {
    tables: sheets.flatMap(({ tables }) => tables.map((table) => ({ table, disk: null }))),
    asides: sheets
      .filter(({ tables }) => tables.length === 0)
      .map(({ name }) => ({ name, why: "part/empty" as const })),
  };
};
