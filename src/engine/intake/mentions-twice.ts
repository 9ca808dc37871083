// One tool's tables may name the same mentions by its ids and by their links: of the links that both print it can be told.

import { Problem } from "../../base/problem.ts";
import { mention } from "../../facts/care.ts";
import { nowName } from "../../facts/table.ts";
import { id, type Sql, sql, value } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { ReadPart } from "./parts.ts";

const columns: Sql = sql`item, url, cast(day as varchar) as day`;
const linked = sql`url is not null and url <> '' and item is not null and day is not null`;

/** A link without what differs between programs that print it. */
const linkOf = (row: Row): string =>
  String(row["url"])
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/#.*$/, "")
    .replace(/\/$/, "");

const knownOn = (days: readonly string[], { warehouse }: Context, file: UploadedFile) =>
  warehouse.rows(sql`select ${columns}, l.file_name as file_name
from (select * from ${id(nowName(mention))} where workspace = ${value("workspace", "text", file.workspace)}) f
join import_log l on l.import_id = f.import_id and l.workspace = f.workspace
where ${linked} and day >= ${value("since", "day", days[0] ?? "")} and day <= ${value("until", "day", days.at(-1) ?? "")}
order by file_name, item`);

/** Warns of mentions whose links are known under other ids: each counts twice. */
export const mentionsTwice = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const select = part.mapping.facts.find(({ table }) => table === mention.name)?.select;
  if (select === undefined || !(await knowsAny(context, mention, file.workspace))) return [];
  const told = await context.warehouse.read(
    part.csv,
    sql`select distinct ${columns} from (${select}) facts where ${linked}`,
  );
  const days = told.map((row) => String(row["day"])).sort();
  if (days.length === 0) return [];
  const known = new Map<string, Row[]>();
  for (const row of await knownOn(days, context, file))
    known.set(linkOf(row), [...(known.get(linkOf(row)) ?? []), row]);
  const twice = told.flatMap((row) => {
    const there = known.get(linkOf(row)) ?? [];
    const [one] = there;
    return one === undefined || there.some(({ item }) => item === row["item"]) ? [] : [{ row, one }];
  });
  const [first] = twice;
  if (first === undefined) return [];
  const on = twice.map(({ row }) => String(row["day"])).sort();
  const [since, until] = [on[0] ?? "", on.at(-1) ?? ""];
  const earlier = String(first.one["file_name"]);
  return [
    new Problem("file/mentions-twice", { file: file.name, earlier, since, until, count: twice.length }),
  ];
};
