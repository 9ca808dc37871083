// How much of a lead social media have earned: its touches in the days before, each with the credit a model gives it.

import type { Credit } from "../catalogue/journey-leaf.ts";
import type { Settings } from "./question.ts";
import { commas, digits, id, type Sql, sql, value } from "./sql.ts";

/** How long before the lead a touch counts, in days, and after how many of them its credit by decay is half. */
export const lookback = 90;
const halfLife = 7;

const prefix = "credit_";
/** Read beside the columns of a lead: the share of its credit that goes to social media. Null where it has no touch. */
export const creditName = (model: Credit): string => `${prefix}${model}`;
const isCredit = (column: string): boolean => column.startsWith(prefix);

/** Columns that are read of a lead and of a touch to give credit. */
export const creditReads = ["person", "day"] as const;
export const touchReads = ["person", "day", "touched_at", "channel"] as const;

/** What a touch weighs among those of its lead; a model divides by the sum, so that a lead is always given once. */
const weights: Readonly<Record<Exclude<Credit, "any">, Sql>> = {
  first: sql`case when place = 1 then 1 else 0 end`,
  last: sql`case when place = places then 1 else 0 end`,
  linear: sql`1`,
  position: sql`case when places <= 2 then 1 when place = 1 or place = places then 0.4 else 0.2 / (places - 2) end`,
  decay: sql`exp(${digits(-Math.LN2 / halfLife)} * days_before)`,
};

const social = sql`coalesce(by_channel, '') in ('organic_social', 'paid_social')`;
const shareOf = (model: Credit): Sql => {
  if (model === "any") return sql`max(case when ${social} then 1 else 0 end)`;
  const weight = weights[model];
  return sql`sum(case when ${social} then ${weight} else 0 end) / sum(${weight})`;
};

const keys = ["account", "report", "lead"] as const;
const keyNames = commas(keys.map((key) => id(`of_${key}`)));

/** The leads, with the credits asked for. Days are compared, for a lead tells no hour: a touch of its own day counts. */
export const credited = (
  columns: readonly string[],
  of: Sql,
  touches: () => Sql,
  { workspace }: Settings,
): Sql => {
  const models = columns.filter(isCredit).map((column) => column.slice(prefix.length) as Credit);
  if (models.length === 0) return of;
  const own = sql`workspace = ${value("workspace", "text", workspace)}`;
  const shares = models.map((model) => sql`${shareOf(model)} as ${id(`share_${model}`)}`);
  const cells = models.map(
    (model) =>
      sql`case when credits.touch_count > 0 then credits.${id(`share_${model}`)} end as ${id(creditName(model))}`,
  );
  return sql`(
    select lead_rows.*, ${commas(cells)}
    from (select * from ${of}) as lead_rows
    left join (
      select ${keyNames}, count(*) as touch_count, ${commas(shares)}
      from (
        select ${keyNames}, by_channel, dateDiff('day', touch_day, lead_day) as days_before,
          row_number() over (partition by ${keyNames} order by touch_day, touch_moment, touch_id) as place,
          count(*) over (partition by ${keyNames}) as places
        from (
          select ${commas(keys.map((key) => sql`${id(key)} as ${id(`of_${key}`)}`))}, person as lead_person, day as lead_day
          from ${of} where ${own}
        ) as own_leads
        join (
          select person as by_person, day as touch_day, touched_at as touch_moment, touch as touch_id, channel as by_channel
          from ${touches()} where ${own} and person <> ''
        ) as own_touches on lead_person = by_person
        where touch_day <= lead_day and touch_day >= lead_day - ${digits(lookback)}
      ) as touched
      group by ${keyNames}
    ) as credits on ${keyMatch}
  ) as credited_rows`;
};

const keyMatch: Sql = sql`lead_rows.account = credits.of_account and lead_rows.report = credits.of_report and lead_rows.lead = credits.of_lead`;
