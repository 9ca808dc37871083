// The formula of a KPI as plain data. SQL, the printed formula, the lineage and the docs are all read off it.

import type { Grouping } from "../base/dimensions.ts";
import type { TextKind } from "../base/text-kinds.ts";
import { type Per, per } from "../base/units.ts";
import type { Column, Table } from "../facts/table.ts";
import type { Credit, LifetimeLeaf } from "./journey-leaf.ts";

/**
 * Narrows the rows of a leaf. `setting` takes its words from the workspace: what it calls branded, qualified.
 * `is` false holds for a flag that nobody raised too; `notAfter` for a moment that never came.
 */
export type Filter =
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly notIn: readonly string[] }
  | { readonly column: string; readonly is: boolean }
  | { readonly column: string; readonly known: boolean }
  | { readonly column: string; readonly notAfter: string }
  /** Holds for a day that is known and not before the other. */
  | { readonly column: string; readonly notBefore: string }
  /** A lead of which all that the workspace has rules for is known, or meets them. */
  | { readonly column: string; readonly ideal: "known" | "met" }
  /** Holds for a known figure greater than this. */
  | { readonly column: string; readonly above: number }
  /** A campaign that is the tag in one employee's links. */
  | { readonly column: "campaign"; readonly ofEmployee: true }
  /** A group of people that is told apart, and not the one of those nothing is known of. Split by groups, each stands by itself. */
  | { readonly column: string; readonly told: true }
  /** Holds for a moment that never came, that lies before the other or more than these days after it. */
  | { readonly column: string; readonly notWithinDays: number; readonly after: string }
  | { readonly column: string; readonly setting: "qualified" }
  | { readonly column: string; readonly contains: "brandTerms" }
  /** The first row, of all days, of whoever stands in the column, among those the other filters leave. */
  | { readonly column: string; readonly first: true }
  /** The brand a mention names: the workspace's own, or one of the set it is measured in. */
  | { readonly column: string; readonly brand: "own" | "set" }
  /** The language has enough texts of the kind labelled by hand. */
  | { readonly column: string; readonly labelled: TextKind }
  /** One of the names of a kind stands in the column; `is` false holds where nothing stands there too. */
  | {
      readonly column: string;
      readonly names: "own" | "set" | "staff" | "handles" | "hashtags";
      readonly is: boolean;
    };

interface Reading {
  readonly table: string;
  readonly where: readonly Filter[];
  /** The day column that puts a row into a bucket: `day`, or `closed_day` for money won. */
  readonly on: string;
  /**
   * Amounts in the row's `currency`, taken in the workspace's at the rate of their day; a row without a rate is not known.
   * Each is rounded to minor units, so that rows add up to the number.
   */
  readonly money?: true;
}

/**
 * Rows of a table of windows (it has `window_end`) count only where their window is exactly the bucket asked for:
 * a month is never made of weeks that overlap it.
 */
type MeasuredLeaf =
  /** Σ of one or more measures; a row is known where one of them is, and all of `needs` are. Unknown over no known row. */
  | (Reading & {
      readonly kind: "sum";
      readonly columns: readonly string[];
      readonly needs: readonly string[];
      /** Each column counts as often as the workspace lets it weigh. */
      readonly weighted?: true;
      /** Of leads: only the share of each that a model credits to social media. A lead without a touch is not known. */
      readonly credit?: Credit;
    })
  /** Number of different values of the columns together; the last must be told, and may list several. Not additive. */
  | (Reading & { readonly kind: "distinct"; readonly columns: readonly string[]; readonly listed?: true })
  /** A stock: the first or last known level in the bucket per account, or per value of `each`, then summed. */
  | (Reading & { readonly kind: "last" | "first"; readonly column: string; readonly each?: string })
  /**
   * What the parts of a whole were on the last day in the bucket on which the account's are told, added: a distribution is
   * never pieced together from two days. `alone` is known of one account only, for shares of two are of different wholes.
   */
  | (Reading & { readonly kind: "snapshot"; readonly column: string; readonly alone?: true })
  /** A figure that holds for the network's own window only: known where exactly one row has the bucket as its window. */
  | (Reading & { readonly kind: "window"; readonly column: string })
  /**
   * Exact quantile, linear between order statistics (Hyndman and Fan 1996, type 7), over sums per `per`:
   * a post listed as organic and as paid is one post.
   */
  | (Reading & {
      readonly kind: "quantile";
      readonly columns: readonly string[];
      readonly at: number;
      readonly per: readonly string[];
    })
  /**
   * Quantile of how long it took from one moment to another, by the product-limit curve (Kaplan and Meier 1958): what had
   * not come when the row was exported counts for as long as it was waited for. In seconds. At "serviceLevel" it is the
   * share that took no longer than the workspace promises, and at so many days the share that took no longer than these.
   */
  | (Reading & {
      readonly kind: "survival";
      readonly from: string;
      readonly to: string;
      readonly at: number | "serviceLevel" | { readonly withinDays: number };
      /** Until when somebody looked for it, where that is not when the row was exported. A row nobody watched is not known. */
      readonly watched?: string;
      /** business: only seconds within the workspace's opening hours. */
      readonly clock: "business" | "calendar";
    });

