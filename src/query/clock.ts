// How long something took, in seconds: of the calendar, or of the workspace's opening hours alone.

import { type Opening, openingsOf } from "../base/business-hours.ts";
import { addDays } from "../base/period.ts";
import type { Leaf } from "../catalogue/expr.ts";
import { factTable } from "../facts/index.ts";
import type { Dialect } from "./dialect.ts";
import type { Group, Leg } from "./plan.ts";
import type { Question, Settings } from "./question.ts";
import { ands, commas, digits, id, type Sql, sql } from "./sql.ts";

export type Survival = Extract<Leaf, { kind: "survival" }>;

/** Of a day: its beginning. */
const dayOf = (column: string): Sql =>
  sql`cast(dateDiff('day', cast('1970-01-01' as date), ${id(column)}) as double) * 86400`;
const isDay = ({ table }: Survival, column: string): boolean =>
  factTable(table).columns[column]?.type === "day";

/** What has not come is waited for until the export was made, or until somebody looked for it the last time. */
const seenLast = ({ watched }: Survival): Sql => id(watched ?? "observed_at");
const ended = (leaf: Survival): Sql => sql`coalesce(${id(leaf.to)}, ${seenLast(leaf)})`;
const begunAt = (leaf: Survival, { seconds }: Dialect): Sql =>
  isDay(leaf, leaf.from) ? dayOf(leaf.from) : seconds(id(leaf.from));
const endedAt = (leaf: Survival, { seconds }: Dialect): Sql =>
  isDay(leaf, leaf.to) ? sql`coalesce(${dayOf(leaf.to)}, ${seconds(seenLast(leaf))})` : seconds(ended(leaf));

/** True, in SQL, where a row tells how long it took or has taken so far: an end before the beginning is a mistake. */
export const tellsTime = (leaf: Survival): Sql => {
  const last = isDay(leaf, leaf.to)
    ? sql`coalesce(${id(leaf.to)}, cast(${seenLast(leaf)} as date))`
    : ended(leaf);
  return ands([sql`${id(leaf.from)} is not null`, sql`${last} >= ${id(leaf.from)}`]);
};

/** Nothing is told in SQL where opening hours or a service level are asked for that nobody said: every wait would be of 0 seconds. */
export const hoursTold = (leaf: Leaf, { hours, serviceLevel }: Settings): readonly Sql[] => {
  if (leaf.kind !== "survival") return [];
  const lacks =
    (leaf.clock === "business" && hours === undefined) ||
    (leaf.at === "serviceLevel" && serviceLevel === undefined);
  return lacks ? [sql`1 = 0`] : [];
};

/** Seconds of the leg, in the relation of `clocked`. */
export const took = ({ index }: Leg): Sql => id(`took_${index}`);
/** 1 where it came, 0 where it is waited for. */
export const came = ({ to }: Survival): Sql => sql`case when ${id(to)} is null then 0 else 1 end`;

const start: Opening = { opens: 0, closes: 0, before: 0 };

/** Opening hours as a relation; one that never opens comes first, so that every moment has one before it. */
const hours = (openings: readonly Opening[], { tuples }: Dialect): Sql =>
  tuples(
    ["one", "opens", "closes", "before_opening"],
    [start, ...openings].map(({ opens, closes, before }) => [1, opens, closes, before]),
  );

const elapsed = (at: Sql, opening: Sql): Sql =>
  sql`${opening}.before_opening + least(${at} - ${opening}.opens, ${opening}.closes - ${opening}.opens)`;

type Asked = Pick<Question, "settings" | "since">;

/** A row's day and the moment it began differ by their zones, a day at most either way; it ends before now. */
const openingsFor = ({ settings: { hours }, since }: Asked): readonly Opening[] => {
  const from = addDays(since, -2);
  return hours === undefined || from >= hours.until
    ? []
    : openingsOf(hours, { since: from, until: hours.until });
};

