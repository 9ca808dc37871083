// The columns of a source as they stand in `staged`: which cells, cleaned of blanks and of signs for "unknown".

import { unknownSigns, unknownWords } from "../sources/cells.ts";
import { type HeaderCell, matchColumns, readHeader } from "../sources/header.ts";
import type { CellKind, Source, SourceColumn } from "../sources/source.ts";
import { commas, id, literal, type Sql, sql } from "./sql.ts";

export interface UsedColumn {
  readonly key: string;
  readonly column: SourceColumn;
  /** Place in the file's header, and so in `staged`. */
  readonly index: number;
  /** The header as printed. */
  readonly header: string;
  readonly told: HeaderCell;
  /** Names of its text, its value and its raw cell in the relations built here. */
  readonly text: Sql;
  readonly value: Sql;
  readonly raw: Sql;
}

export const usedColumns = (source: Source, header: readonly string[]): readonly UsedColumn[] =>
  [...matchColumns(source, header)]
    .map(([key, index]) => ({
      key,
      index,
      column: source.columns[key] as SourceColumn,
      header: header[index] as string,
      told: readHeader(header[index] as string),
      raw: id(`c${index}`),
    }))
    .sort((a, b) => a.index - b.index)
    .map((column, k) => ({ ...column, text: id(`t${k}`), value: id(`v${k}`) }));

const words = (list: readonly string[]): Sql => commas(list.map(literal));
const blanks = literal(" \t\r\n\u00a0\u2007\u2009\u202f\ufeff");
export const trimmed = (cell: Sql): Sql => sql`trim(${cell}, ${blanks})`;

/** "null" and "n/a" are words where a text may hold any word; where a figure, a date or an id is meant they say nothing. */
const unknown = (kind: CellKind): readonly string[] =>
  kind === "text" || kind === "url" ? unknownSigns : [...unknownSigns, ...unknownWords];

export const cleaned = (cell: Sql, kind: CellKind): Sql =>
  sql`case when lower(${trimmed(cell)}) in (${words(unknown(kind))}) then null else ${trimmed(cell)} end`;
