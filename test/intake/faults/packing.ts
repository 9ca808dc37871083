// Faults of packing: names, encodings, line ends, quotes, zips in and out of folders.

import iconv from "iconv-lite";
import type { MadeFile } from "../../../src/sources/layout.ts";
import { type Book, closeBook, type Encoding, type Text, textBytes, textOf, zipBytes } from "./book.ts";

export const restyled = (book: Book, style: Text): Book | null =>
  book.kind === "workbook"
    ? null
    : { ...book, parts: book.parts.map((part) => ({ ...part, style: { ...part.style, ...style } })) };

/** Null where the encoding lacks a letter of the text. */
export const reencoded = (book: Book, encoding: Encoding): Book | null => {
  if (book.kind === "workbook") return null;
  const holds = book.parts.every(({ rows }) => {
    const text = rows.map((row) => row.map(textOf).join("\t")).join("\n");
    return iconv.decode(iconv.encode(text, encoding), encoding) === text;
  });
  const bom = encoding.startsWith("utf-16");
  return holds ? restyled(book, { encoding, bom }) : null;
};

const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? "";

export const namedAnew = (file: MadeFile, stem: string): MadeFile => ({
  ...file,
  name: `${stem}${endingOf(file.name)}`,
});

export const zipped = (book: Book, folder: string): MadeFile => {
  const dust = folder === "" ? "" : `${folder}/`;
  const entries = book.kind === "zip" ? book.parts.map((part) => [part.name, textBytes(part)] as const) : [];
  const own = book.kind === "zip" ? entries : [[book.name, closeBook(book).bytes] as const];
  return {
    name: book.kind === "zip" ? book.name : "exports.zip",
    bytes: zipBytes([
      ...own.map(([path, bytes]) => [`${dust}${path}`, bytes] as const),
      [`__MACOSX/${dust}._a`, new Uint8Array([0, 5, 22, 7])],
      [`${dust}.DS_Store`, new Uint8Array([0, 0, 0, 1])],
    ]),
  };
};

/** A zip of several as the single files inside. */
export const unpacked = (book: Book): readonly MadeFile[] =>
  book.kind === "zip" ? book.parts.map((part) => ({ name: part.name, bytes: textBytes(part) })) : [];
