// The same totals split in several ways count twice: the first split stands, another of the same days is turned away.

import { Problem } from "../../base/problem.ts";
import { nowName } from "../../facts/table.ts";
import { id, type Sql, sql, value } from "../../query/sql.ts";
import { sources } from "../../sources/index.ts";
import type { Source } from "../../sources/source.ts";
import type { Row } from "../../store/warehouse.ts";
import type { Aside } from "./choose.ts";
import type { PlannedPart, ReadPart, Task as Whole } from "./parts.ts";

interface Claim {
  readonly table: string;
  readonly account: string;
  readonly report: string;
  readonly since: string;
  /** Last day, inclusive. */
  readonly until: string;
}

type Task = Pick<Whole, "context" | "file" | "workspace">;

const lastDay = (columns: readonly string[]): Sql =>
  columns.includes("window_end") ? sql`greatest(day, window_end - 1)` : sql`day`;

/** What a part would fill: its accounts and splits, and from when to when. */
const claimsOf = async (part: ReadPart, { context }: Task): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  for (const { table, columns, select } of part.mapping.facts) {
    const rows = await context.warehouse.read(
      part.csv,
      sql`select account, report, cast(min(day) as varchar) as since, cast(max(${lastDay(columns)}) as varchar) as until
from (${select}) facts where day is not null group by account, report`,
    );
    claims.push(...rows.map((row) => ({ table, ...texts(row) })));
  }
  return claims;
};
const texts = (row: Row): Omit<Claim, "table"> => ({
  account: String(row["account"] ?? ""),
  report: String(row["report"] ?? ""),
  since: String(row["since"]),
  until: String(row["until"]),
});

const clashes = (a: Claim, b: Claim): boolean =>
  a.table === b.table &&
  a.account === b.account &&
  a.report !== b.report &&
  a.since <= b.until &&
  b.since <= a.until;

/** Sources that export the same totals as this one. */
const family = (source: Source): readonly string[] =>
  sources
    .filter(
      ({ platform, report, oneSplit }) =>
        oneSplit && platform === source.platform && report === source.report,
    )
    .map((one) => one.id);

/** The file that an earlier import of another split came in; null where there is none. */
const earlier = async (
  claim: Claim,
  source: Source,
  { context, workspace }: Task,
): Promise<string | null> => {
  const windowed = claim.table.endsWith("_window");
  const since = value("since", "day", claim.since);
  const end = windowed ? sql`f.window_end > ${since}` : sql`f.day >= ${since}`;
  const statement = sql`select l.file_name as file_name from ${id(nowName({ name: claim.table }))} f
join import_log l on l.import_id = f.import_id and l.workspace = f.workspace
join import_part p on p.import_id = f.import_id and p.part = f.part and p.workspace = f.workspace
where f.workspace = ${value("workspace", "text", workspace.id)} and f.account = ${value("account", "text", claim.account)}
  and f.report <> ${value("report", "text", claim.report)} and p.source in ${value("family", "texts", family(source))}
  and f.day <= ${value("until", "day", claim.until)} and ${end}
limit 1`;
  const [row] = await context.warehouse.rows(statement);
  return row === undefined ? null : String(row["file_name"]);
};

const problemOf = (claim: Claim, before: string, file: string): Problem =>
  new Problem("file/other-split", { file, since: claim.since, until: claim.until, earlier: before });

/** A part that is not imported, with the reason. */
export const asideOf = (part: ReadPart, why: Problem): Aside => ({
  is: "aside",
  found: part.found,
  name: part.table.partName,
  entry: part.entry,
  header: part.table.header,
  headerLine: part.table.headerLine,
  preamble: part.table.preamble,
  rows: part.table.rows.slice(0, 20),
  why,
  recognition: null,
});

/** Sets parts aside that would count twice; throws where nothing else is left of the file. */
export const otherSplit = async (
  parts: readonly PlannedPart[],
  task: Task,
): Promise<readonly PlannedPart[]> => {
  const taken: { readonly claim: Claim; readonly part: string }[] = [];
  const kept: PlannedPart[] = [];
  let last: Problem | null = null;
  for (const part of parts) {
    const problem = part.is === "chosen" && part.source.oneSplit ? await clashOf(part, taken, task) : null;
    if (problem !== null && part.is === "chosen") kept.push(asideOf(part, problem));
    else kept.push(part);
    last = problem ?? last;
  }
  if (last !== null && !kept.some(({ is }) => is === "chosen")) throw last;
  return kept;
};

const clashOf = async (
  part: ReadPart,
  taken: { readonly claim: Claim; readonly part: string }[],
  task: Task,
): Promise<Problem | null> => {
  const claims = await claimsOf(part, task);
  for (const claim of claims) {
    const beside = taken.find((one) => clashes(one.claim, claim));
    if (beside !== undefined) return problemOf(claim, `its part ${beside.part}`, task.file.name);
    const before = await earlier(claim, part.source, task);
    if (before !== null) return problemOf(claim, before, task.file.name);
  }
  taken.push(...claims.map((claim) => ({ claim, part: part.table.partName })));
  return null;
};
