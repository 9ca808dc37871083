// What a part would fill: whose figures, of which days. Two that claim the same may count it twice.

import { factTable } from "../../facts/index.ts";
import { nowName } from "../../facts/table.ts";
import { id, type Sql, sql, value } from "../../query/sql.ts";
import { sources } from "../../sources/index.ts";
import type { Source } from "../../sources/source.ts";
import type { Row } from "../../store/warehouse.ts";
import type { ReadPart, Task as Whole } from "./parts.ts";

export interface Claim {
  readonly table: string;
  /** Whose totals they are; '' where a row's network is only a part of them, as of a site's sessions or a CRM's deals. */
  readonly platform: string;
  readonly account: string;
  readonly report: string;
  readonly since: string;
  /** Last day, inclusive. */
  readonly until: string;
}

/** A claim of an earlier part of the same file. */
export interface Taken {
  readonly claim: Claim;
  readonly part: string;
}

export type ClaimTask = Pick<Whole, "context" | "file" | "workspace">;

const ofNetworks = (table: string): boolean => factTable(table).key.includes("platform");

const lastDay = (columns: readonly string[]): Sql =>
  columns.includes("window_end") ? sql`greatest(day, window_end - 1)` : sql`day`;

/** What a part would fill: its accounts and splits, and from when to when. */
export const claimsOf = async (part: ReadPart, { context }: ClaimTask): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  for (const { table, columns, select } of part.mapping.facts) {
    const rows = await context.warehouse.read(
      part.csv,
      sql`select ${ofNetworks(table) ? sql`platform` : sql`''`} as platform, account, report,
  cast(min(day) as varchar) as since, cast(max(${lastDay(columns)}) as varchar) as until
from (${select}) facts where day is not null group by 1, account, report`,
    );
    claims.push(...rows.map((row) => ({ table, ...texts(row) })));
  }
  return claims;
};
const texts = (row: Row): Omit<Claim, "table"> => ({
  platform: String(row["platform"] ?? ""),
  account: String(row["account"] ?? ""),
  report: String(row["report"] ?? ""),
  since: String(row["since"]),
  until: String(row["until"]),
});

/** Sources that export the same totals as this one, of the network that its rows are of. */
const family = (source: Source, { platform }: Claim): readonly string[] =>
  sources
    .filter((one) => one.oneSplit && one.platform === platform && one.report === source.report)
    .map((one) => one.id);

/** A person's mapping may tell the same totals as any other source; its rows say of which network. */
const ofFamily = (source: Source, claim: Claim): Sql => {
  const named = value("family", "texts", ["", ...family(source, claim)]);
  const network =
    claim.platform === "" ? sql`` : sql` and f.platform = ${value("platform", "text", claim.platform)}`;
  return sql`(p.source in ${named} or p.source like 'own-%')${network}`;
};

/** What is known of the same totals on the days of a claim, as `f`, with its import `l` and its part `p`: from … where. */
export const knownOf = (claim: Claim, source: Source, workspace: string): Sql => {
  const since = value("since", "day", claim.since);
  const end = claim.table.endsWith("_window") ? sql`f.window_end > ${since}` : sql`f.day >= ${since}`;
  return sql`from ${id(nowName({ name: claim.table }))} f
join import_log l on l.import_id = f.import_id and l.workspace = f.workspace
join import_part p on p.import_id = f.import_id and p.part = f.part and p.workspace = f.workspace
where f.workspace = ${value("workspace", "text", workspace)} and ${ofFamily(source, claim)}
  and f.day <= ${value("until", "day", claim.until)} and ${end}`;
};
