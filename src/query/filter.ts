// The conditions under which a row counts: the formula's own filters, the asked period, and what the caller picked.

import type { Filter } from "../catalogue/expr.ts";
import { type Dimension, dimensions } from "../facts/common.ts";
import type { Table } from "../facts/table.ts";
import type { Dialect } from "./dialect.ts";
import { type Group, isWindowTable } from "./plan.ts";
import type { Question, Settings } from "./question.ts";
import { ands, id, ors, type Sql, sql, value } from "./sql.ts";

const oneOf = (of: Sql, words: readonly string[], name: string): Sql =>
  sql`${of} in ${value(name, "texts", words)}`;

/** An attribute may be unknown, which counts as '' so that "not a reply" and "no campaign" can be asked. A key never is. */
export const told = (table: Table, column: string): Sql =>
  table.key.includes(column) ? id(column) : sql`coalesce(${id(column)}, '')`;

const contains = (of: Sql, terms: readonly string[], prefix: string, { lower }: Dialect): Sql =>
  ors(
    terms.map(
      (term, k) => sql`position(${value(`${prefix}_${k}`, "text", term.toLowerCase())} in ${lower(of)}) > 0`,
    ),
  );

const condition = (
  table: Table,
  filter: Filter,
  prefix: string,
  settings: Settings,
  dialect: Dialect,
): Sql => {
  const column = id(filter.column);
  const name = `${prefix}_${filter.column}`;
  if ("in" in filter) return oneOf(column, filter.in, name);
  if ("notIn" in filter)
    return sql`${told(table, filter.column)} not in ${value(name, "texts", filter.notIn)}`;
  if ("contains" in filter) return contains(column, settings.brandTerms, "brand", dialect);
  if (filter.setting === "currency") return sql`${column} = ${value("currency", "text", settings.currency)}`;
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
export const picked = (table: Table, only: Question["only"]): readonly Sql[] =>
  dimensions.flatMap((dimension: Dimension) => {
    const words = only[dimension];
    return words === undefined ? [] : [oneOf(told(table, dimension), words, `only_${dimension}`)];
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
