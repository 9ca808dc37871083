// A figure as an English reader knows it: its name, and its amount with the unit. The page says both in its own language.

import { minorDigits } from "./money.ts";

/** Where the column's own name is no word of the field. */
const names: Readonly<Record<string, string>> = {
  amount_minor: "deal value",
  effort_minor: "cost of work",
  engagement_seconds: "engagement time",
  follows_gained: "new followers",
  follows_lost: "unfollows",
  follows_net: "followers gained less lost",
  paid_minor: "money received",
  watch_seconds: "time watched",
};

export const figureName = (column: string): string =>
  names[column] ?? column.replace(/_minor$/, "").replaceAll("_", " ");

/** Amounts of money are in minor units of their currency. */
export const figureAmount = (amount: number, column: string, currency: string | null): string => {
  const digits = column.endsWith("_minor") && currency !== null ? minorDigits(currency) : null;
  if (digits !== null) {
    const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return `${new Intl.NumberFormat("en", fixed).format(amount / 10 ** digits)} ${currency}`;
  }
  const shown = new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(amount);
  return column.endsWith("_seconds") ? `${shown} s` : shown;
};

type Holes = Readonly<Record<string, string | number>>;

/** Holes that hold an amount of the figure `field`. */
const amounts = ["printed", "ours", "rest", "before", "after"];

/** The holes of a sentence about a figure, in words; those of any other as they are. */
export const figuresInWords = (where: Holes): Holes => {
  const { field, currency } = where;
  if (typeof field !== "string") return where;
  const told = amounts.flatMap((hole) => {
    const amount = where[hole];
    if (typeof amount !== "number") return [];
    return [[hole, figureAmount(amount, field, typeof currency === "string" ? currency : null)] as const];
  });
  return { ...where, measure: figureName(field), ...Object.fromEntries(told) };
};
