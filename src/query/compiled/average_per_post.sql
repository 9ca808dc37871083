-- P4 average_per_post: engagements
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) as leaf_0, concat(platform, ' ', post) as leaf_1
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and (reactions is not null or comments is not null or shares is not null or saves is not null) and post <> ''
)
select in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket

-- P4 average_per_post: impressions
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, impressions as leaf_0, concat(platform, ' ', post) as leaf_1
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and impressions is not null and post <> ''
)
select in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket

-- P4 average_per_post: views
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, views as leaf_0, concat(platform, ' ', post) as leaf_1
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and views is not null and post <> ''
)
select in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket

-- P4 average_per_post: reactions
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, reactions as leaf_0, concat(platform, ' ', post) as leaf_1
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and reactions is not null and post <> ''
)
select in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket

-- P4 average_per_post: followers_gained
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, coalesce(account, '') as of_account, follows_gained as leaf_0, concat(platform, ' ', post) as leaf_1
  from post_obs_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and follows_gained is not null and post <> ''
)
select in_bucket, sum(leaf_0) as top_value, nullIf(count(distinct leaf_1), 0) as bottom_value, sum(leaf_0) / nullIf(nullIf(count(distinct leaf_1), 0), 0) as ratio_value, count(*) as row_total, count(distinct concat(of_platform, ' ', of_account)) as account_total
from counted
group by in_bucket
order by in_bucket
