// The tables of both engines, read off src/facts: a dialect is plain data that names an engine's types.

import { factTables } from "../facts/index.ts";
import { logTables } from "../facts/log.ts";
import {
  type Columns,
  type ColumnType,
  emptiedColumn,
  mergedColumns,
  nowName,
  provenance,
  type Table,
} from "../facts/table.ts";
import { textScore } from "../facts/text-score.ts";

export interface Dialect {
  readonly name: "duckdb" | "clickhouse";
  readonly types: Readonly<Record<ColumnType, string>>;
  /** A column that may hold null, and one that never does. */
  readonly nullable: (type: string) => string;
  readonly required: (type: string) => string;
}

export const duckdbDialect: Dialect = {
  name: "duckdb",
  types: {
    text: "varchar",
    integer: "bigint",
    number: "double",
    flag: "boolean",
    day: "date",
    instant: "timestamp",
  },
  nullable: (type) => type,
  required: (type) => `${type} not null`,
};

export const clickhouseDialect: Dialect = {
  name: "clickhouse",
  types: {
    text: "String",
    integer: "Int64",
    number: "Float64",
    flag: "Bool",
    day: "Date32",
    instant: "DateTime64(3, 'UTC')",
  },
  nullable: (type) => `Nullable(${type})`,
  required: (type) => type,
};

const identifier = /^[a-z_][a-z0-9_]*$/;

/** A name of ours as it stands in SQL. Throws plain Error: a bad one is a bug. */
export const name = (text: string): string => {
  if (!identifier.test(text)) throw new Error(`not an identifier: ${text}`);
  return text;
};

/** True, in SQL, where a row's file has a column and the row leaves it empty. */
export const isEmptied = (column: string, from = ""): string =>
  `position(${literal(`,${column},`)} in coalesce(${from}emptied, '')) > 0`;

/** A text as a quoted SQL identifier: column names of a staging relation come from the caller. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text as a SQL literal, for the few places where an engine takes no bound value (paths, DDL). */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const names = (of: readonly string[], prefix = ""): string =>
  of.map((column) => prefix + name(column)).join(", ");

export const provenanceNames = Object.keys(provenance);
const log: readonly Table[] = logTables;

/** The columns a merge has to decide on: everything that is not the key. */
export const cellNames = (of: Table): readonly string[] =>
  Object.keys(of.columns).filter((column) => !of.key.includes(column));

export const columnDdl = (
  columns: Columns,
  required: readonly string[],
  { types, nullable, required: never }: Dialect,
): string =>
  Object.entries(columns)
    .map(([column, { type }]) =>
      required.includes(column)
        ? `${name(column)} ${never(types[type])}`
        : `${name(column)} ${nullable(types[type])}`,
    )
    .join(",\n  ");

/** Provenance first, then the table's own columns, in the order of src/facts. */
export const factColumns = (of: Table): Columns => ({
  ...provenance,
  ...(of.record ? emptiedColumn : {}),
  ...of.columns,
});
const nowColumns = (of: Table): Columns => ({ ...provenance, ...of.columns, ...mergedColumns });
export const requiredOf = (of: Table): readonly string[] => [...provenanceNames, ...of.key, "merged"];
/** Log columns that are always told; the rest may be null. */
export const requiredLog = (of: Table): readonly string[] => ["workspace", ...of.key];

const create = (called: string, columns: string): string =>
  `create table if not exists ${name(called)} (\n  ${columns}\n)`;

export interface StoredColumn {
  readonly table: string;
  readonly column: string;
}

/** A table as it should stand in an engine: its name there, its columns, and those that are always told. */
export interface Wanted {
  readonly name: string;
  readonly columns: Columns;
  readonly required: readonly string[];
}

/**
 * Brings the tables of an older version up to date: a column that src/facts gained since is added, unknown in every row
 * that is there. A key gains texts only: '' says that an old row does not tell it.
 */
export const addedColumns = (
  wanted: readonly Wanted[],
  stored: readonly StoredColumn[],
  { types, nullable }: Dialect,
): readonly string[] => {
  const there = new Set(stored.map(({ table, column }) => `${table}.${column}`));
  return wanted.flatMap(({ name: table, columns, required }) =>
    Object.entries(columns)
      .filter(([column]) => !there.has(`${table}.${column}`))
      .map(([column, { type }]) => {
        const is = required.includes(column);
        if (is && type !== "text") throw new Error(`${table} was made without ${column}`);
        const declared = is ? `${types[type]} default ''` : nullable(types[type]);
        return `alter table ${name(table)} add column ${name(column)} ${declared}`;
      }),
  );
};

export const wantedLogs: readonly Wanted[] = log.map((table) => ({
  name: table.name,
  columns: table.columns,
  required: requiredLog(table),
}));

export const wantedScores: Wanted = {
  name: textScore.name,
  columns: textScore.columns,
  required: [...requiredLog(textScore), "version"],
};

export const duckdbWanted: readonly Wanted[] = [
  ...wantedLogs,
  wantedScores,
  ...factTables.flatMap((table) => [
    { name: table.name, columns: factColumns(table), required: requiredOf(table) },
    { name: nowName(table), columns: nowColumns(table), required: requiredOf(table) },
  ]),
];

/** Every table of the embedded engine, safe to run again at each start. */
export const duckdbDdl: readonly string[] = [
  "create sequence if not exists import_ids",
  ...duckdbWanted.map(({ name: called, columns, required }) =>
    create(called, columnDdl(columns, required, duckdbDialect)),
  ),
];
