// Lifetime counts of a post only grow. A file in which they fall, and that bears no date, is most likely an older export.

import { Problem } from "../../base/problem.ts";
import { postObs } from "../../facts/post-obs.ts";
import { nowName } from "../../facts/table.ts";
import { commas, id, ors, type Sql, sql, value } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import { knowsAny } from "./knows-any.ts";
import type { ReadPart } from "./parts.ts";

/** Reactions can be taken back and posts unliked; what was shown stays shown. */
const growing = ["impressions", "views", "video_views"] as const;

const moved = (way: "<" | ">", columns: readonly string[]): Sql =>
  ors(columns.map((column) => sql`fact.${id(column)} ${way === "<" ? sql`<` : sql`>`} now.${id(column)}`));

/**
 * Warns where more posts fell than rose against what is known. Silent for a file that says when it was exported, which
 * settles the order, and where the facts stand in another server than the rows of the file.
 */
export const seemsOlder = async (
  part: ReadPart,
  context: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const fact = part.mapping.facts.find(({ table }) => table === postObs.name);
  const dated = part.given["observed_at"] !== file.uploadedAt;
  if (fact === undefined || dated || context.warehouse.dialect !== "duckdb") return [];
  const columns = growing.filter((column) => part.mapping.filled.includes(`${postObs.name}.${column}`));
  if (columns.length === 0) return [];
  const owner = sql`workspace = ${value("own_workspace", "text", file.workspace)}`;
  const known = id(nowName(postObs));
  if (!(await knowsAny(context, postObs, file.workspace))) return [];
  const falls = moved("<", columns);
  const [row = {}] = await context.warehouse.read(
    part.csv,
    sql`select count(*) filter (${falls}) as falls, count(*) filter (${moved(">", columns)}) as rises,
  max(case when ${falls} then now.import_id end) as earlier
from (${fact.select}) fact join (select * from ${known} where ${owner}) now using (${commas(postObs.key.map(id))})`,
  );
  const [fell, rose] = [Number(row["falls"]), Number(row["rises"])];
  if (fell === 0 || fell <= rose) return [];
  const [log = {}] = await context.warehouse.rows(
    sql`select file_name from import_log where ${owner} and import_id = ${value("earlier", "integer", Number(row["earlier"]))}`,
  );
  const earlier = String(log["file_name"] ?? "");
  return [new Problem("file/seems-older", { file: file.name, earlier, falls: fell })];
};
