-- X3 profile_visits: activity
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, profile_visits as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and profile_visits is not null
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- X3 profile_visits: published
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, profile_visits as leaf_0
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and profile_visits is not null
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- X3 profile_visits: page_views
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, page_views as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and page_views is not null
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- X3 profile_visits: visitors
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, visitors as leaf_0
  from account_window_now
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and visitors is not null
)
select in_bucket, case when count(leaf_0) = 1 then max(leaf_0) end as top_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket
