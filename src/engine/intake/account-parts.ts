// An account that is a part of another, as one property of a site is of a larger one: of the same days both would count twice.

import { Problem } from "../../base/problem.ts";
import { sql, value } from "../../query/sql.ts";
import type { Source } from "../../sources/source.ts";
import type { Claim, ClaimTask, Taken } from "./claims.ts";
import { knownOf } from "./claims.ts";

/** What tells the figures of another account. */
interface Other extends Pick<Claim, "account" | "since" | "until"> {
  readonly earlier: string;
}

const onDay = ({ since, until }: Claim, other: Claim): boolean =>
  since <= other.until && other.since <= until;

const inFile = (claim: Claim, taken: readonly Taken[]): readonly Other[] =>
  taken
    .filter((one) => one.claim.table === claim.table && onDay(claim, one.claim))
    .map((one) => ({ ...one.claim, earlier: `its part ${one.part}` }));

const known = async (
  claim: Claim,
  source: Source,
  { context, workspace }: ClaimTask,
): Promise<readonly Other[]> => {
  const last = claim.table.endsWith("_window") ? sql`greatest(f.day, f.window_end - 1)` : sql`f.day`;
  // ClickHouse takes a name given here for the column of the same name below: import_part has a `since`.
  const rows = await context.warehouse.rows(sql`select f.account as account, l.file_name as file_name,
  cast(min(f.day) as varchar) as since_day, cast(max(${last}) as varchar) as until_day
${knownOf(claim, source, workspace.id)} and f.account <> ${value("account", "text", claim.account)}
group by f.account, l.file_name order by since_day, account, file_name`);
  return rows.map((row) => ({
    account: String(row["account"]),
    earlier: String(row["file_name"]),
    since: String(row["since_day"]),
    until: String(row["until_day"]),
  }));
};

/** Why a claim would count twice beside an account that holds it, or that it holds; null where it would not. */
export const partOfAccount = async (
  claim: Claim,
  source: Source,
  taken: readonly Taken[],
  task: ClaimTask,
): Promise<Problem | null> => {
  const { accountWithin } = source;
  if (accountWithin === undefined) return null;
  const others = [...inFile(claim, taken), ...(await known(claim, source, task))];
  for (const { account, earlier, since, until } of others) {
    const [inner, outer] = accountWithin(claim.account, account)
      ? [claim.account, account]
      : [account, claim.account];
    if (account === claim.account || !accountWithin(inner, outer)) continue;
    return new Problem("file/part-of-account", {
      ...{ file: task.file.name, earlier, inner, outer },
      since: [since, claim.since].sort().at(-1) ?? since,
      until: [until, claim.until].sort()[0] ?? until,
    });
  }
  return null;
};
