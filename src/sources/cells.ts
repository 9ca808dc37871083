// How the cells of a column are written: number style and date order, decided over the shapes of all its cells.

import type { CellKind, SourceColumn } from "./source.ts";

/** What networks print where they know nothing. As text a word may be meant, so only signs are unknown there. */
export const unknownSigns = ["", "-", "--", "---", "–", "—"] as const;
export const unknownWords = ["n/a", "na", "null", "undefined", "none", "nan", "(not available)"] as const;

/** What spreadsheet programs print where a formula has no result, in the languages we read. */
export const brokenResults = [
  ...["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"],
  ...["#GETTING_DATA", "#ADR!", "#N/D!", "#DZIEL/0!", "#ARG!", "#NAZWA?", "#LICZBA!", "#ZERO!"],
  ...["#BEZUG!", "#NV", "#WERT!", "#ZAHL!"],
] as const;
/** A formula that was never worked out: the program that wrote the workbook left that to the reader. */
export const noResult = "#EMPTY!";

/** Digits before the point that a figure may have: its minor units, and sums of many, are still exact. */
export const wholeDigits = 15;

export type NumberKind = "count" | "number" | "ratio" | "money" | "seconds";
export const isNumberKind = (cell: CellKind): cell is NumberKind =>
  ["count", "number", "ratio", "money", "seconds"].includes(cell);
export const isDateKind = (cell: CellKind): cell is "day" | "instant" => cell === "day" || cell === "instant";

/** Shapes of cells with how often each was seen: every digit is 9 (a leading zero 0), every run of letters is a. */
export type Shapes = Readonly<Record<string, number>>;

export interface NumberStyle {
  readonly is: "number";
  /** whole: digits only · decimal: digits and a point · printed: with separators, signs or units around. */
  readonly form: "whole" | "decimal" | "printed";
  readonly decimal: "." | ",";
  readonly assumed: boolean;
  /** True where every cell fits the style, so that none can be refused. */
  readonly clean: boolean;
  /** Currency of an unmistakable sign in the cells, '' where there is none. */
  readonly currency: string;
}

export type DateForm = "iso" | "year_first" | "compact" | "serial" | "parts" | "words";
export interface DateStyle {
  readonly is: "date";
  readonly forms: readonly DateForm[];
  readonly order: "mdy" | "dmy";
  readonly assumed: boolean;
  /** False where the cells contradict each other, or nothing tells and nothing is assumed. */
  readonly clear: boolean;
  /** True where every cell is a plain ISO date. */
  readonly clean: boolean;
}
export interface TextStyle {
  readonly is: "text";
}
export type Style = NumberStyle | DateStyle | TextStyle;

const space = "[ \\u00a0\\u2007\\u2009\\u202f'’]";
const grouped = (mark: string): string => `9{1,3}(?:(?:${mark}|${space})9{3})+`;
const forms: readonly (readonly [RegExp, Vote])[] = [
  [/^[09]9*$/, "none"],
  [new RegExp(`^9{1,3}(?:${space}9{3})+$`), "none"],
  [/^9{1,3}(?:,9{3}){2,}$/, "point"],
  [/^9{1,3}(?:\.9{3}){2,}$/, "comma"],
  [/^9{1,3},9{3}$/, "comma_three"],
  [/^9{1,3}\.9{3}$/, "point_three"],
  [new RegExp(`^(?:${grouped(",")}|[09]9*)?\\.9*$`), "point"],
  [new RegExp(`^(?:${grouped("\\.")}|[09]9*)?,9+$`), "comma"],
  [/^[09]9*(?:\.9+)?a[+-]?9+$/, "point"],
];
type Vote = "none" | "point" | "comma" | "comma_three" | "point_three" | "bad";

const unitSigns = /[\p{Sc}%+\-−<≤≥()]/gu;
const bareShape = (shape: string): string => {
  const signless = shape.replace(unitSigns, "").trim();
  const lettered = /^(?:a\s*)*([09.,].*?[09.]|[09])(?:\s*a)*$/.exec(signless)?.[1] ?? signless;
  return /^[09]9*(?:\.9+)?a[+-]?9+$/.test(shape.replace(/^[+-]/, "")) ? shape.replace(/^[+-]/, "") : lettered;
};

/** What a shape says of the decimal mark. */
export const voteOf = (shape: string): Vote => {
  const bare = bareShape(shape);
  return forms.find(([form]) => form.test(bare))?.[1] ?? "bad";
};

type Votes = Readonly<Record<Vote, number>>;
const noVotes: Votes = { none: 0, point: 0, comma: 0, comma_three: 0, point_three: 0, bad: 0 };

export const votesOf = (shapes: Shapes): Votes => {
  const votes = { ...noVotes };
  for (const [shape, seen] of Object.entries(shapes)) votes[voteOf(shape)] += seen;
  return votes;
};

const clockShape = /^-?[09]9*(?::99){1,2}(?:\.9+)?$/;
const signCurrencies: readonly (readonly [string, string])[] = [
  ["€", "EUR"],
  ["£", "GBP"],
  ["₩", "KRW"],
];

/**
 * Which mark is the decimal one. Cells that can only be read one way decide by majority; "1,204" and "15.000" can be read
 * two ways, so a count takes the mark as thousands (it has no fraction), and any other number follows the columns
 * beside it, else the English reading.
 */
const decimalOf = (kind: NumberKind, votes: Votes, beside: "." | "," | null): "." | "," => {
  if (votes.point !== votes.comma) return votes.point > votes.comma ? "." : ",";
  if (kind === "count") return votes.point_three > votes.comma_three ? "," : ".";
  // Hardly any currency has a third decimal: three digits after a mark are thousands in an amount of money.
  if (kind === "money" && votes.point_three !== votes.comma_three)
    return votes.point_three > votes.comma_three ? "," : ".";
  return beside ?? ".";
};

const fits = (shape: string, decimal: "." | ",", kind: NumberKind): boolean => {
  if (kind === "seconds" && clockShape.test(shape)) return true;
  const vote = voteOf(shape);
  if (vote === "none" || vote === (decimal === "." ? "point" : "comma")) return true;
  return vote === "comma_three" || vote === "point_three";
};

// A sign or letter that the column's kind does not know makes a cell that is refused, so nothing is provably clean then.
const plainShape = (shape: string): boolean => /^-?[09.,]+$/.test(shape);

export const numberStyle = (kind: NumberKind, shapes: Shapes, beside: "." | "," | null): NumberStyle => {
  const votes = votesOf(shapes);
  const seen = Object.keys(shapes);
  const decimal = decimalOf(kind, votes, beside);
  const assumed = votes.point === votes.comma && votes.comma_three + votes.point_three > 0;
  const currency = signCurrencies.find(([sign]) => seen.some((shape) => shape.includes(sign)))?.[1] ?? "";
  const whole = seen.every((shape) => /^-?(?:9{1,15}|0)$/.test(shape));
  const points = !whole && kind !== "count" && seen.every((shape) => /^-?[09]9{0,14}(?:\.9+)?$/.test(shape));
  const decimals = points && decimal === "." && !(kind === "seconds" && seen.some((s) => clockShape.test(s)));
  const clean = (whole || decimals) && seen.every((shape) => plainShape(shape) && fits(shape, decimal, kind));
  const form = whole ? "whole" : decimals ? "decimal" : "printed";
  return { is: "number", form, decimal, assumed, clean, currency };
};

/** The mark the unmistakable number cells of a whole table use; null where there are none or they differ evenly. */
export const commonDecimal = (columns: readonly Shapes[]): "." | "," | null => {
  const all = columns.map(votesOf);
  const sum = (vote: Vote): number => all.reduce((total, votes) => total + votes[vote], 0);
  if (sum("point") === sum("comma")) return null;
  return sum("point") > sum("comma") ? "." : ",";
};

const dateForms: readonly (readonly [RegExp, DateForm])[] = [
  [/^iso$/, "iso"],
  [/^9{4} ?(?:[-/.]|a) ?[09]9? ?(?:[-/.]|a) ?[09]9?/, "year_first"],
  [/^9{8}(?!9)/, "compact"],
  [/^9{5}(?:\.9+)?$/, "serial"],
  [/^[09]9?[-/.] ?9{1,2}[-/.] ?(?:9{4}|9{2})(?!9)/, "parts"],
  [/a/, "words"],
];
const formOf = (shape: string): DateForm | undefined => dateForms.find(([form]) => form.test(shape))?.[1];

export interface DateParts {
  /** Largest first and second number among dates such as 8/22/2026; null where there are none. */
  readonly first: number | null;
  readonly second: number | null;
}

/**
 * Day and month are told apart by a number above 12. Where there is none the chosen order holds, else the column's
 * habit, and the style says so; numbers above 12 in both places contradict each other.
 */
export const dateStyle = (
  column: SourceColumn,
  shapes: Shapes,
  { first, second }: DateParts,
  chosen: "mdy" | "dmy" | null,
): DateStyle => {
  const found = new Set(Object.keys(shapes).flatMap((shape) => formOf(shape) ?? []));
  const forms = dateForms.map(([, form]) => form).filter((form) => found.has(form));
  const clean = Object.keys(shapes).every((shape) => shape === "iso");
  const style = { is: "date", forms, clean } as const;
  if (first === null || second === null)
    return { ...style, order: column.order ?? "mdy", assumed: false, clear: true };
  const [dayFirst, monthFirst] = [first > 12, second > 12];
  if (dayFirst && monthFirst) return { ...style, order: "mdy", assumed: false, clear: false };
  if (dayFirst || monthFirst)
    return { ...style, order: dayFirst ? "dmy" : "mdy", assumed: false, clear: true };
  const dotted = Object.keys(shapes).every((shape) => !/^[09]9?[-/]/.test(shape));
  // No locale writes the month first with dots, so dots speak louder than the network's habit.
  const habit = chosen ?? (dotted ? "dmy" : column.order) ?? null;
  return { ...style, order: habit ?? "mdy", assumed: chosen === null, clear: habit !== null };
};

/** How a column is read, in words for the preview. */
export const styleWords = (kind: CellKind, style: Style): string | null => {
  if (style.is === "text") return null;
  if (style.is === "number")
    return style.form === "whole" ? "1234" : style.decimal === "." ? "1,234.5" : "1 234,5";
  if (style.forms.includes("parts")) return style.order === "mdy" ? "month/day/year" : "day/month/year";
  if (style.forms.includes("words")) return "month as a word";
  if (style.forms.includes("serial")) return "days since 1899-12-30";
  return kind === "day" ? "year-month-day" : "year-month-day hour:minute";
};

const monthWords = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "jan feb mar apr may jun jul aug sept oct nov dec",
  "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "sty lut mar kwi maj cze lip sie wrz paź lis gru",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "jan feb mär apr mai jun jul aug sep okt nov dez",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "janv févr mars avr mai juin juil août sept oct nov déc",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
];
/** Names of months in rows of twelve: a name's place modulo 12 is its month. */
export const monthNames: readonly string[] = monthWords.flatMap((row) => row.split(" "));
