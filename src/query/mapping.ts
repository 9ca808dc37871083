// A source and the styles of its cells → SQL over `staged`. Every row gets one fate: skip, reject or facts.

import { currencies, minorDigits } from "../base/money.ts";
import { measures, type Table } from "../facts/table.ts";
import { hasHandles, spellingOf } from "../sources/account.ts";
import type { FactMap, Source, Value } from "../sources/source.ts";
import { type ReadColumn, readColumn, type ValueType } from "./mapping-cells.ts";
import { convert, unknownOf } from "./mapping-convert.ts";
import { type Fates, type MapTests, rowFates } from "./mapping-fates.ts";
import { filledIn, toldBy } from "./mapping-filled.ts";
import type { Styles } from "./mapping-scan.ts";
import { blanks, cleaned, trimmed, usedColumns } from "./mapping-texts.ts";
import { columnsIn, compileTest, compileValue, type Words } from "./mapping-values.ts";
import { printedTotals } from "./printed.ts";
import {
  among,
  ands,
  base,
  commaLines,
  commas,
  id,
  lines,
  literal,
  number,
  ors,
  type Sql,
  sql,
} from "./sql.ts";

export interface MappingInput {
  readonly header: readonly string[];
  /** What the file tells outside its rows; `account` here is the one chosen where the file names none. */
  readonly given: Readonly<Record<string, string>>;
  readonly settings: {
    readonly timeZone: string;
    readonly currency: string;
    /** Keys of persons hold in one workspace alone: its secret. Not needed where none is made. */
    readonly salt?: string;
  };
  readonly styles: Styles;
  readonly renames?: Renames;
}

/** Accounts that are kept under another spelling than the one their rows give. */
export type Renames = readonly (readonly [from: string, to: string])[];

export interface Mapping {
  /** Gives line and the table's own columns. */
  readonly facts: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    /** Those of them that the file has columns for, filled or not. */
    readonly told: readonly string[];
    readonly select: Sql;
  }[];
  /** Gives (line, fate, reason, column_name, seen) for every row that becomes no fact. */
  readonly left: Sql;
  /** Totals the file prints and figures of rows left out, as StagedPart.printed; null where the source keeps none. */
  readonly printed: Sql | null;
  /** "table.column" of everything that some row may fill. */
  readonly filled: readonly string[];
  /** First and last day of the first day column; null where there is none. Gives (first_day, last_day). */
  readonly span: Sql | null;
  /** The first row of a kind that turns the whole file away; null where the source knows none. Gives (line, since, until). */
  readonly refusal: Sql | null;
  /** Whose amounts have three digits after a mark; null where nothing hangs on that. Gives (dinars, others). */
  readonly threes: Sql | null;
}

/** Minor units in a major one of the row's currency. */
const minorUnits = (currency: Sql): Sql => {
  const of = (digits: number): readonly string[] => currencies.filter((code) => minorDigits(code) === digits);
  return sql`case when ${among(currency, of(0))} then 1 when ${among(currency, of(3))} then 1000 else 100 end`;
};

/** The currency a row names, else the file, else a header, else a sign in the cells, else the workspace's. */
const currencyOf = (
  source: Source,
  columns: readonly ReadColumn[],
  input: MappingInput,
  words: Words,
): Sql => {
  const named = source.facts.map((map) => map.values["currency"]).find((value) => value !== undefined);
  const header = columns.map(({ told }) => told.currency).find((code) => code !== "") ?? "";
  const sign = columns
    .map(({ key }) => input.styles[key]?.style)
    .map((style) => (style?.is === "number" ? style.currency : ""))
    .find((code) => code !== "");
  const fallback = [input.given["currency"] ?? "", header, sign ?? "", input.settings.currency];
  const constant = literal(fallback.find((code) => code !== "") ?? "");
  if (named === undefined) return constant;
  const own = convert(compileValue(named, words), "text", words.zone);
  return sql`coalesce(upper(nullif(${own}, '')), ${constant})`;
};

const manyColumns = 60;

/** A row is blank where all its cells are; the cheapest columns are looked at first, and most often the last too. */
const blankRow = (header: readonly string[], columns: readonly ReadColumn[]): Sql => {
  // The time to plan a test of each cell grows with the square of their number.
  if (header.length > manyColumns)
    return sql`trim(concat(${commas(header.map((_, i) => id(`c${i}`)))}), ${blanks}) = ''`;
  const bare = new Set(columns.filter((column) => column.bare).map(({ index }) => index));
  const others = header.map((_, i) => i).filter((i) => !bare.has(i));
  const cells = [
    ...[...bare].map((i) => sql`nullif(${id(`c${i}`)}, '')`),
    ...others.map((i) => sql`nullif(${trimmed(id(`c${i}`))}, '')`),
  ];
  return sql`coalesce(${commas(cells)}) is null`;
};

