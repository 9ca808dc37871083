-- D3 followers_by_language: language
-- leaf_0_facet = ["language"]
-- leaf_0_bucket = ["","unknown","u","n/a","(not set)","not specified","unspecified","undisclosed","undefined","알 수 없음","미상","기타/미상","nieznane","nieznana","nieznany","nieokreślone"]
-- leaf_1_facet = ["language"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select bucket_number, of_platform, of_account, leaf_0, leaf_1
  from (
    select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, case when facet in {leaf_0_facet:texts} and coalesce(lower(bucket), '') not in {leaf_0_bucket:texts} then people end as leaf_0, case when facet in {leaf_1_facet:texts} then people end as leaf_1, day as told_on, max(day) over (partition by year(day) * 12 + month(day) - 1, platform, account) as last_told
  from audience_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (facet in {leaf_0_facet:texts} and coalesce(lower(bucket), '') not in {leaf_0_bucket:texts} or facet in {leaf_1_facet:texts}) and people is not null
  ) as told_rows
  where told_on = last_told
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- D3 followers_by_language: language_shares
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_facet = ["language"]
-- leaf_0_bucket = ["","unknown","u","n/a","(not set)","not specified","unspecified","undisclosed","undefined","알 수 없음","미상","기타/미상","nieznane","nieznana","nieznany","nieokreślone"]
with counted as (
  select bucket_number, of_platform, of_account, leaf_0
  from (
    select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, share as leaf_0, day as told_on, max(day) over (partition by year(day) * 12 + month(day) - 1, platform, account) as last_told
  from audience_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and facet in {leaf_0_facet:texts} and coalesce(lower(bucket), '') not in {leaf_0_bucket:texts} and coalesce(at_most, false) = false and share is not null
  ) as told_rows
  where told_on = last_told
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, case when min(concat(of_platform, ' ', of_account)) = max(concat(of_platform, ' ', of_account)) then sum(sum_0) end as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
