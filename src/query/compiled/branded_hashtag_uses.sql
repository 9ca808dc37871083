-- X11 branded_hashtag_uses: by_others
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_0_hashtags_hashtags_0 = " acmeday "
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, item as leaf_0
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and (position({leaf_0_hashtags_hashtags_0:text} in concat(' ', coalesce(hashtags, ''), ' ')) > 0) and item <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X11 branded_hashtag_uses: own
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_hashtags_hashtags_0 = " acmeday "
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, posts as leaf_0
  from post_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and (position({leaf_0_hashtags_hashtags_0:text} in concat(' ', coalesce(hashtags, ''), ' ')) > 0) and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
