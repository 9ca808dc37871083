// The reconciliation of an import, of the newest file of every report, and the warnings of a file that does not add up.

import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import type { GapReason, Reason } from "../query/reconcile.ts";
import { sql, value } from "../query/sql.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { Context, UseCase } from "./context.ts";
import { importEntry, reasonSentence } from "./imports.ts";
import { sourceNamed } from "./intake/knowledge.ts";
import type { Plan } from "./intake/plan.ts";
import type { Checked } from "./reconcile-checked.ts";
import { checksOf } from "./reconcile-checks.ts";
import { type Teller, tellImported, tellPlanned } from "./reconcile-tell.ts";

const sentences: Readonly<Record<GapReason, string>> = {
  left_out: "Rows that were left out hold this much: {why}",
  unread: "Rows without a figure that could be read: {why}",
  rounding: "The printed figures are rounded.",
  period: "One side tells a period, the other the whole life of the posts.",
  capped: "The network exports the first rows only, and counts all of them in its total.",
  anonymised: "The network hides in its rows what too few people searched for, and counts it in the total.",
  overlap: "One view or click counts in several rows.",
  other_rows: "The total counts what the export has no row of.",
};

const shownReason = (of: Reason) => {
  const why = of.why === null ? "" : reasonSentence(of.why);
  return { ...of, text: sentences[of.reason].replace("{why}", why).replace(/: $/, ".") };
};

const shownCheck = ({ source, part, against, table, measure, worst: _, ...rest }: Checked) => ({
  ...rest,
  source: source.id,
  sourceName: source.name,
  part: { part: part.part, name: part.name },
  against: { part: against.part, name: against.name },
  table: table.name,
  measure,
  unit: table.columns[measure]?.unit ?? "row",
  reasons: rest.reasons.map(shownReason),
  places: [...rest.places],
});

export const getReconciliation: UseCase<typeof operations.getReconciliation> = async (context, input) => {
  const entry = await importEntry(context, input.workspace, input.import);
  const teller = await tellImported(context, input.workspace, input.import);
  const undone = entry.undoneAt !== null;
  // An import that was undone counts nowhere: nothing of it stands in today's numbers.
  const checks = await checksOf(undone ? { ...teller, now: null } : teller);
  return { importId: entry.importId, fileName: entry.fileName, undone, checks: checks.map(shownCheck) };
};

/** The newest import of every report that counts; one file may be that of several. */
const newest = async (context: Context, workspace: string): Promise<readonly number[]> => {
  const rows = await context.warehouse.rows(sql`select p.source as source_id, max(p.import_id) as newest_id
from import_part p join import_log l on l.import_id = p.import_id and l.workspace = p.workspace
where p.workspace = ${value("workspace", "text", workspace)} and l.undone_at is null and p.source is not null
group by p.source`);
  const checking = rows.filter((row) => (sourceNamed(String(row["source_id"]))?.checks ?? []).length > 0);
  return [...new Set(checking.map((row) => Number(row["newest_id"])))].sort((a, b) => b - a);
};

export const listChecks: UseCase<typeof operations.listChecks> = async (
  context,
  { workspace, imports: asked },
) => {
  const imports = [];
  for (const importId of asked ?? (await newest(context, workspace))) {
    const entry = await importEntry(context, workspace, importId);
    if (entry.undoneAt !== null) continue;
    const checks = await checksOf({ ...(await tellImported(context, workspace, importId)), now: null });
    if (checks.length === 0) continue;
    const count = (standing: Checked["standing"]): number =>
      checks.filter((check) => check.standing === standing).length;
    const sources = [...new Set(entry.parts.flatMap(({ sourceName }) => sourceName ?? []))];
    imports.push({
      ...{ importId, fileName: entry.fileName, committedAt: entry.committedAt, sources },
      ...{ agrees: count("agrees"), explained: count("explained"), possible: count("possible") },
      ...{ unexplained: count("unexplained"), people: count("people") },
    });
  }
  return { imports };
};

/** So many of a file's totals are warned of one by one. */
const mostWarnings = 5;

const excusesOf = ({ source, check }: Checked) =>
  source.checks?.find(({ id }) => id === check)?.excuses ?? [];

/** True of a total that by the network's own doing holds more than the export has rows of, and does so here. */
const holdsMore = (of: Checked): boolean =>
  (of.worst?.rest ?? 0) > 0 &&
  excusesOf(of).some(
    ({ reason, rows }) => rows === "less" && (reason === "capped" || reason === "other_rows"),
  );

/** True of a table of totals that should hold more than the rows beside it, and holds less: no row there is missing. */
const holdsLess = (of: Checked): boolean =>
  of.kind === "facts" &&
  (of.worst?.rest ?? 0) < 0 &&
  excusesOf(of).some(({ reason, rows }) => rows === "less" && reason === "other_rows");

const warningOf = (of: Checked, file: string, several: boolean): readonly Problem[] => {
  const { worst, currency, measure: field } = of;
  if (worst === null) return [];
  const told = {
    ...{ file, field, printed: worst.printed, ours: worst.ours ?? 0, rest: Math.abs(worst.rest) },
    ...(currency === null ? {} : { currency }),
  };
  const { line } = worst;
  const tables = { part: of.part.name, against: of.against.name };
  if (holdsMore(of)) return [new Problem("file/total-of-more", { ...told, ...tables })];
  if (holdsLess(of)) return [new Problem("file/total-of-less", { ...told, ...tables })];
  // One table that tells a figure whole and in its parts.
  if (of.kind === "facts" && of.part.part === of.against.part)
    return [new Problem("file/columns-add-up", told)];
  if (of.kind === "facts" || line === null)
    return [new Problem("file/tables-differ", { ...told, ...tables })];
  // Two ways of one row to tell a figure, such as a rate times its base: neither is a total that stands there.
  const own = of.source.checks?.find(({ id }) => id === of.check);
  const code = own?.is === "rows" && own.over === "row" ? "file/row-differs" : "file/total-differs";
  // A row's number says where it is only beside its sheet or table, where there are several.
  return [new Problem(code, { ...told, line, row: several ? `${line} (${of.part.name})` : line })];
};

const warnings = async (teller: Teller, file: string): Promise<readonly Problem[]> =>
  (await checksOf(teller))
    .flatMap((check) => warningOf(check, file, teller.parts.length > 1))
    .slice(0, mostWarnings);

/** What a planned import would warn of: totals that its rows do not add up to, with nothing to explain it. */
export const plannedTotals = async (
  context: Context,
  { parts }: Pick<Plan, "parts">,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const read = parts.flatMap((one, part) => (one.is === "chosen" ? [{ part, read: one }] : []));
  if (!read.some(({ read: { source } }) => (source.checks ?? []).length > 0)) return [];
  return warnings(await tellPlanned(context, read), file.name);
};

/** The same of an import that is in, at the cost of a question. */
export const importedTotals = async (
  context: Context,
  file: UploadedFile,
  importId: number,
): Promise<readonly Problem[]> =>
  warnings({ ...(await tellImported(context, file.workspace, importId)), now: null }, file.name);
