-- V11 advocacy_results: clicks
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, clicks as leaf_0
  from advocacy_share_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- V11 advocacy_results: sessions
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, sessions as leaf_0
  from (
    select campaign_rows.*, nullIf(tags.tag_employee, '') as employee
    from (select * from web_day_now) as campaign_rows
    left join (
    select one_tag, max(tag_owner) as tag_employee from (
      select lower(utm) as one_tag, employee as tag_owner from advocacy_share_now
      where workspace = {workspace:text} and utm <> '' and employee <> ''
    ) as tagged_shares
    group by one_tag
    having count(distinct tag_owner) = 1
    ) as tags on lower(campaign_rows.campaign) = tags.one_tag
  ) as employee_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and employee is not null and sessions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- V11 advocacy_results: key_events
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, key_events as leaf_0
  from (
    select campaign_rows.*, nullIf(tags.tag_employee, '') as employee
    from (select * from web_day_now) as campaign_rows
    left join (
    select one_tag, max(tag_owner) as tag_employee from (
      select lower(utm) as one_tag, employee as tag_owner from advocacy_share_now
      where workspace = {workspace:text} and utm <> '' and employee <> ''
    ) as tagged_shares
    group by one_tag
    having count(distinct tag_owner) = 1
    ) as tags on lower(campaign_rows.campaign) = tags.one_tag
  ) as employee_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and employee is not null and key_events is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- V11 advocacy_results: conversions
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0
  from (
    select campaign_rows.*, nullIf(tags.tag_employee, '') as employee
    from (select * from conversion_now) as campaign_rows
    left join (
    select one_tag, max(tag_owner) as tag_employee from (
      select lower(utm) as one_tag, employee as tag_owner from advocacy_share_now
      where workspace = {workspace:text} and utm <> '' and employee <> ''
    ) as tagged_shares
    group by one_tag
    having count(distinct tag_owner) = 1
    ) as tags on lower(campaign_rows.campaign) = tags.one_tag
  ) as employee_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and employee is not null and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- V11 advocacy_results: revenue
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_outcome = ["won"]
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
  select year(closed_day) * 12 + month(closed_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, (sign(amount_minor * rate_on_closed_day) * floor(abs(amount_minor * rate_on_closed_day) + 0.5)) as leaf_0
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_closed_day
    from (select *, closed_day as money_day from (
    select campaign_rows.*, nullIf(tags.tag_employee, '') as employee
    from (select * from deal_now) as campaign_rows
    left join (
    select one_tag, max(tag_owner) as tag_employee from (
      select lower(utm) as one_tag, employee as tag_owner from advocacy_share_now
      where workspace = {workspace:text} and utm <> '' and employee <> ''
    ) as tagged_shares
    group by one_tag
    having count(distinct tag_owner) = 1
    ) as tags on lower(campaign_rows.campaign) = tags.one_tag
  ) as employee_rows) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and closed_day >= {since:day} and closed_day < {until:day} and outcome in {leaf_0_outcome:texts} and employee is not null and amount_minor is not null and rate_on_closed_day is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
