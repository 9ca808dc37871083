// Merged rows added up by day, in DuckDB: made anew for the days that a change of the merged rows touches, in its transaction.

import type { DuckDBConnection } from "@duckdb/node-api";
import { dailyColumns, dailyKeys, dailyMeasures, dailyName, oneEach } from "../facts/daily.ts";
import { factTables } from "../facts/index.ts";
import { nowName, type Table, wholeOf } from "../facts/table.ts";
import { duckdbDialect, literal, name, names, type StoredColumn } from "./ddl.ts";
import { plain, readRows, run } from "./duck-cells.ts";
import type { Statement } from "./warehouse.ts";

export const rolledUp: readonly Table[] = factTables.filter(({ daily }) => daily !== null);

const owner = "workspace = {own_workspace:text}";
const workspaceParam = (workspace: string): Statement["params"] => ({
  own_workspace: { type: "text", value: workspace },
});

const create = (table: Table): string => {
  const columns = Object.entries(dailyColumns(table)).map(
    ([column, { type }]) => `${name(column)} ${duckdbDialect.types[type]}`,
  );
  return `create or replace table ${dailyName(table)} (${columns.join(", ")})`;
};

/**
 * Things of several rows. Two rows of one differ in what splits it, so one of them differs from any row there is: only
 * the things of those that do are looked at.
 */
const several = (table: Table): string => {
  const whole = names(wholeOf(table));
  const split = `row(${names(table.split)})`;
  const own = `from ${nowName(table)} where ${owner}`;
  return `select ${whole} from (
      select ${whole} from ${nowName(table)} semi join (
        select distinct ${whole} ${own} and ${split} is distinct from (select ${split} ${own} limit 1)
      ) using (${whole})
      where ${owner}
    ) group by ${whole} having count(*) > 1`;
};

/**
 * Of a row with a figure beyond 2^40 its line, so that it stands by itself: eight million others of a day still add up
 * within 64 bits, and no figure that was taken stops an import.
 */
const beyond = (table: Table): string => {
  const whole = dailyMeasures(table).filter((column) => table.columns[column]?.type === "integer");
  if (whole.length === 0) return "null::bigint";
  return `case when ${whole.map((column) => `abs(coalesce(${name(column)}, 0)::double) > ${2 ** 40}`).join(" or ")} then line end`;
};

const bitsOf = (measures: readonly string[]): string =>
  measures.map((column, k) => `((${name(column)} is not null)::bigint << ${k})`).join(" | ");

/** Adds up the merged rows of a workspace, of some days or all. */
const insert = (table: Table, days: string): string => {
  const { daily } = table;
  const [keys, measures] = [dailyKeys(table), dailyMeasures(table)];
  const of = daily?.of;
  const whole = wholeOf(table);
  const thing =
    of === undefined
      ? []
      : [
          `case when several.${name(of)} is not null or now.${name(of)} = '' then now.${name(of)} else ${literal(oneEach)} end`,
        ];
  const joined =
    of === undefined
      ? ""
      : `left join (${several(table)}) several on ${whole.map((k) => `several.${name(k)} = now.${name(k)}`).join(" and ")}`;
  const cells = [
    ...keys.map((key) => `now.${name(key)}`),
    ...thing,
    ...measures.map((m) => `sum(now.${name(m)})`),
  ];
  const columns = [...keys, ...(of === undefined ? [] : [of]), ...measures];
  return `insert into ${dailyName(table)} (${names(columns)}, known_cells, rows_held)
    select ${cells.join(", ")}, known_cells, count(*)
    from (select *, ${bitsOf(measures)} as known_cells, ${beyond(table)} as alone
      from ${nowName(table)} where ${owner} ${days}) now ${joined}
    group by ${[...keys.map((key) => `now.${name(key)}`), ...thing, "known_cells", "alone"].join(", ")}
    order by now.day`;
};

/** Remembers the days of merged rows that go or have come; `from` names them as `now`. */
export const noteDays = async (
  on: DuckDBConnection,
  table: Table,
  from: string,
  params: Statement["params"],
): Promise<void> => {
  if (table.daily === null) return;
  await run(on, plain(`insert into touched_days select distinct now.day ${from}`, params));
};

/** Runs what changes merged rows of a workspace and notes their days, and adds these days up anew. */
export const rollingUp = async (
  on: DuckDBConnection,
  table: Table,
  workspace: string,
  work: () => Promise<void>,
): Promise<void> => {
  if (table.daily === null) return work();
  await run(on, plain("create or replace temp table touched_days (day date)"));
  await work();
  const params = workspaceParam(workspace);
  // Rows without a day are of no period, and still say that an account has data: there are few.
  const days = "and (day is null or day in (select day from touched_days))";
  await run(on, plain(`delete from ${dailyName(table)} where ${owner} ${days}`, params));
  await run(on, plain(insert(table, days), params));
  await run(on, plain("drop table touched_days"));
};

const hasColumns = (table: Table, stored: readonly StoredColumn[]): boolean => {
  const there = stored.filter((one) => one.table === dailyName(table)).map(({ column }) => column);
  const wanted = Object.keys(dailyColumns(table));
  return wanted.length === there.length && wanted.every((column) => there.includes(column));
};

/**
 * Whether it holds as many rows of every import as are merged. An import or an undo by a version that keeps no rollups
 * moves rows from one import to another, or adds or takes some.
 */
const holdsAll = async (on: DuckDBConnection, table: Table): Promise<boolean> => {
  const count = (from: string, rows: string): string =>
    `select workspace, import_id, ${rows}::bigint as held from ${from} group by workspace, import_id`;
  const now = count(nowName(table), "count(*)");
  const daily = count(dailyName(table), "sum(rows_held)");
  const [row] = await readRows(
    on,
    plain(`select exists ((${now}) except (${daily})) or exists ((${daily}) except (${now})) as differs`),
  );
  return row?.["differs"] === false;
};

/** Makes those anew, empty, that are missing, of a version with other columns or behind the merged rows, and names them. */
export const renewRollups = async (
  on: DuckDBConnection,
  stored: readonly StoredColumn[],
): Promise<readonly Table[]> => {
  const stale: Table[] = [];
  for (const table of rolledUp)
    if (!hasColumns(table, stored) || !(await holdsAll(on, table))) stale.push(table);
  for (const table of stale) await run(on, plain(create(table)));
  return stale;
};

/** Adds up all that is there, in place of what was. */
export const rollUpAll = async (on: DuckDBConnection, table: Table): Promise<void> => {
  await run(on, plain(create(table)));
  for (const { workspace } of await readRows(on, plain(`select distinct workspace from ${nowName(table)}`)))
    await run(on, plain(insert(table, ""), workspaceParam(String(workspace))));
};
