// Which parts of formulas the rows of one file supply by themselves: what a preview promises is asked of its rows.

import type { Filter, Leaf } from "../catalogue/expr.ts";
import { catalogue } from "../catalogue/index.ts";
import { leafKey, leaves } from "../catalogue/print.ts";
import { factTable } from "../facts/index.ts";
import { lead } from "../facts/journey.ts";
import type { Table } from "../facts/table.ts";
import { isMark } from "../facts/text-score.ts";
import { supplied } from "./cell.ts";
import { dialects } from "./dialect.ts";
import { conditions } from "./filter.ts";
import { columnsOf } from "./known-at.ts";
import type { Settings } from "./question.ts";
import { ofCustomers } from "./settings-told.ts";
import { ands, commas, id, type Sql, sql, value } from "./sql.ts";

const all: readonly (readonly [key: string, leaf: Leaf])[] = [
  ...new Map(
    catalogue
      .flatMap(({ variants }) => variants.flatMap(({ formula }) => leaves(formula.node)))
      .map((leaf) => [leafKey(leaf), leaf] as const),
  ),
];

const stands = (table: Table, column: string): boolean =>
  Object.hasOwn(table.columns, column) && !isMark(table, column);

/** What other tables, scores and definitions tell of a row is not in the file's own rows. */
const isPlain = (table: Table, filter: Filter): boolean =>
  !("ideal" in filter || "ofEmployee" in filter || "labelled" in filter) &&
  columnsOf(filter).every((column) => stands(table, column));

const measured = (leaf: Leaf): readonly string[] => {
  if (leaf.kind === "survival") return [leaf.from, leaf.to, ...(leaf.watched ? [leaf.watched] : [])];
  if (leaf.kind === "sum") return [...leaf.columns, ...leaf.needs];
  return "columns" in leaf ? leaf.columns : [leaf.column];
};

/** An amount of another currency counts at a rate, and where no rate was ever told it is unknown. */
const priced = (leaf: Leaf, { currency, withoutRates }: Settings): readonly Sql[] =>
  leaf.money && withoutRates === true ? [sql`currency = ${value("own_currency", "text", currency)}`] : [];

/** Credits are of other rows. */
const withoutCredit = (leaf: Leaf): Leaf => {
  if (leaf.kind !== "sum") return leaf;
  const { credit: _, ...own } = leaf;
  return own;
};

const condition = (leaf: Leaf, k: number, settings: Settings): Sql => {
  const table = factTable(leaf.table);
  const where = leaf.where.filter((filter) => isPlain(table, filter));
  const plain = measured(leaf).every((column) => stands(table, column));
  return ands([
    ...conditions(table, where, `supplies_${k}`, { settings }, dialects.duckdb),
    ...(plain ? [supplied(withoutCredit(leaf), table)] : []),
    ...(stands(table, leaf.on) ? [sql`${id(leaf.on)} is not null`] : []),
    ...priced(leaf, settings),
  ]);
};

/** How many rows of a table supply each part that reads it, in columns `rows_0`, `rows_1`, …; null where nothing does. */
export const suppliedRows = (table: string, settings: Settings): Sql | null => {
  const own = all.flatMap(([, leaf], k) => (leaf.table === table ? [{ leaf, k }] : []));
  if (own.length === 0) return null;
  const counts = own.map(
    ({ leaf, k }) => sql`count(case when ${condition(leaf, k, settings)} then 1 end) as ${id(`rows_${k}`)}`,
  );
  return commas([...counts, ...(table === lead.name ? [sql`count(customer_day) as customers`] : [])]);
};

/** The parts that some of the rows supply. Where no lead is told to be a customer, that none became one is not known. */
export const partsSupplied = (counts: Readonly<Record<string, unknown>>): readonly string[] =>
  all.flatMap(([key, leaf], k) => {
    const told = Number(counts[`rows_${k}`] ?? 0) > 0;
    return told && (!ofCustomers(leaf) || Number(counts["customers"] ?? 0) > 0) ? [key] : [];
  });
