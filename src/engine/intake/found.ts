// What the intake finds in an upload: its tables, and the parts that are none.

import { Problem } from "../../base/problem.ts";
import type { Vocabulary } from "../../sources/header.ts";
import type { LookAlike, RawTable, Source } from "../../sources/source.ts";
import { limits } from "./limits.ts";

/** A table whose rows are not held here: the engine reads them from the file. */
export interface OnDisk {
  readonly path: string;
  readonly delimiter: string;
  /** Records above the data: preamble and header. */
  readonly skip: number;
  readonly firstLine: number;
}

export interface FoundTable {
  /** With all its rows, or with its first ones where it stays on disk. */
  readonly table: RawTable;
  readonly disk: OnDisk | null;
  /** Name of the zip's entry it stands in, without folders; left out where the upload is no zip of files. */
  readonly entry?: string;
  /** Folder or inner zip it stands in: tables of one download stand beside each other there. Left out at the top. */
  readonly folder?: string;
}

export interface Found {
  readonly tables: readonly FoundTable[];
  /** Parts that hold no table, such as pictures and empty sheets, and parts of a zip that cannot be read. */
  readonly asides: readonly {
    readonly name: string;
    readonly folder?: string;
    readonly why: "part/empty" | "part/no-table" | Problem;
  }[];
}

export interface Knowledge {
  readonly sources: readonly Source[];
  readonly known: Vocabulary;
  readonly alikes: readonly LookAlike[];
}

export interface Place {
  /** The file as uploaded. */
  readonly path: string;
  readonly fileName: string;
  /** A folder for work in progress that ends with this import. */
  readonly work: string;
  readonly knowledge: Knowledge;
}

/** Every column is compared with the names of every source and field, so their number is bounded before any is. */
export const checkWidth = (rows: readonly (readonly string[])[], file: string): void => {
  const wide = rows.some((cells) => cells.findLastIndex((cell) => cell.trim() !== "") >= limits.columns);
  if (wide) throw new Problem("file/too-wide", { file, limit: limits.columns });
};

export const withoutFolders = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/** A name without folders and ending: what a sheet or an entry is called. */
export const stem = (name: string): string => withoutFolders(name).replace(/\.[A-Za-z0-9]{1,5}$/, "");

/** What a part is called for people: with its folder, where the upload has several. */
export const partTitle = ({ name, folder }: { readonly name: string; readonly folder: string }): string =>
  folder === "" ? name : `${stem(folder)} › ${name}`;
