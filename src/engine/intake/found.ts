// What the intake finds in an upload: its tables, and the parts that are none.

import type { Vocabulary } from "../../sources/header.ts";
import type { LookAlike, RawTable, Source } from "../../sources/source.ts";

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
}

export interface Found {
  readonly tables: readonly FoundTable[];
  /** Parts that hold no table: pictures, texts, empty sheets. */
  readonly asides: readonly { readonly name: string; readonly why: "part/empty" | "part/no-table" }[];
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

export const withoutFolders = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/** A name without folders and ending: what a sheet or an entry is called. */
export const stem = (name: string): string => withoutFolders(name).replace(/\.[A-Za-z0-9]{1,5}$/, "");
