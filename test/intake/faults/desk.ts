// Reads a made file as an import would and judges it against another: the same figures, a question, or a wrong number.

import { Problem } from "../../../src/base/problem.ts";
import type { Context } from "../../../src/engine/context.ts";
import type { PlannedPart } from "../../../src/engine/intake/parts.ts";
import { matchColumns } from "../../../src/sources/header.ts";
import type { MadeFile } from "../../../src/sources/layout.ts";
import type { Source } from "../../../src/sources/source.ts";
import type { Row } from "../../../src/store/warehouse.ts";
import { openReader } from "../../sources/pipeline.ts";

/** A table of a file: where it stands and what its columns are. */
export interface Told {
  readonly source: Source;
  readonly confidence: number;
  readonly partName: string;
  readonly entry: string;
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  readonly nameless: boolean;
  /** Columns whose order of day and month the file leaves open. */
  readonly assumed: readonly string[];
  readonly reshaped: boolean;
  readonly rows: number;
  readonly facts: number;
  readonly skips: number;
  readonly rejects: number;
  readonly left: readonly Row[];
}

export interface Reading {
  readonly file: string;
  /** Why the file was turned away; null where it was read. */
  readonly problem: Problem | null;
  readonly tables: readonly Told[];
  /** Parts set aside, with the reason. */
  readonly asides: readonly { readonly name: string; readonly why: Problem }[];
  readonly facts: readonly { readonly table: string; readonly row: Row }[];
}

export interface FaultDesk {
  readonly read: (file: MadeFile) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

type ReadPart = Extract<PlannedPart, { is: "chosen" }>;
type Rehearsed = Awaited<ReturnType<Context["warehouse"]["rehearse"]>>[number];

const toldOf = (part: ReadPart, { rows, facts, skips, rejects, left }: Rehearsed): Told => ({
  source: part.source,
  confidence: part.confidence,
  partName: part.table.partName,
  entry: part.entry,
  headerLine: part.table.headerLine,
  header: part.table.header,
  columns: matchColumns(part.source, part.table.header),
  reshaped: part.source.reshape !== undefined,
  nameless: part.nameless,
  assumed: Object.values(part.styles).flatMap(({ key, style }) =>
    style.is === "date" && style.assumed ? [key] : [],
  ),
  ...{ rows, facts, skips, rejects, left },
});

const readingOf = (name: string, parts: readonly PlannedPart[], made: readonly Rehearsed[]): Reading => ({
  file: name,
  problem: null,
  asides: parts.flatMap((part) => (part.is === "aside" ? [{ name: part.name, why: part.why }] : [])),
  tables: parts.flatMap((part, i) => (part.is === "chosen" ? [toldOf(part, made[i] as Rehearsed)] : [])),
  facts: made.flatMap(({ samples }) =>
    samples.flatMap(({ table, rows }) =>
      rows.map(({ line: _, observed_at: __, emptied: ___, ...row }) => ({ table, row })),
    ),
  ),
});

export const openFaultDesk = async (): Promise<FaultDesk> => {
  const { warehouse, plan, close } = await openReader();
  const read = (file: MadeFile): Promise<Reading> =>
    plan(file, async ({ parts, load }) =>
      readingOf(file.name, parts, await warehouse.rehearse(load, { rows: 1_000_000 })),
    ).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return { file: file.name, problem: error, tables: [], asides: [], facts: [] };
    });
  return { read, close };
};
