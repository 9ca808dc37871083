// Whether the facts that a source makes are enough for a KPI.

import { carries, columnOf } from "../facts/carried.ts";
import { factTable } from "../facts/index.ts";
import { isMark } from "../facts/text-score.ts";
import type { Filter, Leaf } from "./expr.ts";
import type { Kpi, Variant } from "./kpi.ts";
import { leafKey, leaves, measuresOf } from "./print.ts";

/** What the rows of one table fill. */
export interface Supply {
  /** Every `table.column` that some row may fill. */
  readonly filled: ReadonlySet<string>;
  /** The words of a `table.column` that is never another: a report of devices has no facet but "device". */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The parts of formulas that some row at hand supplies, by their keys; absent where there are no rows yet. */
  readonly rows?: ReadonlySet<string>;
}

const mayPass = (filter: Filter, words: readonly string[] | undefined): boolean => {
  if (words === undefined) return true;
  if ("in" in filter) return words.some((word) => filter.in.includes(word));
  if ("notIn" in filter) return words.some((word) => !filter.notIn.includes(word));
  return true;
};

/** What a mark of a table is read off: of texts their letters, of cases the reply a file tells or the messages. */
const readOff = (table: string, column: string): readonly (readonly string[])[] => {
  if (!isMark({ name: table }, column)) return [[`${table}.${column}`]];
  if (table !== "care_case") return [[`${table}.content`]];
  return [["care_case.acknowledged_at"], ["message.conversation", "message.author"]];
};

const supplies = (leaf: Leaf, { filled, words, rows }: Supply): boolean => {
  if (rows?.has(leafKey(leaf)) === false) return false;
  const known = (column: string): boolean =>
    readOff(leaf.table, column).some((all) => all.every((one) => filled.has(one)));
  const needed = leaf.kind === "sum" ? leaf.needs : [];
  return (
    measuresOf(leaf).some(known) &&
    needed.every(known) &&
    // Where nothing says which brand a mention names, it is one of none.
    leaf.where.every((filter) => !("brand" in filter) || known(filter.column)) &&
    leaf.where.every((filter) => mayPass(filter, words.get(`${leaf.table}.${filter.column}`)))
  );
};

/** True where one source's facts are enough for all of these parts. */
export const suppliesAll = (parts: readonly Leaf[], supply: Supply): boolean =>
  parts.every((leaf) => supplies(leaf, supply));

/** Whose tag a campaign is stands in the list of shares and nowhere else. */
const tagsTold = ({ where }: Leaf, all: readonly Supply[]): boolean =>
  !where.some((filter) => "ofEmployee" in filter) ||
  all.some(({ filled }) => filled.has("advocacy_share.utm"));

/** A distribution over hours is none where no moment is told. */
const listTold = ({ groups }: Variant, { table }: Leaf, all: readonly Supply[]): boolean => {
  if (groups === undefined || !carries(factTable(table), groups)) return true;
  return all.some(({ filled }) => filled.has(`${table}.${columnOf(groups)}`));
};

/** True where no part of the formula is left without rows. */
const lightsVariant = (variant: Variant, all: readonly Supply[]): boolean =>
  leaves(variant.formula.node).every(
    (leaf) =>
      all.some((supply) => supplies(leaf, supply)) && tagsTold(leaf, all) && listTold(variant, leaf, all),
  );

/** True where touches are given and one of its variants shares leads out among them. */
export const creditedBy = (kpi: Kpi, all: readonly Supply[]): boolean =>
  all.some(({ filled }) => filled.has("touch.channel")) &&
  kpi.variants.some(({ formula }) =>
    leaves(formula.node).some((leaf) => leaf.kind === "sum" && leaf.credit !== undefined),
  );

/** True where these facts are enough for one of its variants, of those that are asked for. */
export const suppliedBy = (
  kpi: Kpi,
  all: readonly Supply[],
  fits: (variant: Variant) => boolean = () => true,
): boolean => kpi.variants.some((variant) => fits(variant) && lightsVariant(variant, all));
