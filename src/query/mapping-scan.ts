// One look at every cell of a part: how numbers and dates are written there, and whether ids were spoiled.

import { minorDigits } from "../base/money.ts";
import {
  commonDecimal,
  type DateStyle,
  dateStyle,
  isDateKind,
  isNumberKind,
  numberStyle,
  type Shapes,
  type Style,
  wholeDigits,
} from "../sources/cells.ts";
import type { Source } from "../sources/source.ts";
import { isBroken } from "./mapping-cells.ts";
import { isoDay } from "./mapping-dates.ts";
import { cleaned, letter, type UsedColumn, usedColumns } from "./mapping-texts.ts";
import { commaLines, id, literal, number, type Sql, sql } from "./sql.ts";

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

/** Digits as 9, a leading zero as 0, words as a. Cut, so that a text where a number should be stays one short shape. */
const shape = (cell: Sql): Sql => {
  const digits = sql`regexp_replace(regexp_replace(${cell}, ${literal(`${letter}+`)}, 'a', 'g'), '[0-9]', '9', 'g')`;
  return sql`left(case when regexp_matches(${cell}, '^[^0-9]*0') then regexp_replace(${digits}, '9', '0')
    else ${digits} end, 40)`;
};

/** A cell with blanks around it has one at the end of its shape: it cannot be cast as it stands. */
const spaced = (cell: Sql, text: Sql): Sql =>
  sql`${shape(text)} || case when length(${cell}) > length(${text}) then ' ' else '' end`;

/** Casting there and back is exact and many times cheaper than a pattern, and most cells are plain. */
const isWhole = (cell: Sql): Sql =>
  sql`coalesce(${cell} = cast(try_cast(${cell} as bigint) as varchar), false)`;

const named = (prefix: string, k: number): Sql => id(`${prefix}${k}`);
const datePart = (cell: Sql, group: 1 | 2): Sql => {
  const parts = literal("^([0-9]{1,2})[-/.] ?([0-9]{1,2})[-/.] ?[0-9]{2,4}");
  return sql`max(try_cast(regexp_extract(${cell}, ${parts}, ${number(group)}) as integer))`;
};

/** The engine works both sides of an `and` out for every row, but only the branch of a `case` that a row takes. */
const where = (cheap: Sql, dear: Sql): Sql => sql`case when ${cheap} then ${dear} else false end`;

const idMarks = ({ text }: UsedColumn, k: number): readonly Sql[] => {
  const digits = sql`case when ${isWhole(text)} then ${text} >= '0' else regexp_matches(${text}, ${literal(longId)}) end`;
  return [
    sql`${where(sql`contains(${text}, '+')`, sql`regexp_matches(${text}, ${literal(rounded)})`)} as ${named("is_rounded", k)}`,
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

const textOf = (used: UsedColumn, k: number): Sql =>
  sql`${isPlainColumn(used) ? unlessPlain(cleaned(used), k) : cleaned(used)} as ${used.text}`;

const shapesOfText = ({ column, text, raw }: UsedColumn, k: number): readonly Sql[] => [
  sql`count(*) filter (${named("is_plain", k)}) as ${named("plain", k)}`,
  sql`cast(to_json(histogram(${isNumberKind(column.cell) ? spaced(raw, text) : shape(text)})) as varchar) as ${named("shapes", k)}`,
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
    sql`${datePart(text, 1)} as ${named("first", k)}`,
    sql`${datePart(text, 2)} as ${named("second", k)}`,
  ];
};

/** Asks everything about the cells of the columns a source uses, in one pass. */
export const compileScan = (source: Source, header: readonly string[]): Sql => {
  const used = usedColumns(source, header);
  const raws = [...new Set(used.map(({ index }) => index))].map((index) => id(`c${index}`));
  const marks = used.flatMap((column, k) => (column.column.cell === "id" ? idMarks(column, k) : []));
  return sql`with plain as (select ${commaLines([id("line"), ...raws, ...used.flatMap(plainOf)])} from staged),
texts as (select ${commaLines([sql`*`, ...used.map(textOf)])} from plain),
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

/** What the scan found, as the style of each column. `chosen` is the date order a person chose. */
export const readScan = (
  source: Source,
  header: readonly string[],
  row: ScanRow,
  chosen: "mdy" | "dmy" | null,
): Styles => {
  const used = usedColumns(source, header);
  const beside = commonDecimal(
    used.flatMap(({ column }, k) => (isNumberKind(column.cell) ? [shapesOf(row, k, "9")] : [])),
  );
  // Dinars have three decimals, so three digits after a mark are no sign of thousands there.
  const dinars = (k: number): Style => numberStyle("number", shapesOf(row, k, "9"), beside);
  const inDinarsOf = ({ column }: UsedColumn, k: number, style: Style): Style | null => {
    if (column.cell !== "money" || style.is !== "number" || !style.assumed) return null;
    const other = dinars(k);
    return other.is === "number" && other.decimal !== style.decimal ? other : null;
  };
  const styleOf = ({ column, told }: UsedColumn, k: number): Style => {
    if (column.cell === "money" && told.currency !== "" && minorDigits(told.currency) > 2) return dinars(k);
    if (isNumberKind(column.cell)) return numberStyle(column.cell, shapesOf(row, k, "9"), beside);
    if (!isDateKind(column.cell)) return { is: "text" };
    const parts = { first: numberIn(row[`first${k}`]), second: numberIn(row[`second${k}`]) };
    return dateStyle(column, shapesOf(row, k, "iso"), parts, chosen);
  };
  return Object.fromEntries(
    used.map((column, k) => {
      const known = Number(row[`known${k}`] ?? 0) + Number(row[`plain${k}`] ?? 0);
      const spoiled = column.column.cell === "id" ? spoiledIn(row, k) : null;
      const bare = numberIn(row[`wrapped${k}`]) === 0;
      const marked = Object.keys(shapesOf(row, k, "9")).some((one) => one.startsWith("#"));
      const broken = marked || (numberIn(row[`broken${k}`]) ?? 0) > 0;
      const style = styleOf(column, k);
      const inDinars = inDinarsOf(column, k, style);
      return [column.key, { key: column.key, known, bare, broken, style, inDinars, spoiled }];
    }),
  );
};

/** The columns whose dates cannot be told apart. */
export const unclearDates = (source: Source, header: readonly string[], styles: Styles): readonly string[] =>
  usedColumns(source, header)
    .filter(({ key }) => {
      const style = styles[key]?.style;
      return style?.is === "date" && !(style as DateStyle).clear;
    })
    .map((column) => column.header);
