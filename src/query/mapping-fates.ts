// What becomes of a row that is no fact: blank, then a skip of the source, then a cell that cannot be read, then no figure.

import { unclearCurrency } from "../sources/currency.ts";
import type { FactMap, Source, Value } from "../sources/source.ts";
import { isBroken, type ReadColumn } from "./mapping-cells.ts";
import { isNever } from "./mapping-fold.ts";
import { columnsIn, compileTest, compileValue, type Words } from "./mapping-values.ts";
import { ands, commas, literal, number, ors, type Sql, sql } from "./sql.ts";

export interface MapTests {
  readonly map: FactMap;
  readonly applies: Sql;
  readonly measured: Sql;
  readonly needed: readonly (readonly [column: string, value: Value])[];
}

interface Step {
  readonly when: Sql;
  readonly fate: "skip" | "reject";
  readonly reason: string;
  /** A nearer reason, where one can be given. */
  readonly refined: Sql | null;
  readonly column: string | null;
  readonly seen: Sql | null;
}

const skip = (when: Sql, reason: string): Step => ({
  ...{ when, reason, fate: "skip" },
  ...{ refined: null, column: null, seen: null },
});

const usedIn = (source: Source): ReadonlySet<string> =>
  new Set([
    ...source.facts.flatMap((map) => Object.values(map.values).flatMap(columnsIn)),
    ...source.facts.flatMap((map) => (map.when === undefined ? [] : columnsIn(map.when))),
  ]);

/** Columns that a fact, a skip or a refusal looks at; the others of a source only prove what a table is. */
export const readBy = (source: Source): ReadonlySet<string> =>
  new Set([
    ...usedIn(source),
    ...[...(source.skips ?? []), ...(source.refuse ?? []), ...(source.rejects ?? [])].flatMap(({ when }) =>
      columnsIn(when),
    ),
  ]);

/** Before any skip: what stands in such a cell is unknown, so a test for what is known cannot tell. */
const broken = (source: Source, columns: readonly ReadColumn[]): readonly Step[] => {
  const read = readBy(source);
  return columns
    .filter((column) => column.broken && read.has(column.key))
    .map((column) => ({
      when: sql`coalesce(${isBroken(column.text)}, false)`,
      fate: "reject",
      reason: "cell/no-result",
      refined: null,
      column: column.header,
      seen: column.text,
    }));
};

const unreadable = (source: Source, columns: readonly ReadColumn[]): readonly Step[] => {
  const used = usedIn(source);
  return columns.flatMap((column) =>
    column.problem === null || !used.has(column.key)
      ? []
      : {
          when: sql`(${column.text} is not null and ${column.value} is null)`,
          fate: "reject" as const,
          reason: column.problem,
          refined: column.refined,
          column: column.header,
          seen: column.text,
        },
  );
};

/** An amount whose sign several currencies bear, or another than the one that is told. */
const unclearMoney = (columns: readonly ReadColumn[], currency: Sql): readonly Step[] => {
  const money = columns.find(({ column, problem }) => column.cell === "money" && problem !== null);
  if (money === undefined) return [];
  return [
    {
      when: sql`${currency} = ${literal(unclearCurrency)}`,
      fate: "reject",
      reason: "cell/unclear-currency",
      refined: null,
      column: money.header,
      seen: money.text,
    },
  ];
};

/** The header a person must look at: the first column of the value that the file has, else the fact's own name. */
const headerOf = (value: Value, name: string, words: Words): string =>
  columnsIn(value)
    .map((key) => words.columns.get(key)?.header)
    .find((header) => header !== undefined) ?? name;

const missing = (maps: readonly MapTests[], words: Words): readonly Step[] =>
  maps.flatMap(({ applies, measured, needed }) =>
    needed.map(([name, value]) => {
      const { of, type } = compileValue(value, words);
      const empty = type === "text" ? sql`coalesce(${of}, '') = ''` : sql`${of} is null`;
      return {
        // The cheap test first: few keys are empty.
        when: ands([empty, applies, measured]),
        fate: "reject" as const,
        reason: "cell/missing",
        refined: null,
        column: headerOf(value, name, words),
        seen: null,
      };
    }),
  );

