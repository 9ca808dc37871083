-- C5 social_revenue: social
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_outcome = ["won"]
-- leaf_0_channel = ["organic_social","paid_social"]
-- currency = "EUR"
with counted as (
  select year(closed_day) * 12 + month(closed_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, amount_minor as leaf_0
  from deal_now
  where workspace = {workspace:text} and closed_day >= {since:day} and closed_day < {until:day} and outcome in {leaf_0_outcome:texts} and channel in {leaf_0_channel:texts} and currency = {currency:text} and amount_minor is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C5 social_revenue: all
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_outcome = ["won"]
-- currency = "EUR"
with counted as (
  select year(closed_day) * 12 + month(closed_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, amount_minor as leaf_0
  from deal_now
  where workspace = {workspace:text} and closed_day >= {since:day} and closed_day < {until:day} and outcome in {leaf_0_outcome:texts} and currency = {currency:text} and amount_minor is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C5 social_revenue: deals
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_outcome = ["won"]
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(closed_day) * 12 + month(closed_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, deals as leaf_0
  from deal_now
  where workspace = {workspace:text} and closed_day >= {since:day} and closed_day < {until:day} and outcome in {leaf_0_outcome:texts} and channel in {leaf_0_channel:texts} and deals is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
