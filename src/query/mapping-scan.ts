// One look at every cell of a part: how numbers and dates are written there, and whether ids were spoiled.

import { minorDigits } from "../base/money.ts";
import {
  commonDecimal,
  type DateStyle,
  isDateKind,
  isNumberKind,
  numberStyle,
  type Shapes,
  type Style,
  wholeDigits,
  withDecimal,
} from "../sources/cells.ts";
import { type DateParts, dateStyle, swappedBeside } from "../sources/dates.ts";
import type { Habit, Source } from "../sources/source.ts";
import { isBroken } from "./mapping-cells.ts";
import { isoDay } from "./mapping-dates.ts";
import { letter, said, trimmed, type UsedColumn, usedColumns } from "./mapping-texts.ts";
import { commaLines, id, literal, number, ors, type Sql, sql } from "./sql.ts";

export interface SpoiledIds {
  readonly line: number;
  readonly seen: string;
}

export interface ColumnScan {
  readonly key: string;
  /** Cells that say something. */
  readonly known: number;
  /** True where every cell that is not empty says something and has no blanks around it. */
  readonly bare: boolean;
  readonly style: Style;
  /** How its amounts are read where they are dinars; null where that makes no difference. */
  readonly inDinars: Style | null;
  /** True where some cell is a formula without a result. */
  readonly broken: boolean;
  /** Ids that a spreadsheet has rounded, the first of them; null where there are none. */
  readonly spoiled: SpoiledIds | null;
}
export type Styles = Readonly<Record<string, ColumnScan>>;

const rounded = "^[+-]?[0-9]([.,][0-9]+)?[eE]\\+[0-9]{1,3}$";
const longId = "^[0-9]{16,}$";
const zeroed = "^[0-9]{15}0+$";

const named = (prefix: string, k: number): Sql => id(`${prefix}${k}`);

/** Stands for a leading zero while the other digits become nines. */
const mark = "\u0001";

/** Digits as 9, a leading zero as 0, words as a. Cut, so that a text where a number should be stays one short shape. */
const shape = (cell: Sql): Sql => {
  const wordless = sql`regexp_replace(${cell}, ${literal(`${letter}+`)}, 'a', 'g')`;
  const marked = sql`regexp_replace(${wordless}, '^([^0-9]*)0', ${literal(`\\1${mark}`)})`;
  return sql`left(translate(${marked}, ${literal(`012345678${mark}`)}, '9999999990'), 40)`;
};

/** A cell with blanks around it has one at the end of its shape: it cannot be cast as it stands. */
const spaced = ({ raw, text }: UsedColumn): Sql =>
  sql`${shape(text)} || case when length(${raw}) > length(${text}) then ' ' else '' end`;

/** Casting there and back is exact and many times cheaper than a pattern, and most cells are plain. */
const isWhole = (cell: Sql): Sql =>
  sql`coalesce(${cell} = cast(try_cast(${cell} as bigint) as varchar), false)`;

const partsPattern = literal("^([0-9]{1,2})[-/.] ?([0-9]{1,2})[-/.] ?[0-9]{2,4}");
const datePart = (cell: Sql, group: 1 | 2): Sql =>
  sql`try_cast(regexp_extract(${cell}, ${partsPattern}, ${number(group)}) as integer)`;

