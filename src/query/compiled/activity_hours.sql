-- D4 activity_hours: hour
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) as leaf_0, nullIf(post, '') as leaf_1, rows_held as held_rows, case when post = '' then rows_held end as alike_1
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (reactions is not null or comments is not null or shares is not null or saves is not null) and post <> ''
), grouped as (
  select bucket_number, of_platform, sum(leaf_0) as sum_0, nullIf(count(distinct leaf_1) + coalesce(sum(alike_1), 0), 0) as sum_1, sum(held_rows) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- D4 activity_hours: weekday
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) as leaf_0, nullIf(post, '') as leaf_1, rows_held as held_rows, case when post = '' then rows_held end as alike_1
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (reactions is not null or comments is not null or shares is not null or saves is not null) and post <> ''
), grouped as (
  select bucket_number, of_platform, sum(leaf_0) as sum_0, nullIf(count(distinct leaf_1) + coalesce(sum(alike_1), 0), 0) as sum_1, sum(held_rows) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- D4 activity_hours: online
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_facet = ["active_hour"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, people as leaf_0, concat(account, ' ', day, ' ', bucket) as leaf_1
  from audience_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and facet in {leaf_0_facet:texts} and people is not null and bucket <> ''
), grouped as (
  select bucket_number, of_platform, sum(leaf_0) as sum_0, nullIf(count(distinct leaf_1), 0) as sum_1, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
