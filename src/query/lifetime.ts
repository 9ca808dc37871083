// What customers are worth, of the ones acquired in a bucket: what they pay in a month, the margin, and how many stay.

import type { Leaf } from "../catalogue/expr.ts";
import { factor } from "./clock.ts";
import type { Leg } from "./plan.ts";
import type { Settings } from "./question.ts";
import { commas, digits, id, type Sql, sql, value } from "./sql.ts";

export type Lifetime = Extract<Leaf, { kind: "lifetime" }>;

/** Months a value is added up over: a tail without end is mostly made of months nobody has seen. */
const cap = 24;
/** Months without a payment after which a customer counts as lost, where nobody said otherwise. */
export const usualSilence = 2;
const slack = 1e-9;
/** Ten per cent a year, continuously, by month. */
const discount = Math.log(1.1) / 12;

/** True where the form takes the margin, which only the workspace can say. */
export const takesMargin = ({ form }: Lifetime): boolean =>
  form !== "revenue_over_churn" && form !== "months";

/** Nothing is told in SQL where a margin is taken that nobody said. */
export const marginTold = (leaf: Leaf, { customerValue }: Settings): readonly Sql[] =>
  leaf.kind === "lifetime" && takesMargin(leaf) && customerValue === undefined ? [sql`1 = 0`] : [];

/** Read beside the columns of a payment: the day of the last one of anyone. What came after it nobody knows. */
export const paidEnd = "paid_end";
export const paymentReads = ["paid_minor", "day"] as const;

export const lived = (
  columns: readonly string[],
  of: Sql,
  payments: () => Sql,
  { workspace }: Settings,
): Sql =>
  columns.includes(paidEnd)
    ? sql`(
    select * from ${of}
    cross join (
      select max(case when paid_minor > 0 then day end) as ${id(paidEnd)} from ${payments()}
      where workspace = ${value("workspace", "text", workspace)}
    ) as data_end
  ) as lived_rows`
    : of;

/** Calendar months from the first payment to this one, and to the end of what is known. */
export const monthsOf = (leg: Leg) => [
  { name: `month_${leg.index}`, of: sql`dateDiff('month', ${id(leg.leaf.on)}, day)` },
  { name: `age_${leg.index}`, of: sql`dateDiff('month', ${id(leg.leaf.on)}, paid_end)` },
];

/**
 * The product-limit curve of months until a customer is lost, a row for each time, with the money and the months of those
 * who stand at it. Lost is who paid in none of the last months; all are watched up to these months before the end, so
 * that one who was lost can be told from one who was not.
 */
export const retention = (keys: readonly Sql[], leg: Leg, { customerValue }: Settings): Sql => {
  const silence = digits(customerValue?.lostAfter ?? usualSilence);
  const [money, month, age] = ["leaf", "month", "age"].map((name) => id(`${name}_${leg.index}`)) as [
    Sql,
    Sql,
    Sql,
  ];
  const within = keys.length === 0 ? sql`` : sql`partition by ${commas(keys)}`;
  const shown = keys.length === 0 ? sql`` : sql`${commas(keys)}, `;
  const customer = ["of_platform", "of_account", "of_entity"].filter((name) =>
    keys.every(({ text }) => text !== name),
  );
  const spell = [...keys, ...customer.map(id)];
  return sql`select *, least(${digits(cap)}, case when min(left_share) over (${within}) <= ${digits(slack)} then ${digits(cap)} else max(took_time) over (${within}) + 1 end) as months_known
  from (
    select *, exp(sum(${factor}) over (${within} order by took_time)) as left_share,
      exp(coalesce(sum(${factor}) over (${within} order by took_time rows between unbounded preceding and 1 preceding), 0)) as share_before
    from (
      select *, sum(customers) over (${within} order by took_time desc) as at_risk
      from (
        select ${shown}took_time, sum(cast(is_lost as double)) as came_here, count(*) as customers, sum(spell_rows) as row_count,
          max(account_number) as account_count, sum(spell_paid) as paid_here, sum(last_month + 1) as months_here
        from (
          select *, case when last_month < watched then last_month + 1 else greatest(watched, 0) end as took_time,
            case when last_month < watched then 1 else 0 end as is_lost,
            dense_rank() over (${within} order by of_platform, of_account) as account_number
          from (
            select ${commas(spell)}, count(*) as spell_rows, sum(${money}) as spell_paid,
              coalesce(max(case when ${money} > 0 then ${month} end), 0) as last_month, max(${age}) - ${silence} as watched
            from counted
            group by ${commas(spell)}
          ) as spells
        ) as timed_spells
        group by ${commas([...keys, sql`took_time`])}
      ) as times
    ) as risks
  ) as curves`;
};

/** Money a month of a customer who is there. */
const perMonth = sql`(cast(sum(paid_here) as double) / nullIf(sum(months_here), 0))`;
/** The share of those there that is lost in a month. Unknown where nobody was lost: nothing tells how long they stay. */
const churn = sql`(sum(came_here) / nullIf(cast(sum(customers * took_time) as double), 0))`;
const someChurn = sql`nullIf(${churn}, 0)`;
const months = sql`max(months_known)`;
/** Σ S(t) over the months known: each drop is missing from its month on. */
const stayed = sql`(${months} - sum((share_before - left_share) * greatest(months_known - took_time, 0)))`;

export const worthOf = ({ form }: Lifetime, { customerValue }: Settings): Sql => {
  // Without a margin there are no rows to ask.
  const profit = sql`${perMonth} * ${digits(customerValue?.margin ?? 0)}`;
  const constantly = (count: number): Sql =>
    sql`${profit} * (1 - power(1 - ${churn}, ${digits(count)})) / ${someChurn}`;
  switch (form) {
    case "capped":
      return sql`${profit} * ${stayed}`;
    case "months":
      return months;
    case "revenue_over_churn":
      return sql`${perMonth} / ${someChurn}`;
    case "margin_over_churn":
      return sql`${profit} / ${someChurn}`;
    case "discounted":
      return sql`${profit} / (${someChurn} + ${digits(discount)})`;
    case "constant_churn":
      return constantly(cap);
    case "first_year":
      return constantly(12);
  }
};
