// What is said of a table found in an upload: which report it is, or why it is set aside.

import type { Problem } from "../../base/problem.ts";
import type { Recognition } from "../../sources/recognise.ts";
import type { RawTable, Source } from "../../sources/source.ts";
import type { FoundTable } from "./found.ts";
import type { Own } from "./own.ts";

/** What the workspace and the person say of the tables. */
export interface Said {
  /** The workspace's saved mappings. */
  readonly own?: readonly Own[] | undefined;
  /** Ids of sources or mappings to read by: for every table that can be, or "2=id" for the second one. */
  readonly as?: readonly string[] | undefined;
  /** A mapping that is being made, and its table; the others are left aside. */
  readonly draft?: { readonly found: number; readonly own: Own } | undefined;
}

export interface Chosen {
  readonly is: "chosen";
  /** Place among the tables found; tables made from one by its source's reshaping share it. */
  readonly found: number;
  readonly source: Source;
  readonly confidence: number;
  readonly table: RawTable;
  readonly disk: FoundTable["disk"];
  /** Name of the zip's entry it stands in, '' outside of one. */
  readonly entry: string;
  /** Folder or inner zip of the upload it stands in, '' at the top. */
  readonly folder: string;
  /** The mapping of a person it is read by; null for a source of the house. */
  readonly own: Own | null;
}

export interface Aside {
  readonly is: "aside";
  readonly found: number;
  readonly name: string;
  readonly entry: string;
  readonly folder: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly preamble: RawTable["preamble"];
  /** Its first rows, for tables beside it that look here. */
  readonly rows: RawTable["rows"];
  readonly why: Problem;
  readonly recognition: Recognition | null;
}

export type Choice = Chosen | Aside;

const headRows = 20;
/** The rows that other tables look at. */
export const headOf = ({ rows }: Pick<RawTable, "rows">): RawTable["rows"] => rows.slice(0, headRows);

interface Place extends Pick<FoundTable, "entry" | "folder"> {
  readonly found: number;
}

/** A table that is not imported, with the reason. */
export const asideOf = (
  table: RawTable,
  { found, entry = "", folder = "" }: Place,
  why: Problem,
  recognition: Recognition | null = null,
): Aside => {
  const { partName: name, header, headerLine, preamble } = table;
  const rows = headOf(table);
  return { is: "aside", found, entry, folder, name, header, headerLine, preamble, rows, why, recognition };
};
