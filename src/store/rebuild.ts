// Merged rows made anew from every import that counts: what each number rests on, in DuckDB.

import type { DuckDBConnection } from "@duckdb/node-api";
import { contradicting, measures, nowName, type Table, wholeOf } from "../facts/table.ts";
import { cellNames, isEmptied, name, names } from "./ddl.ts";
import { plain, readRow, run } from "./duck-cells.ts";
import { noteDays, rollingUp } from "./rollup.ts";
import type { Statement } from "./warehouse.ts";

type Params = Statement["params"];

export const workspaceParam = (workspace: string): Params => ({
  own_workspace: { type: "text", value: workspace },
});
export const owner = "workspace = {own_workspace:text}";

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
const turnOf = (ranked: string): string => `(${ranked} >> 43)`;

const rankName = (column: string): string => name(`rank_${column}`);
const countsName = (column: string): string => name(`counts_${column}`);

const goneName = (column: string): string => name(`gone_${column}`);
/** A later import than the one that told a cell shows it empty. */
const isGone = (table: Table, column: string): string =>
  table.record ? `coalesce(${turnOf(goneName(column))} > ${turnOf(rankName(column))}, false)` : "false";

const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "false" : `(${conditions.join(" or ")})`;

/** The rows of the touched wholes that count, with their ranks. */
const toldRows = (table: Table): string => `
    select fact.*, ${rank} as own_rank
    from ${name(table.name)} fact join live using (import_id) semi join touched using (${names(wholeOf(table))})
    where ${owner}`;

/** Per key the latest known cell of each column, and the rank of the row it came from. */
const bestCells = (table: Table, filled: readonly string[]): string => {
  const keys = names(table.key);
  const best = filled.flatMap((column) => [
    `arg_max(${name(column)}, own_rank) as ${name(column)}`,
    `max(case when ${name(column)} is not null then own_rank end) as ${rankName(column)}`,
    ...(table.record ? [`max(case when ${isEmptied(column)} then own_rank end) as ${goneName(column)}`] : []),
  ]);
  return `
    select ${[keys, ...best].join(", ")}, max(own_rank) as own_rank
    from told_rows
    group by ${keys}`;
};

/** Of rows that told another value of a measure than its latest, the measures they still supply (see src/facts/table.ts). */
const outdatedCells = (table: Table, filled: readonly string[]): string => {
  const keys = names(table.key);
  const own = contradicting(table).filter((column) => filled.includes(column));
  const elsewhere = own.map((column) => `${rankName(column)} <> own_rank`);
  const differs = own.map((column) => `told.${name(column)} <> best.${name(column)}`);
  const supplies = own.map((column) => `best.${rankName(column)} = told.own_rank`);
  const cells = own.map(
    (column, k) => `case when ${supplies[k]} then concat('${name(column)}=', told.own_rank, ',') end`,
  );
  return `
    select ${keys}, concat(',', string_agg(concat(${["''", ...cells].join(", ")}), '')) as outdated
    from told_rows told join (from best_cells where ${anyOf(elsewhere)}) best using (${keys})
    where told.own_rank <> best.own_rank and ${anyOf(differs)} and ${anyOf(supplies)}
    group by ${keys}`;
};

/** Whether a part's cell counts: the newest import that tells the measure of the whole is the one it came from. */
const counting = (table: Table, filled: readonly string[]): string => {
  const whole = names(wholeOf(table));
  const flags = measures(table)
    .filter((column) => filled.includes(column))
    .map((column) => {
      const turn = turnOf(rankName(column));
      return `coalesce(${turn} = max(${turn}) over (partition by ${whole}), false) as ${countsName(column)}`;
    });
  const newest = `${turnOf("own_rank")} = max(${turnOf("own_rank")}) over (partition by ${whole}) as is_newest`;
  return `select *, ${[...flags, newest].join(", ")} from best_cells`;
};

