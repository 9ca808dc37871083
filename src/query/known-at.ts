// The merged rows of a table as they are now, or as they were known at an instant.

import { leaves, measuresOf } from "../catalogue/print.ts";
import { dimensions } from "../facts/common.ts";
import type { Table } from "../facts/table.ts";
import { nowName } from "../facts/table.ts";
import type { Plan } from "./plan.ts";
import type { Question } from "./question.ts";
import { commas, id, type Sql, sql, value } from "./sql.ts";

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

/** Per key the latest known cell of each column: the same merge the store keeps, over the imports that counted then. */
const mergedThen = (table: Table, columns: readonly string[], question: Moment): Sql => {
  const order = sql`(observed_at, import_id, part, line)`;
  const cells = columns.filter((column) => !table.key.includes(column));
  const own = ["import_id", "part", "line", "observed_at"];
  const latest = (column: string): Sql => sql`argMax(${id(column)}, ${order}) as ${id(`latest_${column}`)}`;
  const named = (column: string): Sql => sql`${id(`latest_${column}`)} as ${id(column)}`;
  const keys = commas(table.key.map(id));
  return sql`(
    select workspace, ${commas([keys, ...[...own, ...cells].map(named)])}, true as merged
    from (
      select workspace, ${commas([keys, ...[...own, ...cells].map(latest)])}
      from ${id(table.name)}
      where workspace = ${value("workspace", "text", question.settings.workspace)}
        and import_id in (${liveImports(question)})
      group by workspace, ${keys}
    ) as latest_cells
  ) as known_then`;
};

export const relation = (table: Table, columns: readonly string[], question: Moment): Sql =>
  question.knownAt === null ? id(nowName(table)) : mergedThen(table, columns, question);
