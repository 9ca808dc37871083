// What becomes of a row that is no fact: blank, then a skip of the source, then a cell that cannot be read, then no figure.

import type { FactMap, Source, Value } from "../sources/source.ts";
import type { ReadColumn } from "./mapping-cells.ts";
import { columnsIn, compileTest, compileValue, type Words } from "./mapping-values.ts";
import { ands, literal, ors, type Sql, sql } from "./sql.ts";

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
  readonly column: string | null;
  readonly seen: Sql | null;
}

const skip = (when: Sql, reason: string): Step => ({ when, fate: "skip", reason, column: null, seen: null });

const usedIn = (source: Source): ReadonlySet<string> =>
  new Set([
    ...source.facts.flatMap((map) => Object.values(map.values).flatMap(columnsIn)),
    ...source.facts.flatMap((map) => (map.when === undefined ? [] : columnsIn(map.when))),
  ]);

const unreadable = (source: Source, columns: readonly ReadColumn[]): readonly Step[] => {
  const used = usedIn(source);
  return columns.flatMap((column) =>
    column.problem === null || !used.has(column.key)
      ? []
      : {
          when: sql`(${column.text} is not null and ${column.value} is null)`,
          fate: "reject" as const,
          reason: column.problem,
          column: column.header,
          seen: column.text,
        },
  );
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
        when: ands([applies, measured, empty]),
        fate: "reject" as const,
        reason: "cell/missing",
        column: headerOf(value, name, words),
        seen: null,
      };
    }),
  );

const stepsOf = (
  source: Source,
  columns: readonly ReadColumn[],
  maps: readonly MapTests[],
  words: Words,
): readonly Step[] => [
  skip(sql`is_blank`, "blank"),
  ...(source.skips ?? []).map(({ when, reason }) => skip(compileTest(when, words), reason)),
  ...unreadable(source, columns),
  ...missing(maps, words),
  skip(sql`not ${ors(maps.map(({ applies }) => sql`(${applies})`))}`, "not_counted"),
  skip(
    sql`not ${ors(maps.map(({ applies, measured }) => sql`(${ands([applies, measured])})`))}`,
    "no_measure",
  ),
];

/** Relation `fates`: the cells of every row with its fate, null where it makes facts. */
export const rowFates = (
  source: Source,
  columns: readonly ReadColumn[],
  maps: readonly MapTests[],
  words: Words,
): Sql => {
  const steps = stepsOf(source, columns, maps, words);
  const at = steps.reduce((all, { when }, i) => sql`${all} when ${when} then ${literal(String(i))}`, sql``);
  const choose = (of: (step: Step) => Sql | null): Sql => {
    const cases = steps.flatMap((step, i) => {
      const value = of(step);
      return value === null ? [] : [sql` when step = ${literal(String(i))} then ${value}`];
    });
    return cases.length === 0
      ? sql`cast(null as varchar)`
      : sql`case${cases.reduce((all, one) => sql`${all}${one}`)} end`;
  };
  return sql`steps as (select *, case${at} end as step from cells),
fates as (select *, ${choose(({ fate }) => literal(fate))} as fate,
  ${choose(({ reason }) => literal(reason))} as reason,
  ${choose(({ column }) => (column === null ? null : literal(column)))} as column_name,
  left(${choose(({ seen }) => seen)}, 200) as seen from steps)`;
};
