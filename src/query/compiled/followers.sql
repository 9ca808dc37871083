-- X4 followers: end
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select in_bucket, of_platform, of_account, case when rank_0 = 1 then cell_0 end as leaf_0, on_day
  from (
    select in_bucket, of_platform, of_account, cell_0, on_day, row_number() over (partition by in_bucket, of_platform, of_account, cell_0 is null
        order by on_day desc, order_seen desc, order_import desc, order_part desc, order_line desc) as rank_0
    from (
      select cast(date_trunc('month', day) as date) as in_bucket, platform as of_platform, account as of_account, followers as cell_0, day as on_day, observed_at as order_seen, import_id as order_import, part as order_part, line as order_line
      from account_day_now
      where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null)
    ) as found_rows
  ) as ranked_rows
  where ((rank_0 = 1 and cell_0 is not null))
), grouped as (
  select in_bucket, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by in_bucket, of_platform, of_account
)
select in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by in_bucket
order by in_bucket
