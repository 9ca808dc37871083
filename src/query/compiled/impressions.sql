-- X1 impressions: activity
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, impressions as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: published
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, impressions as leaf_0, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: organic
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, impressions_organic as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and impressions_organic is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: paid
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, impressions_paid as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and impressions_paid is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: organic_published
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_distribution = ["organic"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, impressions as leaf_0, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and distribution in {leaf_0_distribution:texts} and impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: paid_published
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_distribution = ["paid"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, impressions as leaf_0, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and distribution in {leaf_0_distribution:texts} and impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: ads
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, ad_impressions as leaf_0
  from spend_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and ad_impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: ads_window
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, ad_impressions as leaf_0
  from spend_window_now
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and ad_impressions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: views
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, views as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and views is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X1 impressions: views_published
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, views as leaf_0, rows_held as held_rows
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and views is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
