// The merge that every number rests on: per key the latest known cell of each column, and what DuckDB does to keep it.

import type { DuckDBConnection } from "@duckdb/node-api";
import { nowName, type Table } from "../facts/table.ts";
import { cellNames, name, names } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import type { Statement } from "./warehouse.ts";

type Params = Statement["params"];

const workspaceParam = (workspace: string): Params => ({ own_workspace: { type: "text", value: workspace } });
const owner = "workspace = {own_workspace:text}";

const known = (columns: readonly string[]): string =>
  columns.length === 0 ? "0" : columns.map((column) => `(${name(column)} is not null)::integer`).join(" + ");

/** Imports that count, numbered from the oldest observation to the newest; `current` is not in the log yet. */
const liveImports = (current: number | null): string => `
  select import_id, row_number() over (order by observed_at, import_id) as turn
  from (
    select import_id, observed_at from import_log where ${owner} and undone_at is null
    ${current === null ? "" : `union all select distinct import_id, observed_at from current_import`}
  )`;

/**
 * Rank of a row among all of its key: (observed_at, import_id, part, line) packed into one number, which is
 * many times faster to compare than a tuple. 2^20 imports, 2^11 parts and 2^32 lines fit in 63 bits.
 */
const rank = "live.turn * 8796093022208 + fact.part * 4294967296 + fact.line";

/** Merged rows of the touched keys (all keys of the import where `all` is set, which needs no list of keys). */
const merged = (table: Table, touched: string, current: number | null): string => {
  const cells = cellNames(table);
  const best = (column: string): string => `arg_max(${name(column)}, own_rank) as ${name(column)}`;
  const columns = Object.keys(table.columns);
  return `
  select workspace, import_id, file_id, part, line, observed_at, ${names(columns)},
    ${known(cells)} > own_known as merged
  from (
    select workspace, ${["import_id", "file_id", "part", "line", "observed_at"].map(best).join(", ")},
      ${columns.map((c) => (table.key.includes(c) ? name(c) : best(c))).join(", ")},
      arg_max(own_known, own_rank) as own_known
    from (
      select fact.*, ${rank} as own_rank, ${known(cells)} as own_known
      from ${name(table.name)} fact join (${liveImports(current)}) live using (import_id) ${touched}
      where ${owner}
    )
    group by workspace, ${names(table.key)}
  )`;
};

const nowInsert = (table: Table): string =>
  `insert into ${nowName(table)} (workspace, import_id, file_id, part, line, observed_at,
    ${names(Object.keys(table.columns))}, merged)`;

/** Rebuilds the merged rows of every key an import holds, from all imports that count. */
const rebuild = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
  current: number | null,
): Promise<void> => {
  const params = workspaceParam(workspace);
  const keys = names(table.key);
  await run(
    on,
    plain(
      `create or replace temp table touched as
       select distinct ${keys} from ${name(table.name)} where ${owner} and import_id = ${importId}`,
      params,
    ),
  );
  const same = table.key.map((k) => `now.${name(k)} = touched.${name(k)}`).join(" and ");
  await run(on, plain(`delete from ${nowName(table)} now using touched where ${owner} and ${same}`, params));
  const only = `semi join touched using (${keys})`;
  await run(on, plain(`${nowInsert(table)} ${merged(table, only, current)}`, params));
  await run(on, plain("drop table touched"));
};

/** True where no key of the import is there twice or was there before: then its rows are the merged rows. */
const isAllNew = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<boolean> => {
  const keys = names(table.key);
  const own = `select ${keys} from ${name(table.name)} where ${owner} and import_id = ${importId}`;
  // Two keys of one hash only send the import the long way, which is exact.
  const { same, meets } = await readRow(
    on,
    plain(
      `select (select count(*) = count(distinct hash(${keys})) from (${own})) as same,
        exists (select 1 from ${nowName(table)} semi join (${own}) using (${keys}) where ${owner}) as meets`,
      workspaceParam(workspace),
    ),
  );
  return same === true && meets === false;
};

/** Brings the merged table up to date with an import that is being written in this transaction. */
export const mergeImport = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<void> => {
  if (!(await isAllNew(on, table, workspace, importId)))
    return rebuild(on, table, workspace, importId, importId);
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
): Promise<void> => rebuild(on, table, workspace, importId, null);
