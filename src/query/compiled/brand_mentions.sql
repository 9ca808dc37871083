-- X9 brand_mentions: all
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, item as leaf_0
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and item <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X9 brand_mentions: tagged
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_0_tagged_handles_0 = " acme "
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, item as leaf_0
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and (position({leaf_0_tagged_handles_0:text} in concat(' ', coalesce(tagged, ''), ' ')) > 0) and item <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X9 brand_mentions: untagged
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_0_tagged_handles_0 = " acme "
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, item as leaf_0
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and tagged is not null and not (position({leaf_0_tagged_handles_0:text} in concat(' ', coalesce(tagged, ''), ' ')) > 0) and item <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X9 brand_mentions: with_reposts
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, item as leaf_0
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and item <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X9 brand_mentions: by_employees
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_staff = ["ann","@ann"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, item as leaf_0
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and coalesce(repost, false) = false and coalesce(lower(author), '') in {leaf_0_author_staff:texts} and item <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
