-- C4 social_leads_won: within_90
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when customer_day is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select *, coalesce(cast(dateDiff('day', cast('1970-01-01' as date), customer_day) as double) * 86400, epoch(observed_at)) - cast(dateDiff('day', cast('1970-01-01' as date), day) as double) * 86400 as took_0
    from lead_now
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_0_channel:texts} and leads > 0 and (select count(customer_day) from lead_now where workspace = {workspace:text}) > 0 and day is not null and coalesce(customer_day, cast(observed_at as date)) >= day
), grouped as (
  select bucket_number, took_time, row_count, account_count, exp(sum(case when came_here = 0 then 0 when came_here >= at_risk then -1000000 else ln(1 - came_here / at_risk) end) over (partition by bucket_number order by took_time)) as left_share
  from (
    select *, sum(row_count) over (partition by bucket_number order by took_time desc) as at_risk
    from (
      select bucket_number, leaf_0 as took_time, sum(cast(came_0 as double)) as came_here, count(*) as row_count, max(account_number) as account_count
      from (
        select *, dense_rank() over (partition by bucket_number order by of_platform, of_account) as account_number
        from counted
      ) as numbered
      group by bucket_number, leaf_0
    ) as times
  ) as risks
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, case when max(took_time) >= 7776000 or min(left_share) <= 1e-9 then round(1 - coalesce(min(case when took_time <= 7776000 then left_share end), 1), 12) end as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C4 social_leads_won: within_180
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when customer_day is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select *, coalesce(cast(dateDiff('day', cast('1970-01-01' as date), customer_day) as double) * 86400, epoch(observed_at)) - cast(dateDiff('day', cast('1970-01-01' as date), day) as double) * 86400 as took_0
    from lead_now
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_0_channel:texts} and leads > 0 and (select count(customer_day) from lead_now where workspace = {workspace:text}) > 0 and day is not null and coalesce(customer_day, cast(observed_at as date)) >= day
), grouped as (
  select bucket_number, took_time, row_count, account_count, exp(sum(case when came_here = 0 then 0 when came_here >= at_risk then -1000000 else ln(1 - came_here / at_risk) end) over (partition by bucket_number order by took_time)) as left_share
  from (
    select *, sum(row_count) over (partition by bucket_number order by took_time desc) as at_risk
    from (
      select bucket_number, leaf_0 as took_time, sum(cast(came_0 as double)) as came_here, count(*) as row_count, max(account_number) as account_count
      from (
        select *, dense_rank() over (partition by bucket_number order by of_platform, of_account) as account_number
        from counted
      ) as numbered
      group by bucket_number, leaf_0
    ) as times
  ) as risks
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, case when max(took_time) >= 15552000 or min(left_share) <= 1e-9 then round(1 - coalesce(min(case when took_time <= 15552000 then left_share end), 1), 12) end as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C4 social_leads_won: so_far
-- leaf_0_channel = ["organic_social","paid_social"]
-- leaf_1_channel = ["organic_social","paid_social"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when channel in {leaf_0_channel:texts} and customer_day is not null then leads end as leaf_0, case when channel in {leaf_1_channel:texts} then leads end as leaf_1
  from lead_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (channel in {leaf_0_channel:texts} and customer_day is not null or channel in {leaf_1_channel:texts}) and (select count(customer_day) from lead_now where workspace = {workspace:text}) > 0 and leads is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C4 social_leads_won: deals
-- leaf_0_channel = ["organic_social","paid_social"]
-- leaf_0_outcome = ["won"]
-- leaf_1_channel = ["organic_social","paid_social"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when channel in {leaf_0_channel:texts} and outcome in {leaf_0_outcome:texts} then deals end as leaf_0, case when channel in {leaf_1_channel:texts} then deals end as leaf_1
  from deal_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (channel in {leaf_0_channel:texts} and outcome in {leaf_0_outcome:texts} or channel in {leaf_1_channel:texts}) and deals is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C4 social_leads_won: same_period
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_social","paid_social"]
-- leaf_1_channel = ["organic_social","paid_social"]
with counted as (
  select year(customer_day) * 12 + month(customer_day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads as leaf_0, null as leaf_1
  from lead_now
  where workspace = {workspace:text} and customer_day >= {since:day} and customer_day < {until:day} and channel in {leaf_0_channel:texts} and leads is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, null as leaf_0, leads as leaf_1
  from lead_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_1_channel:texts} and leads is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
