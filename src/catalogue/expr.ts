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

export type Leaf =
  /** Σ of one or more measures; unknown where every cell is unknown. */
  | (Reading & { readonly kind: "sum"; readonly columns: readonly string[] })
  /** Number of different values. Not additive. */
  | (Reading & { readonly kind: "distinct"; readonly column: string })
  /** A stock: the first or last known level in the bucket per account, then summed over accounts. */
  | (Reading & { readonly kind: "last" | "first"; readonly column: string })
  /** A figure that holds for the network's own window only: known where exactly one row has the bucket as its window. */
  | (Reading & { readonly kind: "window"; readonly column: string })
  /** Exact quantile over rows, linear between order statistics (Hyndman and Fan 1996, type 7). */
  | (Reading & { readonly kind: "quantile"; readonly columns: readonly string[]; readonly at: number });

export type Node =
  | Leaf
  /** A ratio over the same rows: where both sides read one table, only rows that know both sides count. */
  | { readonly kind: "over"; readonly top: Node; readonly bottom: Node }
  | { readonly kind: "minus"; readonly left: Node; readonly right: Node };

/** A formula whose result is counted in `U`. */
export interface Expr<U extends string = string> {
  readonly node: Node;
  readonly unit: U;
}

type UnitOf<C> = C extends { readonly unit: infer U extends string } ? U : never;
type MeasureOf<C extends Readonly<Record<string, Column>>> = {
  [K in keyof C & string]: UnitOf<C[K]> extends never ? never : K;
}[keyof C & string];
/** Stocks and uniques cannot be summed: the compiler says so. */
type Summable<C extends Readonly<Record<string, Column>>> = {
  [K in MeasureOf<C>]: C[K] extends { readonly stock: true } | { readonly unique: true } ? never : K;
}[MeasureOf<C>];

interface Options {
  readonly where?: readonly Filter[];
  readonly on?: string;
}
const reading = (from: Table, { where = [], on = "day" }: Options): Reading => ({
  table: from.name,
  where,
  on,
});

/** Σ column. The first column gives the unit. */
export const sum = <N extends string, C extends Readonly<Record<string, Column>>, K extends Summable<C>>(
  from: Table<N, C>,
  column: K,
  options: Options = {},
): Expr<UnitOf<C[K]>> => ({
  node: { kind: "sum", ...reading(from, options), columns: [column] },
  unit: from.columns[column]?.unit as UnitOf<C[K]>,
});

/** Σ (a + b + …) of measures that are each a kind of `unit`: reactions, comments and shares are all engagements. */
export const sumAs = <U extends string, N extends string, C extends Readonly<Record<string, Column>>>(
  unit: U,
  from: Table<N, C>,
  columns: readonly Summable<C>[],
  options: Options = {},
): Expr<U> => ({ node: { kind: "sum", ...reading(from, options), columns }, unit });

/** Σ of uniques, said out loud: "gross", the same person counted as often as seen. */
export const gross = <U extends string, N extends string, C extends Readonly<Record<string, Column>>>(
  unit: U,
  from: Table<N, C>,
  column: keyof C & string,
  options: Options = {},
): Expr<U> => ({ node: { kind: "sum", ...reading(from, options), columns: [column] }, unit });

export const distinct = <U extends string>(
  unit: U,
  from: Table,
  column: string,
  options: Options = {},
): Expr<U> => ({
  node: { kind: "distinct", ...reading(from, options), column },
  unit,
});

const level =
  (kind: "first" | "last" | "window") =>
  <N extends string, C extends Readonly<Record<string, Column>>, K extends MeasureOf<C>>(
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

export const quantile = <U extends string, N extends string, C extends Readonly<Record<string, Column>>>(
  unit: U,
  at: number,
  from: Table<N, C>,
  columns: readonly MeasureOf<C>[],
  options: Options = {},
): Expr<U> => ({ node: { kind: "quantile", ...reading(from, options), columns, at }, unit });

export const over = <A extends string, B extends string>(top: Expr<A>, bottom: Expr<B>): Expr<Per<A, B>> => ({
  node: { kind: "over", top: top.node, bottom: bottom.node },
  unit: per(top.unit, bottom.unit),
});

export const minus = <U extends string>(left: Expr<U>, right: Expr<NoInfer<U>>): Expr<U> => ({
  node: { kind: "minus", left: left.node, right: right.node },
  unit: left.unit,
});
