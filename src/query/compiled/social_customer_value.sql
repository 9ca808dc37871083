-- C6 social_customer_value: mean
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_outcome = ["won"]
-- leaf_0_channel = ["organic_social","paid_social"]
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
  select year(closed_day) * 12 + month(closed_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, (sign(amount_minor * rate_on_closed_day) * floor(abs(amount_minor * rate_on_closed_day) + 0.5)) as leaf_0, concat(account, ' ', companies) as leaf_1
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_closed_day
    from (select *, closed_day as money_day from deal_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and closed_day >= {since:day} and closed_day < {until:day} and outcome in {leaf_0_outcome:texts} and channel in {leaf_0_channel:texts} and amount_minor is not null and rate_on_closed_day is not null and companies <> ''
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by bucket_number
order by bucket_number

-- C6 social_customer_value: median
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_outcome = ["won"]
-- leaf_0_channel = ["organic_social","paid_social"]
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
  select year(closed_day) * 12 + month(closed_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, concat(account, ' ', companies) as of_entity, (sign(amount_minor * rate_on_closed_day) * floor(abs(amount_minor * rate_on_closed_day) + 0.5)) as leaf_0
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_closed_day
    from (select *, closed_day as money_day from deal_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and closed_day >= {since:day} and closed_day < {until:day} and outcome in {leaf_0_outcome:texts} and channel in {leaf_0_channel:texts} and companies is not null and amount_minor is not null and rate_on_closed_day is not null
), grouped as (
  select bucket_number, of_platform, of_entity, sum(leaf_0) as sum_0, count(*) as row_count, max(of_account) as one_account
  from counted
  group by bucket_number, of_platform, of_entity
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, quantile_cont(sum_0, 0.5) as top_value, sum(row_count) as row_total, count(distinct concat(of_platform, ' ', one_account)) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C6 social_customer_value: new_customers
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_outcome = ["won"]
-- leaf_0_channel = ["organic_social","paid_social"]
-- leaf_1_channel = ["organic_social","paid_social"]
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
  select year(closed_day) * 12 + month(closed_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, (sign(amount_minor * rate_on_closed_day) * floor(abs(amount_minor * rate_on_closed_day) + 0.5)) as leaf_0, null as leaf_1
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_closed_day
    from (select *, closed_day as money_day from deal_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and closed_day >= {since:day} and closed_day < {until:day} and outcome in {leaf_0_outcome:texts} and channel in {leaf_0_channel:texts} and amount_minor is not null and rate_on_closed_day is not null
  union all
  select year(customer_day) * 12 + month(customer_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, null as leaf_0, leads as leaf_1
  from lead_now
  where workspace = {workspace:text} and customer_day >= {since:day} and customer_day < {until:day} and channel in {leaf_1_channel:texts} and leads is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