/** Worked out once a row: every amount of it asks. */
const rowCurrency = id("row_currency");

/** Relations from the staged text to values: texts, pieces, cells. */
const readCells = (header: readonly string[], columns: readonly ReadColumn[], currency: Sql): Sql => {
  const texts = columns.map((column) => sql`${cleaned(column)} as ${column.text}`);
  const raws = [...new Set(columns.map(({ index }) => index))].map((index) => id(`c${index}`));
  const pieces = columns.flatMap((column) => column.pieces.map(({ name, of }) => sql`${of} as ${name}`));
  const values = columns.map(({ parsed, value }) => sql`${parsed} as ${value}`);
  return sql`texts as (select line, ${blankRow(header, columns)} as is_blank,
  ${commaLines([...raws, ...texts])} from staged),
pieces as (select *${pieces.length === 0 ? sql`` : sql`, ${commaLines(pieces)}`} from texts),
known_values as (select *, ${commaLines(values)} from pieces),
cells as (select *, ${currency} as ${rowCurrency} from known_values)`;
};

const typeOf = (table: Table, column: string): ValueType => {
  const declared = table.columns[column]?.type;
  if (declared === undefined) throw new Error(`no column ${column} in ${table.name}`);
  return declared;
};

const nameless = new Set(["platform", "account", "report", "currency"]);

/** Handles are many and are spelled here; other names are few in a file, and its renames say what they are called. */
const spelled = (own: Sql, platform: string, renames: Renames): Sql => {
  const name = hasHandles(platform) ? sql`lower(ltrim(${own}, '@'))` : own;
  if (renames.length === 0) return name;
  const cases = renames.map(([from, to]) => sql`when ${literal(from)} then ${literal(to)}`);
  return sql`case ${name} ${lines(cases)} else ${name} end`;
};

/** `own` is null where the rows name none: what the file tells beside them is spelled already. */
const accountOf = (own: Sql | null, platform: string, { given, renames = [] }: MappingInput): Sql => {
  const file = literal(given["account"] ?? "");
  if (own === null) return file;
  return sql`coalesce(nullif(${spelled(own, platform, renames)}, ''), ${file})`;
};

interface Told {
  readonly account: (own: Sql | null) => Sql;
  readonly currency: Sql;
}

/** A fact's column: what the source says of it, in the table's type; an unknown text of a key is ''. */
const factColumn = (map: FactMap, column: string, words: Words, { account, currency }: Told): Sql => {
  const type = typeOf(map.into, column);
  const value = map.values[column];
  const own = value === undefined ? null : convert(compileValue(value, words), type, words.zone);
  if (column === "account") return account(value === undefined || columnsIn(value).length === 0 ? null : own);
  if (column === "currency") return currency;
  const known = own ?? unknownOf(type);
  return map.into.key.includes(column) && type === "text" ? sql`coalesce(${known}, '')` : known;
};

/** An amount is known before it is turned into minor units, which is dear. */
const isKnown = (value: Value, words: Words): Sql => {
  const column = value.is === "column" ? words.columns.get(value.column) : undefined;
  return sql`${column === undefined ? compileValue(value, words).of : column.value} is not null`;
};

const hasMeasure = (map: FactMap, words: Words): Sql => {
  const named = measures(map.into).flatMap((column) => map.values[column] ?? []);
  if (named.length === 0) return sql`true`;
  return ors(named.map((value) => isKnown(value, words)));
};

/** The parts of a key without which a row cannot be told from others: its days, and what the grain requires. */
const needed = (source: Source, map: FactMap): readonly (readonly [string, Value])[] =>
  map.into.key.flatMap((column) => {
    const value = map.values[column];
    if (value === undefined || nameless.has(column)) return [];
    const needs =
      typeOf(map.into, column) !== "text" || columnsIn(value).some((key) => isRequired(source, key));
    return needs ? [[column, value] as const] : [];
  });
const isRequired = (source: Source, key: string): boolean => source.detect.required.includes(key);

const applies = (map: FactMap, words: Words): Sql =>
  map.when === undefined ? sql`true` : compileTest(map.when, words);

const spanOf = (rows: Sql, fates: Fates, columns: readonly ReadColumn[]): Sql | null => {
  const day = columns.find(({ type }) => type === "day") ?? columns.find(({ type }) => type === "instant");
  if (day === undefined) return null;
  return sql`with ${rows}
select cast(min(cast(${day.value} as date)) as varchar) as first_day,
  cast(max(cast(${day.value} as date)) as varchar) as last_day
from fates where not ${fates.skipped}`;
};

