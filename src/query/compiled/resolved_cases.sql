-- K3 resolved_cases: social
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(resolved_day) * 12 + month(resolved_day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, cases as leaf_0
  from care_case_now
  where workspace = {workspace:text} and resolved_day >= {since:day} and resolved_day < {until:day} and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) and coalesce(social, false) = true and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- K3 resolved_cases: all
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(resolved_day) * 12 + month(resolved_day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, cases as leaf_0
  from care_case_now
  where workspace = {workspace:text} and resolved_day >= {since:day} and resolved_day < {until:day} and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
