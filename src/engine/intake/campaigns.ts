// Ads are kept by their names: a campaign or ad that was renamed stands there twice, under its old name and its new one.

import { glue } from "../../base/glue.ts";
import { Problem } from "../../base/problem.ts";
import { spend, spendWindow } from "../../facts/spend.ts";
import { nowName, type Table } from "../../facts/table.ts";
import { commas, id, literal, type Sql, sql, value } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { ReadPart } from "./parts.ts";

interface Told {
  readonly platform: string;
  readonly account: string;
  readonly reports: ReadonlySet<string>;
  readonly campaigns: ReadonlySet<string>;
  readonly ads: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  /** The days, or the windows, that it tells of. */
  readonly times: ReadonlySet<string>;
  readonly since: string;
  readonly until: string;
}

const timeOf = (table: Table): Sql => {
  const columns = table.key.filter((column) => column === "day" || column === "window_end");
  return sql`concat_ws(' ', ${commas(columns.map((column) => sql`cast(${id(column)} as varchar)`))})`;
};
/** An ad within its network: ads of two campaigns or two ad groups may bear one name. */
const adKey = sql`concat_ws(${literal(glue)}, report, campaign, ad_group, ad)`;

/** By network and account, the ads and the days a part tells of. */
const toldBy = async (table: Table, select: Sql, part: ReadPart, { warehouse }: Context) => {
  const read = (columns: Sql) =>
    warehouse.read(
      part.csv,
      sql`select distinct platform, account, ${columns} from (${select}) facts where day is not null`,
    );
  const ads = await read(sql`report, campaign, currency, ${adKey} as ad_key`);
  const times = await read(sql`cast(day as varchar) as day, ${timeOf(table)} as told_time`);
  const accounts = new Map(ads.map((row) => [JSON.stringify([row["platform"], row["account"]]), row]));
  return [...accounts.values()].map(({ platform, account }): Told => {
    const of = (all: readonly Row[], column: string): ReadonlySet<string> => {
      const own = all.filter((row) => row["platform"] === platform && row["account"] === account);
      return new Set(own.map((row) => String(row[column])));
    };
    const days = [...of(times, "day")].sort();
    return {
      ...{ platform: String(platform), account: String(account), times: of(times, "told_time") },
      ...{ reports: of(ads, "report"), campaigns: of(ads, "campaign"), ads: of(ads, "ad_key") },
      ...{ currencies: of(ads, "currency"), since: days[0] ?? "", until: days.at(-1) ?? "" },
    };
  });
};

/** An ad account has one currency: rows in another are of another account, though it bears the same name. */
const sameCurrency = ({ currencies }: Told): Sql =>
  currencies.has("")
    ? sql`true`
    : sql`(currency = '' or currency in ${value("currencies", "texts", [...currencies])})`;

/** What is known on the days of a part and not named in it. */
const knownBeside = async (table: Table, told: Told, missing: Sql, context: Context, file: UploadedFile) => {
  const rows =
    await context.warehouse.rows(sql`select campaign, ad_group, ad, day, ${timeOf(table)} as known_time from ${id(nowName(table))}
where workspace = ${value("workspace", "text", file.workspace)}
  and platform = ${value("platform", "text", told.platform)} and account = ${value("account", "text", told.account)}
  and day >= ${value("since", "day", told.since)} and day <= ${value("until", "day", told.until)}
  and ${sameCurrency(told)} and ${missing} and (coalesce(cost_minor, 0) <> 0 or coalesce(ad_impressions, 0) <> 0)
group by campaign, ad_group, ad, day, known_time order by campaign, ad_group, ad, day`);
  return rows.filter((row) => told.times.has(String(row["known_time"])));
};

const shown = 5;
const named = (names: readonly string[]): string =>
  names.length > shown ? `${names.slice(0, shown).join(", ")}, …` : names.join(", ");

const warning = (
  code: "file/campaigns-missing" | "file/ads-missing",
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  file: UploadedFile,
): readonly Problem[] => {
  if (rows.length === 0) return [];
  const names = [...new Set(rows.map(nameOf))];
  const days = rows.map((row) => String(row["day"])).sort();
  const [since, until] = [days[0] ?? "", days.at(-1) ?? ""];
  return [new Problem(code, { file: file.name, since, until, count: names.length, names: named(names) })];
};

const missingOf = async (table: Table, told: Told, context: Context, file: UploadedFile) => {
  const campaigns = sql`campaign not in ${value("told", "texts", [...told.campaigns])}`;
  const ads = sql`campaign in ${value("told", "texts", [...told.campaigns])}
  and report in ${value("reports", "texts", [...told.reports])} and ${adKey} not in ${value("ads", "texts", [...told.ads])}`;
  const campaignOf = (row: Row): string => String(row["campaign"]);
  const adOf = (row: Row): string => String(row["ad"] || row["ad_group"] || row["campaign"]);
  return [
    ...warning(
      "file/campaigns-missing",
      await knownBeside(table, told, campaigns, context, file),
      campaignOf,
      file,
    ),
    ...warning("file/ads-missing", await knownBeside(table, told, ads, context, file), adOf, file),
  ];
};

/** Warns of campaigns and ads that earlier imports know on the very days of a file that does not name them. */
export const missingCampaigns = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const found: Problem[] = [];
  for (const table of [spend, spendWindow] as readonly Table[]) {
    const select = part.mapping.facts.find((fact) => fact.table === table.name)?.select;
    if (select === undefined || !(await knowsAny(context, table, file.workspace))) continue;
    for (const told of await toldBy(table, select, part, context))
      found.push(...(await missingOf(table, told, context, file)));
  }
  return found;
};
