// A part of a file as the relation `staged`: one row per data row of the file, its line and its cells as text.

import { stat } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { Problem } from "../base/problem.ts";
import { type CsvScan, type Spoiled, scanCsv } from "./csv-scan.ts";
import { literal, quoted } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import type { StagedPart } from "./warehouse.ts";

type Csv = NonNullable<StagedPart["csv"]>;

export interface Staged {
  /** Data rows, the spoiled ones included. */
  readonly rows: number;
  /** Rows that cannot be read as they stand: they are rejects, and not in `staged`. */
  readonly spoiled: readonly (Omit<Spoiled, "record"> & { readonly line: number })[];
}

const width = ({ columns, lines }: Csv): number => columns.length + (lines === "first column" ? 1 : 0);

/** The cells by their place in the file, under the names the caller gave them. */
const named = ({ columns, lines }: Csv): string =>
  columns.map((column, i) => `c${i + (lines === "first column" ? 1 : 0)} as ${quoted(column)}`).join(", ");

const reader = (csv: Csv, { breaks }: CsvScan): string => {
  // One column more than the file has keeps every record at two cells or more, so that blank ones are told apart.
  const columns = Array.from({ length: width(csv) + 1 }, (_, i) => `c${i}: 'VARCHAR'`);
  return `read_csv(${literal(csv.path)}, columns = {${columns.join(", ")}}, auto_detect = false, header = false,
    skip = 0, delim = ${literal(csv.delimiter)}, quote = '"', escape = '"', null_padding = true,
    parallel = ${breaks ? "false" : "true"}, strict_mode = false)`;
};

/**
 * Where blank records stand between the rows the engine read: `gaps` of them before every row from `row_at` on (from 0).
 * The k-th blank record b has b - k read rows before it.
 */
const gapRows = (blanks: readonly number[]): readonly (readonly [number, number])[] => {
  const gaps = new Map<number, number>();
  blanks.forEach((record, i) => {
    gaps.set(record - (i + 1), i + 1);
  });
  return [...gaps];
};

const writeNumbers = async (
  on: DuckDBConnection,
  table: string,
  columns: string,
  rows: readonly (readonly number[])[],
): Promise<void> => {
  await run(on, plain(`create or replace temp table ${table} (${columns})`));
  const appender = await on.createAppender(table, null, "temp");
  for (const row of rows) {
    for (const cell of row) appender.appendBigInt(BigInt(cell));
    appender.endRow();
  }
  appender.closeSync();
};

/**
 * Rows keep the order of the file as rowid, because preserve_insertion_order is on. Inside a transaction the engine
 * counts rowid from a high number, so the first one is taken off.
 */
const readAs = (first: string): string => `(select rowid - ${first} as row_at, raw.* from raw)`;

const recorded = (first: string): string =>
  `(select own.*, own.row_at + 1 + coalesce(gaps, 0) as record
    from ${readAs(first)} own asof left join gap on own.row_at >= gap.row_at)`;

const countedRows = (csv: Csv, first: string): string => {
  const line = `${csv.firstLine - csv.skip - 1}`;
  return `
    select cast(record + ${line} as bigint) as line, ${named(csv)}
    from ${recorded(first)}
    where record > ${csv.skip} and record not in (select record from spoiled_record)
    union all by name
    select cast(record + ${line} as bigint) as line from blank_record where record > ${csv.skip}`;
};

const numberedRows = (csv: Csv, first: string): string => `
    select cast(c0 as bigint) as line, ${named(csv)}
    from ${recorded(first)}
    where record > ${csv.skip} and record not in (select record from spoiled_record)`;

/** Most files have neither blank nor spoiled records: `staged` is then the file as read, and nothing is copied. */
const evenRows = (csv: Csv, first: string): string => {
  const line = csv.lines === "count" ? `row_at + ${csv.firstLine - csv.skip}` : "c0";
  return `select cast(${line} as bigint) as line, ${named(csv)}
    from ${readAs(first)} where row_at >= ${csv.skip}`;
};

const spoiledLines = (csv: Csv, scan: CsvScan): Staged["spoiled"] =>
  scan.spoiled
    .filter(({ record: at }) => at > csv.skip)
    .map(({ record: at, reason, seen }) => ({
      reason,
      line: csv.lines === "count" ? csv.firstLine + at - csv.skip - 1 : Number.parseInt(seen, 10),
      seen,
    }));

