// What a formula needs from SQL, before there is any: its leaves numbered, on which side they stand, and by table.

import type { Leaf, Node } from "../catalogue/expr.ts";
import { leaves } from "../catalogue/print.ts";
import { factTable } from "../facts/index.ts";
import type { Table } from "../facts/table.ts";
import type { Question } from "./question.ts";

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
 * entity of a network · survival: over the product-limit curve of all rows ·
 * lifetime: over that of customers
 */
export type Fold = "additive" | "distinct" | "whole" | "network" | "quantile" | "survival" | "lifetime";

export interface Plan {
  readonly node: Node;
  readonly legs: readonly Leg[];
  readonly groups: readonly Group[];
  readonly fold: Fold;
}

const walk = (node: Node, side: Leg["side"], sign: 1 | -1): readonly Omit<Leg, "index">[] => {
  if (node.kind === "plus") return [...walk(node.left, side, sign), ...walk(node.right, side, sign)];
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
  for (const alone of ["survival", "lifetime"] as const)
    if (kinds.includes(alone)) {
      if (all.length > 1) throw new Error("a curve stands alone in a formula");
      return alone;
    }
  if (kinds.includes("quantile")) {
    if (!all.every(namesNetwork)) throw new Error("a quantile is taken over things of one network");
    return "quantile";
  }
  if (node.kind === "over" && node.within !== null) return "network";
  if (kinds.includes("window") || !all.every(namesNetwork)) return "whole";
  return kinds.includes("distinct") ? "distinct" : "additive";
};

/** Over every leaf, and whether it stands on top. */
const leavesAs = (node: Node, of: (leaf: Leaf, onTop: boolean) => Leaf, onTop = true): Node => {
  if (node.kind === "over")
    return { ...node, top: leavesAs(node.top, of, onTop), bottom: leavesAs(node.bottom, of, false) };
  if (node.kind === "plus" || node.kind === "minus")
    return { ...node, left: leavesAs(node.left, of, onTop), right: leavesAs(node.right, of, onTop) };
  return of(node, onTop);
};

/**
 * The formula as it is asked. Split by groups or of some of them, the one of those nothing is known of is told like any
 * other; and some of them are set against all: picked rows alone would be their own whole.
 */
export const nodeAsked = ({ variant, by, only }: Pick<Question, "variant" | "by" | "only">): Node => {
  const { node } = variant.formula;
  const some = by === "group" ? undefined : only.group;
  if (by !== "group" && some === undefined) return node;
  const againstAll = node.kind === "over" && node.groups !== undefined;
  return leavesAs(node, (leaf, onTop) => ({
    ...leaf,
    where: [
      ...leaf.where.filter((filter) => !("told" in filter)),
      ...((onTop || !againstAll) && some !== undefined ? [{ column: "bucket", in: some }] : []),
    ],
  }));
};
/** True where each part is set against the whole of all parts. */
export const acrossGroups = ({ variant, by }: Pick<Question, "variant" | "by">): boolean => {
  const { node } = variant.formula;
  return by !== null && node.kind === "over" && node.groups === by;
};

export const plan = (node: Node): Plan => {
  const legs = walk(node, "top", 1).map((leg, index) => ({ index, ...leg }));
  const keys = [...new Set(legs.map(({ leaf }) => `${leaf.table} ${leaf.on}`))];
  const groups = keys.map((key) => {
    const own = legs.filter(({ leaf }) => `${leaf.table} ${leaf.on}` === key);
    const { table, on } = (own[0] as Leg).leaf;
    return { table: factTable(table), on, legs: own };
  });
  return { node, legs, groups, fold: foldOf(node) };
};

/** True where a level is not an account's but that of each of something else: of everyone who shared. */
export const ofEach = ({ legs }: Plan): boolean =>
  legs.some(({ leaf }) => leaf.kind === "last" && leaf.each !== undefined);

const told = (filters: Leaf["where"]): readonly string[] => filters.map((one) => JSON.stringify(one));

const countsRows = ({ kind }: Leaf): boolean => kind === "sum" || kind === "distinct" || kind === "snapshot";

/** The leg that counts what a leg counts some of: where the whole is known and none is of the part, the part is 0. */
export const wholeOfPart = ({ leaf: part }: Leg, legs: readonly Leg[]): Leg | undefined =>
  legs.find(({ leaf: whole }) => {
    if (part.kind !== whole.kind || !countsRows(part)) return false;
    const same = (of: Leaf): string => JSON.stringify({ ...of, where: [] });
    const own = told(part.where);
    return (
      same(part) === same(whole) &&
      whole.where.length < own.length &&
      told(whole.where).every((one) => own.includes(one))
    );
  });

export const isLevel = (leaf: Leaf): boolean => leaf.kind === "first" || leaf.kind === "last";
/** One level for each different answer of `by`. */
export const levelsBy = (legs: readonly Leg[], by: (leg: Leg) => string): readonly Leg[] => {
  const levels = legs.filter(({ leaf }) => isLevel(leaf));
  return levels.filter((leg, k) => levels.findIndex((other) => by(other) === by(leg)) === k);
};
/** One table, a level in it, and sums per account: there the level is taken while the rows are added. */
export const takesLevels = ({ fold, groups, legs }: Plan): boolean =>
  fold === "additive" && groups.length === 1 && legs.some(({ leaf }) => isLevel(leaf));
export const isSnapshot = (leaf: Leaf): boolean => leaf.kind === "snapshot";
export const isWindowTable = (table: Table): boolean => Object.hasOwn(table.columns, "window_end");
