// Ads are kept by the campaign's name: one that was renamed stands there twice, under its old name and its new one.

import { Problem } from "../../base/problem.ts";
import { spend } from "../../facts/spend.ts";
import { nowName } from "../../facts/table.ts";
import { id, literal, type Sql, sql, value } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { ReadPart } from "./parts.ts";

interface Told {
  readonly account: string;
  readonly campaigns: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
}

/** By account, the campaigns and the days a part tells of. */
const toldBy = async (select: Sql, part: ReadPart, { warehouse }: Context): Promise<readonly Told[]> => {
  const rows = await warehouse.read(
    part.csv,
    sql`select account, campaign, cast(day as varchar) as day from (${select}) facts
where day is not null group by account, campaign, day`,
  );
  const of = (account: string, column: string): ReadonlySet<string> =>
    new Set(rows.filter((row) => row["account"] === account).map((row) => String(row[column])));
  return [...new Set(rows.map((row) => String(row["account"])))].map((account) => ({
    account,
    campaigns: of(account, "campaign"),
    days: of(account, "day"),
  }));
};

const knownBeside = (told: Told, part: ReadPart, { warehouse }: Context, file: UploadedFile) => {
  const days = [...told.days].sort();
  return warehouse.rows(sql`select campaign, day from ${id(nowName(spend))}
where workspace = ${value("workspace", "text", file.workspace)} and platform = ${literal(part.source.platform)}
  and account = ${value("account", "text", told.account)}
  and day >= ${value("since", "day", days[0] ?? null)} and day <= ${value("until", "day", days.at(-1) ?? null)}
  and campaign not in ${value("told", "texts", [...told.campaigns])}
  and (coalesce(cost_minor, 0) <> 0 or coalesce(ad_impressions, 0) <> 0)
group by campaign, day order by campaign, day`);
};

const shown = 5;
const named = (names: readonly string[]): string =>
  names.length > shown ? `${names.slice(0, shown).join(", ")}, …` : names.join(", ");

const warning = (rows: readonly Row[], file: UploadedFile): Problem => {
  const names = [...new Set(rows.map((row) => String(row["campaign"])))];
  const days = rows.map((row) => String(row["day"])).sort();
  return new Problem("file/campaigns-missing", {
    file: file.name,
    since: days[0] ?? "",
    until: days.at(-1) ?? "",
    count: names.length,
    names: named(names),
  });
};

/** Warns of campaigns that earlier imports know on the very days of a file that does not name them. */
export const missingCampaigns = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const select = part.mapping.facts.find(({ table }) => table === spend.name)?.select;
  const ofNetwork = sql`platform = ${literal(part.source.platform)}`;
  if (select === undefined || !(await knowsAny(context, spend, file.workspace, ofNetwork))) return [];
  const found: Problem[] = [];
  for (const told of await toldBy(select, part, context)) {
    const beside = await knownBeside(told, part, context, file);
    const rows = beside.filter((row) => told.days.has(String(row["day"])));
    if (rows.length > 0) found.push(warning(rows, file));
  }
  return found;
};
