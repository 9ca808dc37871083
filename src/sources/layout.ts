// Writes files the way the networks write them, for examples and the demo: text, workbooks, zips. Same input, same bytes.

import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import type { Day } from "../base/period.ts";

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type CsvCell = string | number;

export interface CsvStyle {
  readonly delimiter?: "," | ";" | "\t";
  /** all: every cell in quotes; needed: cells that would break; php: as fputcsv does, a space is reason enough. */
  readonly quote?: "all" | "needed" | "php";
  readonly newline?: "\n" | "\r\n";
  readonly bom?: boolean;
  readonly lastNewline?: boolean;
}

const quoted = (cell: CsvCell, { quote = "needed", delimiter = "," }: CsvStyle): string => {
  const text = String(cell);
  const breaks = text.includes(delimiter) || /["\r\n]/.test(text) || (quote === "php" && /\s/.test(text));
  return quote === "all" || breaks ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvText = (rows: readonly (readonly CsvCell[])[], style: CsvStyle = {}): string => {
  const newline = style.newline ?? "\n";
  const lines = rows.map((row) => row.map((cell) => quoted(cell, style)).join(style.delimiter ?? ","));
  return (
    (style.bom === true ? "\uFEFF" : "") + lines.join(newline) + (style.lastNewline === false ? "" : newline)
  );
};

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return bytes;
};

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** "xls" is the binary format that ended with Excel 2003 and that downloads still bring. */
export const workbook = (sheets: readonly Sheet[], format: "xlsx" | "xls" = "xlsx"): Uint8Array => {
  const book = utils.book_new();
  for (const { name, rows } of sheets)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(
    write(book, {
      type: "array",
      bookType: format === "xls" ? "biff8" : format,
      compression: true,
    }) as ArrayBuffer,
  );
};

// Any moment will do as long as it is always the same; zips begin in 1980.
const zipMoment = "2020-01-01T00:00:00";

type ZipEntry = { readonly name: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });

/** `stored`: entries as they are, unpacked, as TikTok writes them. */
export const zip = (
  entries: readonly ZipEntry[],
  { stored = false }: { readonly stored?: boolean } = {},
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      entries.map((entry) => [entry.name, "text" in entry ? utf8(entry.text) : entry.bytes]),
    ),
    { mtime: zipMoment, level: stored ? 0 : 6 },
  );

const parts = (day: Day): readonly [y: string, m: string, d: string] => {
  const [y = "", m = "", d = ""] = day.split("-");
  return [y, m, d];
};
const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** 09/05/2026 */
export const usDay = (day: Day): string => {
  const [y, m, d] = parts(day);
  return `${m}/${d}/${y}`;
};
/** 9/5/2026 */
export const shortUsDay = (day: Day): string => {
  const [y, m, d] = parts(day);
  return `${Number(m)}/${Number(d)}/${y}`;
};
/** 05/09/2026 */
export const dayFirst = (day: Day): string => {
  const [y, m, d] = parts(day);
  return `${d}/${m}/${y}`;
};
/** Sat, Sep 5, 2026 */
export const spokenDay = (day: Day): string => {
  const [y, m, d] = parts(day);
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
  return `${weekday}, ${names[Number(m) - 1]} ${Number(d)}, ${y}`;
};
/** Sep-05-2026 */
export const dashedDay = (day: Day): string => {
  const [y, m, d] = parts(day);
  return `${names[Number(m) - 1]}-${d}-${y}`;
};
/** 20260905 */
export const compactDay = (day: Day): string => day.replaceAll("-", "");
