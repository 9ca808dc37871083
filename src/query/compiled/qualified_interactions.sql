-- C1 qualified_interactions: events
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- qualified = ["trial"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C1 qualified_interactions: social
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- qualified = ["trial"]
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_0_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C1 qualified_interactions: first_time
-- qualified = ["trial"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, person as leaf_0
  from (
    select *, case when name in {qualified:texts} and coalesce(person, '') <> '' then row_number() over (partition by person, case when name in {qualified:texts} and coalesce(person, '') <> '' then 1 else 0 end order by day, account, report, conversion) end as turn_0
    from conversion_now
    where workspace = {workspace:text}
  ) as rows_in_turn
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and coalesce(person, '') <> '' and turn_0 = 1 and person <> ''
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, nullIf(count(distinct leaf_0), 0) as top_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by bucket_number
order by bucket_number

-- C1 qualified_interactions: persons
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- qualified = ["trial"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, person as leaf_0
  from conversion_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and person <> ''
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, nullIf(count(distinct leaf_0), 0) as top_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by bucket_number
order by bucket_number
