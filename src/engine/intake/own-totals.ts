// Names in a person's own table that may be those of totals and may be anybody's: nobody but the person can tell.

import { Problem } from "../../base/problem.ts";
import { schemaNamed } from "../../generic/schemas.ts";
import { namesOf } from "../../generic/total-rows.ts";
import { trimmed, usedColumns } from "../../query/mapping-texts.ts";
import { literal, sql } from "../../query/sql.ts";
import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import type { ReadPart } from "./parts.ts";

/** "All accounts", and "Brand Total" below the rows of a brand, as spreadsheet programs name their subtotals. */
const may = literal(
  "^(all|sum|overall|combined|average|mean|avg|전체|모두|평균|wszystkie|wszystko|średnia)( (accounts|campaigns|groups|tasks|ads|networks|people|계정|캠페인|konta|kampanie))?$",
);
const subtotal = literal(" (total|subtotal|sum|suma|razem|합계|소계|요약)$");

/** A warning for each column in which a name, beside others, may be that of their total. */
export const maybeTotals = async (
  { own, source, table, csv }: ReadPart,
  { warehouse }: Context,
  { name: file }: UploadedFile,
): Promise<readonly Problem[]> => {
  const schema = own === null ? null : schemaNamed(own.spec.schema);
  if (own === null || schema === null) return [];
  const keys = new Set(namesOf(schema, own.spec).map(({ key }) => key));
  const found: Problem[] = [];
  for (const { key, header, raw } of usedColumns(source, table.header)) {
    if (!keys.has(key)) continue;
    const [row] = await warehouse.read(
      csv,
      sql`with words as (select line, ${trimmed(raw)} as word from staged where ${raw} is not null),
names as (select distinct lower(word) as name from words where word <> ''),
of_all as (select name from names where (select count(*) from names) > 1 and regexp_matches(name, ${may})
  union select name from names where regexp_matches(name, ${subtotal})
    and regexp_replace(name, ${subtotal}, '') in (select name from names))
select count(*) as n, min(line) as line, arg_min(word, line) as seen from words where lower(word) in (select name from of_all)`,
    );
    if (row === undefined || Number(row["n"]) === 0) continue;
    const at = { line: Number(row["line"]), seen: String(row["seen"]), count: Number(row["n"]) };
    found.push(new Problem("mapping/maybe-totals", { file, column: header, ...at }));
  }
  return found;
};
