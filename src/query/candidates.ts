// What every kind of conversion came to in a period and the one before it: what a definition of "qualified" is chosen from.

import type { Period } from "../base/period.ts";
import { channelsOfSocial } from "../catalogue/words.ts";
import { id, type Sql, sql, value } from "./sql.ts";

interface Asked {
  readonly workspace: string;
  readonly period: Period;
  readonly before: Period;
}

const rows = ({ workspace }: Pick<Asked, "workspace">): Sql =>
  sql`from conversion_now where workspace = ${value("workspace", "text", workspace)} and conversions is not null`;

/** The last day on which anything converted; null where nothing ever did. */
export const lastConversion = (workspace: string): Sql =>
  sql`select max(day) as last_day ${rows({ workspace })}`;

/** People are counted once, so that those of several events cannot be added up: they are asked of each set by itself. */
const figures = ({ period, before }: Asked): Sql => {
  const within = ({ since, until }: Period, name: string): Sql =>
    sql`day >= ${value(`${name}_since`, "day", since)} and day < ${value(`${name}_until`, "day", until)}`;
  const now = within(period, "now");
  return sql`sum(case when ${now} then conversions end) as now_total,
  sum(case when ${within(before, "then")} then conversions end) as then_total,
  sum(case when ${now} and channel in ${value("social", "texts", channelsOfSocial)} then conversions end) as social_total,
  count(distinct case when ${now} and person <> '' then person end) as person_total,
  max(day) as last_day`;
};

export const candidates = (asked: Asked): Sql => sql`select name as one_event, ${figures(asked)}
${rows(asked)} and name <> '' group by name order by now_total desc, name`;

export const candidate = (asked: Asked, events: readonly string[]): Sql =>
  sql`select ${figures(asked)}
${rows(asked)} and ${id("name")} in ${value("events", "texts", events)}`;
