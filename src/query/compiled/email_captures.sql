-- C2b email_captures: social
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_name = ["ebook","newsletter","email"]
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {leaf_0_name:texts} and channel in {leaf_0_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2b email_captures: ebook
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_name = ["ebook"]
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {leaf_0_name:texts} and channel in {leaf_0_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2b email_captures: newsletter
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_name = ["newsletter"]
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {leaf_0_name:texts} and channel in {leaf_0_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2b email_captures: email
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_name = ["email"]
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {leaf_0_name:texts} and channel in {leaf_0_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2b email_captures: all
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_name = ["ebook","newsletter","email"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, conversions as leaf_0, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {leaf_0_name:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
