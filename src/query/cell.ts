// One leaf on one row: when its cell is known, and what it says.

import type { Leaf } from "../catalogue/expr.ts";
import type { Table } from "../facts/table.ts";
import { tellsTime, took } from "./clock.ts";
import { creditName } from "./credit.ts";
import type { Dialect } from "./dialect.ts";
import { converted, rateName } from "./money.ts";
import { brandOf } from "./names.ts";
import type { Leg } from "./plan.ts";
import { type Settings, weightOf } from "./question.ts";
import { ands, commas, id, ors, type Sql, sql, sums, value } from "./sql.ts";

interface Asked {
  readonly settings: Settings;
  readonly dialect: Dialect;
}

const isKnown = (column: string): Sql => sql`${id(column)} is not null`;

const anyKnown = (columns: readonly string[]): Sql =>
  columns.length === 1 ? isKnown(columns[0] as string) : ors(columns.map(isKnown));

/** True, in SQL, where the row supplies the leaf. */
export const known = (leaf: Leaf, table: Table): Sql =>
  leaf.money ? ands([supplied(leaf, table), isKnown(rateName(leaf))]) : supplied(leaf, table);

/** The same, whether or not its currency has a rate. */
export const supplied = (leaf: Leaf, table: Table): Sql => {
  switch (leaf.kind) {
    case "sum": {
      const given = leaf.credit ? [isKnown(creditName(leaf.credit))] : [];
      const others = leaf.columns.filter((column) => !leaf.needs.includes(column));
      const some = leaf.needs.length === leaf.columns.length ? [] : [anyKnown(others)];
      return ands([...some, ...leaf.needs.map(isKnown), ...given]);
    }
    case "distinct": {
      const last = leaf.columns.at(-1) as string;
      // '' is how a key says "not told".
      return table.columns[last]?.type === "text" ? sql`${id(last)} <> ''` : isKnown(last);
    }
    case "quantile":
    case "lifetime":
      return anyKnown(leaf.columns);
    case "survival":
      return tellsTime(leaf);
    default:
      return isKnown(leaf.column);
  }
};

const joinedOf = (parts: readonly Sql[]): Sql =>
  parts.length === 1
    ? (parts[0] as Sql)
    : sql`concat(${commas(parts.flatMap((part, k) => (k === 0 ? [part] : [sql`' '`, part])))})`;
const joined = (columns: readonly string[]): Sql => joinedOf(columns.map(id));

type Distinct = Extract<Leg["leaf"], { kind: "distinct" }>;

/** The value to count: the brand by the one name the workspace calls it, and each of a list by itself. */
const counted = ({ columns, listed }: Distinct, { settings, dialect }: Asked): Sql =>
  joinedOf(
    columns.map((column, k) => {
      if (column === "brand") return brandOf(column, settings, dialect);
      return listed && k === columns.length - 1 ? dialect.each(id(column)) : id(column);
    }),
  );

const summed = (columns: readonly string[]): Sql =>
  columns.length === 1
    ? id(columns[0] as string)
    : sums(columns.map((column) => sql`coalesce(${id(column)}, 0)`));

const weighed = (columns: readonly string[], settings: Settings): Sql =>
  sums(
    columns.map(
      (column) =>
        sql`${value(`weight_${column}`, "number", weightOf(settings, column))} * coalesce(${id(column)}, 0)`,
    ),
  );

const withoutNetwork = (columns: readonly string[]): readonly string[] =>
  columns.filter((column) => column !== "platform");

/** A figure as far as it counts: an amount at its rate, a lead by its credit. */
export const counting = (of: Sql, leaf: Leaf): Sql => {
  if (leaf.kind === "sum" && leaf.credit) return sql`${of} * ${id(creditName(leaf.credit))}`;
  return leaf.money ? converted(of, leaf) : of;
};

/**
 * What a known row supplies: a number to add, a level, or the value to count. Sound only where `known`. Where values
 * are counted within one network they need not name it: a text joined in every row costs more than the rest of the row.
 */
export const cell = (leg: Leg, asked: Asked, withinNetwork = false): Sql => {
  const { leaf } = leg;
  switch (leaf.kind) {
    case "sum":
      if (leaf.weighted) return weighed(leaf.columns, asked.settings);
      return counting(summed(leaf.columns), leaf);
    case "quantile":
    case "lifetime":
      return counting(summed(leaf.columns), leaf);
    case "distinct":
      return counted(withinNetwork ? { ...leaf, columns: withoutNetwork(leaf.columns) } : leaf, asked);
    case "survival":
      return took(leg);
    default:
      return id(leaf.column);
  }
};

/** What a quantile is taken over, or a level is of: one text per entity of a network. */
export const entity = (leaf: Leaf): Sql | null => {
  if (leaf.kind === "lifetime") return sql`coalesce(${id("customer")}, '')`;
  if (leaf.kind === "quantile") return joined(withoutNetwork(leaf.per));
  return leaf.kind === "last" && leaf.each !== undefined ? sql`coalesce(${id(leaf.each)}, '')` : null;
};
