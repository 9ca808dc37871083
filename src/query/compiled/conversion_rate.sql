-- C3 conversion_rate: social
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, key_events as leaf_0, sessions as leaf_1, rows_held as held_rows
  from web_day_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_0_channel:texts} and key_events is not null and sessions is not null and (outdated is null or (sessions is null or regexp_extract(outdated, ',sessions=([0-9]+),', 1) = regexp_extract(outdated, ',key_events=([0-9]+),', 1)))
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C3 conversion_rate: all
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, key_events as leaf_0, sessions as leaf_1, rows_held as held_rows
  from web_day_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and key_events is not null and sessions is not null and (outdated is null or (sessions is null or regexp_extract(outdated, ',sessions=([0-9]+),', 1) = regexp_extract(outdated, ',key_events=([0-9]+),', 1)))
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C3 conversion_rate: window
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, key_events as leaf_0, sessions as leaf_1
  from web_window_now
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and channel in {leaf_0_channel:texts} and key_events is not null and sessions is not null and (outdated is null or (sessions is null or regexp_extract(outdated, ',sessions=([0-9]+),', 1) = regexp_extract(outdated, ',key_events=([0-9]+),', 1)))
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
