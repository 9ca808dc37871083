-- E8 engagements_per_thousand_followers: per_post
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) as leaf_0, nullIf(post, '') as leaf_1, null as leaf_2, day as on_day, rows_held as held_rows, case when post = '' then rows_held end as alike_1
  from post_obs_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (reactions is not null or comments is not null or shares is not null or saves is not null) and post <> ''
  union all
  select bucket_number, of_platform, of_account, null as leaf_0, null as leaf_1, case when rank_2 = 1 then cell_2 end as leaf_2, on_day, held_rows, alike_1
  from (
    select bucket_number, of_platform, of_account, cell_2, on_day, held_rows, alike_1, row_number() over (partition by bucket_number, of_platform, of_account, cell_2 is null
        order by on_day desc, order_seen desc, order_import desc, order_part desc, order_line desc) as rank_2
    from (
      select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, followers as cell_2, day as on_day, 1 as held_rows, null as alike_1, observed_at as order_seen, import_id as order_import, part as order_part, line as order_line
      from account_day_now
      where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (followers is not null)
    ) as found_rows
  ) as ranked_rows
  where ((rank_2 = 1 and cell_2 is not null))
), grouped as (
  select bucket_number, of_platform, sum(leaf_0) as sum_0, nullIf(count(distinct leaf_1) + coalesce(sum(alike_1), 0), 0) as sum_1, sum(leaf_2) as sum_2, sum(held_rows) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
  having sum(leaf_0) is not null and nullIf(count(distinct leaf_1) + coalesce(sum(alike_1), 0), 0) is not null and sum(leaf_2) is not null
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum((sum_1 * sum_2)) as bottom_value, 1000 * sum(sum_0) / nullIf(sum((sum_1 * sum_2)), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
