// The columns of a source as they stand in `staged`: which cells, cleaned of blanks and of signs for "unknown".

import { isNumberKind, unknownSigns, unknownWords } from "../sources/cells.ts";
import { type HeaderCell, headerCells, kept, matchColumns, readHeader } from "../sources/header.ts";
import type { CellKind, Source, SourceColumn } from "../sources/source.ts";
import { among, id, literal, number, type Sql, sql } from "./sql.ts";

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
  /** True where the scan has shown that every cell that is not empty is known and has no blanks around it. */
  readonly bare: boolean;
  /** True where the scan has found a formula without a result. */
  readonly broken: boolean;
}

const inLanguage = (column: SourceColumn, header: string): SourceColumn => {
  const order = column.orders?.[readHeader(header).bare];
  return order === undefined ? column : { ...column, order };
};

const usedIn = (source: Source, header: readonly string[]): readonly UsedColumn[] =>
  [...matchColumns(source, header)]
    .map(([key, index]) => ({
      key,
      index,
      column: inLanguage(source.columns[key] as SourceColumn, header[index] as string),
      header: header[index] as string,
      told: headerCells(header)[index] as HeaderCell,
      raw: id(`c${index}`),
      bare: false,
      broken: false,
    }))
    .sort((a, b) => a.index - b.index)
    .map((column, k) => ({ ...column, text: id(`t${k}`), value: id(`v${k}`) }));

const usedBy = kept((source: Source) => kept((header: readonly string[]) => usedIn(source, header)));
export const usedColumns = (source: Source, header: readonly string[]): readonly UsedColumn[] =>
  usedBy(source)(header);

export const blanks = literal(" \t\r\n\u00a0\u2007\u2009\u202f\ufeff");
/** Few cells begin or end with a blank, and looking is many times cheaper than trimming. */
export const trimmed = (cell: Sql): Sql =>
  sql`case when contains(${blanks}, left(${cell}, 1)) or contains(${blanks}, ${cell}[-1]) then trim(${cell}, ${blanks}) else ${cell} end`;

/** "null" and "n/a" are words where a text may hold any word; where a figure, a date or an id is meant they say nothing. */
const unknown = (kind: CellKind): readonly string[] =>
  kind === "text" || kind === "url" ? unknownSigns : [...unknownSigns, ...unknownWords];

/** A cell as printed, without the blanks around it. */
export const printed = ({ raw, bare }: UsedColumn): Sql => (bare ? raw : trimmed(raw));

/** Text that one of the words for "unknown" cannot be: longer than the longest of them. */
const long = Math.max(...[...unknownSigns, ...unknownWords].map((word) => word.length));

/**
 * What a trimmed cell says; null where it says nothing.
 * The steps stand from cheap to dear: most cells of an export are whole numbers or long texts, and are looked at once.
 */
export const said = ({ raw, column }: UsedColumn, text: Sql): Sql => {
  const short = sql`case when ${among(sql`lower(${text})`, unknown(column.cell))} then null else ${text} end`;
  if (isNumberKind(column.cell))
    return sql`case when ${raw} = cast(try_cast(${raw} as bigint) as varchar) then ${raw} else ${short} end`;
  return sql`case when length(${text}) > ${number(long)} then ${text} else ${short} end`;
};

/** What a cell says; null where it says nothing. */
export const cleaned = (column: UsedColumn): Sql =>
  column.bare ? sql`nullif(${column.raw}, '')` : said(column, trimmed(column.raw));

/** Letters as a class of RE2: the scripts of the exports we read. The class of all letters takes a millisecond to compile. */
export const letter =
  "[A-Za-z\\x{00AA}\\x{00B5}\\x{00BA}\\x{00C0}-\\x{024F}\\x{0370}-\\x{052F}\\x{1100}-\\x{11FF}\\x{3040}-\\x{30FF}\\x{3131}-\\x{318E}\\x{4E00}-\\x{9FFF}\\x{AC00}-\\x{D7A3}]";
