-- V4 employee_social_reach: connections
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, coalesce(employee, '') as of_entity, sharer_followers as leaf_0, day as on_day, create_sort_key(day, 'ASC NULLS LAST', observed_at, 'ASC NULLS LAST', import_id, 'ASC NULLS LAST', part, 'ASC NULLS LAST', line, 'ASC NULLS LAST') as order_last
  from advocacy_share_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (sharer_followers is not null)
), grouped as (
  select bucket_number, of_platform, of_account, of_entity, argMax(leaf_0, order_last) as sum_0, 1 as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account, of_entity
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from grouped
group by bucket_number
order by bucket_number

-- V4 employee_social_reach: gross
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, sharer_followers as leaf_0
  from advocacy_share_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and sharer_followers is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- V4 employee_social_reach: impressions
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, impressions as leaf_0
  from advocacy_share_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
