// Warns of a report of which no row was taken because its dates are none: the reason of each row says so one by one.

import { Problem } from "../base/problem.ts";
import { sql, value } from "../query/sql.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { LoadResult, PartResult, Row } from "../store/warehouse.ts";
import type { Context } from "./context.ts";
import type { Plan } from "./intake/plan.ts";

const isEmpty = ({ facts, rejects }: PartResult): boolean => facts === 0 && rejects > 0;

/** What is said of a part by the first row it turned away; null where that one was turned away for something else. */
const saidBy = (plan: Plan, at: number, row: Row | undefined, file: UploadedFile): Problem | null => {
  const part = plan.parts[at];
  if (row === undefined || row["reason"] !== "cell/not-a-date" || part?.is !== "chosen") return null;
  const [column, seen] = [String(row["column_name"] ?? ""), String(row["seen"] ?? "").slice(0, 60)];
  return new Problem("file/dates-unread", { file: file.name, report: part.source.name, column, seen });
};

/** By the rows of a rehearsal, those turned away first. */
export const datesUnreadIn = (
  plan: Plan,
  results: readonly (PartResult & { readonly left: readonly Row[] })[],
  file: UploadedFile,
): Problem[] =>
  results.flatMap((one, at) => (isEmpty(one) ? (saidBy(plan, at, one.left[0], file) ?? []) : []));

/** The same of an import. */
export const datesUnread = async (
  plan: Plan,
  { importId, parts }: LoadResult,
  file: UploadedFile,
  { warehouse }: Pick<Context, "warehouse">,
): Promise<Problem[]> => {
  if (!parts.some(isEmpty)) return [];
  const rows = await warehouse.rows(sql`select part, line, reason, column_name, seen from import_left
where workspace = ${value("workspace", "text", file.workspace)} and import_id = ${value("import", "integer", importId)} and fate = 'reject'
order by line limit 1000`);
  return parts.flatMap((one, at) => {
    const first = rows.find((row) => Number(row["part"]) === one.part);
    return isEmpty(one) ? (saidBy(plan, at, first, file) ?? []) : [];
  });
};
