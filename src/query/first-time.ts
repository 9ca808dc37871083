// Which rows are the first of somebody: of all days, so that who came back is not counted anew.

import type { Dialect } from "./dialect.ts";
import { conditions } from "./filter.ts";
import type { Group, Leg } from "./plan.ts";
import type { Question } from "./question.ts";
import { ands, commas, id, type Sql, sql, value } from "./sql.ts";

const turn = (leg: Leg): Sql => id(`turn_${leg.index}`);
const firsts = ({ leaf }: Leg): readonly string[] =>
  leaf.where.flatMap((filter) => ("first" in filter ? [filter.column] : []));

/** True for the first of each; nothing where the leg counts every row. */
export const isFirst = (leg: Leg): readonly Sql[] =>
  firsts(leg).length === 0 ? [] : [sql`${turn(leg)} = 1`];

/** Rows of one day come in the order of their keys, so that every reading finds the same one first. */
const turnOf = (group: Group, leg: Leg, question: Question, dialect: Dialect): readonly Sql[] => {
  const of = firsts(leg);
  if (of.length === 0) return [];
  const counts = ands(conditions(group.table, leg.leaf.where, `leaf_${leg.index}`, question, dialect));
  const counted = sql`case when ${counts} then 1 else 0 end`;
  const order = [group.on, ...group.table.key].map(id);
  return [
    sql`case when ${counts} then row_number() over (partition by ${commas([...of.map(id), counted])} order by ${commas(order)}) end as ${turn(leg)}`,
  ];
};

/** The relation `of` with the turn of each row among those of the same person. */
export const withTurns = (group: Group, of: Sql, question: Question, dialect: Dialect): Sql => {
  const turns = group.legs.flatMap((leg) => turnOf(group, leg, question, dialect));
  if (turns.length === 0) return of;
  return sql`(
    select *, ${commas(turns)}
    from ${of}
    where workspace = ${value("workspace", "text", question.settings.workspace)}
  ) as rows_in_turn`;
};