/** A file with blank or spoiled records is copied once, each row with its own line. */
const copyUneven = async (on: DuckDBConnection, csv: Csv, scan: CsvScan, first: string): Promise<void> => {
  const alone = (records: readonly number[]) => records.map((record) => [record]);
  await writeNumbers(on, "gap", "row_at bigint, gaps bigint", gapRows(scan.blanks));
  await writeNumbers(on, "blank_record", "record bigint", alone(scan.blanks));
  await writeNumbers(on, "spoiled_record", "record bigint", alone(scan.spoiled.map(({ record }) => record)));
  const rows = csv.lines === "count" ? countedRows(csv, first) : numberedRows(csv, first);
  await run(on, plain(`create or replace temp table staged_rows as ${rows}`));
};

/** What the engine's reader says of a file that a person can mend. */
const unreadable = (error: unknown, file: string): unknown => {
  const text = error instanceof Error ? error.message : "";
  if (/unicode|utf-?8/i.test(text)) return new Problem("file/encoding", { file });
  const [first = ""] = text.replace(/^Invalid Input Error:\s*/, "").split("\n");
  return /CSV/.test(text) ? new Problem("file/broken", { file, reason: first.slice(0, 200) }) : error;
};

const readFile = async (on: DuckDBConnection, csv: Csv, scan: CsvScan, fileName: string): Promise<string> => {
  const read = run(on, plain(`create or replace temp table raw as select * from ${reader(csv, scan)}`));
  await read.catch((error: unknown) => {
    throw unreadable(error, fileName);
  });
  const { n, first, even } = await readRow(
    on,
    plain(`select count(*) as n, cast(coalesce(min(rowid), 0) as varchar) as first,
      coalesce(max(rowid) - min(rowid) + 1, 0) = count(*) as even from raw`),
  );
  if (even !== true) throw new Error("the engine did not number the rows of a file one by one");
  if (n !== scan.records - scan.blanks.length)
    throw new Problem("file/broken", { file: fileName, reason: "its quotation marks do not match" });
  return String(first);
};

/** Reads a part into the relation `staged` of the connection, in place of the one before. */
const stage = async (
  on: DuckDBConnection,
  csv: Csv,
  fileName: string,
  scanned: (bytes: number) => void,
): Promise<Staged> => {
  const columns = width(csv);
  const scan = await scanCsv({ path: csv.path, fileName, delimiter: csv.delimiter, columns }, scanned);
  const first = await readFile(on, csv, scan, fileName);
  const even = scan.blanks.length === 0 && scan.spoiled.length === 0;
  if (!even) await copyUneven(on, csv, scan, first);
  const from = even ? evenRows(csv, first) : "select * from staged_rows";
  await run(on, plain(`create or replace temp view staged as ${from}`));
  const spoiled = spoiledLines(csv, scan);
  const { n } = await readRow(on, plain("select count(*) as n from staged"));
  return { rows: Number(n) + spoiled.length, spoiled };
};

/** Gives the space of the part back. */
const unstage = async (on: DuckDBConnection): Promise<void> => {
  await run(on, plain("drop view if exists temp.staged"));
  for (const table of ["staged_rows", "raw", "gap", "blank_record", "spoiled_record"])
    await run(on, plain(`drop table if exists temp.${table}`));
};

export interface Stager {
  readonly stage: (csv: Csv, fileName: string, scanned: (bytes: number) => void) => Promise<Staged>;
  readonly done: () => Promise<void>;
}

export const stagerOn = (on: DuckDBConnection): Stager => ({
  stage: (csv, fileName, scanned) => stage(on, csv, fileName, scanned),
  done: () => unstage(on),
});

const stamp = async (csv: Csv): Promise<string> => {
  const { size, mtimeMs, ino } = await stat(csv.path);
  return JSON.stringify([csv, size, mtimeMs, ino]);
};

/** Keeps the last part staged, for a preview asks many things of one file. `inTurn` keeps the clearing off other work. */
export const lastingStager = (
  on: DuckDBConnection,
  inTurn: (work: () => Promise<void>) => Promise<void>,
  idleMs: number,
): Stager => {
  let last: { readonly key: string; readonly staged: Staged } | null = null;
  let idle: NodeJS.Timeout | undefined;
  const clear = async (): Promise<void> => {
    last = null;
    await unstage(on);
  };
  return {
    stage: async (csv, fileName, scanned) => {
      clearTimeout(idle);
      const key = await stamp(csv);
      if (last?.key === key) return last.staged;
      await clear();
      const staged = await stage(on, csv, fileName, scanned);
      last = { key, staged };
      return staged;
    },
    done: async () => {
      clearTimeout(idle);
      idle = setTimeout(() => void inTurn(clear).catch(() => undefined), idleMs).unref();
    },
  };
};
