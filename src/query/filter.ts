// The conditions under which a row counts: the formula's own filters, the asked period, and what the caller picked.

import { type Dimension, dimensions } from "../base/dimensions.ts";
import type { Filter } from "../catalogue/expr.ts";
import { columnOf } from "../facts/carried.ts";
import type { Table } from "../facts/table.ts";
import type { Dialect } from "./dialect.ts";
import { employeeColumn } from "./employee.ts";
import { idealOf } from "./ideal.ts";
import { holdsNames, ofBrand } from "./names.ts";
import { type Group, isWindowTable } from "./plan.ts";
import { languagesOf, type Question, type Settings } from "./question.ts";
import { ands, digits, id, ors, type Sql, sql, value } from "./sql.ts";

const oneOf = (of: Sql, words: readonly string[], name: string): Sql =>
  sql`${of} in ${value(name, "texts", words)}`;

/** An attribute may be unknown, which counts as '' so that "not a reply" and "no campaign" can be asked. A key never is. */
export const told = (table: Table, column: string): Sql =>
  table.key.includes(column) ? id(column) : sql`coalesce(${id(column)}, '')`;

/** What a row says of a dimension: its column, or the hour or weekday of a moment where the workspace is. */
export const dimensionTold = (
  table: Table,
  by: Dimension,
  { zone = "UTC" }: Settings,
  dialect: Dialect,
): Sql => {
  if (by !== "post_hour" && by !== "post_weekday") return told(table, columnOf(by));
  const of = id(columnOf(by));
  return sql`coalesce(${by === "post_hour" ? dialect.hourIn(of, zone) : dialect.weekdayIn(of, zone)}, '')`;
};

const contains = (of: Sql, terms: readonly string[], prefix: string, { lower }: Dialect): Sql =>
  ors(
    terms.map(
      (term, k) => sql`position(${value(`${prefix}_${k}`, "text", term.toLowerCase())} in ${lower(of)}) > 0`,
    ),
  );

const notWithin = (
  { column, notWithinDays, after }: Extract<Filter, { notWithinDays: number }>,
  { seconds }: Dialect,
): Sql => {
  const later = sql`${seconds(id(column))} - ${seconds(id(after))}`;
  const beyond = sql`${later} > ${digits(notWithinDays * 86_400)}`;
  return ors([sql`${id(column)} is null`, sql`${id(column)} <= ${id(after)}`, beyond]);
};

/** What networks and tools call those of whom they know nothing. */
const unknownGroups: readonly string[] = [
  ...["", "unknown", "u", "n/a", "(not set)", "not specified", "unspecified", "undisclosed", "undefined"],
  ...["알 수 없음", "미상", "기타/미상", "nieznane", "nieznana", "nieznany", "nieokreślone"],
];
const toldApart = (of: Sql, name: string): Sql => sql`${of} not in ${value(name, "texts", unknownGroups)}`;

const condition = (
  table: Table,
  filter: Filter,
  prefix: string,
  settings: Settings,
  dialect: Dialect,
): Sql => {
  const column = id(filter.column);
  const name = `${prefix}_${filter.column}`;
  if ("brand" in filter) return ofBrand(filter, name, settings, dialect);
  if ("names" in filter) return holdsNames(filter, name, settings, dialect);
  if ("in" in filter) return oneOf(column, filter.in, name);
  if ("notIn" in filter)
    return sql`${told(table, filter.column)} not in ${value(name, "texts", filter.notIn)}`;
  if ("ofEmployee" in filter) return sql`${id(employeeColumn)} is not null`;
  if ("told" in filter) return toldApart(sql`coalesce(${dialect.lower(column)}, '')`, name);
  if ("is" in filter) return sql`coalesce(${column}, false) = ${filter.is ? sql`true` : sql`false`}`;
  if ("labelled" in filter) return oneOf(column, languagesOf(settings.labels?.[filter.labelled]), name);
  if ("known" in filter) return filter.known ? sql`${column} is not null` : sql`${column} is null`;
  if ("notWithinDays" in filter) return notWithin(filter, dialect);
  if ("notAfter" in filter) return ors([sql`${column} is null`, sql`${column} <= ${id(filter.notAfter)}`]);
  if ("ideal" in filter) return idealOf(filter, name, settings, dialect);
  if ("notBefore" in filter) return sql`${column} >= ${id(filter.notBefore)}`;
  if ("above" in filter) return sql`${column} > ${digits(filter.above)}`;
  // Whose turn it is, the rows that are read tell; here only that somebody stands there.
  if ("first" in filter) return sql`coalesce(${column}, '') <> ''`;
  if ("contains" in filter) return contains(column, settings.brandTerms, "brand", dialect);
  return oneOf(column, settings.qualified, "qualified");
};

/** A formula's own filters; empty where it has none. */
export const conditions = (
  table: Table,
  filters: readonly Filter[],
  prefix: string,
  { settings }: Pick<Question, "settings">,
  dialect: Dialect,
): readonly Sql[] => filters.map((filter) => condition(table, filter, prefix, settings, dialect));

/** What the caller picked: OR within a dimension, AND between them. */
export const picked = (
  table: Table,
  only: Question["only"],
  settings: Settings,
  dialect: Dialect,
): readonly Sql[] =>
  dimensions.flatMap((dimension: Dimension) => {
    const words = only[dimension];
    return words === undefined
      ? []
      : [oneOf(dimensionTold(table, dimension, settings, dialect), words, `only_${dimension}`)];
  });

/** A window counts only where it is exactly the bucket: it starts and ends with one, and its last day lies in the same. */
const exactWindow = ({ since, until, grain, settings }: Question, dialect: Dialect): readonly Sql[] => {
  const [day, end] = [id("day"), id("window_end")];
  const [from, to] = [value("since", "day", since), value("until", "day", until)];
  if (grain === "total") return [sql`${day} = ${from}`, sql`${end} = ${to}`];
  const bucket = (of: Sql): Sql => dialect.bucket(of, grain, settings.weekStart);
  const sameBucket = grain === "day" ? sql`${end} - 1 = ${day}` : sql`${bucket(sql`(${end} - 1)`)} = ${day}`;
  return [
    sql`${day} >= ${from}`,
    sql`${end} <= ${to}`,
    ...(grain === "day" ? [] : [sql`${bucket(end)} = ${end}`]),
    sameBucket,
  ];
};

/** Days are half-open, so neighbouring periods never share a row. */
export const inPeriod = (
  { table, on }: Pick<Group, "table" | "on">,
  question: Question,
  dialect: Dialect,
): Sql =>
  isWindowTable(table)
    ? ands(exactWindow(question, dialect))
    : sql`${id(on)} >= ${value("since", "day", question.since)} and ${id(on)} < ${value("until", "day", question.until)}`;

/** Windows that share a day with the period. */
export const touches = ({ since, until }: Question): Sql =>
  sql`day < ${value("until", "day", until)} and window_end > ${value("since", "day", since)}`;
