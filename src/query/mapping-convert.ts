// A value as SQL with its type, and as another type. What the file lacks is unknown, and told from the rest here.

import { amount, type ValueType } from "./mapping-cells.ts";
import { dayOfInstant, inZone, isoDay } from "./mapping-dates.ts";
import { type Sql, sql } from "./sql.ts";

export interface Compiled {
  readonly of: Sql;
  readonly type: ValueType;
}

const sqlTypes = {
  text: sql`varchar`,
  integer: sql`bigint`,
  number: sql`double`,
  major: amount,
  day: sql`date`,
  instant: sql`timestamp`,
  flag: sql`boolean`,
} as const satisfies Record<ValueType, Sql>;

export const unknownOf = (type: ValueType): Sql => sql`cast(null as ${sqlTypes[type]})`;

const nullText = unknownOf("text").text;
/** A column that the file lacks, or what hangs on such a one: settled here, so that no row is asked. */
export const isUnknown = ({ of }: Compiled): boolean => of.text === nullText;
export const unknownText: Compiled = { of: unknownOf("text"), type: "text" };

/** A value as another type; what cannot become one is unknown. */
export const convert = (value: Compiled, to: ValueType, zone: string): Sql => {
  const { of, type } = value;
  if (type === to) return of;
  if (isUnknown(value)) return unknownOf(to);
  if (to === "day" && type === "instant") return dayOfInstant(of, zone);
  if (to === "day" && type === "text")
    return sql`coalesce(${isoDay(of)},
    ${dayOfInstant(instantText(of), zone)})`;
  if (to === "instant" && type === "day") return inZone(sql`cast(${of} as timestamp)`, zone);
  if (to === "instant" && type === "text") return instantText(of);
  if (to === "integer" && (type === "number" || type === "major"))
    return sql`try_cast(round(${of}) as bigint)`;
  return sql`try_cast(${of} as ${sqlTypes[to]})`;
};
function instantText(of: Sql): Sql {
  return sql`timezone('UTC', try_cast(${of} as timestamptz))`;
}
