// Moments that follow one another in life and not in a table: most likely two of its columns were mistaken for each other.

import { Problem } from "../../base/problem.ts";
import { schemaNamed } from "../../generic/schemas.ts";
import { id, sql } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import type { ReadPart } from "./parts.ts";

/** A warning for each two columns that stand the wrong way round in most rows that have both. */
export const wrongOrder = async (
  part: ReadPart,
  { warehouse }: Context,
  file: UploadedFile,
): Promise<readonly Problem[]> => {
  const { own, csv, mapping } = part;
  const found: Problem[] = [];
  if (own === null) return found;
  const { columns, schema } = own.spec;
  for (const [earlier, later] of schemaNamed(schema)?.order ?? []) {
    const fact = mapping.facts.find((one) => [earlier, later].every((key) => one.columns.includes(key)));
    if (fact === undefined || !columns[earlier] || !columns[later]) continue;
    const wrong = sql`${id(later)} < ${id(earlier)}`;
    const [row] = await warehouse.read(
      csv,
      sql`select count(*) as known, count(*) filter (where ${wrong}) as n, min(line) filter (where ${wrong}) as line
from (${fact.select}) as facts where ${id(earlier)} is not null and ${id(later)} is not null`,
    );
    const [known, count] = [Number(row?.["known"] ?? 0), Number(row?.["n"] ?? 0)];
    if (count * 2 <= known) continue;
    const told = { earlier: columns[earlier], later: columns[later], line: Number(row?.["line"]) };
    found.push(new Problem("mapping/wrong-order", { file: file.name, count, known, ...told }));
  }
  return found;
};