export type Leaf = MeasuredLeaf | LifetimeLeaf<Filter>;

export interface Over {
  readonly kind: "over";
  readonly top: Node;
  readonly bottom: Node;
  /** 1,000 for "per thousand". */
  readonly times: number;
  /** Only networks that know both sides count: posts of a network whose followers are unknown stay out. */
  readonly within: "platform" | null;
  /** Split by these, each group is set against all of them, the one that is told as unknown too. */
  readonly groups?: Grouping;
}

export type Node =
  | Leaf
  /** A ratio over the same rows: where both sides read one table, only rows that know both sides count. */
  | Over
  /** Unknown where one side is: what is not told is not nothing. */
  | { readonly kind: "plus"; readonly left: Node; readonly right: Node }
  | { readonly kind: "minus"; readonly left: Node; readonly right: Node };

/** A formula whose result is counted in `U`. */
export interface Expr<U extends string = string> {
  readonly node: Node;
  readonly unit: U;
}

export type Shape = Readonly<Record<string, Column>>;
export type UnitOf<C> = C extends { readonly unit: infer U extends string } ? U : never;
type MeasureOf<C extends Shape> = {
  [K in keyof C & string]: UnitOf<C[K]> extends never ? never : K;
}[keyof C & string];
/** Stocks and uniques cannot be summed: the compiler says so. */
export type Summable<C extends Shape> = {
  [K in MeasureOf<C>]: C[K] extends { readonly stock: true } | { readonly unique: true } ? never : K;
}[MeasureOf<C>];

export interface Options {
  readonly where?: readonly Filter[];
  readonly on?: string;
  readonly needs?: readonly string[];
  readonly money?: true;
}
export const reading = (from: Table, { where = [], on = "day", money }: Options): Reading => ({
  table: from.name,
  where,
  on,
  ...(money ? { money } : {}),
});
const summed = (from: Table, columns: readonly string[], options: Options): Leaf => ({
  kind: "sum",
  ...reading(from, options),
  columns,
  needs: options.needs ?? [],
});

/** Σ column. */
export const sum = <N extends string, C extends Shape, K extends Summable<C>>(
  from: Table<N, C>,
  column: K,
  options: Options = {},
): Expr<UnitOf<C[K]>> => ({
  node: summed(from, [column], options),
  unit: from.columns[column]?.unit as UnitOf<C[K]>,
});

/** Σ (a + b + …) of measures that are each a kind of `unit`: reactions, comments and shares are all engagements. */
export const sumAs = <U extends string, N extends string, C extends Shape>(
  unit: U,
  from: Table<N, C>,
  columns: readonly Summable<C>[],
  options: Options = {},
): Expr<U> => ({ node: summed(from, columns, options), unit });

/** Σ of measures, each times what it weighs for the workspace. */
export const weighted = <U extends string, N extends string, C extends Shape>(
  unit: U,
  from: Table<N, C>,
  columns: readonly Summable<C>[],
  options: Options = {},
): Expr<U> => ({ node: { ...(summed(from, columns, options) as object), weighted: true } as Leaf, unit });

