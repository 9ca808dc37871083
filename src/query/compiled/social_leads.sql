-- C2 social_leads: position
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads * credit_position as leaf_0
  from (
    select lead_rows.*, case when credits.touch_count > 0 then credits.share_position end as credit_position
    from (select * from lead_now) as lead_rows
    left join (
      select of_account, of_report, of_lead, count(*) as touch_count, sum(case when coalesce(by_channel, '') in ('organic_social', 'paid_social') then case when places <= 2 then 1 when place = 1 or place = places then 0.4 else 0.2 / (places - 2) end else 0 end) / sum(case when places <= 2 then 1 when place = 1 or place = places then 0.4 else 0.2 / (places - 2) end) as share_position
      from (
        select of_account, of_report, of_lead, by_channel, dateDiff('day', touch_day, lead_day) as days_before,
          row_number() over (partition by of_account, of_report, of_lead order by touch_day, touch_moment, touch_id) as place,
          count(*) over (partition by of_account, of_report, of_lead) as places
        from (
          select account as of_account, report as of_report, lead as of_lead, person as lead_person, day as lead_day
          from lead_now where workspace = {workspace:text}
        ) as own_leads
        join (
          select person as by_person, day as touch_day, touched_at as touch_moment, touch as touch_id, channel as by_channel
          from touch_now where workspace = {workspace:text} and person <> ''
        ) as own_touches on lead_person = by_person
        where touch_day <= lead_day and touch_day >= lead_day - 90
      ) as touched
      group by of_account, of_report, of_lead
    ) as credits on lead_rows.account = credits.of_account and lead_rows.report = credits.of_report and lead_rows.lead = credits.of_lead
  ) as credited_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and leads is not null and credit_position is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2 social_leads: first
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads * credit_first as leaf_0
  from (
    select lead_rows.*, case when credits.touch_count > 0 then credits.share_first end as credit_first
    from (select * from lead_now) as lead_rows
    left join (
      select of_account, of_report, of_lead, count(*) as touch_count, sum(case when coalesce(by_channel, '') in ('organic_social', 'paid_social') then case when place = 1 then 1 else 0 end else 0 end) / sum(case when place = 1 then 1 else 0 end) as share_first
      from (
        select of_account, of_report, of_lead, by_channel, dateDiff('day', touch_day, lead_day) as days_before,
          row_number() over (partition by of_account, of_report, of_lead order by touch_day, touch_moment, touch_id) as place,
          count(*) over (partition by of_account, of_report, of_lead) as places
        from (
          select account as of_account, report as of_report, lead as of_lead, person as lead_person, day as lead_day
          from lead_now where workspace = {workspace:text}
        ) as own_leads
        join (
          select person as by_person, day as touch_day, touched_at as touch_moment, touch as touch_id, channel as by_channel
          from touch_now where workspace = {workspace:text} and person <> ''
        ) as own_touches on lead_person = by_person
        where touch_day <= lead_day and touch_day >= lead_day - 90
      ) as touched
      group by of_account, of_report, of_lead
    ) as credits on lead_rows.account = credits.of_account and lead_rows.report = credits.of_report and lead_rows.lead = credits.of_lead
  ) as credited_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and leads is not null and credit_first is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2 social_leads: last
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads * credit_last as leaf_0
  from (
    select lead_rows.*, case when credits.touch_count > 0 then credits.share_last end as credit_last
    from (select * from lead_now) as lead_rows
    left join (
      select of_account, of_report, of_lead, count(*) as touch_count, sum(case when coalesce(by_channel, '') in ('organic_social', 'paid_social') then case when place = places then 1 else 0 end else 0 end) / sum(case when place = places then 1 else 0 end) as share_last
      from (
        select of_account, of_report, of_lead, by_channel, dateDiff('day', touch_day, lead_day) as days_before,
          row_number() over (partition by of_account, of_report, of_lead order by touch_day, touch_moment, touch_id) as place,
          count(*) over (partition by of_account, of_report, of_lead) as places
        from (
          select account as of_account, report as of_report, lead as of_lead, person as lead_person, day as lead_day
          from lead_now where workspace = {workspace:text}
        ) as own_leads
        join (
          select person as by_person, day as touch_day, touched_at as touch_moment, touch as touch_id, channel as by_channel
          from touch_now where workspace = {workspace:text} and person <> ''
        ) as own_touches on lead_person = by_person
        where touch_day <= lead_day and touch_day >= lead_day - 90
      ) as touched
      group by of_account, of_report, of_lead
    ) as credits on lead_rows.account = credits.of_account and lead_rows.report = credits.of_report and lead_rows.lead = credits.of_lead
  ) as credited_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and leads is not null and credit_last is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2 social_leads: linear
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads * credit_linear as leaf_0
  from (
    select lead_rows.*, case when credits.touch_count > 0 then credits.share_linear end as credit_linear
    from (select * from lead_now) as lead_rows
    left join (
      select of_account, of_report, of_lead, count(*) as touch_count, sum(case when coalesce(by_channel, '') in ('organic_social', 'paid_social') then 1 else 0 end) / sum(1) as share_linear
      from (
        select of_account, of_report, of_lead, by_channel, dateDiff('day', touch_day, lead_day) as days_before,
          row_number() over (partition by of_account, of_report, of_lead order by touch_day, touch_moment, touch_id) as place,
          count(*) over (partition by of_account, of_report, of_lead) as places
        from (
          select account as of_account, report as of_report, lead as of_lead, person as lead_person, day as lead_day
          from lead_now where workspace = {workspace:text}
        ) as own_leads
        join (
          select person as by_person, day as touch_day, touched_at as touch_moment, touch as touch_id, channel as by_channel
          from touch_now where workspace = {workspace:text} and person <> ''
        ) as own_touches on lead_person = by_person
        where touch_day <= lead_day and touch_day >= lead_day - 90
      ) as touched
      group by of_account, of_report, of_lead
    ) as credits on lead_rows.account = credits.of_account and lead_rows.report = credits.of_report and lead_rows.lead = credits.of_lead
  ) as credited_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and leads is not null and credit_linear is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2 social_leads: decay
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads * credit_decay as leaf_0
  from (
    select lead_rows.*, case when credits.touch_count > 0 then credits.share_decay end as credit_decay
    from (select * from lead_now) as lead_rows
    left join (
      select of_account, of_report, of_lead, count(*) as touch_count, sum(case when coalesce(by_channel, '') in ('organic_social', 'paid_social') then exp(-0.09902102579427789 * days_before) else 0 end) / sum(exp(-0.09902102579427789 * days_before)) as share_decay
      from (
        select of_account, of_report, of_lead, by_channel, dateDiff('day', touch_day, lead_day) as days_before,
          row_number() over (partition by of_account, of_report, of_lead order by touch_day, touch_moment, touch_id) as place,
          count(*) over (partition by of_account, of_report, of_lead) as places
        from (
          select account as of_account, report as of_report, lead as of_lead, person as lead_person, day as lead_day
          from lead_now where workspace = {workspace:text}
        ) as own_leads
        join (
          select person as by_person, day as touch_day, touched_at as touch_moment, touch as touch_id, channel as by_channel
          from touch_now where workspace = {workspace:text} and person <> ''
        ) as own_touches on lead_person = by_person
        where touch_day <= lead_day and touch_day >= lead_day - 90
      ) as touched
      group by of_account, of_report, of_lead
    ) as credits on lead_rows.account = credits.of_account and lead_rows.report = credits.of_report and lead_rows.lead = credits.of_lead
  ) as credited_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and leads is not null and credit_decay is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2 social_leads: any
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads * credit_any as leaf_0
  from (
    select lead_rows.*, case when credits.touch_count > 0 then credits.share_any end as credit_any
    from (select * from lead_now) as lead_rows
    left join (
      select of_account, of_report, of_lead, count(*) as touch_count, max(case when coalesce(by_channel, '') in ('organic_social', 'paid_social') then 1 else 0 end) as share_any
      from (
        select of_account, of_report, of_lead, by_channel, dateDiff('day', touch_day, lead_day) as days_before,
          row_number() over (partition by of_account, of_report, of_lead order by touch_day, touch_moment, touch_id) as place,
          count(*) over (partition by of_account, of_report, of_lead) as places
        from (
          select account as of_account, report as of_report, lead as of_lead, person as lead_person, day as lead_day
          from lead_now where workspace = {workspace:text}
        ) as own_leads
        join (
          select person as by_person, day as touch_day, touched_at as touch_moment, touch as touch_id, channel as by_channel
          from touch_now where workspace = {workspace:text} and person <> ''
        ) as own_touches on lead_person = by_person
        where touch_day <= lead_day and touch_day >= lead_day - 90
      ) as touched
      group by of_account, of_report, of_lead
    ) as credits on lead_rows.account = credits.of_account and lead_rows.report = credits.of_report and lead_rows.lead = credits.of_lead
  ) as credited_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and leads is not null and credit_any is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C2 social_leads: stated
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_social","paid_social"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, leads as leaf_0
  from lead_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_0_channel:texts} and leads is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