const contradictory = (source: Source, maps: readonly MapTests[], words: Words): readonly Step[] =>
  (source.rejects ?? []).flatMap(({ when, problem, column: key }) => {
    const column = words.columns.get(key);
    const test = compileTest(when, words);
    if (column === undefined || isNever(test)) return [];
    const counts = ors(maps.map(({ applies, measured }) => sql`(${ands([applies, measured])})`));
    const told = { refined: null, column: column.header, seen: column.text };
    return [{ when: ands([test, counts]), fate: "reject" as const, reason: problem, ...told }];
  });

const stepsOf = (
  source: Source,
  columns: readonly ReadColumn[],
  maps: readonly MapTests[],
  words: Words,
  currency: Sql,
): readonly Step[] => [
  skip(sql`is_blank`, "blank"),
  ...broken(source, columns),
  ...(source.skips ?? []).map(({ when, reason }) => skip(compileTest(when, words), reason)),
  ...unreadable(source, columns),
  ...unclearMoney(columns, currency),
  ...missing(maps, words),
  ...contradictory(source, maps, words),
  skip(sql`not ${ors(maps.map(({ applies }) => sql`(${applies})`))}`, "not_counted"),
  skip(
    sql`not ${ors(maps.map(({ applies, measured }) => sql`(${ands([applies, measured])})`))}`,
    "no_measure",
  ),
];

export interface Fates {
  /** Relation `fates`: the cells of every row and `step`, the first test it met; null where it makes facts. */
  readonly relation: Sql;
  /** True for a row that makes facts. */
  readonly made: Sql;
  /** True for a row that is skipped. */
  readonly skipped: Sql;
  /** Gives fate, reason, column_name and seen of a row that makes none. */
  readonly told: Sql;
}

const position = (i: number): Sql => number(i + 1);
const textList = (all: readonly (string | null)[]): Sql =>
  sql`[${commas(all.map((one) => (one === null ? sql`null` : literal(one))))}]`;

/**
 * The engine works a named value out anew wherever it is named, and a step is dear: so it is a number that is looked at
 * once to tell facts from the rest, and only the rest is told apart.
 */
export const rowFates = (
  source: Source,
  columns: readonly ReadColumn[],
  maps: readonly MapTests[],
  words: Words,
  currency: Sql,
): Fates => {
  const steps = stepsOf(source, columns, maps, words, currency);
  const at = steps.reduce((all, { when }, i) => sql`${all} when ${when} then ${position(i)}`, sql``);
  const told = (of: (step: Step) => string | null): Sql => sql`${textList(steps.map(of))}[step]`;
  /** A case over the steps that have something to give; null for the others. */
  const given = (of: (step: Step) => Sql | null): Sql => {
    const cases = steps.flatMap((step, i) => {
      const what = of(step);
      return what === null ? [] : [sql` when step = ${position(i)} then ${what}`];
    });
    if (cases.length === 0) return sql`cast(null as varchar)`;
    return sql`case${cases.reduce((all, one) => sql`${all}${one}`)} end`;
  };
  const skips = steps.flatMap(({ fate }, i) => (fate === "skip" ? [position(i)] : []));
  return {
    relation: sql`fates as (select *, case${at} end as step from cells)`,
    made: sql`step is null`,
    skipped: sql`coalesce(list_contains([${commas(skips)}], step), false)`,
    told: sql`${told(({ fate }) => fate)} as fate,
  coalesce(${given(({ refined }) => refined)}, ${told(({ reason }) => reason)}) as reason,
  ${told(({ column }) => column)} as column_name, left(${given(({ seen }) => seen)}, 200) as seen`,
  };
};
