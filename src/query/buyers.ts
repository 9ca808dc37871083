// What is known of each customer's purchases up to a day: how often again, when last, what for, and what came since.

import type { Day } from "../base/period.ts";
import { payment } from "../facts/journey.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { ratesFor, relation } from "./known-at.ts";
import { rateName } from "./money.ts";
import type { Settings } from "./question.ts";
import { commas, digits, id, type Sql, sql, value } from "./sql.ts";

const rate = rateName({ table: payment.name, on: "day" });
const columns = ["account", "customer", "day", "paid_minor", "currency", rate];

const paid = (settings: Settings, dialect: Dialect): Sql =>
  sql`select platform, account, customer, day, paid_minor, ${id(rate)} as of_rate
      from ${relation(payment, columns, { settings, knownAt: null }, dialect)}
      where workspace = ${value("workspace", "text", settings.workspace)}
        and customer <> '' and paid_minor is not null`;

const head = (settings: Settings): Sql => {
  const rates = ratesFor(columns, { settings, knownAt: null });
  return rates.length === 0
    ? sql``
    : sql`with ${commas(rates)}
`;
};

/** first_day and last_day of what anyone paid, and how many payments of someone known have no rate: unpriced. */
export const paymentDays = (settings: Settings, name: Dialect["name"]): Sql => sql`${head(settings)}select
  min(case when paid_minor > 0 then day end) as first_day, max(case when paid_minor > 0 then day end) as last_day,
  sum(case when of_rate is null then 1 else 0 end) as unpriced
from (
      ${paid(settings, dialects[name])}
) as payments`;

/**
 * A row for each of some customers who paid before a day, the same ones each time: repeats (days they paid on after the
 * first), last_age and age (days from the first, to the last and to the day), later_paid (minor units of the repeats, less
 * refunds), paid_since (from the day on), and beside it of how many customers in all: customer_total, repeater_total.
 *
 * Payments of one day are one purchase, as is usual for the model: what is paid in two parts is bought once.
 */
export const buyersUntil = (until: Day, most: number, settings: Settings, name: Dialect["name"]): Sql => {
  const dialect = dialects[name];
  const end = value("until", "day", until);
  const known = sql`paid > 0 and day < ${end}`;
  const who = commas(["platform", "account", "customer"].map(id));
  return sql`${head(settings)}select repeats, last_age, age, later_paid, paid_since, count(*) over () as customer_total,
  sum(case when repeats > 0 then 1 else 0 end) over () as repeater_total
from (
  select ${who}, sum(case when ${known} and day > first_day then 1 else 0 end) as repeats,
    max(case when ${known} then dateDiff('day', first_day, day) end) as last_age,
    max(dateDiff('day', first_day, ${end})) - 1 as age,
    sum(case when day < ${end} and day > first_day then paid else 0 end) as later_paid,
    sum(case when day >= ${end} then paid else 0 end) as paid_since
  from (
    select *, min(case when ${known} then day end) over (partition by ${who}) as first_day
    from (
      select ${who}, day, sum(paid_minor * of_rate) as paid
      from (
      ${paid(settings, dialect)}
      ) as payments
      where of_rate is not null
      group by ${who}, day
    ) as paid_days
  ) as since_first
  where first_day is not null and day >= first_day
  group by ${who}
) as buyers
order by ${dialect.fingerprint(sql`concat(platform, ' ', account, ' ', customer)`)}, ${who}
limit ${digits(most)}`;
};
