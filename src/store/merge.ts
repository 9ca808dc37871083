// Brings the merged rows up to date with an import: in one join where it only lies over what is there, else by a rebuild.

import type { DuckDBConnection } from "@duckdb/node-api";
import { nowName, type Table, wholeOf } from "../facts/table.ts";
import { cellNames, name, names } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import { deleteTouched, nowInsert, owner, rebuild, workspaceParam } from "./rebuild.ts";

const known = (columns: readonly string[], prefix = ""): string =>
  columns.length === 0
    ? "0"
    : `(${columns.map((column) => `(${prefix}${name(column)} is not null)::integer`).join(" + ")})`;

/**
 * The merge where every row of the import stands for a whole of its own and none of the merged rows it meets was observed
 * later: then each cell is the import's where known, else the merged one. Says the same as the rebuild, in one join.
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
  await deleteTouched(on, table, table.key, params);
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

const ask = async (on: DuckDBConnection, text: string, workspace: string): Promise<boolean> =>
  (await readRow(on, plain(`select ${text} as answer`, workspaceParam(workspace))))["answer"] === true;

const rowsOf = (table: Table, importId: number): string =>
  `${name(table.name)} where ${owner} and import_id = ${importId}`;

/** No two rows of the import share these columns. Two keys of one hash only send it the long way, which is exact. */
const apart = (table: Table, importId: number, columns: readonly string[]): string =>
  `(select count(*) = count(distinct hash(${names(columns)})) from ${rowsOf(table, importId)})`;

/** The import tells something of a whole that is there already. */
const meets = (table: Table, importId: number): string =>
  `exists (from ${nowName(table)} semi join (from ${rowsOf(table, importId)}) using (${names(wholeOf(table))}) where ${owner})`;

/** It tells all of what it meets, row for row, and none of that was observed later. */
const lies = (table: Table, importId: number): string => {
  const own = `(select ${names(table.key)} from ${rowsOf(table, importId)})`;
  const met = (by: readonly string[]): string =>
    `from ${nowName(table)} semi join ${own} using (${names(by)}) where ${owner}`;
  const strays =
    table.split.length === 0
      ? "false"
      : `(select count(*) ${met(wholeOf(table))}) > (select count(*) ${met(table.key)})`;
  return `not ${strays} and (select max(observed_at) ${met(wholeOf(table))}) <= (select observed_at from current_import)`;
};

/**
 * Brings the merged table up to date with an import that is being written in this transaction. `single` says that no two of
 * its rows share a key, where that is known already.
 */
export const mergeImport = async (
  on: DuckDBConnection,
  table: Table,
  { workspace, importId, single }: { workspace: string; importId: number; single: boolean },
): Promise<void> => {
  const again = { workspace, importId, current: true };
  const is = (text: string): Promise<boolean> => ask(on, text, workspace);
  if (!single && !(await is(apart(table, importId, table.key)))) return rebuild(on, table, again);
  // Into an empty table nothing is met, and the join that would say so costs as much as the copy.
  const holds = await is(`exists (from ${nowName(table)} where ${owner})`);
  if (holds && (await is(meets(table, importId)))) {
    const alone = table.split.length === 0 || (await is(apart(table, importId, wholeOf(table))));
    return alone && (await is(lies(table, importId)))
      ? layOver(on, table, workspace, importId)
      : rebuild(on, table, again);
  }
  const columns = names(Object.keys(table.columns));
  await run(
    on,
    plain(
      `${nowInsert(table)} select workspace, import_id, file_id, part, line, observed_at, ${columns}, false
       from ${rowsOf(table, importId)}`,
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
