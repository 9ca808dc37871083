// Formulas of how long something took, by the product-limit curve.

import type { Table } from "../facts/table.ts";
import { type Expr, type Leaf, type Options, reading, type Shape } from "./expr.ts";

type Clocked = Pick<Extract<Leaf, { kind: "survival" }>, "clock">;
interface Between<C extends Shape> extends Clocked {
  readonly from: InstantOf<C>;
  readonly to: InstantOf<C>;
  readonly watched?: InstantOf<C>;
}
type InstantOf<C extends Shape> = {
  [K in keyof C & string]: C[K] extends { readonly type: "instant" } ? K : never;
}[keyof C & string];

/** Seconds from `from` until a share `at` of the rows has reached `to`. */
export const survival = <N extends string, C extends Shape>(
  from: Table<N, C>,
  of: Between<C> & { readonly at: number },
  options: Options = {},
): Expr<"second"> => ({ node: { kind: "survival", ...reading(from, options), ...of }, unit: "second" });

/** The share of rows whose time from `from` to `to` is within what the workspace promises. */
export const withinServiceLevel = <N extends string, C extends Shape>(
  from: Table<N, C>,
  of: Between<C>,
  options: Options = {},
): Expr<"1"> => ({
  node: { kind: "survival", ...reading(from, options), ...of, at: "serviceLevel" },
  unit: "1",
});
