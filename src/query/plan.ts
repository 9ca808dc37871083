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
 * additive: Σ per account first, so that accounts can be counted and paired · distinct: Σ per network, for values that
 * name their network, so that none is in two · whole: over all rows at once, for other distinct values and for the one
 * row of a window · network: Σ per network, where only networks that know both sides count · quantile: over sums per
 * entity of a network
 */
export type Fold = "additive" | "distinct" | "whole" | "network" | "quantile";

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

/** What a leaf counts or is taken over is of one network, so that networks can be added. */
const namesNetwork = (leaf: Leaf): boolean => {
  const told = leaf.kind === "distinct" ? leaf.columns : leaf.kind === "quantile" ? leaf.per : ["platform"];
  return told.includes("platform");
};

const foldOf = (node: Node): Fold => {
  const all = leaves(node);
  const kinds = all.map((leaf) => leaf.kind);
  if (kinds.includes("quantile")) {
    if (!all.every(namesNetwork)) throw new Error("a quantile is taken over things of one network");
    return "quantile";
  }
  if (node.kind === "over" && node.within !== null) return "network";
  if (kinds.includes("window") || !all.every(namesNetwork)) return "whole";
  return kinds.includes("distinct") ? "distinct" : "additive";
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
/** One level for each different answer of `by`. */
export const levelsBy = (legs: readonly Leg[], by: (leg: Leg) => string): readonly Leg[] => {
  const levels = legs.filter(({ leaf }) => isLevel(leaf));
  return levels.filter((leg, k) => levels.findIndex((other) => by(other) === by(leg)) === k);
};
/** One table, a level in it, and sums per account: there the level is taken while the rows are added. */
export const takesLevels = ({ fold, groups, legs }: Plan): boolean =>
  fold === "additive" && groups.length === 1 && legs.some(({ leaf }) => isLevel(leaf));
export const isWindowTable = (table: Table): boolean => Object.hasOwn(table.columns, "window_end");
