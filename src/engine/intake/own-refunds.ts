// A payment that was given back since, in a table that may print the refund as a row of its own: taken off twice, or once?

import { Problem } from "../../base/problem.ts";
import { schemaNamed } from "../../generic/schemas.ts";
import { wordsOf } from "../../generic/source-of.ts";
import { trimmed, usedColumns } from "../../query/mapping-texts.ts";
import { among, ands, sql } from "../../query/sql.ts";
import { unknownSigns } from "../../sources/cells.ts";
import type { Own } from "./own.ts";
import type { ReadPart, Task } from "./parts.ts";

type Fact = ReadPart["mapping"]["facts"][number];

/** Asked where a row says it was given back, not how much, and other rows give money back. */
export const checkRefunds = async (
  part: ReadPart,
  { spec }: Own,
  fact: Fact,
  { context, file }: Pick<Task, "context" | "file">,
): Promise<readonly Problem[]> => {
  const field = schemaNamed(spec.schema)?.fields.find(({ key }) => key === "state");
  if (fact.table !== "payment" || field === undefined) return [];
  const used = usedColumns(part.source, part.table.header);
  const [state, refunded] = ["state", "refunded"].map((name) => used.find(({ key }) => key === name));
  if (state === undefined) return [];
  const since = Object.entries(wordsOf(field, spec)).flatMap(([word, is]) =>
    is === "refunded" ? [word] : [],
  );
  const word = trimmed(state.raw);
  const untold =
    refunded === undefined
      ? []
      : [sql`(${refunded.raw} is null or ${among(sql`lower(${trimmed(refunded.raw)})`, unknownSigns)})`];
  const { csv } = part;
  const ask = (statement: Parameters<typeof context.warehouse.read>[1]) =>
    context.warehouse.read(csv, statement);
  const [given] = await ask(
    sql`select line, ${word} as seen from staged where ${ands([among(sql`lower(${word})`, since), ...untold])} order by line limit 1`,
  );
  if (given === undefined) return [];
  const [row] = await ask(
    sql`select line from (${fact.select}) as facts where paid_minor < 0 order by line limit 1`,
  );
  if (row === undefined) return [];
  const where = { line: Number(given["line"]), seen: String(given["seen"]), other: Number(row["line"]) };
  return [new Problem("mapping/refunds-apart", { file: file.name, column: state.header, ...where })];
};
