// A person's own table may call posts by other ids than the network's exports: by a link, or by the ids of a tool.

import { Problem } from "../../base/problem.ts";
import { postObs } from "../../facts/post-obs.ts";
import { nowName } from "../../facts/table.ts";
import { id, sql, value } from "../../query/sql.ts";
import { accountName } from "../../sources/account.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { ReadPart } from "./parts.ts";

/** Networks whose own exports call a post by nothing but digits. */
const byDigits = ["facebook", "instagram", "tiktok", "x"] as const;

const isNetworks = (row: Row): boolean => /^\d+$/.test(String(row["post"]));
const accountOf = (row: Row): string =>
  accountName(String(row["platform"]), String(row["account"])).toLowerCase();
const sameAccount = (a: string, b: string): boolean => a === b || a === "" || b === "";

/** What is known of those days; beside a network's own file only what people's own tables have told. */
const knownOn = (days: readonly string[], part: ReadPart, { warehouse }: Context, file: UploadedFile) =>
  warehouse.rows(sql`select f.platform as platform, f.account as account, f.post as post, cast(f.day as varchar) as day,
  l.file_name as file_name from ${id(nowName(postObs))} f
join import_log l on l.import_id = f.import_id and l.workspace = f.workspace
join import_part p on p.import_id = f.import_id and p.part = f.part and p.workspace = f.workspace
where f.workspace = ${value("workspace", "text", file.workspace)} and f.platform in ${value("networks", "texts", [...byDigits])}
  and f.day >= ${value("since", "day", days[0] ?? "")} and f.day <= ${value("until", "day", days.at(-1) ?? "")}
  and (p.source like 'own-%' or ${part.own === null ? sql`false` : sql`true`}) order by file_name`);

/** Warns where one of two tables of the same account and day has the network's ids and the other has not. */
export const postsTwice = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const select = part.mapping.facts.find(({ table }) => table === postObs.name)?.select;
  if (select === undefined || !(await knowsAny(context, postObs, file.workspace))) return [];
  const told = await context.warehouse.read(
    part.csv,
    sql`select distinct platform, account, post, cast(day as varchar) as day from (${select}) facts
where day is not null and platform in ${value("networks", "texts", [...byDigits])}`,
  );
  const days = told.map((row) => String(row["day"])).sort();
  if (days.length === 0) return [];
  const known = new Map<string, Row[]>();
  for (const row of await knownOn(days, part, context, file)) {
    const key = `${row["platform"]} ${row["day"]}`;
    known.set(key, [...(known.get(key) ?? []), row]);
  }
  const otherwise = (row: Row): Row | undefined =>
    known
      .get(`${row["platform"]} ${row["day"]}`)
      ?.find((one) => isNetworks(one) !== isNetworks(row) && sameAccount(accountOf(one), accountOf(row)));
  const twice = told.flatMap((row) => {
    const one = otherwise(row);
    return one === undefined ? [] : [{ day: String(row["day"]), earlier: String(one["file_name"]) }];
  });
  const [first] = twice;
  if (first === undefined) return [];
  const on = twice.map(({ day }) => day).sort();
  const [since, until] = [on[0] ?? "", on.at(-1) ?? ""];
  const where = { file: file.name, earlier: first.earlier, since, until, count: twice.length };
  return [new Problem("file/posts-twice", where)];
};
