// Brings the merged rows up to date with an import: in one join where it only lies over what is there, else by a rebuild.

import type { DuckDBConnection } from "@duckdb/node-api";
import { contradicting, nowName, type Table, wholeOf } from "../facts/table.ts";
import { cellNames, isEmptied, name, names } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import { deleteTouched, nowInsert, owner, rebuild, workspaceParam } from "./rebuild.ts";
import { noteDays, rollingUp } from "./rollup.ts";

const known = (columns: readonly string[], prefix = ""): string =>
  columns.length === 0
    ? "0"
    : `(${columns.map((column) => `(${prefix}${name(column)} is not null)::integer`).join(" + ")})`;

/** What the merged row still supplies where the import's row tells another value of a measure; it came from one row alone. */
const outdated = (table: Table): string => {
  const own = contradicting(table).map((column) => name(column));
  if (own.length === 0) return "null";
  const differs = own.map((column) => `fact.${column} <> now.${column}`).join(" or ");
  const cells = own.map(
    (column) =>
      `case when fact.${column} is null and now.${column} is not null then '${column}=0,' else '' end`,
  );
  return `case when ${differs} then nullif(concat(',', ${cells.join(", ")}), ',') end`;
};

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
  const older = (column: string): string =>
    table.record
      ? `case when not ${isEmptied(column, "fact.")} then now.${name(column)} end`
      : `now.${name(column)}`;
  const laid = cells.map((column) => `coalesce(fact.${name(column)}, ${older(column)}) as ${name(column)}`);
  await run(
    on,
    plain(
      `create or replace temp table touched as
       select fact.* replace (${laid.join(", ")}), ${known(cells, "fact.")} as own_known,
         ${outdated(table)} as outdated
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
       ${known(cells)} > own_known, outdated from touched`,
    ),
  );
  await noteDays(on, table, "from touched now", params);
  await run(on, plain("drop table touched"));
};

const ask = async (on: DuckDBConnection, text: string, workspace: string): Promise<boolean> =>
  (await readRow(on, plain(`select ${text} as answer`, workspaceParam(workspace))))["answer"] === true;

const rowsOf = (table: Table, importId: number): string =>
  `${name(table.name)} where ${owner} and import_id = ${importId}`;

/** No two rows of the import share these columns. Two keys of one hash only send it the long way, which is exact. */
const apart = (table: Table, importId: number, columns: readonly string[]): string =>
  `(select count(*) = count(distinct hash(${names(columns)})) from ${rowsOf(table, importId)})`;

/** Merged rows of what the import tells something of: of the same wholes, or of the same keys. */
const met = (table: Table, importId: number, by: readonly string[]): string =>
  `from ${nowName(table)} semi join (select ${names(by)} from ${rowsOf(table, importId)}) using (${names(by)})
   where ${owner}`;

/** Whether anything is met, and whether none of it was observed later than the import. */
const meeting = async (on: DuckDBConnection, table: Table, workspace: string, importId: number) => {
  const row = await readRow(
    on,
    plain(
      `select count(*) > 0 as meets, coalesce(max(observed_at) <= (select observed_at from current_import), true) as latest
       ${met(table, importId, wholeOf(table))}`,
      workspaceParam(workspace),
    ),
  );
  return { meets: row["meets"] === true, latest: row["latest"] === true };
};

/** None of the merged rows that are met is of several rows, where it matters which row a cell came from. */
const plainly = (table: Table, importId: number): string =>
  contradicting(table).length === 0
    ? "true"
    : `(select not coalesce(bool_or(merged), false) ${met(table, importId, table.key)})`;

/**
 * Every row of the import stands for a whole of its own, it leaves no part of one that is there unnamed, and what it meets
 * says by itself what contradicts it.
 */
const lies = (table: Table, importId: number): string =>
  table.split.length === 0
    ? plainly(table, importId)
    : `${plainly(table, importId)} and ${apart(table, importId, wholeOf(table))} and
       (select count(*) ${met(table, importId, wholeOf(table))}) = (select count(*) ${met(table, importId, table.key)})`;

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
  const { meets, latest } = holds
    ? await meeting(on, table, workspace, importId)
    : { meets: false, latest: false };
  if (meets && !(latest && (await is(lies(table, importId))))) return rebuild(on, table, again);
  const put = meets ? layOver : putDown;
  return rollingUp(on, table, workspace, () => put(on, table, workspace, importId));
};

/** The rows of an import that meets nothing, as they are. */
const putDown = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<void> => {
  const [columns, params] = [names(Object.keys(table.columns)), workspaceParam(workspace)];
  const own = rowsOf(table, importId);
  await run(
    on,
    plain(
      `${nowInsert(table)} select workspace, import_id, file_id, part, line, observed_at, ${columns}, false, null
       from ${own}`,
      params,
    ),
  );
  await noteDays(on, table, `from (from ${own}) now`, params);
};

/** Takes an import that was just marked undone out of the merged table. */
export const unmergeImport = (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<void> => rebuild(on, table, { workspace, importId, current: false });
