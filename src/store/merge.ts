// The merge that every number rests on: per key the latest known cell of each column, and what DuckDB does to keep it.

import type { DuckDBConnection } from "@duckdb/node-api";
import { nowName, type Table } from "../facts/table.ts";
import { cellNames, name, names } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import type { Statement } from "./warehouse.ts";

type Params = Statement["params"];

const workspaceParam = (workspace: string): Params => ({ own_workspace: { type: "text", value: workspace } });
const owner = "workspace = {own_workspace:text}";

const known = (columns: readonly string[], prefix = ""): string =>
  columns.length === 0
    ? "0"
    : `(${columns.map((column) => `(${prefix}${name(column)} is not null)::integer`).join(" + ")})`;

/** Imports that count, numbered from the oldest observation to the newest; `current` is not in the log yet. */
const liveImports = (current: boolean): string => `
  select import_id, file_id, observed_at, row_number() over (order by observed_at, import_id) as turn
  from (
    select import_id, file_id, observed_at from import_log where ${owner} and undone_at is null
    ${current ? "union all select import_id, file_id, observed_at from current_import" : ""}
  )`;

/**
 * Rank of a row among all of its key: (observed_at, import_id, part, line) packed into one number, which is
 * many times faster to compare than a tuple. 2^20 imports, 2^11 parts and 2^32 lines fit in 63 bits.
 */
const rank = "live.turn * 8796093022208 + fact.part * 4294967296 + fact.line";

/** Merged rows of the touched keys. Only the `filled` columns are compared; the others are unknown in every row. */
const merged = (table: Table, filled: readonly string[], current: boolean): string => {
  const cells = cellNames(table);
  const keys = names(table.key);
  const best = (column: string): string => `arg_max(${name(column)}, own_rank) as ${name(column)}`;
  const shown = Object.keys(table.columns).map((column) =>
    cells.includes(column) && !filled.includes(column) ? "null" : `best.${name(column)}`,
  );
  return `
  with live as (${liveImports(current)}),
  best as (
    select ${[keys, ...filled.map(best)].join(", ")}, max(own_rank) as own_rank, arg_max(own_known, own_rank) as own_known
    from (
      select fact.*, ${rank} as own_rank, ${known(filled)} as own_known
      from ${name(table.name)} fact join live using (import_id) semi join touched using (${keys})
      where ${owner}
    )
    group by ${keys}
  )
  select {own_workspace:text}, live.import_id, live.file_id, (best.own_rank >> 32) & 2047, best.own_rank & 4294967295,
    live.observed_at, ${shown.join(", ")}, ${known(filled, "best.")} > best.own_known
  from best join live on live.turn = best.own_rank >> 43`;
};

const nowInsert = (table: Table): string =>
  `insert into ${nowName(table)} (workspace, import_id, file_id, part, line, observed_at,
    ${names(Object.keys(table.columns))}, merged)`;

/** Columns with a known cell anywhere in the workspace: most exports fill few of a table's. */
const filledColumns = async (
  on: DuckDBConnection,
  table: Table,
  params: Params,
): Promise<readonly string[]> => {
  const cells = cellNames(table);
  const told = cells.map((column) => `count(${name(column)}) > 0 as ${name(column)}`);
  const row = await readRow(
    on,
    plain(`select ${told.join(", ")} from ${name(table.name)} where ${owner}`, params),
  );
  return cells.filter((column) => row[column] === true);
};

const deleteTouched = async (on: DuckDBConnection, table: Table, params: Params): Promise<void> => {
  const same = table.key.map((k) => `now.${name(k)} = touched.${name(k)}`).join(" and ");
  await run(
    on,
    plain(`delete from ${nowName(table)} now using touched where now.${owner} and ${same}`, params),
  );
};

/** Rebuilds the merged rows of every key an import holds, from all imports that count. */
const rebuild = async (
  on: DuckDBConnection,
  table: Table,
  { workspace, importId, current }: { workspace: string; importId: number; current: boolean },
): Promise<void> => {
  const params = workspaceParam(workspace);
  const own = `select distinct ${names(table.key)} from ${name(table.name)} where ${owner} and import_id = ${importId}`;
  await run(on, plain(`create or replace temp table touched as ${own}`, params));
  await deleteTouched(on, table, params);
  const filled = await filledColumns(on, table, params);
  await run(on, plain(`${nowInsert(table)} ${merged(table, filled, current)}`, params));
  await run(on, plain("drop table touched"));
};

/**
 * The merge where every key of the import is there once and none of its merged rows was observed later: then each cell
 * is the import's where known, else the merged one. Says the same as the rebuild, in one join.
 */
const layOver = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<void> => {
  const params = workspaceParam(workspace);
  const [cells, keys] = [cellNames(table), names(table.key)];
  const laid = cells.map(
    (column) => `coalesce(fact.${name(column)}, now.${name(column)}) as ${name(column)}`,
  );
  await run(
    on,
    plain(
      `create or replace temp table touched as
       select fact.* replace (${laid.join(", ")}), ${known(cells, "fact.")} as own_known
       from (from ${name(table.name)} where ${owner} and import_id = ${importId}) fact
       left join (from ${nowName(table)} where ${owner}) now using (${keys})`,
      params,
    ),
  );
  await deleteTouched(on, table, params);
  const columns = names(Object.keys(table.columns));
  await run(
    on,
    plain(
      `${nowInsert(table)} select workspace, import_id, file_id, part, line, observed_at, ${columns},
       ${known(cells)} > own_known from touched`,
    ),
  );
  await run(on, plain("drop table touched"));
};

interface Meeting {
  /** No key of the import is there twice. */
  readonly single: boolean;
  /** Merged rows it meets, and whether one of them was observed later than the import. */
  readonly meets: boolean;
  readonly later: boolean;
}

const meeting = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<Meeting> => {
  const keys = names(table.key);
  const own = `select ${keys} from ${name(table.name)} where ${owner} and import_id = ${importId}`;
  // Two keys of one hash only send the import the long way, which is exact.
  const row = await readRow(
    on,
    plain(
      `select (select count(*) = count(distinct hash(${keys})) from (${own})) as single, count(*) > 0 as meets,
        coalesce(max(observed_at) > (select observed_at from current_import), false) as later
       from ${nowName(table)} semi join (${own}) using (${keys}) where ${owner}`,
      workspaceParam(workspace),
    ),
  );
  return { single: row["single"] === true, meets: row["meets"] === true, later: row["later"] === true };
};

/** Brings the merged table up to date with an import that is being written in this transaction. */
export const mergeImport = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<void> => {
  const { single, meets, later } = await meeting(on, table, workspace, importId);
  if (!single || later) return rebuild(on, table, { workspace, importId, current: true });
  if (meets) return layOver(on, table, workspace, importId);
  const columns = names(Object.keys(table.columns));
  await run(
    on,
    plain(
      `${nowInsert(table)} select workspace, import_id, file_id, part, line, observed_at, ${columns}, false
       from ${name(table.name)} where ${owner} and import_id = ${importId}`,
      workspaceParam(workspace),
    ),
  );
};

/** Takes an import that was just marked undone out of the merged table. */
export const unmergeImport = (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<void> => rebuild(on, table, { workspace, importId, current: false });