/** Σ of uniques, said out loud: "gross", the same person counted as often as seen. */
export const gross = <U extends string, N extends string, C extends Shape>(
  unit: U,
  from: Table<N, C>,
  column: MeasureOf<C>,
  options: Options = {},
): Expr<U> => ({ node: summed(from, [column], options), unit });

export const distinct = <U extends string, N extends string, C extends Shape>(
  unit: U,
  from: Table<N, C>,
  columns: readonly (keyof C & string)[],
  options: Options = {},
): Expr<U> => ({ node: { kind: "distinct", ...reading(from, options), columns }, unit });

/** Number of different values of a column that lists several in a row. */
export const distinctListed = <U extends string, N extends string, C extends Shape>(
  unit: U,
  from: Table<N, C>,
  columns: readonly (keyof C & string)[],
  options: Options = {},
): Expr<U> => ({ node: { kind: "distinct", ...reading(from, options), columns, listed: true }, unit });

/** Σ of the last known level of each value of a column. */
export const lastOfEach = <N extends string, C extends Shape, K extends MeasureOf<C>>(
  from: Table<N, C>,
  column: K,
  each: keyof C & string,
  options: Options = {},
): Expr<UnitOf<C[K]>> => ({
  node: { kind: "last", ...reading(from, options), column, each },
  unit: from.columns[column]?.unit as UnitOf<C[K]>,
});

const level =
  (kind: "first" | "last" | "window" | "snapshot") =>
  <N extends string, C extends Shape, K extends MeasureOf<C>>(
    from: Table<N, C>,
    column: K,
    options: Options = {},
  ): Expr<UnitOf<C[K]>> => ({
    node: { kind, ...reading(from, options), column } as Leaf,
    unit: from.columns[column]?.unit as UnitOf<C[K]>,
  });

export const first = level("first");
export const last = level("last");
export const inWindow = level("window");
export const snapshot = level("snapshot");

export const quantile = <U extends string, N extends string, C extends Shape>(
  unit: U,
  from: Table<N, C>,
  columns: readonly MeasureOf<C>[],
  { at, per, ...options }: Options & { readonly at: number; readonly per: readonly (keyof C & string)[] },
): Expr<U> => ({ node: { kind: "quantile", ...reading(from, options), columns, at, per }, unit });

const ratio = (top: Expr, bottom: Expr, { times, within }: Pick<Over, "times" | "within">): Over => ({
  kind: "over",
  top: top.node,
  bottom: bottom.node,
  times,
  within,
});

export const over = <A extends string, B extends string>(
  top: Expr<A>,
  bottom: Expr<B>,
  { within = null }: { readonly within?: "platform" | null } = {},
): Expr<Per<A, B>> => ({
  node: ratio(top, bottom, { times: 1, within }),
  unit: per(top.unit, bottom.unit),
});

/** How much of a whole a part of it is: the same sum, narrowed further. */
export const shareOf = <U extends string>(
  part: Expr<U>,
  whole: Expr<NoInfer<U>>,
  { groups }: { readonly groups?: Grouping } = {},
): Expr<"1"> => ({
  node: { ...ratio(part, whole, { times: 1, within: null }), ...(groups ? { groups } : {}) },
  unit: "1",
});

/** Clicks per 1,000 impressions. */
export const perThousand = <A extends string, B extends string>(
  top: Expr<A>,
  bottom: Expr<B>,
  { within = null }: { readonly within?: "platform" | null } = {},
): Expr<`${A} per 1000 ${B}`> => ({
  node: ratio(top, bottom, { times: 1000, within }),
  unit: `${top.unit} per 1000 ${bottom.unit}`,
});

const both =
  (kind: "plus" | "minus") =>
  <U extends string>(left: Expr<U>, right: Expr<NoInfer<U>>): Expr<U> => ({
    node: { kind, left: left.node, right: right.node },
    unit: left.unit,
  });
export const plus = both("plus");
export const minus = both("minus");
