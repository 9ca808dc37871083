// A part of a file as the relation `staged`: one row per data row of the file, its line and its cells as text.

import type { DuckDBConnection } from "@duckdb/node-api";
import { Problem } from "../base/problem.ts";
import { type CsvScan, type Spoiled, scanCsv } from "./csv-scan.ts";
import { literal, quoted } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import type { StagedPart } from "./warehouse.ts";

type Csv = NonNullable<StagedPart["csv"]>;

/** Where a part is read to: a database of its own, and the connection that fills it. */
export interface Place {
  readonly on: DuckDBConnection;
  readonly store: string;
}

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

const reader = (csv: Csv, breaks: boolean): string => {
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
  { on, store }: Place,
  table: string,
  columns: string,
  rows: readonly (readonly number[])[],
): Promise<void> => {
  await run(on, plain(`create table ${store}.${table} (${columns})`));
  const appender = await on.createAppender(table, "main", store);
  for (const row of rows) {
    for (const cell of row) appender.appendBigInt(BigInt(cell));
    appender.endRow();
  }
  appender.closeSync();
};

/** Rows keep the order of the file as rowid, because preserve_insertion_order is on. */
const readAs = (store: string): string => `(select rowid as row_at, raw.* from ${store}.raw)`;

const recorded = (store: string): string =>
  `(select own.*, own.row_at + 1 + coalesce(gaps, 0) as record
    from ${readAs(store)} own asof left join ${store}.gap on own.row_at >= gap.row_at)`;

const notSpoiled = (store: string): string => `record not in (select record from ${store}.spoiled_record)`;

const countedRows = (csv: Csv, store: string): string => {
  const line = `${csv.firstLine - csv.skip - 1}`;
  return `
    select cast(record + ${line} as bigint) as line, ${named(csv)}
    from ${recorded(store)}
    where record > ${csv.skip} and ${notSpoiled(store)}
    union all by name
    select cast(record + ${line} as bigint) as line from ${store}.blank_record where record > ${csv.skip}`;
};

const numberedRows = (csv: Csv, store: string): string => `
    select cast(c0 as bigint) as line, ${named(csv)}
    from ${recorded(store)}
    where record > ${csv.skip} and ${notSpoiled(store)}`;

/** Most files have neither blank nor spoiled records: `staged` is then the file as read, and nothing is copied. */
const evenRows = (csv: Csv, store: string): string => {
  const line = csv.lines === "count" ? `row_at + ${csv.firstLine - csv.skip}` : "c0";
  return `select cast(${line} as bigint) as line, ${named(csv)}
    from ${readAs(store)} where row_at >= ${csv.skip}`;
};

const spoiledLines = (csv: Csv, scan: CsvScan): Staged["spoiled"] =>
  scan.spoiled
    .filter(({ record: at }) => at > csv.skip)
    .map(({ record: at, reason, seen }) => ({
      reason,
      line: csv.lines === "count" ? csv.firstLine + at - csv.skip - 1 : Number.parseInt(seen, 10),
      seen: csv.lines === "count" ? seen : seen.replace(/^\d+,/, ""),
    }));

/** A file with blank or spoiled records is copied once, each row with its own line. */
const copyUneven = async (at: Place, csv: Csv, scan: CsvScan): Promise<string> => {
  const { on, store } = at;
  const alone = (records: readonly number[]) => records.map((record) => [record]);
  await writeNumbers(at, "gap", "row_at bigint, gaps bigint", gapRows(scan.blanks));
  await writeNumbers(at, "blank_record", "record bigint", alone(scan.blanks));
  await writeNumbers(at, "spoiled_record", "record bigint", alone(scan.spoiled.map(({ record }) => record)));
  const rows = csv.lines === "count" ? countedRows(csv, store) : numberedRows(csv, store);
  await run(on, plain(`create table ${store}.staged_rows as ${rows}`));
  for (const table of ["raw", "gap", "blank_record", "spoiled_record"])
    await run(on, plain(`drop table ${store}.${table}`));
  return `select * from ${store}.staged_rows`;
};

/** What the engine's reader says of a file that a person can mend. */
const unreadable = (error: unknown, file: string): unknown => {
  const text = error instanceof Error ? error.message : "";
  if (/unicode|utf-?8/i.test(text)) return new Problem("file/encoding", { file });
  const [first = ""] = text.replace(/^Invalid Input Error:\s*/, "").split("\n");
  return /CSV/.test(text) ? new Problem("file/broken", { file, reason: first.slice(0, 200) }) : error;
};

const readFile = ({ on, store }: Place, csv: Csv, fileName: string, breaks: boolean): Promise<unknown> =>
  run(on, plain(`create table ${store}.raw as select * from ${reader(csv, breaks)}`)).catch(
    (error: unknown) => {
      throw unreadable(error, fileName);
    },
  );

/** A file that cannot be read in parallel is read beside the scan, as soon as the scan knows; any other after it, in parallel. */
const scanAndRead = async (
  at: Place,
  csv: Csv,
  fileName: string,
  scanned: (bytes: number) => void,
): Promise<CsvScan> => {
  const shape = { path: csv.path, fileName, delimiter: csv.delimiter, columns: width(csv) };
  const begun: Promise<{ readonly error: unknown } | null>[] = [];
  const begin = (breaks: boolean): void => {
    const outcome = readFile(at, csv, fileName, breaks).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    begun.push(outcome);
  };
  const scan = await scanCsv(shape, scanned, () => begin(true)).catch(async (error: unknown) => {
    // The engine must be done with its database before that goes. What the scan says comes first.
    await Promise.all(begun);
    throw error;
  });
  if (begun.length === 0) begin(false);
  const [failed] = await Promise.all(begun);
  if (failed) throw failed.error;
  return scan;
};

const checkRead = async ({ on, store }: Place, scan: CsvScan, fileName: string): Promise<void> => {
  const { n, even } = await readRow(
    on,
    plain(`select count(*) as n, coalesce(min(rowid), 0) = 0 and coalesce(max(rowid) + 1, 0) = count(*) as even
      from ${store}.raw`),
  );
  if (even !== true) throw new Error("the engine did not number the rows of a file one by one");
  if (n !== scan.records - scan.blanks.length)
    throw new Problem("file/broken", { file: fileName, reason: "its quotation marks do not match" });
};

/** Reads a part into an empty database and gives the select that is its relation `staged`. */
export const stage = async (
  at: Place,
  csv: Csv,
  fileName: string,
  scanned: (bytes: number) => void,
): Promise<{ readonly staged: Staged; readonly relation: string }> => {
  const scan = await scanAndRead(at, csv, fileName, scanned);
  await checkRead(at, scan, fileName);
  const even = scan.blanks.length === 0 && scan.spoiled.length === 0;
  const relation = even ? evenRows(csv, at.store) : await copyUneven(at, csv, scan);
  const spoiled = spoiledLines(csv, scan);
  const { n } = await readRow(at.on, plain(`select count(*) as n from (${relation})`));
  return { staged: { rows: Number(n) + spoiled.length, spoiled }, relation };
};
