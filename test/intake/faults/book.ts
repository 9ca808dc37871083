// An export taken apart into parts of cells and put together again, by other programs than the reader's own.

import { read, type SheetAOAOpts, utils, type WorkSheet, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { type CsvStyle, csvText, type MadeFile } from "../../../src/sources/layout.ts";

/** A text or a number; `z` is the number format of a workbook's cell, `f` a formula. */
export interface Cell {
  readonly v: string | number;
  readonly z?: string;
}
export type Cells = readonly (Cell | null)[];

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "cp949" | "windows-1250";

export interface Text extends CsvStyle {
  readonly encoding?: Encoding;
}

export interface Part {
  /** A sheet's name, a zip entry's path, or the file's own name. */
  readonly name: string;
  readonly rows: readonly Cells[];
  readonly style: Text;
}

export interface Book {
  readonly name: string;
  readonly kind: "text" | "workbook" | "zip";
  readonly parts: readonly Part[];
}

export const textOf = (cell: Cell | null | undefined): string => String(cell?.v ?? "");
export const cell = (v: string | number): Cell | null => (v === "" ? null : { v });
export const isText = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);

const delimiterOf = (text: string): "," | ";" | "\t" => {
  const width = (delimiter: string): number => {
    const widths = Papa.parse<string[]>(text, { delimiter }).data.map((row) => row.length);
    return widths.reduce((sum, n) => sum + n, 0);
  };
  const ranked = ([",", ";", "\t"] as const).map((mark) => [mark, width(mark)] as const);
  return ranked.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
};

const decodeText = (bytes: Uint8Array): readonly [string, Encoding] => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return [iconv.decode(Buffer.from(bytes), "utf-16le"), "utf-16le"];
  const text = Buffer.from(bytes).toString("utf8");
  return text.includes("\ufffd") ? [iconv.decode(Buffer.from(bytes), "cp949"), "cp949"] : [text, "utf-8"];
};

const textPart = (name: string, bytes: Uint8Array): Part => {
  const [raw, encoding] = decodeText(bytes);
  const text = raw.replace(/^\ufeff/, "");
  const delimiter = delimiterOf(text);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lastNewline = text.endsWith("\n");
  const { data } = Papa.parse<string[]>(text, { delimiter });
  const rows = (lastNewline ? data.slice(0, -1) : data).map((row) => row.map(cell));
  const bom = raw.startsWith("\ufeff") || (bytes[0] === 0xef && bytes[1] === 0xbb) || encoding === "utf-16le";
  return { name, rows, style: { delimiter, newline, lastNewline, bom, encoding } };
};

const sheetRows = (sheet: WorkSheet): readonly Cells[] => {
  const dense = (sheet["!data"] ?? []) as readonly (
    | readonly { v?: string | number; z?: string }[]
    | undefined
  )[];
  return Array.from({ length: dense.length }, (_, r) =>
    Array.from({ length: dense[r]?.length ?? 0 }, (_, c) => {
      const found = dense[r]?.[c];
      if (found?.v === undefined || found.v === "") return null;
      return found.z === undefined || found.z === "General" ? { v: found.v } : { v: found.v, z: found.z };
    }),
  );
};

export const openBook = ({ name, bytes }: MadeFile): Book | null => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return isText(name) ? { name, kind: "text", parts: [textPart(name, bytes)] } : null;
  const entries = Object.entries(unzipSync(bytes));
  if (!entries.some(([path]) => path === "xl/workbook.xml")) {
    if (!entries.every(([path]) => isText(path))) return null;
    return { name, kind: "zip", parts: entries.map(([path, content]) => textPart(path, content)) };
  }
  const book = read(bytes, { type: "array", dense: true, cellNF: true });
  const parts = book.SheetNames.map((sheet) => ({
    name: sheet,
    rows: sheetRows(book.Sheets[sheet] as WorkSheet),
    style: {},
  }));
  return { name, kind: "workbook", parts };
};

export const encoded = (text: string, encoding: Encoding = "utf-8"): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding));

export const textBytes = ({ rows, style }: Part): Uint8Array =>
  encoded(
    csvText(
      rows.map((row) => row.map(textOf)),
      style,
    ),
    style.encoding,
  );

const sheetOf = ({ rows }: Part): WorkSheet => {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((one) => one?.v ?? null)),
    {} as SheetAOAOpts,
  );
  rows.forEach((row, r) => {
    row.forEach((one, c) => {
      const made = sheet[utils.encode_cell({ r, c })] as { z?: string } | undefined;
      if (made !== undefined && one?.z !== undefined) made.z = one.z;
    });
  });
  return sheet;
};

export const workbookBytes = (parts: readonly Part[]): Uint8Array => {
  const book = utils.book_new();
  for (const part of parts) utils.book_append_sheet(book, sheetOf(part), part.name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
};

export const zipBytes = (entries: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array =>
  zipSync(Object.fromEntries(entries), { mtime: "2020-01-01T00:00:00", level: 1 });

export const closeBook = ({ name, kind, parts }: Book): MadeFile => {
  if (kind === "workbook") return { name, bytes: workbookBytes(parts) };
  if (kind === "zip") return { name, bytes: zipBytes(parts.map((part) => [part.name, textBytes(part)])) };
  return { name, bytes: textBytes(parts[0] as Part) };
};
