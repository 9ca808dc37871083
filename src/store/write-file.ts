// The rows of a question as a file: Parquet with typed columns, or CSV in which no cell is a formula.

import { duckdbDialect, literal, name } from "./ddl.ts";
import type { OutColumn, OutFile, Statement } from "./warehouse.ts";

/** Text that a spreadsheet would run gets a quote before it (CWE-1236). Numbers are columns of numbers, and stay as they are. */
const inert = (column: string): string =>
  `case when regexp_matches(${column}, '^[=+\\-@\\t\\r\\n＝＋－＠]') then '''' || ${column} else ${column} end`;

const shaped =
  (format: OutFile["format"]) =>
  ({ name: called, type }: OutColumn): string => {
    const column = name(called);
    if (format === "parquet") return `cast(${column} as ${duckdbDialect.types[type]}) as ${column}`;
    if (type === "text") return `${inert(column)} as ${column}`;
    if (type === "instant")
      return `strftime(cast(${column} as timestamp), '%Y-%m-%dT%H:%M:%S.%gZ') as ${column}`;
    return `cast(${column} as ${duckdbDialect.types[type]}) as ${column}`;
  };

const options = {
  parquet: "format parquet, compression zstd",
  csv: "format csv, header true",
} as const;

/** A DuckDB statement that writes the rows of `from` (a select, or a reader of a file). */
export const copyTo = (from: Statement, { path, format, columns }: OutFile): Statement => ({
  text: `copy (select ${columns.map(shaped(format)).join(", ")} from (${from.text}) as written_rows)
    to ${literal(path)} (${options[format]})`,
  params: from.params,
});

export const fromParquet = (path: string): Statement => ({
  text: `select * from read_parquet(${literal(path)})`,
  params: {},
});

/** Rows that were made outside the store, one JSON object a line. */
export const fromJsonLines = (path: string, columns: readonly OutColumn[]): Statement => ({
  text: `select * from read_json(${literal(path)}, format = 'newline_delimited', columns = {${columns
    .map(({ name: called, type }) => `${name(called)}: ${literal(duckdbDialect.types[type])}`)
    .join(", ")}})`,
  params: {},
});
