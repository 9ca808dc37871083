// The formula of a KPI as plain data. SQL, the printed formula, the lineage and the docs are all read off it.

import { type Per, per } from "../base/units.ts";
import type { Column, Table } from "../facts/table.ts";

/** Narrows the rows of a leaf. `setting` takes its words from the workspace: what it calls branded, qualified, its currency. */
export type Filter =
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly notIn: readonly string[] }
  | { readonly column: string; readonly setting: "qualified" | "currency" }
  | { readonly column: string; readonly contains: "brandTerms" };

interface Reading {
  readonly table: string;
  readonly where: readonly Filter[];
  /** The day column that puts a row into a bucket: `day`, or `closed_day` for money won. */
  readonly on: string;
}

/**
 * Rows of a table of windows (it has `window_end`) count only where their window is exactly the bucket asked for:
 * a month is never made of weeks that overlap it.
 */
export type Leaf =
  /** Σ of one or more measures; a row is known where one of them is, and all of `needs` are. Unknown over no known row. */
  | (Reading & {
      readonly kind: "sum";
      readonly columns: readonly string[];
      readonly needs: readonly string[];
    })
  /** Number of different values of the columns together; the last must be told. Not additive. */
  | (Reading & { readonly kind: "distinct"; readonly columns: readonly string[] })
  /** A stock: the first or last known level in the bucket per account, then summed over accounts. */
  | (Reading & { readonly kind: "last" | "first"; readonly column: string })
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
    });

export interface Over {
  readonly kind: "over";
  readonly top: Node;
  readonly bottom: Node;
  /** 1,000 for "per thousand". */
  readonly times: number;
  /** Only networks that know both sides count: posts of a network whose followers are unknown stay out. */
  readonly within: "platform" | null;
}

export type Node =
  | Leaf
  /** A ratio over the same rows: where both sides read one table, only rows that know both sides count. */
  | Over
  | { readonly kind: "minus"; readonly left: Node; readonly right: Node };

/** A formula whose result is counted in `U`. */
export interface Expr<U extends string = string> {
  readonly node: Node;
  readonly unit: U;
}

type Shape = Readonly<Record<string, Column>>;
type UnitOf<C> = C extends { readonly unit: infer U extends string } ? U : never;
type MeasureOf<C extends Shape> = {
  [K in keyof C & string]: UnitOf<C[K]> extends never ? never : K;
}[keyof C & string];
/** Stocks and uniques cannot be summed: the compiler says so. */
type Summable<C extends Shape> = {
  [K in MeasureOf<C>]: C[K] extends { readonly stock: true } | { readonly unique: true } ? never : K;
}[MeasureOf<C>];

interface Options {
  readonly where?: readonly Filter[];
  readonly on?: string;
  readonly needs?: readonly string[];
}
const reading = (from: Table, { where = [], on = "day" }: Options): Reading => ({
  table: from.name,
  where,
  on,
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

const level =
  (kind: "first" | "last" | "window") =>
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

/** Clicks per 1,000 impressions. */
export const perThousand = <A extends string, B extends string>(
  top: Expr<A>,
  bottom: Expr<B>,
): Expr<`${A} per 1000 ${B}`> => ({
  node: ratio(top, bottom, { times: 1000, within: null }),
  unit: `${top.unit} per 1000 ${bottom.unit}`,
});

export const minus = <U extends string>(left: Expr<U>, right: Expr<NoInfer<U>>): Expr<U> => ({
  node: { kind: "minus", left: left.node, right: right.node },
  unit: left.unit,
});
