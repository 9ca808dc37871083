// One leaf on one row: when its cell is known, and what it says.

import type { Leaf } from "../catalogue/expr.ts";
import type { Table } from "../facts/table.ts";
import { ands, commas, id, ors, type Sql, sql, sums } from "./sql.ts";

const isKnown = (column: string): Sql => sql`${id(column)} is not null`;

const anyKnown = (columns: readonly string[]): Sql =>
  columns.length === 1 ? isKnown(columns[0] as string) : ors(columns.map(isKnown));

/** True, in SQL, where the row supplies the leaf. */
export const known = (leaf: Leaf, table: Table): Sql => {
  switch (leaf.kind) {
    case "sum": {
      const others = leaf.columns.filter((column) => !leaf.needs.includes(column));
      const some = leaf.needs.length === leaf.columns.length ? [] : [anyKnown(others)];
      return ands([...some, ...leaf.needs.map(isKnown)]);
    }
    case "distinct": {
      const last = leaf.columns.at(-1) as string;
      // '' is how a key says "not told".
      return table.columns[last]?.type === "text" ? sql`${id(last)} <> ''` : isKnown(last);
    }
    case "quantile":
      return anyKnown(leaf.columns);
    default:
      return isKnown(leaf.column);
  }
};

const joined = (columns: readonly string[]): Sql =>
  columns.length === 1
    ? id(columns[0] as string)
    : sql`concat(${commas(columns.flatMap((column, k) => (k === 0 ? [id(column)] : [sql`' '`, id(column)])))})`;

const summed = (columns: readonly string[]): Sql =>
  columns.length === 1
    ? id(columns[0] as string)
    : sums(columns.map((column) => sql`coalesce(${id(column)}, 0)`));

const withoutNetwork = (columns: readonly string[]): readonly string[] =>
  columns.filter((column) => column !== "platform");

/**
 * What a known row supplies: a number to add, a level, or the value to count. Sound only where `known`. Where values
 * are counted within one network they need not name it: a text joined in every row costs more than the rest of the row.
 */
export const cell = (leaf: Leaf, withinNetwork = false): Sql => {
  switch (leaf.kind) {
    case "sum":
    case "quantile":
      return summed(leaf.columns);
    case "distinct":
      return joined(withinNetwork ? withoutNetwork(leaf.columns) : leaf.columns);
    default:
      return id(leaf.column);
  }
};

/** What a quantile is taken over: one text per entity of a network. */
export const entity = (leaf: Leaf): Sql | null =>
  leaf.kind === "quantile" ? joined(withoutNetwork(leaf.per)) : null;
