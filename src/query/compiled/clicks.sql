-- E1 clicks: activity
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, link_clicks as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and link_clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: published
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, link_clicks as leaf_0, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and link_clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: all_clicks
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, clicks as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: all_clicks_published
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, clicks as leaf_0, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: short_links
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, human_clicks as leaf_0
  from link_click_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and human_clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: ads
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, ad_clicks as leaf_0
  from spend_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and ad_clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: ads_window
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, ad_clicks as leaf_0
  from spend_window_now
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and ad_clicks is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: per_thousand
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, link_clicks as leaf_0, impressions as leaf_1, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and link_clicks is not null and impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, 1000 * sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E1 clicks: per_thousand_activity
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, link_clicks as leaf_0, impressions as leaf_1
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and link_clicks is not null and impressions is not null and (outdated is null or (impressions is null or regexp_extract(outdated, ',impressions=([0-9]+),', 1) = regexp_extract(outdated, ',link_clicks=([0-9]+),', 1)))
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, 1000 * sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
