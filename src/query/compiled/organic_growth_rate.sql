-- X5 organic_growth_rate: net
-- until = "2026-02-01"
-- workspace = "brand"
-- since = "2026-01-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, case when follows_gained_organic is not null and follows_lost is not null and (outdated is null or (follows_lost is null or regexp_extract(outdated, ',follows_lost=([0-9]+),', 1) = regexp_extract(outdated, ',follows_gained_organic=([0-9]+),', 1))) then follows_gained_organic end as leaf_0, case when follows_gained_organic is not null and follows_lost is not null and (outdated is null or (follows_lost is null or regexp_extract(outdated, ',follows_lost=([0-9]+),', 1) = regexp_extract(outdated, ',follows_gained_organic=([0-9]+),', 1))) then follows_lost end as leaf_1, followers as leaf_2, day as on_day, create_sort_key(dateDiff('day', day, {until:day}), 'ASC NULLS LAST', observed_at, 'ASC NULLS LAST', import_id, 'ASC NULLS LAST', part, 'ASC NULLS LAST', line, 'ASC NULLS LAST') as order_first
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null or follows_gained_organic is not null and follows_lost is not null and (outdated is null or (follows_lost is null or regexp_extract(outdated, ',follows_lost=([0-9]+),', 1) = regexp_extract(outdated, ',follows_gained_organic=([0-9]+),', 1))))
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, argMax(leaf_2, order_first) as sum_2, count(case when (leaf_0 is not null or leaf_1 is not null) then 1 end) + argMax(case when leaf_2 is not null then case when (leaf_0 is not null or leaf_1 is not null) then 0 else 1 end end, order_first) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
  having sum(leaf_0) is not null and sum(leaf_1) is not null and sum(leaf_2) is not null
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) - sum(sum_1)) as top_value, sum(sum_2) as bottom_value, (sum(sum_0) - sum(sum_1)) / nullIf(sum(sum_2), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X5 organic_growth_rate: gross
-- until = "2026-02-01"
-- workspace = "brand"
-- since = "2026-01-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, case when follows_gained_organic is not null then follows_gained_organic end as leaf_0, followers as leaf_1, day as on_day, create_sort_key(dateDiff('day', day, {until:day}), 'ASC NULLS LAST', observed_at, 'ASC NULLS LAST', import_id, 'ASC NULLS LAST', part, 'ASC NULLS LAST', line, 'ASC NULLS LAST') as order_first
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null or follows_gained_organic is not null)
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, argMax(leaf_1, order_first) as sum_1, count(case when (leaf_0 is not null) then 1 end) + argMax(case when leaf_1 is not null then case when (leaf_0 is not null) then 0 else 1 end end, order_first) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
  having sum(leaf_0) is not null and sum(leaf_1) is not null
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X5 organic_growth_rate: all_sources
-- until = "2026-02-01"
-- workspace = "brand"
-- since = "2026-01-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, followers as leaf_0, followers as leaf_1, followers as leaf_2, day as on_day, create_sort_key(day, 'ASC NULLS LAST', observed_at, 'ASC NULLS LAST', import_id, 'ASC NULLS LAST', part, 'ASC NULLS LAST', line, 'ASC NULLS LAST') as order_last, create_sort_key(dateDiff('day', day, {until:day}), 'ASC NULLS LAST', observed_at, 'ASC NULLS LAST', import_id, 'ASC NULLS LAST', part, 'ASC NULLS LAST', line, 'ASC NULLS LAST') as order_first
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null)
), grouped as (
  select bucket_number, of_platform, of_account, argMax(leaf_0, order_last) as sum_0, argMax(leaf_1, order_first) as sum_1, argMax(leaf_2, order_first) as sum_2, 1 + 1 as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
  having sum(leaf_0) is not null and sum(leaf_1) is not null and sum(leaf_2) is not null and min(case when leaf_1 is not null then on_day end) < max(case when leaf_0 is not null then on_day end)
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) - sum(sum_1)) as top_value, sum(sum_2) as bottom_value, (sum(sum_0) - sum(sum_1)) / nullIf(sum(sum_2), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X5 organic_growth_rate: new_organic
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, follows_gained_organic as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and follows_gained_organic is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X5 organic_growth_rate: net_followers
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, follows_net as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and follows_net is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- X5 organic_growth_rate: new_followers
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, follows_gained as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and follows_gained is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
