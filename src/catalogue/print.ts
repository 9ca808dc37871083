// What can be read off a formula: how a person writes it, which facts it reads, what it may be split by.

import { type Dimension, dimensions } from "../base/dimensions.ts";
import type { Words } from "../base/words.ts";
import { carries } from "../facts/carried.ts";
import { factTable } from "../facts/index.ts";
import type { Filter, Leaf, Node } from "./expr.ts";
import { andMore, columnWords, englishPhrases, type Phrases, phrases } from "./formula-words.ts";
import { valueWords } from "./value-words.ts";

/** The leaves of a formula, left to right. */
export const leaves = (node: Node): readonly Leaf[] => {
  if (node.kind === "over") return [...leaves(node.top), ...leaves(node.bottom)];
  if (node.kind === "minus" || node.kind === "plus") return [...leaves(node.left), ...leaves(node.right)];
  return [node];
};

/** One part of a formula is the same in every variant that has it. */
export const leafKey = (leaf: Leaf): string => JSON.stringify(leaf);

export const measuresOf = (leaf: Leaf): readonly string[] => {
  switch (leaf.kind) {
    case "sum":
    case "distinct":
    case "quantile":
    case "lifetime":
      return leaf.columns;
    case "survival":
      return [leaf.to];
    default:
      return [leaf.column];
  }
};

interface Naming {
  readonly say: Phrases;
  readonly column: (name: string) => string;
  readonly value: (word: string) => string;
  readonly list: (words: readonly string[]) => string;
}
/** More names than these hide a formula: the rest is told by their number. */
const fewNames = 3;

const commas = (words: readonly string[]): string => words.join(", ");
const stored: Naming = {
  say: englishPhrases,
  column: (name) => name,
  value: (word) => word || "unknown",
  list: commas,
};
const inWords = (language: keyof Words): Naming => ({
  say: phrases[language],
  column: (name) => columnWords[name]?.[language] ?? name,
  value: (word) => valueWords[word]?.[language] ?? word,
  list: commas,
});
const inBrief = (language: keyof Words): Naming => ({
  ...inWords(language),
  list: (words) =>
    words.length <= fewNames + 1
      ? commas(words)
      : andMore[language](commas(words.slice(0, fewNames)), words.length - fewNames),
});

const condition = (filter: Filter, { say, column, value, list }: Naming): string => {
  const of = column(filter.column);
  if ("brand" in filter) return say.brands[filter.brand](of);
  if ("names" in filter) return say.names(of, filter.names, filter.is);
  if ("in" in filter) return say.in(of, list(filter.in.map(value)));
  if ("notIn" in filter) return say.notIn(of, list(filter.notIn.map(value)));
  if ("is" in filter) return filter.is ? of : say.not(of);
  if ("ofEmployee" in filter) return say.employees(of);
  if ("told" in filter) return say.known(of, true);
  if ("labelled" in filter) return say.labelled(of);
  if ("known" in filter) return say.known(of, filter.known);
  if ("notWithinDays" in filter) return say.notWithin(of, filter.notWithinDays, column(filter.after));
  if ("notAfter" in filter) return say.notAfter(of, column(filter.notAfter));
  if ("ideal" in filter) return say.journey.ideal[filter.ideal];
  if ("notBefore" in filter) return say.journey.notBefore(of, column(filter.notBefore));
  if ("above" in filter) return `${of} > ${filter.above}`;
  if ("contains" in filter) return say.brand(of);
  if ("first" in filter) return say.firstTime(of);
  return say.qualified(of);
};
const narrowed = (leaf: Leaf, text: string, naming: Naming): string => {
  const said = [
    ...leaf.where.map((filter) => condition(filter, naming)),
    ...(leaf.money ? [naming.say.money] : []),
  ];
  return said.length === 0 ? text : `${text} [${said.join("; ")}]`;
};

const added = (columns: readonly string[], { column }: Naming): string =>
  columns.length === 1 ? column(columns[0] as string) : `(${columns.map(column).join(" + ")})`;

