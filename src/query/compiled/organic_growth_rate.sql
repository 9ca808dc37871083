-- X5 organic_growth_rate: net
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select in_bucket, of_platform, of_account, cell_0 as leaf_0, cell_1 as leaf_1, case when rank_2 = 1 then cell_2 end as leaf_2, on_day
  from (
    select in_bucket, of_platform, of_account, cell_0, cell_1, cell_2, on_day, row_number() over (partition by in_bucket, of_platform, of_account, cell_2 is null
        order by on_day, order_seen desc, order_import desc, order_part desc, order_line desc) as rank_2
    from (
      select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, case when follows_gained_organic is not null and follows_lost is not null then follows_gained_organic end as cell_0, case when follows_gained_organic is not null and follows_lost is not null then follows_lost end as cell_1, followers as cell_2, day as on_day, observed_at as order_seen, import_id as order_import, part as order_part, line as order_line
      from account_day_now
      where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null or follows_gained_organic is not null and follows_lost is not null)
    ) as found_rows
  ) as ranked_rows
  where (cell_0 is not null or cell_1 is not null or (rank_2 = 1 and cell_2 is not null))
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(leaf_2) as sum_2, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
  having sum(leaf_0) is not null and sum(leaf_1) is not null and sum(leaf_2) is not null
)
select in_bucket, (sum(sum_0) - sum(sum_1)) as top_value, sum(sum_2) as bottom_value, (sum(sum_0) - sum(sum_1)) / nullIf(sum(sum_2), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- X5 organic_growth_rate: gross
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select in_bucket, of_platform, of_account, cell_0 as leaf_0, case when rank_1 = 1 then cell_1 end as leaf_1, on_day
  from (
    select in_bucket, of_platform, of_account, cell_0, cell_1, on_day, row_number() over (partition by in_bucket, of_platform, of_account, cell_1 is null
        order by on_day, order_seen desc, order_import desc, order_part desc, order_line desc) as rank_1
    from (
      select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, case when follows_gained_organic is not null then follows_gained_organic end as cell_0, followers as cell_1, day as on_day, observed_at as order_seen, import_id as order_import, part as order_part, line as order_line
      from account_day_now
      where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null or follows_gained_organic is not null)
    ) as found_rows
  ) as ranked_rows
  where (cell_0 is not null or (rank_1 = 1 and cell_1 is not null))
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
  having sum(leaf_0) is not null and sum(leaf_1) is not null
)
select in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- X5 organic_growth_rate: all_sources
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select in_bucket, of_platform, of_account, case when rank_0 = 1 then cell_0 end as leaf_0, case when rank_1 = 1 then cell_1 end as leaf_1, case when rank_2 = 1 then cell_2 end as leaf_2, on_day
  from (
    select in_bucket, of_platform, of_account, cell_0, cell_1, cell_2, on_day, row_number() over (partition by in_bucket, of_platform, of_account, cell_0 is null
        order by on_day desc, order_seen desc, order_import desc, order_part desc, order_line desc) as rank_0, row_number() over (partition by in_bucket, of_platform, of_account, cell_1 is null
        order by on_day, order_seen desc, order_import desc, order_part desc, order_line desc) as rank_1, row_number() over (partition by in_bucket, of_platform, of_account, cell_2 is null
        order by on_day, order_seen desc, order_import desc, order_part desc, order_line desc) as rank_2
    from (
      select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, followers as cell_0, followers as cell_1, followers as cell_2, day as on_day, observed_at as order_seen, import_id as order_import, part as order_part, line as order_line
      from account_day_now
      where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null)
    ) as found_rows
  ) as ranked_rows
  where ((rank_0 = 1 and cell_0 is not null) or (rank_1 = 1 and cell_1 is not null) or (rank_2 = 1 and cell_2 is not null))
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(leaf_2) as sum_2, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
  having sum(leaf_0) is not null and sum(leaf_1) is not null and sum(leaf_2) is not null and min(case when leaf_1 is not null then on_day end) < max(case when leaf_0 is not null then on_day end)
)
select in_bucket, (sum(sum_0) - sum(sum_1)) as top_value, sum(sum_2) as bottom_value, (sum(sum_0) - sum(sum_1)) / nullIf(sum(sum_2), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- X5 organic_growth_rate: new_organic
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, follows_gained_organic as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and follows_gained_organic is not null
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket

-- X5 organic_growth_rate: new_followers
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, follows_gained as leaf_0
  from account_day_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and follows_gained is not null
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket
