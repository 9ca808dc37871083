// How the cells of a column are written: number style and date order, decided over the shapes of all its cells.

import type { CellKind, Habit } from "./source.ts";

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
  /** False where cells that can be read two ways stand in JSON, and its other cells do not tell which is meant. */
  readonly clear: boolean;
  /** True where every cell fits the style, so that none can be refused. */
  readonly clean: boolean;
  /** Currency of an unmistakable sign in the cells, '' where there is none. */
  readonly currency: string;
}

export type DateForm = "iso" | "year_first" | "compact" | "serial" | "epoch" | "parts" | "words";
export interface DateStyle {
  readonly is: "date";
  readonly forms: readonly DateForm[];
  readonly order: "mdy" | "dmy";
  readonly assumed: boolean;
  /** False where the cells contradict each other, or nothing tells and nothing is assumed. */
  readonly clear: boolean;
  /** True where every cell is a plain ISO date. */
  readonly clean: boolean;
  /** True where some cell has a time of day: one without it is then a midnight that lost its zeros, and no bare day. */
  readonly timed: boolean;
  /** True where serial numbers count days from 1904-01-01, as workbooks of old Macs do. */
  readonly from1904?: true;
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
  const lettered = /^(?:a\.?\s*)*([09.,].*?[09.]|[09])(?:\s*a\.?)*$/.exec(signless)?.[1] ?? signless;
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
 * A program writes 33.333 where it means that, and 1,204 nowhere: a text such as this was printed for people, and only
 * others of its column tell in which language. A count has no fraction.
 */
const isClear = (kind: NumberKind, { point, comma, comma_three, point_three }: Votes): boolean => {
  if (point > 0 && comma > 0) return comma_three + point_three === 0;
  return comma_three === 0 || point + comma > 0 || kind === "count";
};

/**
 * Which mark is the decimal one. Cells that can only be read one way decide by majority; "1,204" and "15.000" can be read
 * two ways, so a count takes the mark as thousands (it has no fraction), and any other number follows the columns
 * beside it, else the English reading.
 */
const decimalOf = (kind: NumberKind, votes: Votes, beside: "." | "," | null, isJson: boolean): "." | "," => {
  if (votes.point !== votes.comma) return votes.point > votes.comma ? "." : ",";
  if (isJson) return ".";
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

export const numberStyle = (
  kind: NumberKind,
  shapes: Shapes,
  beside: "." | "," | null,
  habit?: Habit,
): NumberStyle => {
  const votes = votesOf(shapes);
  const seen = Object.keys(shapes);
  const isJson = habit === "json";
  const decimal = decimalOf(kind, votes, beside, isJson);
  const open = votes.comma_three + (isJson ? 0 : votes.point_three);
  const assumed = votes.point === votes.comma && open > 0;
  const clear = !isJson || isClear(kind, votes);
  const currency = signCurrencies.find(([sign]) => seen.some((shape) => shape.includes(sign)))?.[1] ?? "";
  const whole = seen.every((shape) => /^-?(?:9{1,15}|0)$/.test(shape));
  const points = !whole && kind !== "count" && seen.every((shape) => /^-?[09]9{0,14}(?:\.9+)?$/.test(shape));
  const decimals = points && decimal === "." && !(kind === "seconds" && seen.some((s) => clockShape.test(s)));
  const clean = (whole || decimals) && seen.every((shape) => plainShape(shape) && fits(shape, decimal, kind));
  const form = whole ? "whole" : decimals ? "decimal" : "printed";
  return { is: "number", form, decimal, assumed, clear, clean, currency };
};

/** The style with the mark that a person has said; whole numbers have none. */
export const withDecimal = (style: Style, decimal: "." | "," | undefined): Style => {
  if (style.is !== "number" || decimal === undefined || style.form === "whole") return style;
  if (style.decimal === decimal) return { ...style, assumed: false, clear: true };
  return { ...style, decimal, form: "printed", clean: false, assumed: false, clear: true };
};

/** The mark the unmistakable number cells of a whole table use; null where there are none or they differ evenly. */
export const commonDecimal = (columns: readonly Shapes[]): "." | "," | null => {
  const all = columns.map(votesOf);
  const sum = (vote: Vote): number => all.reduce((total, votes) => total + votes[vote], 0);
  if (sum("point") === sum("comma")) return null;
  return sum("point") > sum("comma") ? "." : ",";
};

/** How a column is read, in words for the preview. */
export const styleWords = (kind: CellKind, style: Style): string | null => {
  if (style.is === "text") return null;
  if (style.is === "number")
    return style.form === "whole" ? "1234" : style.decimal === "." ? "1,234.5" : "1 234,5";
  if (style.forms.includes("parts")) return style.order === "mdy" ? "month/day/year" : "day/month/year";
  if (style.forms.includes("words")) return "month as a word";
  if (style.forms.includes("serial"))
    return style.from1904 === true ? "days since 1904-01-01" : "days since 1899-12-30";
  return kind === "day" ? "year-month-day" : "year-month-day hour:minute";
};
