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

interface Meeting {
  /** No key of the import is there twice. */
  readonly single: boolean;
  /** No whole either: each row of the import is all it tells of it. */
  readonly alone: boolean;
  /** Merged rows of the wholes it tells, whether it leaves one of them unnamed, and whether one was observed later. */
  readonly meets: boolean;
  readonly strays: boolean;
  readonly later: boolean;
}

const meeting = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<Meeting> => {
  const [keys, whole] = [names(table.key), names(wholeOf(table))];
  const own = `select ${keys} from ${name(table.name)} where ${owner} and import_id = ${importId}`;
  // Two keys of one hash only send the import the long way, which is exact.
  const apart = (columns: string): string =>
    `(select count(*) = count(distinct hash(${columns})) from (${own}))`;
  const met = `${nowName(table)} semi join (${own}) using`;
  const parted = table.split.length > 0;
  const row = await readRow(
    on,
    plain(
      `select ${apart(keys)} as single, ${parted ? apart(whole) : "true"} as alone, count(*) > 0 as meets,
        ${parted ? `count(*) > (select count(*) from ${met} (${keys}) where ${owner})` : "false"} as strays,
        coalesce(max(observed_at) > (select observed_at from current_import), false) as later
       from ${met} (${whole}) where ${owner}`,
      workspaceParam(workspace),
    ),
  );
  const is = (column: string): boolean => row[column] === true;
  return {
    single: is("single"),
    alone: is("alone"),
    meets: is("meets"),
    strays: is("strays"),
    later: is("later"),
  };
};

/** Brings the merged table up to date with an import that is being written in this transaction. */
export const mergeImport = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  importId: number,
): Promise<void> => {
  const { single, alone, meets, strays, later } = await meeting(on, table, workspace, importId);
  if (single && alone && meets && !strays && !later) return layOver(on, table, workspace, importId);
  if (!single || meets) return rebuild(on, table, { workspace, importId, current: true });
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
