// Formulas of the way from a contact to money, in the words of expr.ts.

import { payment } from "../facts/journey.ts";
import type { Table } from "../facts/table.ts";
import type { Expr, Filter, Shape, Summable, UnitOf } from "./expr.ts";
import type { Credit, LifetimeLeaf } from "./journey-leaf.ts";

/** Σ of leads, each as far as a model credits social media with it. */
export const credited = <N extends string, C extends Shape, K extends Summable<C>>(
  from: Table<N, C>,
  column: K,
  credit: Credit,
): Expr<UnitOf<C[K]>> => ({
  node: { kind: "sum", table: from.name, where: [], on: "day", columns: [column], needs: [], credit },
  unit: from.columns[column]?.unit as UnitOf<C[K]>,
});

type DayOf<C extends Shape> = {
  [K in keyof C & string]: C[K] extends { readonly type: "day" } ? K : never;
}[keyof C & string];

/** The share of rows whose second day came within so many days of the first. */
export const cameWithin = <N extends string, C extends Shape>(
  from: Table<N, C>,
  { days, ...between }: { readonly from: DayOf<C>; readonly to: DayOf<C>; readonly days: number },
  where: readonly Filter[],
): Expr<"1"> => ({
  node: {
    kind: "survival",
    table: from.name,
    where,
    on: "day",
    ...between,
    at: { withinDays: days },
    clock: "calendar",
  },
  unit: "1",
});

export const lifetime = <U extends string>(unit: U, form: LifetimeLeaf["form"]): Expr<U> => ({
  node: {
    kind: "lifetime",
    table: payment.name,
    where: [],
    on: "acquired_day",
    money: true,
    columns: ["paid_minor"],
    form,
  },
  unit,
});