/** The two sides of the first comparison in a refusal: from when to when the row goes. */
const compared = (test: unknown): readonly [Value, Value] | null => {
  if (typeof test !== "object" || test === null) return null;
  const node = test as { readonly is?: string; readonly of?: unknown; readonly from?: unknown };
  if (node.is === "differ") return [node.of as Value, node.from as Value];
  const inner = Array.isArray(node.of) ? node.of : [node.of];
  return inner.map(compared).find((found) => found !== null) ?? null;
};

const refusalOf = (source: Source, rows: Sql, fates: Fates, words: Words): Sql | null => {
  const [refusal] = source.refuse ?? [];
  if (refusal === undefined) return null;
  const [since, until] = compared(refusal.when) ?? [];
  const text = (value: Value | undefined): Sql =>
    value === undefined ? sql`''` : convert(compileValue(value, words), "text", words.zone);
  const tests = (source.refuse ?? []).map((one) => compileTest(one.when, words));
  return sql`with ${rows}
select line, ${text(since)} as since, ${text(until)} as until from fates
where ${ors(tests)} and not ${fates.skipped} order by line limit 1`;
};

const dinars = currencies.filter((code) => minorDigits(code) === 3);
const threeDigits = literal("^[^0-9]*[0-9]{1,3}[.,][0-9]{3}[^0-9]*$");

/** Asked of the rows that count: a line of totals may name no currency. */
const threesOf = (rows: Sql, fates: Fates, amounts: readonly ReadColumn[], currency: Sql): Sql | null => {
  if (amounts.length === 0) return null;
  const isDinar = among(currency, dinars);
  return sql`with ${rows}
select coalesce(bool_or(${isDinar}), false) as dinars, coalesce(bool_or(not ${isDinar}), false) as others
from fates where ${fates.made} and ${ors(amounts.map(({ text }) => sql`coalesce(regexp_matches(${text}, ${threeDigits}), false)`))}`;
};

const readColumns = (source: Source, input: MappingInput): readonly ReadColumn[] =>
  usedColumns(source, input.header).map((column) => {
    const scan = input.styles[column.key];
    const { style = { is: "text" }, spoiled = null, bare = false, broken = false } = scan ?? {};
    const read = readColumn({ ...column, bare, broken }, style, input.settings.timeZone);
    // Rounded ids say nothing: what stands in for them must do so in every row.
    return spoiled === null ? read : { ...read, parsed: unknownOf("text"), problem: null };
  });

const testsOf = (source: Source, words: Words): readonly MapTests[] =>
  source.facts.map((map) => ({
    map,
    applies: applies(map, words),
    measured: hasMeasure(map, words),
    needed: needed(source, map),
  }));

/** A row that met no other fate makes the fact of a lone map; among several each map asks for itself. */
const factSelect = (tests: MapTests, alone: boolean, values: readonly Sql[], rows: Sql, fates: Fates): Sql =>
  sql`with ${rows}
select line, ${commaLines(values)}
from fates where ${ands(alone ? [fates.made] : [fates.made, tests.applies, tests.measured])}`;

export const compileMapping = (source: Source, input: MappingInput): Mapping => {
  const columns = readColumns(source, input);
  const plain: Words = {
    columns: new Map(columns.map((column) => [column.key, column])),
    kinds: Object.fromEntries(Object.entries(source.columns).map(([key, { cell }]) => [key, cell])),
    given: input.given,
    zone: input.settings.timeZone,
    salt: input.settings.salt ?? "",
    minor: number(100),
  };
  const named = currencyOf(source, columns, input, plain);
  const isTwofold = ({ key }: ReadColumn): boolean => (input.styles[key]?.inDinars ?? null) !== null;
  const currency = rowCurrency;
  const words: Words = { ...plain, minor: minorUnits(currency) };
  const told = { account: (own: Sql | null) => accountOf(own, spellingOf(source), input), currency };
  const maps = testsOf(source, words);
  const fates = rowFates(source, columns, maps, words, currency);
  const rows = base("fates", sql`${readCells(input.header, columns, named)}, ${fates.relation}`);
  const facts = maps.map((tests) => {
    const { into } = tests.map;
    const names = Object.keys(into.columns);
    const values = names.map((name) => sql`${factColumn(tests.map, name, words, told)} as ${id(name)}`);
    return {
      table: into.name,
      columns: names,
      told: toldBy(tests.map, columns, input),
      select: factSelect(tests, maps.length === 1, values, rows, fates),
    };
  });
  return {
    facts,
    left: sql`with ${rows}
select line, ${fates.told}
from fates where not (${fates.made}) order by line`,
    printed: printedTotals(source, rows, fates, words),
    filled: filledIn(source, input),
    span: spanOf(rows, fates, columns),
    refusal: refusalOf(source, rows, fates, words),
    threes: threesOf(rows, fates, columns.filter(isTwofold), currency),
  };
};
