// The rows of an archive into a warehouse, under a workspace and import numbers that nobody has yet.

import type { DuckDBConnection } from "@duckdb/node-api";
import { factTables } from "../facts/index.ts";
import { importLog, logTables } from "../facts/log.ts";
import type { Columns, Table } from "../facts/table.ts";
import { duckdbDialect, factColumns, literal, name, names, requiredLog, requiredOf } from "./ddl.ts";
import { plain, readRow, readRows, run } from "./duck-cells.ts";
import { rebuildAll, workspaceParam } from "./rebuild.ts";
import type { Archived, ArchivedTable, Statement } from "./warehouse.ts";

const logs: readonly Table[] = logTables;

/** Every table of an archive with its columns, the workspace aside: the log last, for facts count by it. */
export const archivedTables: readonly { readonly table: Table; readonly columns: Columns }[] = [
  ...factTables.map((table) => ({ table, columns: factColumns(table) })),
  ...[...logs].reverse().map((table) => ({ table, columns: table.columns as Columns })),
].map(({ table, columns }) => {
  const { workspace: _, ...own } = columns;
  return { table, columns: own };
});

export const archivedTable = (called: string) => archivedTables.find(({ table }) => table.name === called);

/** A few bytes can say a row a million times: the rows there are to read are those that are told, before one is read. */
export const checkArchived = async (
  on: DuckDBConnection,
  tables: readonly ArchivedTable[],
): Promise<void> => {
  for (const { table, path, rows } of tables) {
    const { n } = await readRow(
      on,
      plain(`select coalesce(sum(rows), 0) as n from (
        select any_value(row_group_num_rows) as rows from parquet_metadata(${literal(path)}) group by row_group_id)`),
    );
    if (Number(n) !== rows) throw new Error(`${table} has ${n} rows in the archive, and ${rows} are told`);
  }
};

const isLog = (table: Table): boolean => logs.includes(table);

/** Old import numbers to new ones in the same order, for where two rows are of one moment the later import counts. */
export const numberImports = async (
  on: DuckDBConnection,
  log: ArchivedTable | undefined,
  next: (count: number) => Promise<readonly number[]>,
): Promise<void> => {
  await run(on, plain("create or replace temp table restored_ids (old_id bigint, new_id bigint)"));
  if (log === undefined) return;
  const old = await readRows(
    on,
    plain(`select import_id from read_parquet(${literal(log.path)}) order by import_id`),
  );
  const fresh = await next(old.length);
  const pairs = old.map(({ import_id: was }, i) => `(${Number(was)}, ${Number(fresh[i])})`);
  if (pairs.length > 0) await run(on, plain(`insert into restored_ids values ${pairs.join(", ")}`));
};

/** A column an older Leadline did not have yet is unknown, and '' where it is part of a key. */
const cell = (column: string, type: string, file: ArchivedTable, required: readonly string[]): string => {
  if (column === "import_id") return "ids.new_id";
  if (column === "file_id") return "coalesce(files.new_id, ids.new_id)";
  if (file.columns.includes(column)) return `cast(t.${name(column)} as ${type})`;
  return required.includes(column) ? "''" : "null";
};

/** The rows of a file as they stand in the table, its workspace and numbers the new ones. */
export const restoredRows = (file: ArchivedTable, workspace: string, more = ""): Statement => {
  const found = archivedTable(file.table);
  if (found === undefined) throw new Error(`no table ${file.table}`);
  const { table, columns } = found;
  const required = isLog(table) ? requiredLog(table) : requiredOf(table);
  const cells = Object.entries(columns).map(
    ([column, { type }]) => `${cell(column, duckdbDialect.types[type], file, required)} as ${name(column)}`,
  );
  const files = "file_id" in columns ? "left join restored_ids files on files.old_id = t.file_id" : "";
  return {
    text: `select {own_workspace:text} as workspace, ${cells.join(", ")}${more}
      from read_parquet(${literal(file.path)}) t join restored_ids ids on ids.old_id = t.import_id ${files}`,
    params: workspaceParam(workspace),
  };
};

const insert = async (on: DuckDBConnection, file: ArchivedTable, workspace: string): Promise<void> => {
  const { table, columns } = archivedTable(file.table) as (typeof archivedTables)[number];
  const { text, params } = restoredRows(file, workspace);
  const all = names(["workspace", ...Object.keys(columns)]);
  const written = await run(on, { text: `insert into ${name(table.name)} (${all}) ${text}`, params });
  if (written !== file.rows)
    throw new Error(`${file.table} has ${file.rows} rows in the archive, and ${written} could be kept`);
};

/** In a transaction of the caller. */
export const restoreDuckdb = async (on: DuckDBConnection, { workspace, tables }: Archived): Promise<void> => {
  await checkArchived(on, tables);
  const log = tables.find(({ table }) => table === importLog.name);
  await numberImports(on, log, async (count) => {
    const ids: number[] = [];
    for (let i = 0; i < count; i += 1)
      ids.push(Number((await readRow(on, plain("select nextval('import_ids') as id")))["id"]));
    return ids;
  });
  for (const file of tables) await insert(on, file, workspace);
  for (const table of factTables)
    if (tables.some((file) => file.table === table.name)) await rebuildAll(on, table, workspace);
  await run(on, plain("drop table restored_ids"));
};
