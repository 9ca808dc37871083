// A KPI of posts by their age: what each had at an age, as the exports saw it, with nothing worked out in between.

import type { Leaf, Node } from "../catalogue/expr.ts";
import type { Variant } from "../catalogue/kpi.ts";
import { leaves } from "../catalogue/print.ts";
import { factTable } from "../facts/index.ts";
import { postObs } from "../facts/post-obs.ts";
import type { Row } from "../store/warehouse.ts";
import { cell, known } from "./cell.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { conditions, inPeriod, picked } from "./filter.ts";
import { columnsRead, fileRows, liveImports } from "./known-at.ts";
import { type Leg, plan } from "./plan.ts";
import type { Question } from "./question.ts";
import { ands, commas, digits, id, type Sql, sql, sums, value } from "./sql.ts";

/** The last age that is asked for: little comes after four weeks. */
export const oldest = 28;

const countsPosts = (leaf: Leaf): boolean =>
  leaf.kind === "distinct" && leaf.table === postObs.name && leaf.columns.join() === "platform,post";
const addsFigures = (leaf: Leaf): boolean =>
  leaf.kind === "sum" && leaf.table === postObs.name && leaf.on === "day" && !leaf.money && !leaf.credit;

const sides = (node: Node): readonly (readonly Leaf[])[] =>
  node.kind === "over" ? [leaves(node.top), leaves(node.bottom)] : [leaves(node)];

/** Figures of posts alone, by themselves, by another figure of the same posts, or by how many posts there are. */
export const hasAges = ({
  formula: { node },
  corrected,
}: Pick<Variant, "formula" | "corrected">): boolean => {
  const [top = [], bottom = []] = sides(node);
  const flat = [node, ...(node.kind === "over" ? [node.top, node.bottom] : [])].every(
    (part, k) => k === 0 || part.kind !== "over",
  );
  return (
    corrected === undefined &&
    flat &&
    top.every(addsFigures) &&
    (bottom.every(addsFigures) || (bottom.length === 1 && bottom.every(countsPosts)))
  );
};

/** Whole days since the post was out; of one whose hour is not known, days of the calendar. */
const ageOf = ({ seconds }: Dialect): Sql =>
  sql`cast(case when published_at is not null then floor((${seconds(id("observed_at"))} - ${seconds(id("published_at"))}) / 86400)
      else dateDiff('day', ${id("day")}, cast(observed_at as date)) end as double)`;

const added = (legs: readonly Leg[], asked: { settings: Question["settings"]; dialect: Dialect }): Sql =>
  sums(legs.map((leg) => (leg.sign === 1 ? cell(leg, asked) : sql`-(${cell(leg, asked)})`)));

/**
 * A row for every age at which some post was seen: how many, and the quartiles of what they had. Quartiles linear between
 * order statistics (Hyndman and Fan 1996, type 7). Two exports of one day are told once, by the later one.
 */
export const agesOf = (question: Question, name: Dialect["name"]): Sql => {
  const dialect = dialects[name];
  const { settings, only, variant } = question;
  const { node, legs } = plan(variant.formula.node);
  const figures = legs.filter(({ leaf }) => leaf.kind === "sum");
  const asked = { settings, dialect };
  const table = factTable(postObs.name);
  const read = [...columnsRead(table, { plan: plan(node), by: null, only }), "published_at"];
  const where = legs.flatMap(({ leaf, index }) =>
    conditions(table, leaf.where, `aged_${index}`, question, dialect),
  );
  const bottoms = figures.filter(({ side }) => side === "bottom");
  const bottom = bottoms.length === 0 ? sql`cast(1 as double)` : sql`sum(${added(bottoms, asked)})`;
  const times = node.kind === "over" ? node.times : 1;
  const ages = sql`select platform as of_platform, post as of_post, import_id as of_import, observed_at as seen_at, ${ageOf(dialect)} as seen_age,
    sum(${added(
      figures.filter(({ side }) => side === "top"),
      asked,
    )}) as top_value, ${bottom} as bottom_value
  from ${fileRows(table, [...new Set(read)], question, dialect)}
  where ${ands([
    sql`workspace = ${value("workspace", "text", settings.workspace)}`,
    sql`import_id in (${liveImports(question)})`,
    inPeriod({ table, on: "day" }, { ...question, grain: "total" }, dialect),
    ...where,
    ...picked(table, only, settings, dialect),
    ...figures.map(({ leaf }) => known(leaf, table)),
  ])}
  group by platform, post, import_id, observed_at, ${ageOf(dialect)}`;
  const quartile = (at: number): Sql => dialect.quantile(sql`post_value`, at);
  return sql`with seen as (
  ${ages}
), latest as (
  select of_platform, of_post, seen_age, ${digits(times)} * top_value / nullIf(bottom_value, 0) as post_value,
    row_number() over (partition by of_platform, of_post, seen_age order by seen_at desc, of_import desc) as seen_place
  from seen
  where seen_age >= 0 and seen_age <= ${digits(oldest)}
)
select ${commas([
    sql`seen_age as age_days`,
    sql`count(*) as post_count`,
    ...[0.25, 0.5, 0.75].map((at, k) => sql`${quartile(at)} as ${id(`quartile_${k + 1}`)}`),
  ])}
from latest
where seen_place = 1 and post_value is not null
group by seen_age
order by seen_age`;
};

export interface AtAge {
  readonly age: number;
  readonly posts: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export const atAgeOf = (row: Row): AtAge => ({
  age: Number(row["age_days"]),
  posts: Number(row["post_count"]),
  low: Number(row["quartile_1"]),
  middle: Number(row["quartile_2"]),
  high: Number(row["quartile_3"]),
});
