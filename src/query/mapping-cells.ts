// A cell's text to its value, by the column's kind and style; a text that is no such value gives null.

import type { ProblemCode } from "../base/problem.ts";
import type { DateStyle, NumberKind, NumberStyle, Style } from "../sources/cells.ts";
import { brokenResults, isDateKind, isNumberKind, noResult, wholeDigits } from "../sources/cells.ts";
import { moneyWords } from "../sources/currency.ts";
import type { CellKind } from "../sources/source.ts";
import { dayIn, dayOfInstant, instantOf, offsetIn, secondsIn, type Zones } from "./mapping-dates.ts";
import { letter, type UsedColumn } from "./mapping-texts.ts";
import { among, id, literal, number, type Sql, sql } from "./sql.ts";

/** What kind of SQL value stands behind a word; major is an amount of money before it becomes minor units. */
export type ValueType = "text" | "integer" | "number" | "major" | "day" | "instant" | "flag";

export interface ReadColumn extends UsedColumn {
  readonly type: ValueType;
  /** Steps on the way to the value, named so that each is worked out once. */
  readonly pieces: readonly { readonly name: Sql; readonly of: Sql }[];
  readonly parsed: Sql;
  /** The problem of a cell that cannot be read; null where the scan has shown that none is there. */
  readonly problem: ProblemCode | null;
  /** What more can be said of such a cell: another problem's code, or null. */
  readonly refined: Sql | null;
}

const space = "[ \\x{00a0}\\x{2007}\\x{2009}\\x{202f}'’]";
const figures = (point: string, comma: string): string =>
  `(?:(?:[0-9]{1,3}(?:(?:${comma}|${space})[0-9]{3})+|[0-9]+)(?:${point}[0-9]*)?|${point}[0-9]+)`;
const blank = "[ \\x{00a0}\\x{202f}]*";
const unit = `(?:(?:${letter}|\\p{Sc}){1,4}\\.?)`;
const under = "(?:[<≤]|less than|menos de|mniej niż|moins de|weniger als|mindre än)";

const pattern = (kind: NumberKind, decimal: "." | ","): string => {
  const number = decimal === "." ? figures("\\.", ",") : figures(",", "\\.");
  const [before, after] =
    kind === "money"
      ? [`(?:${unit}${blank})?`, `(?:${blank}${unit})?`]
      : kind === "ratio"
        ? [`(?:${under}${blank})?`, `(?:${blank}%)?`]
        : ["", ""];
  return `^(?:[+-]?${before}[+-]?${number}${after}|\\(${before}${number}${after}\\))$`;
};

/** The printed digits as a number's text, without separators, signs and units. */
const digits = (text: Sql, decimal: "." | ","): Sql => {
  const bare = sql`regexp_replace(${text}, '[^0-9.,]', '', 'g')`;
  return decimal === "." ? sql`replace(${bare}, ',', '')` : sql`replace(replace(${bare}, '.', ''), ',', '.')`;
};

/** True where a spreadsheet program says that a formula has no result. */
export const isBroken = (text: Sql): Sql =>
  sql`(starts_with(${text}, '#') and ${among(text, [...brokenResults, noResult])})`;

const exponent = literal("^[+-]?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]{1,3}$");
const minus = sql`'−'`;

const listed = literal(`,,${moneyWords.join(",")},`);
/** Nothing, a currency or its sign stands before the figures and after them. */
const isMoney = (plain: Sql): Sql => {
  const worded = (part: string): Sql => {
    const beside = sql`regexp_extract(${plain}, ${literal(part)})`;
    return sql`contains(${listed}, ',' || regexp_replace(${beside}, ${literal(`[^${letter.slice(1, -1)}\\p{Sc}]`)}, '', 'g') || ',')`;
  };
  return sql`${worded("^[^0-9]*")} and ${worded("[^0-9]*$")}`;
};

