-- P3 comments_per_post: mean
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, comments as leaf_0, nullIf(post, '') as leaf_1, rows_held as held_rows, case when post = '' then rows_held end as alike_1
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and comments is not null and post <> ''
), grouped as (
  select bucket_number, of_platform, sum(leaf_0) as sum_0, nullIf(count(distinct leaf_1) + coalesce(sum(alike_1), 0), 0) as sum_1, sum(held_rows) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- P3 comments_per_post: median
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, post as of_entity, comments as leaf_0
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and comments is not null
), grouped as (
  select bucket_number, of_platform, of_entity, sum(leaf_0) as sum_0, count(*) as row_count, max(of_account) as one_account
  from counted
  group by bucket_number, of_platform, of_entity
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, quantile_cont(sum_0, 0.5) as top_value, sum(row_count) as row_total, count(distinct concat(of_platform, ' ', one_account)) as account_total
from grouped
group by bucket_number
order by bucket_number
