// The date columns of an export, by the shapes of their cells: how they are written, and in which order day and month stand.

import type { DateForm, DateStyle, Shapes } from "./cells.ts";
import type { SourceColumn } from "./source.ts";

const dateForms: readonly (readonly [RegExp, DateForm])[] = [
  [/^iso$/, "iso"],
  [/^9{4} ?(?:[-/.]|a) ?[09]9? ?(?:[-/.]|a) ?[09]9?/, "year_first"],
  [/^9{8}(?!9)/, "compact"],
  [/^9{5}(?:[.,]9+)?$/, "serial"],
  [/^9{10}(?:9{3})?$/, "epoch"],
  [/^[09]9?[-/.] ?9{1,2}[-/.] ?(?:9{4}|9{2})(?!9)/, "parts"],
  [/a/, "words"],
];
/** A clock, or a number of days with a fraction; one digit of it may be the ".0" of a whole number. */
const timedShape = /[09]9?:9{2}|^9{5}[.,]9{2,}$/;
const formOf = (shape: string): DateForm | undefined => dateForms.find(([form]) => form.test(shape))?.[1];

export interface DateParts {
  /** Largest first and second number among dates such as 8/22/2026, and how many different ones; null where there are none. */
  readonly first: number | null;
  readonly second: number | null;
  readonly firsts?: number;
  readonly seconds?: number;
  /** The smallest of the larger numbers: above 12 where each of these dates can only be read one way. */
  readonly least?: number | null;
  /** Among dates that begin with the year: different months and days, and the largest day. */
  readonly months?: number;
  readonly days?: number;
  readonly lastDay?: number | null;
}

type Order = "mdy" | "dmy";

/** Days that follow each other have one month and many days: which of the two numbers stays tells the order. */
const orderOfRun = ({ firsts = 0, seconds = 0 }: DateParts): Order | null => {
  if (firsts === 1 && seconds >= 3) return "mdy";
  return seconds === 1 && firsts >= 3 ? "dmy" : null;
};

const marks = (shapes: Shapes): string =>
  [...new Set(Object.keys(shapes).flatMap((shape) => /^[09]9?([-/.])/.exec(shape)?.[1] ?? []))].join("");

/**
 * The order that dates are read in which fit both; null where a wrong one could be taken. A network prints its own order
 * with slashes. Dots and dashes come from a spreadsheet program: it writes the day first, but may have taken the
 * network's month for it when it opened the file.
 */
const orderOf = (own: Order | undefined, shapes: Shapes, parts: DateParts): Order | null => {
  const [mark, run] = [marks(shapes), orderOfRun(parts)];
  if (mark === "/") return own === undefined || (run !== null && run !== own) ? null : own;
  if (mark !== "." && mark !== "-") return null;
  if (run !== null) return run === "dmy" ? "dmy" : null;
  return own === "dmy" || (own === undefined && mark === ".") ? "dmy" : null;
};

/**
 * A spreadsheet program of another language takes 9/5 for the ninth of May where it can and leaves 9/28 a text. What it
 * understood it keeps as real dates, which it writes its own way: none after the 12th, of one day in many months, or
 * beside texts that are all after it or bear another mark. No program prints two marks in one column.
 */
const looksSwapped = (own: Order | undefined, shapes: Shapes, parts: DateParts): boolean => {
  const { months = 0, days = 0, lastDay = null, least = null } = parts;
  if (marks(shapes).length > 1) return true;
  if (lastDay === null || lastDay > 12) return false;
  return (
    (own !== undefined && days === 1 && months >= 3) ||
    (least !== null && least > 12 && Math.max(days, months) >= 2)
  );
};

interface Dates {
  readonly shapes: Shapes;
  readonly parts: DateParts;
}

/**
 * A report prints all its days one way. Where one column was left as texts that are all after the 12th, real dates of the
 * first twelve days beside it, or texts with another mark, were made by a spreadsheet program that may have swapped them.
 */
export const swappedBeside = (own: Dates, other: Dates): boolean => {
  const [mark, left] = [marks(own.shapes), marks(other.shapes)];
  const { least = null } = other.parts;
  const { lastDay = null } = own.parts;
  if (left === "" || least === null || least <= 12) return false;
  return mark === "" ? lastDay !== null && lastDay <= 12 : mark !== left;
};

/**
 * Day and month are told apart by a number above 12. Where there is none the chosen order holds, else the column's
 * habit, and the style says so; numbers above 12 in both places contradict each other.
 */
export const dateStyle = (
  column: SourceColumn,
  shapes: Shapes,
  parts: DateParts,
  chosen: Order | null,
): DateStyle => {
  const found = new Set(Object.keys(shapes).flatMap((shape) => formOf(shape) ?? []));
  const forms = dateForms.map(([, form]) => form).filter((form) => found.has(form));
  const clean = Object.keys(shapes).every((shape) => shape === "iso");
  const timed = Object.keys(shapes).some((shape) => timedShape.test(shape));
  const style = { is: "date", forms, clean, timed } as const;
  const { first, second } = parts;
  const own = column.order ?? "mdy";
  const swapped = chosen === null && looksSwapped(column.order, shapes, parts);
  if (first === null || second === null) return { ...style, order: own, assumed: false, clear: !swapped };
  const [dayFirst, monthFirst] = [first > 12, second > 12];
  if (dayFirst && monthFirst) return { ...style, order: "mdy", assumed: false, clear: false };
  if (dayFirst || monthFirst) {
    const order = dayFirst ? "dmy" : "mdy";
    // Against what a person has once said of such files, only the person says more.
    const against =
      column.said === true && chosen === null && column.order !== undefined && order !== column.order;
    return { ...style, order, assumed: false, clear: !swapped && !against };
  }
  const said = chosen ?? (column.said === true && !swapped ? (column.order ?? null) : null);
  const order = said ?? (swapped ? null : orderOf(column.order, shapes, parts));
  return { ...style, order: order ?? own, assumed: said === null, clear: order !== null };
};