const printed = (text: Sql, kind: NumberKind, decimal: "." | ",", to: Sql): Sql => {
  const plain = sql`replace(lower(${text}), ${minus}, '-')`;
  // The dot of "Rs." and "zł." ends a word; that of ".50" begins a fraction.
  const unmarked = sql`regexp_replace(${text}, ${literal(`(${letter})\\.`)}, '\\1', 'g')`;
  const dotted = kind === "money" ? digits(unmarked, decimal) : digits(text, decimal);
  const negative = sql`regexp_matches(${plain}, ${literal("^[^0-9]*-|^\\(")})`;
  const value = sql`case when ${negative} then -1 else 1 end * try_cast(${dotted} as ${to})`;
  const whole = kind === "count" ? sql`cast(null as ${to})` : sql`try_cast(${text} as ${to})`;
  const known = kind === "money" ? sql` and ${isMoney(plain)}` : sql``;
  return sql`case when regexp_matches(${plain}, ${literal(pattern(kind, decimal))})${known} then ${value}
    when regexp_matches(${text}, ${exponent}) then ${whole} end`;
};

const double = sql`double`;
/** An amount with more digits before its point than this holds is no number, and so refused. */
export const amount: Sql = sql`decimal(${number(wholeDigits + 10)}, 10)`;

/** No figure of ours has more digits, and none is endless. */
const bounded = (of: Sql): Sql => sql`case when abs(${of}) < ${number(10 ** wholeDigits)} then ${of} end`;

/** A cell that could not be read for its size alone. */
const refinedNumber = (text: Sql, kind: NumberKind, { decimal }: NumberStyle): Sql => {
  const plain = sql`replace(lower(${text}), ${minus}, '-')`;
  const long = sql`length(split_part(${digits(text, decimal)}, '.', 1)) > ${number(wholeDigits)}`;
  return sql`case when regexp_matches(${plain}, ${literal(pattern(kind, decimal))}) and ${long} then 'cell/too-large'
    when regexp_matches(${text}, ${literal("[eE][+]?[0-9]{2,3}$")}) and regexp_matches(${text}, ${exponent}) then 'cell/too-large' end`;
};

const countOf = (text: Sql, { decimal }: NumberStyle): Sql => {
  const value = printed(text, "count", decimal, amount);
  return sql`case when ${value} = trunc(${value}) then try_cast(${value} as bigint) end`;
};

const ratioOf = (text: Sql, { decimal }: NumberStyle, percentHeader: boolean): Sql => {
  const value = bounded(printed(text, "ratio", decimal, double));
  return percentHeader
    ? sql`${value} / 100`
    : sql`case when contains(${text}, '%') then ${value} / 100 else ${value} end`;
};

/** "0:01:21" and "1:21" are hours, minutes, seconds from the right. */
const secondsOf = (text: Sql, { decimal }: NumberStyle): Sql => {
  const fits = sql`regexp_matches(${text}, ${literal("^[0-9]{1,9}(:[0-5][0-9]){1,2}([.][0-9]+)?$")})`;
  const parts = sql`list_reverse(string_split(${text}, ':'))`;
  return sql`case when ${fits} then cast(${parts}[1] as double) + cast(${parts}[2] as double) * 60
      + coalesce(cast(${parts}[3] as double), 0) * 3600
    else ${bounded(printed(text, "number", decimal, double))} end`;
};

const plainNumber = (column: UsedColumn, kind: NumberKind): Sql => {
  // Every cell is known to be bare digits or to say nothing, so the raw cell casts, and what says nothing is unknown.
  if (kind === "count") return sql`try_cast(${column.raw} as bigint)`;
  if (kind === "money") return sql`try_cast(${column.raw} as ${amount})`;
  // "nan" is a sign for unknown that the engine would take for a number.
  const value = sql`nullif(try_cast(${column.raw} as double), cast('nan' as double))`;
  return kind === "ratio" && column.told.percent ? sql`${value} / 100` : value;
};

const numberOf = (column: UsedColumn, kind: NumberKind, style: NumberStyle): Sql => {
  if (style.clean && style.form !== "printed") return plainNumber(column, kind);
  const { text } = column;
  if (kind === "count") return countOf(text, style);
  if (kind === "ratio") return ratioOf(text, style, column.told.percent);
  if (kind === "seconds") return secondsOf(text, style);
  if (kind === "money") return printed(text, kind, style.decimal, amount);
  return bounded(printed(text, kind, style.decimal, double));
};

