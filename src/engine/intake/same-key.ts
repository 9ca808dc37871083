// Rows that differ only in something we do not keep (a device, an age) would be taken for one another and all but one be lost.

import { Problem } from "../../base/problem.ts";
import { factTables } from "../../facts/index.ts";
import { measures } from "../../facts/table.ts";
import type { Mapping } from "../../query/mapping.ts";
import { commas, id, type Sql, sql } from "../../query/sql.ts";
import type { Source } from "../../sources/source.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { StagedPart } from "../../store/warehouse.ts";
import type { Context } from "../context.ts";

interface Part {
  readonly source: Source;
  readonly csv: NonNullable<StagedPart["csv"]>;
  readonly mapping: Mapping;
}

/** Groups of rows that share a key and hold figures. A figure of 0 is not lost by being read twice. */
const alike = (select: Sql, key: readonly string[], figures: readonly string[]): Sql => {
  const some = figures
    .map((name) => sql`coalesce(max(abs(${id(name)})), 0)`)
    .reduce((a, b) => sql`${a} + ${b}`);
  return sql`select min(line) as line, max(line) as other from (${select}) facts
group by ${commas(key.map((name) => id(name)))} having count(*) > 1 and ${some} > 0 order by line limit 1`;
};

/** Turns a file away whose rows are parts of more than the source can tell apart. Lifetimes of posts may repeat, parts of a whole may not. */
export const checkKeys = async (
  { source, csv, mapping }: Part,
  { context, file }: { readonly context: Context; readonly file: UploadedFile },
): Promise<void> => {
  if (source.oneSplit !== true) return;
  for (const { table: name, columns, select } of mapping.facts) {
    const table = factTables.find((one) => one.name === name);
    const key = table?.key.filter((column) => columns.includes(column)) ?? [];
    const figures = table === undefined ? [] : measures(table).filter((column) => columns.includes(column));
    if (key.length === 0 || figures.length === 0) continue;
    const [row] = await context.warehouse.read(csv, alike(select, key, figures));
    if (row === undefined) continue;
    throw new Problem("file/rows-alike", {
      file: file.name,
      line: Number(row["line"]),
      other: Number(row["other"]),
    });
  }
};
