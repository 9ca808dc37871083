// Which rows of a part are new, which replace what is known, and which say what is known already: counted before the import.

import { factTable } from "../facts/index.ts";
import { measures, nowName, type Table, wholeOf } from "../facts/table.ts";
import { commas, id, number, ors, type Sql, sql, unions, value } from "../query/sql.ts";
import { duckdbDialect } from "../store/ddl.ts";
import type { LoadPlan } from "../store/warehouse.ts";
import type { Context } from "./context.ts";
import { knowsAny } from "./intake/knows-any.ts";
import type { ReadPart } from "./intake/parts.ts";

export interface Restates {
  readonly fresh: number;
  readonly newer: number;
  readonly older: number;
  readonly same: number;
}

type Fact = ReadPart["mapping"]["facts"][number];

const owner = (head: LoadPlan["head"]): Sql =>
  sql`workspace = ${value("own_workspace", "text", head.workspace)}`;

/** In the table's own type: a figure is stored as the engine casts it, and compared so. */
const told = (table: Table, column: string): Sql => {
  const type = duckdbDialect.types[table.columns[column]?.type ?? "text"];
  return sql`cast(fact.${id(column)} as ${id(type)})`;
};

/**
 * An older export still fills a cell that is unknown. A part's figure counts only where no newer export tells that figure
 * of its whole: `told_` says whether one does.
 */
const fillsOf = (table: Table, cells: readonly string[]): Sql => {
  const parted = table.split.length > 0 ? measures(table) : [];
  return ors(
    cells.map((c) =>
      parted.includes(c)
        ? sql`(fact.${id(c)} is not null and not coalesce(seen.${id(`told_${c}`)}, false))`
        : sql`(fact.${id(c)} is not null and now.workspace is not null and now.${id(c)} is null)`,
    ),
  );
};

/** What is known of each whole: when it was last told, and which figures. */
const seenOf = (table: Table, cells: readonly string[], now: Sql): Sql => {
  const whole = commas(wholeOf(table).map(id));
  const told = cells.map((c) => sql`count(${id(c)}) > 0 as ${id(`told_${c}`)}`);
  const columns = commas([whole, sql`max(observed_at) as latest`, ...told]);
  return sql`(select ${columns} from ${now} group by ${whole})`;
};

/**
 * Per row: 3 replaces or completes what is known, 2 is new, 1 was overtaken by an export of a later day, 0 says what is known already.
 * A merged row keeps the newest known cells, so only a known cell that differs changes anything.
 */
const against = ({ table: called, columns, told: shown, select }: Fact, head: LoadPlan["head"]): Sql => {
  const table = factTable(called);
  const keys = commas(table.key.map(id));
  const whole = commas(wholeOf(table).map(id));
  const now = sql`(select * from ${id(nowName(table))} where ${owner(head)})`;
  const cells = columns.filter((column) => !table.key.includes(column));
  const differs = ors(
    cells.map((c) => sql`(fact.${id(c)} is not null and ${told(table, c)} is distinct from now.${id(c)})`),
  );
  const cleared = table.record ? cells.filter((column) => shown.includes(column)) : [];
  const clears = ors(cleared.map((c) => sql`(fact.${id(c)} is null and now.${id(c)} is not null)`));
  const overtaken = sql`coalesce(seen.latest > ${value("own_observed", "instant", head.observedAt)}, false)
    and not ${fillsOf(table, cells)}`;
  return sql`select fact.line, case when now.workspace is not null and not ${differs} and not ${clears} then 0 when ${overtaken} then 1
    when now.workspace is null then 2 else 3 end as fate
from (${select}) fact left join ${now} now using (${keys})
left join ${seenOf(table, cells, now)} seen using (${whole})`;
};

const anythingKnown = async (context: Context, facts: readonly Fact[], head: LoadPlan["head"]) => {
  for (const { table } of facts) if (await knowsAny(context, factTable(table), head.workspace)) return true;
  return false;
};

/**
 * A row that fills several tables counts once, by what it changes most. null where the facts stand in another server
 * than the rows of the file, so that they cannot be laid side by side without carrying one of them over.
 */
export const restatesOf = async (
  context: Context,
  { csv, mapping: { facts } }: ReadPart,
  head: LoadPlan["head"],
  rows: number,
): Promise<Restates | null> => {
  if (facts.length === 0) return { fresh: 0, newer: 0, older: 0, same: 0 };
  if (!(await anythingKnown(context, facts, head))) return { fresh: rows, newer: 0, older: 0, same: 0 };
  if (context.warehouse.dialect !== "duckdb") return null;
  const all = unions(facts.map((fact) => against(fact, head)));
  const count = (fate: number): Sql => sql`count(*) filter (fate = ${number(fate)})`;
  const [row = {}] = await context.warehouse.read(
    csv,
    sql`select ${count(3)} as newer, ${count(2)} as fresh, ${count(1)} as older, ${count(0)} as same
from (select line, max(fate) as fate from (${all}) fates group by line) by_row`,
  );
  const of = (name: string): number => Number(row[name] ?? 0);
  return { fresh: of("fresh"), newer: of("newer"), older: of("older"), same: of("same") };
};
