-- I7 content_mix: product
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_mix = ["product"]
-- leaf_1_kind = ["reply","repost"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} then posts end as leaf_0, case when coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null then posts end as leaf_1
  from post_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} or coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null) and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I7 content_mix: promotion
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_mix = ["promotion"]
-- leaf_1_kind = ["reply","repost"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} then posts end as leaf_0, case when coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null then posts end as leaf_1
  from post_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} or coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null) and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I7 content_mix: useful
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_mix = ["useful"]
-- leaf_1_kind = ["reply","repost"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} then posts end as leaf_0, case when coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null then posts end as leaf_1
  from post_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} or coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null) and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I7 content_mix: fun
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_mix = ["fun"]
-- leaf_1_kind = ["reply","repost"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} then posts end as leaf_0, case when coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null then posts end as leaf_1
  from post_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} or coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null) and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I7 content_mix: lifestyle
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_mix = ["lifestyle"]
-- leaf_1_kind = ["reply","repost"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} then posts end as leaf_0, case when coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null then posts end as leaf_1
  from post_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(kind, '') not in {leaf_0_kind:texts} and mix is not null and mix in {leaf_0_mix:texts} or coalesce(kind, '') not in {leaf_1_kind:texts} and mix is not null) and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
