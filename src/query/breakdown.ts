// The parts of a number, searched, sorted and cut into pages by the store: a dimension may have more values than a screen.

import { compile } from "./compile.ts";
import { type Dialect, dialects } from "./dialect.ts";
import type { Question } from "./question.ts";
import { commas, digits, id, type Sql, sql, value } from "./sql.ts";

export interface Wanted {
  readonly search: string;
  readonly sort: "answer" | "name" | "rows";
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly offset: number;
}

const isRatio = ({ variant }: Question): boolean => variant.formula.node.kind === "over";
const answerOf = (question: Question): Sql => id(isRatio(question) ? "ratio_value" : "top_value");

/** What a post says, by its id: ids are for machines. Of an id of two networks nothing else is told. */
const labels = ({ settings }: Question): Sql => {
  const alone = (of: Sql): Sql => sql`case when min(platform) = max(platform) then ${of} end`;
  return sql`select post as of_thing, max(content) as part_label, ${alone(sql`max(platform)`)} as part_platform,
      ${alone(sql`cast(max(day) as varchar)`)} as part_day, ${alone(sql`max(url)`)} as part_url,
      ${alone(sql`max(kind)`)} as part_kind
    from ${id("post_now")}
    where workspace = ${value("workspace", "text", settings.workspace)}
    group by post`;
};

/** Whose, when and of what a share was. */
const shareLabels = ({ settings }: Question): Sql => sql`select share as of_thing,
      max(concat(coalesce(employee, ''), ' · ', cast(day as varchar), ' · ', coalesce(content, link, ''))) as part_label
    from ${id("advocacy_share_now")}
    where workspace = ${value("workspace", "text", settings.workspace)}
    group by share`;

const labelled = (question: Question, name: Dialect["name"]): Sql => {
  const parts = sql`(
  ${compile(question, name)}
  ) as parts_told`;
  if (question.by !== "post" && question.by !== "share") return sql`select *, '' as part_label from ${parts}`;
  return sql`select * from ${parts}
    left join (
    ${question.by === "share" ? shareLabels(question) : labels(question)}
    ) as post_texts on of_thing = in_part`;
};

const matches = (search: string, { lower }: Dialect): Sql => {
  const wanted = value("search", "text", search.trim().toLowerCase());
  const has = (of: Sql): Sql => sql`position(${wanted} in ${lower(of)}) > 0`;
  return search.trim() === ""
    ? sql`true`
    : sql`(${has(sql`in_part`)} or ${has(sql`coalesce(part_label, '')`)})`;
};

/** One row: `part_total` parts, `part_sum` of their answers, `part_found` of them found, and how many are below 0. */
export const breakdownTotals = (question: Question, { search }: Wanted, name: Dialect["name"]): Sql => {
  const answer = answerOf(question);
  return sql`select count(*) as part_total, sum(${answer}) as part_sum,
  count(case when ${answer} < 0 then 1 end) as part_negative,
  count(case when ${matches(search, dialects[name])} then 1 end) as part_found
from (
  ${labelled(question, name)}
) as all_parts`;
};

const sorts: Readonly<Record<Wanted["sort"], (question: Question) => Sql>> = {
  answer: answerOf,
  name: () => sql`coalesce(nullIf(part_label, ''), in_part)`,
  rows: () => sql`row_total`,
};

/** A page of the parts; one that no row tells comes last, and unknown ones after known ones. */
export const breakdownPage = (question: Question, wanted: Wanted, name: Dialect["name"]): Sql => {
  const by = sorts[wanted.sort](question);
  const order = commas([
    sql`case when in_part = '' then 1 else 0 end`,
    sql`case when ${by} is null then 1 else 0 end`,
    wanted.order === "desc" ? sql`${by} desc` : by,
    sql`in_part`,
  ]);
  const answer = answerOf(question);
  // Equals share a place, whatever the search leaves; what nobody is told of and what is unknown has none.
  const placed = sql`case when in_part = '' or ${answer} is null then 1 else 0 end`;
  return sql`select * from (
  select *, ${placed} as part_unplaced,
    rank() over (partition by ${placed} order by ${answer} desc) as part_rank,
    count(*) over (partition by ${placed}, ${answer}) as part_ties
  from (
  ${labelled(question, name)}
  ) as labelled_parts
) as all_parts
where ${matches(wanted.search, dialects[name])}
order by ${order}
limit ${digits(wanted.limit)} offset ${digits(wanted.offset)}`;
};
