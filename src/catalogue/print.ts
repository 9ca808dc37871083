// What can be read off a formula: how a person writes it, which facts it reads, what it may be split by.

import { type Dimension, dimensions } from "../facts/common.ts";
import { factTables } from "../facts/index.ts";
import type { Table } from "../facts/table.ts";
import type { Filter, Leaf, Node } from "./expr.ts";

const tables = new Map(factTables.map((table) => [table.name, table]));

/** The declared table of a name. Throws plain Error: a formula that names another is a bug. */
export const tableNamed = (name: string): Table => {
  const table = tables.get(name);
  if (!table) throw new Error(`no table called ${name}`);
  return table;
};

/** The leaves of a formula, left to right. */
export const leaves = (node: Node): readonly Leaf[] => {
  if (node.kind === "over") return [...leaves(node.top), ...leaves(node.bottom)];
  if (node.kind === "minus") return [...leaves(node.left), ...leaves(node.right)];
  return [node];
};

export const measuresOf = (leaf: Leaf): readonly string[] => {
  switch (leaf.kind) {
    case "sum":
    case "distinct":
    case "quantile":
      return leaf.columns;
    default:
      return [leaf.column];
  }
};

const condition = (filter: Filter): string => {
  if ("in" in filter) return `${filter.column} in (${filter.in.join(", ")})`;
  if ("notIn" in filter)
    return `${filter.column} not in (${filter.notIn.map((w) => w || "unknown").join(", ")})`;
  if ("contains" in filter) return `${filter.column} contains a brand term of the workspace`;
  const words = { qualified: "is a qualified interaction of the workspace", currency: "is the workspace's" };
  return `${filter.column} ${words[filter.setting]}`;
};
const narrowed = (leaf: Leaf, text: string): string =>
  leaf.where.length === 0 ? text : `${text} [${leaf.where.map(condition).join("; ")}]`;

const added = (columns: readonly string[]): string =>
  columns.length === 1 ? (columns[0] as string) : `(${columns.join(" + ")})`;
const quantileName = (at: number): string => (at === 0.5 ? "median" : `${Math.round(at * 100)}th percentile`);

const printLeaf = (leaf: Leaf): string => {
  switch (leaf.kind) {
    case "sum":
      return `Σ ${added(leaf.columns)}`;
    case "distinct":
      return `number of different ${leaf.columns.at(-1)}`;
    case "first":
    case "last":
      return `Σ ${leaf.kind} ${leaf.column} per account`;
    case "window":
      return `${leaf.column} of exactly this window`;
    case "quantile":
      return `${quantileName(leaf.at)} of ${added(leaf.columns)} per ${leaf.per.at(-1)}`;
  }
};

const bracketed = (node: Node): string =>
  node.kind === "minus" || node.kind === "over" ? `(${print(node)})` : print(node);

/** The formula as a person writes it: `Σ reactions ÷ Σ impressions`. */
export const print = (node: Node): string => {
  switch (node.kind) {
    case "over": {
      const ratio = `${bracketed(node.top)} ÷ ${bracketed(node.bottom)}`;
      return node.times === 1 ? ratio : `${node.times} × ${ratio}`;
    }
    case "minus":
      return `${bracketed(node.left)} − ${bracketed(node.right)}`;
    default:
      return narrowed(node, printLeaf(node));
  }
};

/** Every `table.column` whose cells the formula counts, for provenance. */
export const reads = (node: Node): readonly string[] => [
  ...new Set(leaves(node).flatMap((leaf) => measuresOf(leaf).map((column) => `${leaf.table}.${column}`))),
];

/** What a formula may be split and filtered by: the dimensions that every table it reads has. */
export const dimensionsOf = (node: Node): readonly Dimension[] =>
  dimensions.filter((dimension) =>
    leaves(node).every((leaf) => Object.hasOwn(tableNamed(leaf.table).columns, dimension)),
  );

/** True where the figure holds for the network's own windows only. */
export const windowed = (node: Node): boolean =>
  leaves(node).some((leaf) => Object.hasOwn(tableNamed(leaf.table).columns, "window_end"));

/** True where a stock stands in the formula: fewer accounts than before are no fall. */
export const hasLevel = (node: Node): boolean =>
  leaves(node).some((leaf) => leaf.kind === "first" || leaf.kind === "last");
