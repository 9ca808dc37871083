-- K4 resolution_time: calendar
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when resolved_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select *, epoch(coalesce(resolved_at, observed_at)) - epoch(created_at) as took_0
    from care_case_now
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and created_at is not null and coalesce(resolved_at, observed_at) >= created_at
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
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.500000001 then took_time end) + coalesce(min(case when left_share < 0.499999999 then took_time end), min(case when left_share <= 0.500000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- K4 resolution_time: calendar_p90
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when resolved_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select *, epoch(coalesce(resolved_at, observed_at)) - epoch(created_at) as took_0
    from care_case_now
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and created_at is not null and coalesce(resolved_at, observed_at) >= created_at
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
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.100000001 then took_time end) + coalesce(min(case when left_share < 0.099999999 then took_time end), min(case when left_share <= 0.100000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- K4 resolution_time: business
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when resolved_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select timed.*, (open_at_last_0.before_opening + least(done_0 - open_at_last_0.opens, open_at_last_0.closes - open_at_last_0.opens)) - (open_at_first_0.before_opening + least(begun_0 - open_at_first_0.opens, open_at_first_0.closes - open_at_first_0.opens)) as took_0
    from (
      select *, epoch(created_at) as begun_0, epoch(coalesce(resolved_at, observed_at)) as done_0, 1 as one_of
      from care_case_now
    ) as timed
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_first_0 on timed.one_of = open_at_first_0.one and timed.begun_0 >= open_at_first_0.opens
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_last_0 on timed.one_of = open_at_last_0.one and timed.done_0 >= open_at_last_0.opens
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and created_at is not null and coalesce(resolved_at, observed_at) >= created_at
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
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.500000001 then took_time end) + coalesce(min(case when left_share < 0.499999999 then took_time end), min(case when left_share <= 0.500000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- K4 resolution_time: business_p90
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when resolved_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select timed.*, (open_at_last_0.before_opening + least(done_0 - open_at_last_0.opens, open_at_last_0.closes - open_at_last_0.opens)) - (open_at_first_0.before_opening + least(begun_0 - open_at_first_0.opens, open_at_first_0.closes - open_at_first_0.opens)) as took_0
    from (
      select *, epoch(created_at) as begun_0, epoch(coalesce(resolved_at, observed_at)) as done_0, 1 as one_of
      from care_case_now
    ) as timed
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_first_0 on timed.one_of = open_at_first_0.one and timed.begun_0 >= open_at_first_0.opens
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_last_0 on timed.one_of = open_at_last_0.one and timed.done_0 >= open_at_last_0.opens
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and created_at is not null and coalesce(resolved_at, observed_at) >= created_at
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
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.100000001 then took_time end) + coalesce(min(case when left_share < 0.099999999 then took_time end), min(case when left_share <= 0.100000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
