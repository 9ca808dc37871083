-- K7 cared_customer_value: with_care
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(acquired_day) * 12 + month(acquired_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, (sign(paid_minor * rate_on_day) * floor(abs(paid_minor * rate_on_day) + 0.5)) as leaf_0, customer as leaf_1
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from (
    select own_rows.*, cared_day_0.told as cared_day, case when acquired_day_0.told is null or acquired_day_0_anywhere.told < acquired_day_0.told then acquired_day_0_anywhere.told else acquired_day_0.told end as acquired_day
    from (select * from payment_now) as own_rows
    left join (
      select person as looked_up, min(case when cases > 0 then day end) as told
      from care_case_now
      where workspace = {workspace:text} and person <> ''
      group by person
    ) as cared_day_0 on own_rows.customer = cared_day_0.looked_up
left join (
      select customer as looked_up, case when length(customer) = 32 then '' else account end as of_scope, min(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and customer <> ''
      group by customer, case when length(customer) = 32 then '' else account end
    ) as acquired_day_0 on own_rows.customer = acquired_day_0.looked_up and case when length(own_rows.customer) = 32 then '' else own_rows.account end = acquired_day_0.of_scope
left join (
      select customer as looked_up, min(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and customer <> '' and case when length(customer) = 32 then '' else account end = ''
      group by customer
    ) as acquired_day_0_anywhere on own_rows.customer = acquired_day_0_anywhere.looked_up
  ) as beside_rows) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and acquired_day >= {since:day} and acquired_day < {until:day} and cared_day is not null and paid_minor is not null and rate_on_day is not null and customer <> ''
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by bucket_number
order by bucket_number

-- K7 cared_customer_value: without_care
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(acquired_day) * 12 + month(acquired_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, (sign(paid_minor * rate_on_day) * floor(abs(paid_minor * rate_on_day) + 0.5)) as leaf_0, customer as leaf_1
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from (
    select own_rows.*, cared_day_0.told as cared_day, case when acquired_day_0.told is null or acquired_day_0_anywhere.told < acquired_day_0.told then acquired_day_0_anywhere.told else acquired_day_0.told end as acquired_day
    from (select * from payment_now) as own_rows
    left join (
      select person as looked_up, min(case when cases > 0 then day end) as told
      from care_case_now
      where workspace = {workspace:text} and person <> ''
      group by person
    ) as cared_day_0 on own_rows.customer = cared_day_0.looked_up
left join (
      select customer as looked_up, case when length(customer) = 32 then '' else account end as of_scope, min(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and customer <> ''
      group by customer, case when length(customer) = 32 then '' else account end
    ) as acquired_day_0 on own_rows.customer = acquired_day_0.looked_up and case when length(own_rows.customer) = 32 then '' else own_rows.account end = acquired_day_0.of_scope
left join (
      select customer as looked_up, min(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and customer <> '' and case when length(customer) = 32 then '' else account end = ''
      group by customer
    ) as acquired_day_0_anywhere on own_rows.customer = acquired_day_0_anywhere.looked_up
  ) as beside_rows) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and acquired_day >= {since:day} and acquired_day < {until:day} and cared_day is null and paid_minor is not null and rate_on_day is not null and customer <> ''
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by bucket_number
order by bucket_number
