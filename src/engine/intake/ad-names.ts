// One campaign's ads told by their campaign alone, by names and by ids: other keys for the same money, which would count twice.

import { spend, spendWindow } from "../../facts/spend.ts";
import { nowName, type Table } from "../../facts/table.ts";
import { id, type Sql, sql, value } from "../../query/sql.ts";
import type { Row } from "../../store/warehouse.ts";
import type { ReadPart, Task as Whole } from "./parts.ts";

type Task = Pick<Whole, "context" | "workspace">;

interface NamedOtherwise {
  readonly since: string;
  readonly until: string;
  /** The file that names the ads otherwise. */
  readonly earlier: string;
}

/** Digits sort before letters: the last of a campaign's names tells which kind they are. */
const kindOf = (row: Row): "none" | "id" | "name" => {
  const last = String(row["ad_group_last"] ?? "");
  return last === "" ? "none" : /^\d{9,}$/.test(last) ? "id" : "name";
};
const grouped = (from: Sql, and: Sql, more: Sql): Sql => sql`select platform, account, report, campaign,
  max(ad_group) as ad_group_last, cast(min(day) as varchar) as since, cast(max(day) as varchar) as until${more}
from ${from} where ${and} group by platform, account, report, campaign`;

const keyOf = ({ platform, account, report, campaign }: Row): string =>
  JSON.stringify([platform, account, report, campaign]);

const fileOf = async (row: Row, { context, workspace }: Task): Promise<string> => {
  const own = sql`workspace = ${value("workspace", "text", workspace.id)}`;
  const [log] = await context.warehouse.rows(
    sql`select file_name from import_log where ${own} and import_id = ${value("import", "integer", Number(row["last_import"]))}`,
  );
  return String(log?.["file_name"] ?? "");
};

const clashIn = async (table: Table, select: Sql, part: ReadPart, task: Task) => {
  const told = await task.context.warehouse.read(
    part.csv,
    grouped(sql`(${select}) facts`, sql`day is not null`, sql``),
  );
  const days = told.flatMap((row) => [String(row["since"]), String(row["until"])]).sort();
  if (days.length === 0) return null;
  const known = await task.context.warehouse.rows(
    grouped(
      id(nowName(table)),
      sql`workspace = ${value("workspace", "text", task.workspace.id)}
  and day >= ${value("since", "day", days[0] ?? "")} and day <= ${value("until", "day", days.at(-1) ?? "")}`,
      sql`, max(import_id) as last_import`,
    ),
  );
  const before = new Map(known.map((row) => [keyOf(row), row]));
  for (const row of told) {
    const older = before.get(keyOf(row));
    if (older === undefined || kindOf(older) === kindOf(row)) continue;
    const [since, until] = [String(row["since"]), String(row["until"])];
    if (String(older["since"]) > until || String(older["until"]) < since) continue;
    return { since, until, earlier: await fileOf(older, task) };
  }
  return null;
};

/** An earlier import that names the ads of a campaign otherwise, on the days of this part; null where there is none. */
export const adsNamedOtherwise = async (part: ReadPart, task: Task): Promise<NamedOtherwise | null> => {
  for (const table of [spend, spendWindow] as readonly Table[])
    for (const fact of part.mapping.facts) {
      const clash = fact.table === table.name ? await clashIn(table, fact.select, part, task) : null;
      if (clash !== null) return clash;
    }
  return null;
};
