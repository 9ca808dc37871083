-- C1 qualified_interactions: events
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- qualified = ["trial"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0
  from conversion_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and conversions is not null
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- C1 qualified_interactions: social
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- qualified = ["trial"]
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0
  from conversion_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_0_channel:texts} and conversions is not null
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- C1 qualified_interactions: persons
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- qualified = ["trial"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, coalesce(platform, '') as of_platform, account as of_account, person as leaf_0
  from conversion_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and person <> ''
)
select in_bucket, nullIf(count(distinct leaf_0), 0) as top_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket
