// What a formula needs from SQL, before there is any: its leaves numbered, on which side they stand, and by table.

import type { Leaf, Node } from "../catalogue/expr.ts";
import { leaves, tableNamed } from "../catalogue/print.ts";
import type { Table } from "../facts/table.ts";

/** A leaf in its place: `sign` says whether its cells add to its side or are taken off. */
export interface Leg {
  readonly index: number;
  readonly side: "top" | "bottom";
  readonly sign: 1 | -1;
  readonly leaf: Leaf;
}

/** The legs that read one table by one day column: their rows are selected together and paired row by row. */
export interface Group {
  readonly table: Table;
  readonly on: string;
  readonly legs: readonly Leg[];
}

/**
 * How rows become a number.
 *
 * additive: Σ per account first, so that accounts can be counted and paired · whole: over all rows at once, for
 * distinct values and for the one row of a window · network: Σ per network, where only networks that know both sides
 * count · quantile: over sums per entity
 */
export type Fold = "additive" | "whole" | "network" | "quantile";

export interface Plan {
  readonly node: Node;
  readonly legs: readonly Leg[];
  readonly groups: readonly Group[];
  readonly fold: Fold;
}

const walk = (node: Node, side: Leg["side"], sign: 1 | -1): readonly Omit<Leg, "index">[] => {
  if (node.kind === "minus")
    return [...walk(node.left, side, sign), ...walk(node.right, side, sign === 1 ? -1 : 1)];
  if (node.kind === "over") return [...walk(node.top, side, sign), ...walk(node.bottom, "bottom", sign)];
  return [{ side, sign, leaf: node }];
};

const foldOf = (node: Node): Fold => {
  const kinds = leaves(node).map((leaf) => leaf.kind);
  if (kinds.includes("quantile")) return "quantile";
  if (node.kind === "over" && node.within !== null) return "network";
  return kinds.includes("distinct") || kinds.includes("window") ? "whole" : "additive";
};

export const plan = (node: Node): Plan => {
  const legs = walk(node, "top", 1).map((leg, index) => ({ index, ...leg }));
  const keys = [...new Set(legs.map(({ leaf }) => `${leaf.table} ${leaf.on}`))];
  const groups = keys.map((key) => {
    const own = legs.filter(({ leaf }) => `${leaf.table} ${leaf.on}` === key);
    const { table, on } = (own[0] as Leg).leaf;
    return { table: tableNamed(table), on, legs: own };
  });
  return { node, legs, groups, fold: foldOf(node) };
};

export const isLevel = (leaf: Leaf): boolean => leaf.kind === "first" || leaf.kind === "last";
export const isWindowTable = (table: Table): boolean => Object.hasOwn(table.columns, "window_end");
