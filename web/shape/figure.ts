// How a figure of the facts reads: money by its currency, seconds as a time, all else as counts.

import { formatValue } from "./format.ts";
import type { Language } from "./language.ts";
import type { Measure } from "./measure.ts";

/** Amounts of money are in minor units of their currency. */
export const figureMeasure = (column: string, currency: string | null): Measure =>
  column.endsWith("_minor")
    ? { display: "money", currency }
    : { display: column.endsWith("_seconds") ? "seconds" : "count", currency: null };

type Where = Readonly<Record<string, string | number>>;

/** Holes of a problem's sentence that hold an amount of the figure `field`. */
const amounts = ["printed", "ours", "rest", "before", "after"];

/** What fills the holes of a sentence: a figure's name and amounts as the page writes them, all else as it came. */
export const figureHoles = (where: Where, name: (column: string) => string, language: Language): Where => {
  const { field, currency } = where;
  if (typeof field !== "string") return where;
  const measure = figureMeasure(field, typeof currency === "string" ? currency : null);
  const told = amounts.flatMap((hole) => {
    const amount = where[hole];
    return typeof amount === "number" ? [[hole, formatValue(amount, measure, language)] as const] : [];
  });
  return { ...where, measure: name(field), ...Object.fromEntries(told) };
};