const printLeaf = (leaf: Leaf, naming: Naming): string => {
  const { say, column } = naming;
  switch (leaf.kind) {
    case "sum": {
      const sum = added(leaf.columns, naming);
      if (leaf.credit) return `Σ ${say.journey.credited(sum, leaf.credit)}`;
      return `Σ ${leaf.weighted ? say.weighted(sum) : sum}`;
    }
    case "distinct":
      return say.different(leaf.columns.at(-1) ?? "");
    case "first":
    case "last":
      if (leaf.kind === "last" && leaf.each !== undefined)
        return `Σ ${say.lastOfEach(column(leaf.column), say.one(leaf.each))}`;
      return `Σ ${say[leaf.kind](column(leaf.column))}`;
    case "snapshot":
      return `Σ ${say.snapshot(column(leaf.column))}`;
    case "window":
      return say.window(column(leaf.column));
    case "survival":
      if (typeof leaf.at === "object")
        return say.journey.within(leaf.at.withinDays, column(leaf.from), column(leaf.to));
      return leaf.at === "serviceLevel"
        ? say.served(column(leaf.from), column(leaf.to), leaf.clock === "business")
        : say.survival(leaf.at, column(leaf.from), column(leaf.to), leaf.clock === "business");
    case "lifetime":
      return say.journey.lifetime[leaf.form](added(leaf.columns, naming));
    case "quantile":
      return say.quantile(leaf.at, added(leaf.columns, naming), say.one(leaf.per.at(-1) ?? ""));
  }
};

const written = (node: Node, naming: Naming): string => {
  const bracketed = (part: Node): string =>
    part.kind === "minus" || part.kind === "plus" || part.kind === "over"
      ? `(${written(part, naming)})`
      : written(part, naming);
  switch (node.kind) {
    case "over": {
      const ratio = `${bracketed(node.top)} ÷ ${bracketed(node.bottom)}`;
      return node.times === 1 ? ratio : `${node.times} × ${ratio}`;
    }
    case "plus":
      return `${bracketed(node.left)} + ${bracketed(node.right)}`;
    case "minus":
      return `${bracketed(node.left)} − ${bracketed(node.right)}`;
    default:
      return narrowed(node, printLeaf(node, naming), naming);
  }
};

/** `Σ reactions ÷ Σ impressions`: columns as they are stored, words in English. */
export const print = (node: Node): string => written(node, stored);
export const printIn = (node: Node, language: keyof Words): string => written(node, inWords(language));

/** The same with long lists of names cut short, to stand beside a number. */
export const printBrief = (node: Node, language: keyof Words): string => written(node, inBrief(language));

/** True where costs stand in the formula: an ad network and what came of it are then one. */
export const ofCosts = (node: Node): boolean =>
  leaves(node).some((leaf) => measuresOf(leaf).includes("cost_minor"));

/** Every `table.column` whose cells the formula counts, for provenance. */
export const reads = (node: Node): readonly string[] => [
  ...new Set(leaves(node).flatMap((leaf) => measuresOf(leaf).map((column) => `${leaf.table}.${column}`))),
];

/** A value is a query only among rows of the report by query. */
const ofQueries = ({ where }: Leaf): boolean =>
  where.some((one) => one.column === "facet" && "in" in one && one.in.join() === "query");

/** Whose links a campaign's tag is in. */
const ofEmployees = ({ where }: Leaf): boolean => where.some((one) => "ofEmployee" in one);

/** What a formula may be split and filtered by: the dimensions that every table it reads has. */
export const dimensionsOf = (node: Node): readonly Dimension[] =>
  dimensions.filter((dimension) =>
    leaves(node).every(
      (leaf) =>
        (carries(factTable(leaf.table), dimension) || (dimension === "employee" && ofEmployees(leaf))) &&
        (dimension !== "query" || ofQueries(leaf)),
    ),
  );

/** True where the figure holds for the network's own windows only. */
export const windowed = (node: Node): boolean =>
  leaves(node).some((leaf) => Object.hasOwn(factTable(leaf.table).columns, "window_end"));

/** True where every figure of the formula is told for windows, so that a window has a number of its own. */
export const whollyWindowed = (node: Node): boolean =>
  leaves(node).every((leaf) => Object.hasOwn(factTable(leaf.table).columns, "window_end"));

/** True where different people are counted within a window: they are no sum, neither of days nor of windows. */
export const ofPeople = (node: Node): boolean => leaves(node).some(({ kind }) => kind === "window");

/** True where a stock stands in the formula: fewer accounts than before are no fall. */
export const hasLevel = (node: Node): boolean =>
  leaves(node).some(({ kind }) => kind === "first" || kind === "last" || kind === "snapshot");

/** True where everything is told on a day and stands until the next that is told: no days of it can be missing. */
export const ofSnapshots = (node: Node): boolean => leaves(node).every(({ kind }) => kind === "snapshot");