const yes = ["1", "true", "yes", "y", "t", "tak", "prawda", "예", "네", "참"];
const no = ["0", "false", "no", "n", "f", "nie", "fałsz", "아니요", "아니오", "거짓"];
const flagOf = (text: Sql): Sql =>
  sql`case when ${among(sql`lower(${text})`, yes)} then true when ${among(sql`lower(${text})`, no)} then false end`;

const numberTypes = {
  count: "integer",
  number: "number",
  ratio: "number",
  seconds: "number",
  money: "major",
} as const;

/** A moment is of its day in the workspace's zone, whichever column it stands in; a day without a zone stays as printed. */
const dayColumn = (
  column: UsedColumn,
  style: DateStyle,
  zone: string,
): Pick<ReadColumn, "pieces" | "parsed"> => {
  const day = style.clean ? sql`try_cast(${column.raw} as date)` : dayIn(column.text, style);
  if (!style.timed && !style.forms.includes("epoch")) return { pieces: [], parsed: day };
  const told = column.told.offset;
  const zones = { cell: told || zone, workspace: zone };
  const { pieces, at, seconds, offset, instant } = momentPieces(column, day, style, zones);
  // "Created (UTC)" tells the zone of every cell with a time of day.
  const unzoned = told === "" ? sql`${offset} is null` : sql`(${offset} is null and ${seconds} is null)`;
  return { pieces, parsed: sql`case when ${unzoned} then ${at} else ${dayOfInstant(instant, zone)} end` };
};

const momentPieces = (column: UsedColumn, day: Sql, style: DateStyle, zones: Zones) => {
  const name = (prefix: string): Sql => id(`${prefix}_${column.text.text}`);
  const pieces = [
    { name: name("day"), of: day },
    { name: name("seconds"), of: secondsIn(column.text, style) },
    { name: name("offset"), of: offsetIn(column.text) },
  ] as const;
  const [at, seconds, offset] = pieces.map((piece) => piece.name) as [Sql, Sql, Sql];
  return {
    pieces,
    at,
    seconds,
    offset,
    instant: instantOf({ day: at, seconds, offset }, zones, style.timed),
  };
};

const dateColumn = (
  column: UsedColumn,
  kind: "day" | "instant",
  style: DateStyle,
  zone: string,
): ReadColumn => {
  const problem = style.clean ? null : "cell/not-a-date";
  if (kind === "day")
    return { ...column, type: "day", ...dayColumn(column, style, zone), problem, refined: null };
  const day = style.clean ? sql`try_cast(${column.raw} as date)` : dayIn(column.text, style);
  const zones = { cell: column.column.zone ?? (column.told.offset || zone), workspace: zone };
  const { pieces, instant } = momentPieces(column, day, style, zones);
  return { ...column, type: "instant", pieces, parsed: instant, problem, refined: null };
};

/** How a column's cells become values. `zone` is the workspace's. */
export const readColumn = (column: UsedColumn, style: Style, zone: string): ReadColumn => {
  const kind: CellKind = column.column.cell;
  if (isNumberKind(kind) && style.is === "number") {
    const problem = style.clean ? null : "cell/not-a-number";
    const parsed = numberOf(column, kind, style);
    const refined = refinedNumber(column.text, kind, style);
    return { ...column, type: numberTypes[kind], pieces: [], parsed, problem, refined };
  }
  if (isDateKind(kind) && style.is === "date") return dateColumn(column, kind, style, zone);
  if (kind === "flag")
    return {
      ...column,
      type: "flag",
      pieces: [],
      parsed: flagOf(column.text),
      problem: "cell/not-yes-or-no",
      refined: null,
    };
  if (kind === "time") {
    const parsed = secondsIn(column.text, { forms: ["serial"] });
    return { ...column, type: "integer", pieces: [], parsed, problem: "cell/not-a-time", refined: null };
  }
  return { ...column, type: "text", pieces: [], parsed: column.text, problem: null, refined: null };
};
