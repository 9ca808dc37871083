// The totals a file prints beside its rows, and the figures of its rows that became no facts, as SQL over `staged`.

import { glue } from "../base/glue.ts";
import type { FactMap, RowCheck, Source, Value } from "../sources/source.ts";
import { convert } from "./mapping-convert.ts";
import type { Fates } from "./mapping-fates.ts";
import { compileTest, compileValue, type Words } from "./mapping-values.ts";
import { commaLines, commas, literal, ors, type Sql, sql, unions } from "./sql.ts";

/** Rows left out for these reasons hold no figures of their own. */
const empty = ["blank", "total", "distribution_total", "footer"];

type Values = Pick<FactMap, "values">;

const asNumber = (value: Value | undefined, words: Words): Sql =>
  value === undefined ? sql`cast(null as double)` : convert(compileValue(value, words), "number", words.zone);

/** What of the table a row is a total of: '' for all of it. */
const scopeOf = ({ over }: RowCheck, { values }: Values, words: Words): Sql => {
  if (over === "part") return sql`''`;
  if (over === "row") return sql`cast(line as varchar)`;
  const texts = over.map((column) => {
    const value = values[column] ?? { is: "constant", value: "" };
    return sql`coalesce(${convert(compileValue(value, words), "text", words.zone)}, '')`;
  });
  return sql`concat_ws(${literal(glue)}, ${commas(texts)})`;
};

/** One struct a measure, so that a row is looked at once however many figures it has. */
const figuresOf = (check: RowCheck, { values }: Values, words: Words): Sql => {
  const structs = Object.entries(check.figures).map(([measure, value]) => {
    return sql`struct_pack(measure := ${literal(measure)}, printed := ${asNumber(value, words)},
      slack := ${asNumber(check.slack?.[measure], words)}, own := ${asNumber(values[measure], words)})`;
  });
  return sql`unnest([${commaLines(structs)}])`;
};

const printedBy = (source: Source, check: RowCheck, fates: Fates, words: Words): Sql => {
  const map = source.facts.find(({ into }) => check.into.some(({ name }) => name === into.name)) ?? {
    values: {},
  };
  // A rate stands in rows that are facts; a total in rows that are none.
  const byRow = check.over === "row";
  const figure = sql`case when prints then told.printed else told.own end`;
  const why = sql`case when prints then 'printed' else reason end`;
  const known = sql`(prints and told.printed is not null)`;
  const left = sql`(not prints and reason not in (${commas(empty.map(literal))}))`;
  return sql`select min(line) as line, ${literal(check.id)} as check_id, told.measure as measure, scope,
  ${why} as told, sum(${figure}) as figure, sum(case when prints then told.slack end) as slack,
  count(*) as row_count, count(*) - count(${figure}) as unread_count
from (
  select line, ${scopeOf(check, map, words)} as scope, ${compileTest(check.when, words)} as prints,
    ${fates.told}, ${figuresOf(check, map, words)} as told
  from fates where ${byRow ? fates.made : sql`not (${fates.made})`}
) told_rows
where ${byRow ? known : ors([known, left])}
group by told.measure, scope, ${why}, case when prints then line end`;
};

/** null where the source keeps no printed totals. */
export const printedTotals = (source: Source, rows: Sql, fates: Fates, words: Words): Sql | null => {
  const checks = (source.checks ?? []).filter((check): check is RowCheck => check.is === "rows");
  if (checks.length === 0) return null;
  return sql`with ${rows}
${unions(checks.map((check) => printedBy(source, check, fates, words)))}`;
};
