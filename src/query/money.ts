// Amounts in other currencies, at the rate of their day: direct, the other way round, or over a currency both are told in.

import { currencies, minorDigits } from "../base/money.ts";
import type { Leaf } from "../catalogue/expr.ts";
import { besideOf } from "../facts/beside.ts";
import type { Table } from "../facts/table.ts";
import { isWindowTable } from "./plan.ts";
import type { Settings } from "./question.ts";
import { commas, digits, id, literal, type Sql, sql, value } from "./sql.ts";

/** No rate is told for weekends and holidays: the last one counts, up to this many days. */
const oldest = 7;

const prefix = "rate_on_";
/** Read beside the columns of a table: what one minor unit of the row is in minor units of the workspace's currency. */
export const rateName = ({ table, on }: Pick<Leaf, "table" | "on">): string =>
  // A day that another table tells puts the row into a period; money changed hands on the row's own.
  `${prefix}${besideOf(table, on) === undefined ? on : "day"}`;
export const ratesIn = (columns: readonly string[]): readonly string[] =>
  columns.filter((column) => column.startsWith(prefix));

export const withoutRates = (columns: readonly string[]): readonly string[] =>
  columns.filter((column) => !column.startsWith(prefix));

/** Rounded half away from zero, row by row: both engines agree, and rows add up to the number. */
export const converted = (of: Sql, leaf: Leaf): Sql => {
  const amount = sql`${of} * ${id(rateName(leaf))}`;
  return sql`(sign(${amount}) * floor(abs(${amount}) + 0.5))`;
};

const withDigits = (count: number): Sql =>
  commas(currencies.filter((code) => minorDigits(code) === count).map(literal));

/** Minor units of a major one, of a currency in a column. */
const minorOf = (currency: Sql): Sql =>
  sql`case when ${currency} in (${withDigits(0)}) then 1 when ${currency} in (${withDigits(3)}) then 1000 else 100 end`;

/** The relation of `factors` in a statement. */
const factorsName = id("fx_factors");

/**
 * A day, a currency, and what one of it is in the workspace's, worked out once at the head of a statement. Every base has
 * the rate 1 of itself, so that a direct rate, one the other way round, and two over a common base are all a quotient of
 * two rates of one base; nearer ones go first.
 */
export const factors = (rates: Sql, { workspace, currency }: Settings): Sql => {
  const ours = value("currency", "text", currency);
  const near = sql`case when of_base = ${ours} then 2 when of_base = of_quote then 1 else 0 end`;
  return sql`${factorsName} as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (${near}, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = ${ours} then 1 when quote = ${ours} then rate end)
        over (partition by base, day) as our_rate
      from ${rates}
      where workspace = ${value("workspace", "text", workspace)} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> ${ours} and our_rate is not null
  group by of_quote, of_day
)`;
};

/**
 * The relation, each row with its rate on the day of a column; of a window on its last day. Null where none is known. It
 * looks them up in `factors`, which then stands at the head of the statement, unless the workspace has no rates at all.
 */
export const priced = (table: Table, name: string, of: Sql, settings: Settings): Sql => {
  const ours = value("currency", "text", settings.currency);
  if (settings.withoutRates)
    return sql`(
    select *, case when currency = ${ours} then 1 end as ${id(name)}
    from ${of}
  ) as priced_rows`;
  const on = id(name.slice(prefix.length));
  const day = isWindowTable(table) ? sql`window_end - 1` : on;
  const scale = sql`${digits(10 ** minorDigits(settings.currency))} / ${minorOf(sql`money_rows.currency`)}`;
  return sql`(
    select money_rows.*, case
      when money_rows.currency = ${ours} then 1
      when fx.fx_day >= money_rows.money_day - ${digits(oldest)} then nullIf(fx.fx_factor, 0) * ${scale}
    end as ${id(name)}
    from (select *, ${day} as money_day from ${of}) as money_rows
    asof left join ${factorsName} as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows`;
};