const yearFirst = literal("^[0-9]{4}[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
/** Month and day of a date that begins with its year. */
const yearPart = ({ raw, text }: UsedColumn, k: number, group: 1 | 2): Sql => {
  const plain = group === 1 ? sql`${raw}[6:7]` : sql`${raw}[9:10]`;
  const other = sql`regexp_extract(${text}, ${yearFirst}, ${number(group)})`;
  return sql`try_cast(case when ${named("is_plain", k)} then ${plain} else ${other} end as integer)`;
};

/** A spreadsheet program leaves real dates beside the texts it could not read: what stands in both tells. */
const yearFacts = (used: UsedColumn, k: number): readonly Sql[] => {
  const [month, day] = [yearPart(used, k, 1), yearPart(used, k, 2)];
  return [
    sql`count(distinct ${month}) as ${named("months", k)}`,
    sql`count(distinct ${day}) as ${named("days", k)}`,
    sql`max(${day}) as ${named("last", k)}`,
    sql`min(greatest(${datePart(used.text, 1)}, ${datePart(used.text, 2)})) as ${named("least", k)}`,
  ];
};

/** The engine works both sides of an `and` out for every row, but only the branch of a `case` that a row takes. */
const where = (cheap: Sql, dear: Sql): Sql => sql`case when ${cheap} then ${dear} else false end`;

/** The row's own link holds the id's first 15 digits and others after them: that one is enough. */
const denied = (text: Sql, links: readonly UsedColumn[]): Sql => {
  if (links.length === 0) return sql`false`;
  const isZeroed = sql`length(${text}) > 15 and regexp_matches(${text}, ${literal(zeroed)})`;
  const others = links.map(
    (link) =>
      sql`(contains(coalesce(${link.text}, ''), left(${text}, 15)) and not contains(${link.text}, ${text}))`,
  );
  return where(sql`suffix(${text}, '0')`, where(isZeroed, ors(others)));
};

const idMarks = ({ text }: UsedColumn, k: number, links: readonly UsedColumn[]): readonly Sql[] => {
  const digits = sql`case when ${isWhole(text)} then ${text} >= '0' else regexp_matches(${text}, ${literal(longId)}) end`;
  return [
    sql`(${where(sql`contains(${text}, '+')`, sql`regexp_matches(${text}, ${literal(rounded)})`)} or ${denied(text, links)}) as ${named("is_rounded", k)}`,
    sql`${where(sql`length(${text}) >= 16`, digits)} as ${named("is_long", k)}`,
    sql`${where(sql`suffix(${text}, '0')`, sql`regexp_matches(${text}, ${literal(zeroed)})`)} as ${named("is_zeroed", k)}`,
  ];
};

const idFacts = (cell: Sql, k: number): readonly Sql[] => [
  sql`min(line) filter (${named("is_rounded", k)}) as ${named("spoiled", k)}`,
  sql`arg_min(${cell}, line) filter (${named("is_rounded", k)}) as ${named("seen", k)}`,
  sql`count(*) filter (${named("is_long", k)}) as ${named("long", k)}`,
  sql`count(*) filter (${named("is_zeroed", k)}) as ${named("zeroed", k)}`,
  sql`min(line) filter (${named("is_zeroed", k)}) as ${named("zeroed_line", k)}`,
  sql`arg_min(${cell}, line) filter (${named("is_zeroed", k)}) as ${named("zeroed_seen", k)}`,
];

const isPlainColumn = ({ column }: UsedColumn): boolean =>
  isNumberKind(column.cell) || isDateKind(column.cell);

/** Plain cells are counted, and only what the others say is looked into. */
const unlessPlain = (of: Sql, k: number): Sql =>
  sql`case when ${named("is_plain", k)} then null else ${of} end`;

const plainOf = (used: UsedColumn, k: number): readonly Sql[] => {
  if (!isPlainColumn(used)) return [];
  const { column, raw } = used;
  const short = sql`coalesce(length(${raw}) <= ${number(wholeDigits)}, false)`;
  const plain = isDateKind(column.cell) ? sql`${isoDay(raw)} is not null` : sql`${isWhole(raw)} and ${short}`;
  return [sql`${plain} as ${named("is_plain", k)}`];
};

/** Named, for what a cell says asks for it many times. */
const edgesOf = (used: UsedColumn, k: number): Sql => {
  const text = trimmed(used.raw);
  return sql`${isPlainColumn(used) ? unlessPlain(text, k) : text} as ${named("edged", k)}`;
};

const textOf = (used: UsedColumn, k: number): Sql => {
  const text = said(used, named("edged", k));
  return sql`${isPlainColumn(used) ? unlessPlain(text, k) : text} as ${used.text}`;
};

const shapesOfText = (used: UsedColumn, k: number): readonly Sql[] => [
  sql`count(*) filter (${named("is_plain", k)}) as ${named("plain", k)}`,
  sql`cast(to_json(histogram(${isNumberKind(used.column.cell) ? spaced(used) : shape(used.text)})) as varchar) as ${named("shapes", k)}`,
];

const factsOf = (used: UsedColumn, k: number): readonly Sql[] => {
  const { column, text, raw } = used;
  const differs = sql`${raw} <> '' and ${text} is distinct from ${raw}`;
  const known = [
    sql`count(${text}) as ${named("known", k)}`,
    sql`count(*) filter (${isPlainColumn(used) ? unlessPlain(differs, k) : differs}) as ${named("wrapped", k)}`,
  ];
  const broken = sql`count(*) filter (${where(sql`starts_with(${text}, '#')`, isBroken(text))}) as ${named("broken", k)}`;
  if (column.cell === "id") return [...known, broken, ...idFacts(text, k)];
  if (!isPlainColumn(used)) return [...known, broken];
  const shapes = [...known, ...shapesOfText(used, k)];
  if (isNumberKind(column.cell)) return shapes;
  return [
    ...shapes,
    sql`max(${datePart(text, 1)}) as ${named("first", k)}`,
    sql`max(${datePart(text, 2)}) as ${named("second", k)}`,
    sql`count(distinct ${datePart(text, 1)}) as ${named("firsts", k)}`,
    sql`count(distinct ${datePart(text, 2)}) as ${named("seconds", k)}`,
    ...yearFacts(used, k),
  ];
};

/** Asks everything about the cells of the columns a source uses, in one pass. */
export const compileScan = (source: Source, header: readonly string[]): Sql => {
  const used = usedColumns(source, header);
  const raws = [...new Set(used.map(({ index }) => index))].map((index) => id(`c${index}`));
  const links = used.filter(({ column }) => column.cell === "url");
  const marks = used.flatMap((column, k) => (column.column.cell === "id" ? idMarks(column, k, links) : []));
  return sql`with plain as (select ${commaLines([id("line"), ...raws, ...used.flatMap(plainOf)])} from staged),
edged as (select ${commaLines([sql`*`, ...used.map(edgesOf)])} from plain),
texts as (select ${commaLines([sql`*`, ...used.map(textOf)])} from edged),
marked as (select ${commaLines([sql`*`, ...marks])} from texts)
select count(*) as data_rows, ${commaLines(used.flatMap(factsOf))} from marked`;
};

type ScanRow = Readonly<Record<string, string | number | boolean | null>>;

const shapesOf = (row: ScanRow, k: number, plain: "9" | "iso"): Shapes => {
  const text = row[`shapes${k}`];
  const told = typeof text === "string" ? (JSON.parse(text) as Shapes | null) : null;
  const count = Number(row[`plain${k}`] ?? 0);
  return count === 0 ? { ...told } : { ...told, [plain]: count + (told?.[plain] ?? 0) };
};
const numberIn = (cell: string | number | boolean | null | undefined): number | null =>
  cell === null || cell === undefined ? null : Number(cell);

// A program that rounds ids keeps 15 digits: five ids or more that all end in zeros after the 15th are no chance.
const spoiledIn = (row: ScanRow, k: number): SpoiledIds | null => {
  const line = numberIn(row[`spoiled${k}`]);
  if (line !== null) return { line, seen: String(row[`seen${k}`]) };
  const [long, zeroes] = [numberIn(row[`long${k}`]) ?? 0, numberIn(row[`zeroed${k}`]) ?? 0];
  if (long < 5 || long !== zeroes) return null;
  return { line: numberIn(row[`zeroed_line${k}`]) ?? 0, seen: String(row[`zeroed_seen${k}`]) };
};

const partsIn = (row: ScanRow, k: number): DateParts => {
  const [first, second] = [numberIn(row[`first${k}`]), numberIn(row[`second${k}`])];
  const count = (name: string): number => numberIn(row[`${name}${k}`]) ?? 0;
  const [firsts, seconds, months, days] = [count("firsts"), count("seconds"), count("months"), count("days")];
  const [lastDay, least] = [numberIn(row[`last${k}`]), numberIn(row[`least${k}`])];
  return { first, second, firsts, seconds, months, days, lastDay, least };
};

const datesOf = (row: ScanRow, k: number) => ({ shapes: shapesOf(row, k, "iso"), parts: partsIn(row, k) });

/** A program writes all its dates one way: the order that some column's days above 12 tell; null where none does. */
const orderIn = (styles: readonly Style[]): "mdy" | "dmy" | null => {
  const told = styles.flatMap((style) =>
    style.is === "date" && style.forms.includes("parts") && style.clear && !style.assumed
      ? [style.order]
      : [],
  );
  const [order] = told;
  return order !== undefined && told.every((other) => other === order) ? order : null;
};

const withOrder = (style: Style, order: "mdy" | "dmy" | null): Style =>
  style.is === "date" && style.assumed && order !== null
    ? { ...style, order, assumed: false, clear: true }
    : style;

const inDays = (style: DateStyle, habit: Habit | undefined): Style =>
  habit === "from_1904" ? { ...style, from1904: true } : style;

/** What the scan found, as the style of each column. `chosen` is the date order a person chose. */
export const readScan = (
  source: Source,
  header: readonly string[],
  row: ScanRow,
  chosen: "mdy" | "dmy" | null,
  habit?: Habit,
): Styles => {
  const used = usedColumns(source, header);
  const beside = commonDecimal(
    used.flatMap(({ column }, k) => (isNumberKind(column.cell) ? [shapesOf(row, k, "9")] : [])),
  );
  // Dinars have three decimals, so three digits after a mark are no sign of thousands there.
  const dinars = (k: number): Style => numberStyle("number", shapesOf(row, k, "9"), beside, habit);
  const inDinarsOf = ({ column }: UsedColumn, k: number, style: Style): Style | null => {
    if (column.cell !== "money" || style.is !== "number" || !style.assumed) return null;
    const other = dinars(k);
    return other.is === "number" && other.decimal !== style.decimal ? other : null;
  };
  const styleOf = ({ column, told }: UsedColumn, k: number): Style => {
    if (column.cell === "money" && told.currency !== "" && minorDigits(told.currency) > 2) return dinars(k);
    if (isNumberKind(column.cell)) {
      const shapes = shapesOf(row, k, "9");
      return withDecimal(numberStyle(column.cell, shapes, beside, habit), column.decimal);
    }
    if (!isDateKind(column.cell)) return { is: "text" };
    const dates = datesOf(row, k);
    const style = dateStyle(column, dates.shapes, dates.parts, chosen);
    const besides = column.cell === "day" && column.said !== true && chosen === null ? days : [];
    const swapped = besides.some((other) => swappedBeside(dates, other));
    return inDays(swapped ? { ...style, assumed: false, clear: false } : style, habit);
  };
  const days = used.flatMap(({ column }, k) => (column.cell === "day" ? [datesOf(row, k)] : []));
  const found = used.map(styleOf);
  const order = orderIn(found);
  return Object.fromEntries(
    used.map((column, k) => {
      const known = Number(row[`known${k}`] ?? 0) + Number(row[`plain${k}`] ?? 0);
      const spoiled = column.column.cell === "id" ? spoiledIn(row, k) : null;
      const bare = numberIn(row[`wrapped${k}`]) === 0;
      const marked = Object.keys(shapesOf(row, k, "9")).some((one) => one.startsWith("#"));
      const broken = marked || (numberIn(row[`broken${k}`]) ?? 0) > 0;
      const style = withOrder(found[k] as Style, order);
      const inDinars = inDinarsOf(column, k, style);
      return [column.key, { key: column.key, known, bare, broken, style, inDinars, spoiled }];
    }),
  );
};

/** The columns whose cells can be read two ways: dates, or numbers. */
export const unclearColumns = (
  source: Source,
  header: readonly string[],
  styles: Styles,
  is: "date" | "number",
): readonly string[] =>
  usedColumns(source, header)
    .filter(({ key }) => {
      const style = styles[key]?.style;
      return style?.is === is && !style.clear;
    })
    .map((column) => column.header);
