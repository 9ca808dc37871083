-- P3 comments_per_post: mean
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, comments as leaf_0, concat(platform, ' ', post) as leaf_1
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and comments is not null and post <> ''
)
select in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket

-- P3 comments_per_post: median
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, concat(platform, ' ', post) as of_entity, comments as leaf_0
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and comments is not null
), grouped as (
  select in_bucket, of_entity, sum(leaf_0) as sum_0, count(*) as row_count, max(concat(of_platform, ' ', of_account)) as one_account
  from counted
  group by in_bucket, of_entity
)
select in_bucket, quantile_cont(sum_0, 0.5) as top_value, sum(row_count) as row_total, count(distinct one_account) as account_total
from grouped
group by in_bucket
order by in_bucket
