// The same totals split in several ways count twice: the first split stands, another of the same days is turned away.

import { Problem } from "../../base/problem.ts";
import { conversion, deal } from "../../facts/deal.ts";
import { lead } from "../../facts/journey.ts";
import { sql, value } from "../../query/sql.ts";
import type { Source } from "../../sources/source.ts";
import { partOfAccount } from "./account-parts.ts";
import { adsNamedOtherwise } from "./ad-names.ts";
import { asideOf } from "./choice.ts";
import { type Claim, claimsOf, knownOf, type Taken, type ClaimTask as Task } from "./claims.ts";
import type { PlannedPart, ReadPart } from "./parts.ts";

const clashes = (a: Claim, b: Claim): boolean =>
  a.table === b.table &&
  a.platform === b.platform &&
  a.account === b.account &&
  a.report !== b.report &&
  a.since <= b.until &&
  b.since <= a.until;

/** The file that an earlier import of another split came in; null where there is none. */
const earlier = async (
  claim: Claim,
  source: Source,
  { context, workspace }: Task,
): Promise<string | null> => {
  const same = sql`f.account = ${value("account", "text", claim.account)}`;
  const other = sql`f.report <> ${value("report", "text", claim.report)}`;
  const statement = sql`select l.file_name as file_name ${knownOf(claim, source, workspace.id)} and ${same} and ${other} limit 1`;
  const [row] = await context.warehouse.rows(statement);
  return row === undefined ? null : String(row["file_name"]);
};

/** What a CRM holds: two of them tell the same people and deals, however each of them names its records. */
const records: ReadonlySet<string> = new Set([lead, deal, conversion].map(({ name }) => name));

const problemOf = ({ table, since, until }: Claim, earlier: string, file: string): Problem =>
  new Problem(records.has(table) ? "file/other-crm" : "file/other-split", { file, since, until, earlier });

/** Sets parts aside that would count twice; throws where nothing else of the file tells anything. */
export const otherSplit = async (
  parts: readonly PlannedPart[],
  task: Task,
): Promise<readonly PlannedPart[]> => {
  const taken: Taken[] = [];
  const kept: PlannedPart[] = [];
  const problems: Problem[] = [];
  let others = 0;
  for (const part of parts) {
    if (part.is !== "chosen" || !part.source.oneSplit) {
      kept.push(part);
      others += part.is === "chosen" && part.table.rows.length > 0 ? 1 : 0;
      continue;
    }
    const problem = await clashOf(part, taken, task);
    kept.push(problem === null ? part : asideOf(part.table, part, problem));
    if (problem !== null) problems.push(problem);
  }
  const [first] = problems;
  // What is left may be a table without a row, or without a row that counts.
  if (first !== undefined && others === 0 && taken.length === 0) throw first;
  return kept;
};

const clashOf = async (part: ReadPart, taken: Taken[], task: Task): Promise<Problem | null> => {
  const claims = await claimsOf(part, task);
  for (const claim of claims) {
    const beside = taken.find((one) => clashes(one.claim, claim));
    if (beside !== undefined) return problemOf(claim, `its part ${beside.part}`, task.file.name);
    const before = await earlier(claim, part.source, task);
    if (before !== null) return problemOf(claim, before, task.file.name);
    const within = await partOfAccount(claim, part.source, taken, task);
    if (within !== null) return within;
  }
  const named = await adsNamedOtherwise(part, task);
  if (named !== null) return new Problem("file/other-split", { file: task.file.name, ...named });
  taken.push(...claims.map((claim) => ({ claim, part: part.table.partName })));
  return null;
};