/** Merged rows of the touched keys. Only the `filled` columns are compared; the others are unknown in every row. */
const merged = (table: Table, filled: readonly string[], current: boolean): string => {
  const parted = table.split.length > 0 ? measures(table).filter((column) => filled.includes(column)) : [];
  const shown = Object.keys(table.columns).map((column) => {
    if (table.key.includes(column)) return `best.${name(column)}`;
    if (!filled.includes(column)) return "null";
    if (table.record) return `case when not ${isGone(table, column)} then best.${name(column)} end`;
    return parted.includes(column)
      ? `case when ${countsName(column)} then best.${name(column)} end`
      : `best.${name(column)}`;
  });
  const older = filled.map((column) => {
    const elsewhere = `(${rankName(column)} <> own_rank and not ${isGone(table, column)})`;
    return parted.includes(column) ? `(${countsName(column)} and ${elsewhere})` : elsewhere;
  });
  return `
  with live as (${liveImports(current)}),
  told_rows as (${toldRows(table)}),
  best_cells as materialized (${bestCells(table, filled)}),
  outdated_cells as (${outdatedCells(table, filled)}),
  best as (${table.split.length > 0 ? counting(table, filled) : "select * from best_cells"})
  select {own_workspace:text}, live.import_id, live.file_id, (best.own_rank >> 32) & 2047, best.own_rank & 4294967295,
    live.observed_at, ${shown.join(", ")}, coalesce(${anyOf(older)}, false), outdated
  from best join live on live.turn = ${turnOf("best.own_rank")} left join outdated_cells using (${names(table.key)})
  ${table.split.length > 0 ? `where ${anyOf(["is_newest", ...parted.map(countsName)])}` : ""}`;
};

export const nowInsert = (table: Table): string =>
  `insert into ${nowName(table)} (workspace, import_id, file_id, part, line, observed_at,
    ${names(Object.keys(table.columns))}, merged, outdated)`;

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

/** The merged rows of everything that `touched` names, before and after. */
export const touchedRows = (table: Table, by: readonly string[]): string =>
  `from (from ${nowName(table)} semi join touched using (${names(by)}) where ${owner}) now`;

/** Takes the merged rows of everything that `touched` names out; `by` are its columns. */
export const deleteTouched = async (
  on: DuckDBConnection,
  table: Table,
  by: readonly string[],
  params: Params,
): Promise<void> => {
  await noteDays(on, table, touchedRows(table, by), params);
  const same = by.map((k) => `now.${name(k)} = touched.${name(k)}`).join(" and ");
  await run(
    on,
    plain(`delete from ${nowName(table)} now using touched where now.${owner} and ${same}`, params),
  );
};

/** Rebuilds the merged rows of everything an import tells something of, from all imports that count. */
export const rebuild = async (
  on: DuckDBConnection,
  table: Table,
  { workspace, importId, current }: { workspace: string; importId: number; current: boolean },
): Promise<void> => remake(on, table, workspace, { of: `and import_id = ${importId}`, current });

/** Makes every merged row of a workspace anew. */
export const rebuildAll = (on: DuckDBConnection, table: Table, workspace: string): Promise<void> =>
  remake(on, table, workspace, { of: "", current: false });

const remake = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  asked: { readonly of: string; readonly current: boolean },
): Promise<void> => rollingUp(on, table, workspace, () => remakeRows(on, table, workspace, asked));

const remakeRows = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  { of, current }: { readonly of: string; readonly current: boolean },
): Promise<void> => {
  const params = workspaceParam(workspace);
  const whole = wholeOf(table);
  const own = `select distinct ${names(whole)} from ${name(table.name)} where ${owner} ${of}`;
  await run(on, plain(`create or replace temp table touched as ${own}`, params));
  await deleteTouched(on, table, whole, params);
  const filled = await filledColumns(on, table, params);
  await run(on, plain(`${nowInsert(table)} ${merged(table, filled, current)}`, params));
  await noteDays(on, table, touchedRows(table, whole), params);
  await run(on, plain("drop table touched"));
};
