-- X2 reach: window
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, reach as leaf_0
  from account_window_now
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and reach is not null
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, case when count(leaf_0) = 1 then max(leaf_0) end as top_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by bucket_number
order by bucket_number

-- X2 reach: window_organic
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, reach_organic as leaf_0
  from account_window_now
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and reach_organic is not null
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, case when count(leaf_0) = 1 then max(leaf_0) end as top_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by bucket_number
order by bucket_number

-- X2 reach: gross
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, reach as leaf_0, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and reach is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X2 reach: per_post
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, reach as leaf_0, nullIf(post, '') as leaf_1, rows_held as held_rows, case when post = '' then rows_held end as alike_1
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and reach is not null and post <> ''
), grouped as (
  select bucket_number, of_platform, sum(leaf_0) as sum_0, nullIf(count(distinct leaf_1) + coalesce(sum(alike_1), 0), 0) as sum_1, sum(held_rows) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
