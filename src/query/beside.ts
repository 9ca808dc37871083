// Cells that another table tells of a row, laid beside its own: a table is looked up by its key, so no row can fan out.

import { type Beside, besideOf, type Match } from "../facts/beside.ts";
import type { Table } from "../facts/table.ts";
import type { Settings } from "./question.ts";
import { commas, digits, id, lines, literal, type Sql, sql, value } from "./sql.ts";

/** The columns that are read of the row itself to look others up. */
export const ownOf = (table: Table, column: string): readonly string[] =>
  besideOf(table.name, column)?.match.flatMap(({ own, only, within }) => [
    ...[own, ...(only === undefined ? [] : [only.column])],
    ...(within === undefined ? [] : ["account"]),
  ]) ?? [];

/** The columns that are read of the table that tells it. */
export const theirsOf = ({ match, column, above }: Beside): readonly string[] => [
  ...match.map(({ theirs }) => theirs),
  ...(match.some(({ within }) => within !== undefined) ? ["account"] : []),
  column,
  above,
];

interface Told {
  readonly join: Sql;
  readonly told: Sql;
}

/** A list of ids is known by its first. */
const firstOf = (own: Sql): Sql => sql`regexp_extract(${own}, '^([^;]*)', 1)`;

/** The key of an address, as an import makes it, has this many signs. */
const addressKey = 32;
/** The account an id is of, '' where it is of none. */
const scopeOf = (within: NonNullable<Match["within"]>, of: Sql, account: Sql): Sql =>
  within === "account"
    ? account
    : sql`case when length(${of}) = ${digits(addressKey)} then '' else ${account} end`;

/** What names it in the row itself; null where that is an id of another kind. */
const mineOf = ({ own, only }: Match, from: string): Sql => {
  const cell = sql`own_rows.${id(own)}`;
  const first = from === "company" ? firstOf(cell) : cell;
  if (only === undefined) return first;
  return sql`case when own_rows.${id(only.column)} = ${literal(only.is)} then ${first} end`;
};

const lookedUp = (
  name: string,
  { match, take, column, above, from }: Beside,
  rows: Sql,
  settings: Settings,
): readonly Told[] =>
  match.flatMap((one, k) => {
    const { own, theirs, within } = one;
    const best = sql`${take === "first" ? sql`min` : sql`max`}(case when ${id(above)} > 0 then ${id(column)} end)`;
    const theirScope = within && scopeOf(within, id(theirs), id("account"));
    const told = (by: Sql, scope: Sql | undefined, where: Sql, on: Sql): Told => ({
      join: sql`left join (
      select ${id(theirs)} as looked_up, ${scope ? sql`${scope} as of_scope, ` : sql``}${best} as told
      from ${rows}
      where workspace = ${value("workspace", "text", settings.workspace)} and ${id(theirs)} <> ''${where}
      group by ${id(theirs)}${scope ? sql`, ${scope}` : sql``}
    ) as ${by} on ${mineOf(one, from)} = ${by}.looked_up${on}`,
      told: sql`${by}.told`,
    });
    const [by, anywhere] = [id(`${name}_${k}`), id(`${name}_${k}_anywhere`)];
    if (within === undefined || theirScope === undefined) return [told(by, undefined, sql``, sql``)];
    const myScope = scopeOf(within, sql`own_rows.${id(own)}`, sql`own_rows.account`);
    return [
      told(by, theirScope, sql``, sql` and ${myScope} = ${by}.of_scope`),
      told(anywhere, undefined, sql` and ${theirScope} = ''`, sql``),
    ];
  });

/** Of two the first or the last; the one that is known where the other is not. */
const better = (take: Beside["take"], one: Sql, other: Sql): Sql => {
  const wins = take === "first" ? sql`${other} < ${one}` : sql`${other} > ${one}`;
  return sql`case when ${one} is null or ${wins} then ${other} else ${one} end`;
};

/** The relation, with what others tell of its rows; `rowsOf` gives theirs. */
export const besides = (
  table: Table,
  columns: readonly string[],
  of: Sql,
  rowsOf: (from: string, columns: readonly string[]) => Sql,
  settings: Settings,
): Sql => {
  const found = columns.flatMap((name) => {
    const beside = besideOf(table.name, name);
    if (beside === undefined) return [];
    const told = lookedUp(name, beside, rowsOf(beside.from, theirsOf(beside)), settings);
    const cell = told.map((one) => one.told).reduce((one, other) => better(beside.take, one, other));
    return [{ joins: told.map(({ join }) => join), cell: sql`${cell} as ${id(name)}` }];
  });
  if (found.length === 0) return of;
  return sql`(
    select own_rows.*, ${commas(found.map(({ cell }) => cell))}
    from (select * from ${of}) as own_rows
    ${lines(found.flatMap(({ joins }) => joins))}
  ) as beside_rows`;
};
