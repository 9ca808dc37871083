// The same rows once more: refused, for they change nothing, or would bring back what a newer export has replaced.

import { Problem } from "../base/problem.ts";
import { factTable } from "../facts/index.ts";
import { nowName, wholeOf } from "../facts/table.ts";
import { names } from "./ddl.ts";
import { type Ask, bookedBy, type Earlier, readAlike, sameBytes } from "./same-bytes.ts";
import type { Cell, LoadPlan, Statement } from "./warehouse.ts";

type Known = Pick<Earlier, "importId" | "fileName" | "observedAt" | "committedAt">;

/** A committed import of the workspace with the same bytes for the same accounts, read by the same sources; once the content is known, with that. */
const sameBefore = async (rows: Ask, plan: LoadPlan, content: string | null): Promise<Known | undefined> => {
  const { head } = plan;
  if (content === null)
    return (await sameBytes(rows, head, bookedBy(plan))).find(
      (one) => !one.undone && one.others.length === 0 && readAlike(plan, one),
    );
  const [row] = await rows({
    text: `select import_id, file_name, observed_at, committed_at from import_log
      where workspace = {workspace:text} and undone_at is null and content_hash = {content:text}
      order by import_id desc limit 1`,
    params: {
      workspace: { type: "text", value: head.workspace },
      content: { type: "text", value: content },
    },
  });
  if (row === undefined) return undefined;
  return {
    importId: Number(row["import_id"]),
    fileName: String(row["file_name"]),
    observedAt: String(row["observed_at"]),
    committedAt: String(row["committed_at"]),
  };
};

/** The file of a later observation that now tells something of what that import told; null where all of it still counts. */
const replacedBy = async (rows: Ask, { head, parts }: LoadPlan, earlier: Known): Promise<Cell> => {
  const tables = [...new Set(parts.flatMap(({ facts }) => facts.map(({ table }) => table)))].map(factTable);
  const params: Statement["params"] = {
    workspace: { type: "text", value: head.workspace },
    import: { type: "integer", value: earlier.importId },
    observed: { type: "instant", value: earlier.observedAt },
  };
  for (const table of tables) {
    const whole = names(wholeOf(table));
    const [found] = await rows({
      text: `select max(later.import_id) as newer
        from (
          select ${whole}, import_id from ${nowName(table)} where workspace = {workspace:text} and (observed_at > {observed:instant}
            or (observed_at = {observed:instant} and import_id > {import:integer}))
        ) later
        join (
          select distinct ${whole} from ${table.name} where workspace = {workspace:text} and import_id = {import:integer}
        ) own using (${whole})`,
      params,
    });
    const newer = found?.["newer"] ?? null;
    if (newer === null) continue;
    const [log] = await rows({
      text: "select file_name from import_log where workspace = {workspace:text} and import_id = {newer:integer}",
      params: {
        workspace: { type: "text", value: head.workspace },
        newer: { type: "integer", value: Number(newer) },
      },
    });
    if (log !== undefined) return log["file_name"] ?? null;
  }
  return null;
};

/**
 * Refuses what is already there. A file that says itself that it is newer is welcome where another has replaced figures of
 * the earlier one: the network went back to them. Throws file/already-imported or file/restated-since.
 */
export const refuseTwice = async (rows: Ask, plan: LoadPlan, content: string | null): Promise<void> => {
  const { head, once } = plan;
  const earlier = once ? await sameBefore(rows, plan, content) : undefined;
  if (earlier === undefined) return;
  const newer = await replacedBy(rows, plan, earlier);
  const told = {
    file: head.fileName,
    earlier: earlier.fileName,
    when: earlier.committedAt,
  };
  if (newer === null) throw new Problem("file/already-imported", told);
  const later = head.observedAt > earlier.observedAt;
  if (head.dated !== true || !later)
    throw new Problem("file/restated-since", { ...told, newer: String(newer) });
};
