-- X8 share_of_voice: mentions
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_brand_others = ["rival"]
-- leaf_0_author_set = ["acme","@acme","rival","@rival"]
-- leaf_0_author_staff = ["ann","@ann"]
-- called_0 = ["acme","acme inc"]
-- called_1 = ["rival"]
-- leaf_1_brand_own = ["acme","acme inc"]
-- leaf_1_brand_not_0 = "acme band"
-- leaf_1_brand_others = ["rival"]
-- leaf_1_author_set = ["acme","@acme","rival","@rival"]
-- leaf_1_author_staff = ["ann","@ann"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when (coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_0_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_0_author_set:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) then concat(case when lower(brand) in {called_0:texts} then 'Acme' when lower(brand) in {called_1:texts} then 'Rival' else brand end, ' ', item) end as leaf_0, case when (coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_1_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_1_author_set:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false then concat(case when lower(brand) in {called_0:texts} then 'Acme' when lower(brand) in {called_1:texts} then 'Rival' else brand end, ' ', item) end as leaf_1
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and ((coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_0_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_0_author_set:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or (coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_1_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_1_author_set:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false) and item <> ''
), grouped as (
  select bucket_number, of_platform, coalesce(nullIf(count(distinct leaf_0), 0), case when count(leaf_1) > 0 then 0 end) as sum_0, nullIf(count(distinct leaf_1), 0) as sum_1, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X8 share_of_voice: engagements
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_brand_others = ["rival"]
-- leaf_0_author_set = ["acme","@acme","rival","@rival"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_1_brand_own = ["acme","acme inc"]
-- leaf_1_brand_not_0 = "acme band"
-- leaf_1_brand_others = ["rival"]
-- leaf_1_author_set = ["acme","@acme","rival","@rival"]
-- leaf_1_author_staff = ["ann","@ann"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when (coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_0_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_0_author_set:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) then mention_engagements end as leaf_0, case when (coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_1_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_1_author_set:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false then mention_engagements end as leaf_1
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and ((coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_0_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_0_author_set:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or (coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_1_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_1_author_set:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false) and mention_engagements is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X8 share_of_voice: reach
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_brand_others = ["rival"]
-- leaf_0_author_set = ["acme","@acme","rival","@rival"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_1_brand_own = ["acme","acme inc"]
-- leaf_1_brand_not_0 = "acme band"
-- leaf_1_brand_others = ["rival"]
-- leaf_1_author_set = ["acme","@acme","rival","@rival"]
-- leaf_1_author_staff = ["ann","@ann"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when (coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_0_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_0_author_set:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) then mention_reach end as leaf_0, case when (coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_1_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_1_author_set:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false then mention_reach end as leaf_1
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and ((coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_0_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_0_author_set:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) or (coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) or coalesce(lower(brand), '') in {leaf_1_brand_others:texts}) and not coalesce(lower(author), '') in {leaf_1_author_set:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false) and mention_reach is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
