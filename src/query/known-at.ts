// The merged rows of a table as they are now, or as they were known at an instant.

import { leaves, measuresOf } from "../catalogue/print.ts";
import { dimensions } from "../facts/common.ts";
import type { Table } from "../facts/table.ts";
import { measures, nowName, wholeOf } from "../facts/table.ts";
import type { Plan } from "./plan.ts";
import type { Question } from "./question.ts";
import { commas, id, ors, type Sql, sql, value } from "./sql.ts";

interface Asked extends Pick<Question, "by" | "only"> {
  readonly plan: Plan;
}

type Moment = Pick<Question, "settings" | "knownAt">;

/** Imports that counted at an instant; `now` is those not undone. */
export const liveImports = ({ settings, knownAt }: Moment): Sql => {
  const own = sql`workspace = ${value("workspace", "text", settings.workspace)}`;
  if (knownAt === null) return sql`select import_id from import_log where ${own} and undone_at is null`;
  const at = value("known_at", "instant", knownAt);
  return sql`select import_id from import_log
      where ${own} and committed_at <= ${at} and (undone_at is null or undone_at > ${at})`;
};

/** The columns of a table that a formula and its question look at. */
export const columnsRead = (table: Table, { plan, by, only }: Asked): readonly string[] => {
  const own = leaves(plan.node).filter((leaf) => leaf.table === table.name);
  const read = own.flatMap((leaf) => [
    ...measuresOf(leaf),
    ...(leaf.kind === "sum" ? leaf.needs : []),
    ...leaf.where.map(({ column }) => column),
    leaf.on,
  ]);
  const asked = [by, ...Object.keys(only), ...dimensions.slice(0, 2), "day"];
  return [...new Set([...read, ...asked])].filter(
    (column): column is string => column !== null && Object.hasOwn(table.columns, column),
  );
};

const ranked = ["import_id", "part", "line", "observed_at"] as const;

/** Per key the latest known cell of each column, and the turn of the import it came from. */
const latestCells = (table: Table, columns: readonly string[], question: Moment): Sql => {
  const cells = columns.filter((column) => !table.key.includes(column));
  const parted = table.split.length === 0 ? [] : cells.filter((cell) => measures(table).includes(cell));
  const order = sql`(turn, part, line)`;
  const latest = [...ranked, ...cells].map(
    (column) => sql`argMax(${id(column)}, ${order}) as ${id(`latest_${column}`)}`,
  );
  const turns = parted.map(
    (column) => sql`max(case when ${id(column)} is not null then turn end) as ${id(`turn_${column}`)}`,
  );
  const keys = commas(table.key.map(id));
  return sql`select workspace, ${commas([keys, ...latest, ...turns])}, max(turn) as newest_turn
      from ${id(table.name)} as then_rows
      join (
        select import_id as live_id, row_number() over (order by observed_at, import_id) as turn
        from import_log
        where import_id in (${liveImports(question)})
          and workspace = ${value("workspace", "text", question.settings.workspace)}
      ) as live on live.live_id = then_rows.import_id
      where workspace = ${value("workspace", "text", question.settings.workspace)}
      group by workspace, ${keys}`;
};

/**
 * The same merge the store keeps, over the imports that counted then: per key the latest known cell of each column, and of
 * the parts of a whole those that the newest import to tell the measure names.
 */
const mergedThen = (table: Table, wanted: readonly string[], question: Moment): Sql => {
  const parted = table.split.length === 0 ? [] : measures(table);
  const columns = [...new Set([...wanted, ...parted])];
  const keys = commas(table.key.map(id));
  const cells = columns.filter((column) => !table.key.includes(column));
  const whole = commas(wholeOf(table).map(id));
  const told = (column: string): Sql =>
    sql`${id(`turn_${column}`)} = max(${id(`turn_${column}`)}) over (partition by ${whole})`;
  const counts = parted.map((column) => sql`${told(column)} as ${id(`counts_${column}`)}`);
  const named = (column: string): Sql =>
    parted.includes(column)
      ? sql`case when ${id(`counts_${column}`)} then ${id(`latest_${column}`)} end as ${id(column)}`
      : sql`${id(`latest_${column}`)} as ${id(column)}`;
  const shown = sql`select workspace, ${commas([keys, ...[...ranked, ...cells].map(named)])}, true as merged`;
  const latest = latestCells(table, columns, question);
  if (parted.length === 0)
    return sql`(
    ${shown}
    from (
      ${latest}
    ) as latest_cells
  ) as known_then`;
  const kept = ors([sql`is_newest`, ...parted.map((column) => id(`counts_${column}`))]);
  return sql`(
    ${shown}
    from (
      select *, ${commas([...counts, sql`newest_turn = max(newest_turn) over (partition by ${whole}) as is_newest`])}
      from (
      ${latest}
      ) as latest_cells
    ) as told_cells
    where ${kept}
  ) as known_then`;
};

export const relation = (table: Table, columns: readonly string[], question: Moment): Sql =>
  question.knownAt === null ? id(nowName(table)) : mergedThen(table, columns, question);