const withinHours = (leg: Leg, leaf: Survival, of: Sql, asked: Asked, dialect: Dialect): Sql => {
  const [begun, done] = [id(`begun_${leg.index}`), id(`done_${leg.index}`)];
  const [first, last] = [id(`open_at_first_${leg.index}`), id(`open_at_last_${leg.index}`)];
  const open = hours(openingsFor(asked), dialect);
  return sql`(
    select timed.*, (${elapsed(done, last)}) - (${elapsed(begun, first)}) as ${took(leg)}
    from (
      select *, ${begunAt(leaf, dialect)} as ${begun}, ${endedAt(leaf, dialect)} as ${done}, 1 as one_of
      from ${of}
    ) as timed
    asof left join ${open} as ${first} on timed.one_of = ${first}.one and timed.${begun} >= ${first}.opens
    asof left join ${open} as ${last} on timed.one_of = ${last}.one and timed.${done} >= ${last}.opens
  ) as timed_rows`;
};

const byCalendar = (leg: Leg, leaf: Survival, of: Sql, dialect: Dialect): Sql =>
  sql`(
    select *, ${endedAt(leaf, dialect)} - ${begunAt(leaf, dialect)} as ${took(leg)}
    from ${of}
  ) as timed_rows`;

/** The relation, with the seconds of every leg of the group that asks for them. */
export const clocked = ({ legs }: Group, of: Sql, asked: Asked, dialect: Dialect): Sql =>
  legs.reduce((relation, leg) => {
    const { leaf } = leg;
    if (leaf.kind !== "survival") return relation;
    return leaf.clock === "calendar"
      ? byCalendar(leg, leaf, relation, dialect)
      : withinHours(leg, leaf, relation, asked, dialect);
  }, of);

// A product is a sum of logarithms; where the last one at risk comes, nothing is left.
export const factor = sql`case when came_here = 0 then 0 when came_here >= at_risk then -1000000 else ln(1 - came_here / at_risk) end`;

/**
 * Share of rows that have not reached their end, by the time it took: the product-limit curve of the rows `counted`, a row
 * for each time, with how many rows stand at it. Kaplan and Meier 1958, Journal of the American Statistical Association 53.
 */
export const curve = (keys: readonly Sql[], leg: Leg): Sql => {
  const time = id(`leaf_${leg.index}`);
  const event = id(`came_${leg.index}`);
  const within = keys.length === 0 ? sql`` : sql`partition by ${commas(keys)} `;
  const shown = keys.length === 0 ? sql`` : sql`${commas(keys)}, `;
  return sql`select ${shown}took_time, row_count, account_count, exp(sum(${factor}) over (${within}order by took_time)) as left_share
  from (
    select *, sum(row_count) over (${within}order by took_time desc) as at_risk
    from (
      select ${shown}${time} as took_time, sum(cast(${event} as double)) as came_here, count(*) as row_count, max(account_number) as account_count
      from (
        select *, dense_rank() over (${within}order by of_platform, of_account) as account_number
        from counted
      ) as numbered
      group by ${commas([...keys, time])}
    ) as times
  ) as risks`;
};

/** Rounding of the logarithms, far below one row in any export. */
const slack = 1e-9;

/** The first time at which a share `at` has come; between two of them where the curve stands exactly there (as survfit of R). */
const quantileAt = (at: number): Sql => {
  const [over, under] = [1 - at + slack, 1 - at - slack].map((share) => digits(Number(share.toFixed(9)))) as [
    Sql,
    Sql,
  ];
  const first = sql`min(case when left_share <= ${over} then took_time end)`;
  const next = sql`min(case when left_share < ${under} then took_time end)`;
  return sql`(${first} + coalesce(${next}, ${first})) / 2`;
};

/** 1 − S at the promised time; unknown where nobody was watched for so long and some still wait. */
const shareBy = (seconds: number): Sql => {
  const by = digits(seconds);
  const left = sql`coalesce(min(case when took_time <= ${by} then left_share end), 1)`;
  const seen = sql`max(took_time) >= ${by} or min(left_share) <= ${digits(slack)}`;
  return sql`case when ${seen} then round(1 - ${left}, 12) end`;
};

/** What is asked of the curve. Without a service level there are no rows to ask. */
export const askedOf = ({ at }: Survival, { serviceLevel = 0 }: Settings): Sql => {
  if (typeof at === "object") return shareBy(at.withinDays * 86_400);
  return at === "serviceLevel" ? shareBy(serviceLevel) : quantileAt(at);
};
