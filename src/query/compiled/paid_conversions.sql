-- C10 paid_conversions: persons
-- leaf_0_channel = ["organic_social","paid_social"]
-- leaf_1_channel = ["organic_social","paid_social"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when channel in {leaf_0_channel:texts} and person is not null and paid_until >= day then conversions end as leaf_0, case when channel in {leaf_1_channel:texts} and person is not null then conversions end as leaf_1
  from (
    select own_rows.*, case when case when paid_until_0.told is null or paid_until_1.told > paid_until_0.told then paid_until_1.told else paid_until_0.told end is null or paid_until_1_anywhere.told > case when paid_until_0.told is null or paid_until_1.told > paid_until_0.told then paid_until_1.told else paid_until_0.told end then paid_until_1_anywhere.told else case when paid_until_0.told is null or paid_until_1.told > paid_until_0.told then paid_until_1.told else paid_until_0.told end end as paid_until
    from (select * from conversion_now) as own_rows
    left join (
      select customer as looked_up, max(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and customer <> ''
      group by customer
    ) as paid_until_0 on own_rows.person = paid_until_0.looked_up
left join (
      select deal as looked_up, account as of_scope, max(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and deal <> ''
      group by deal, account
    ) as paid_until_1 on case when own_rows.name = 'Deal created' then own_rows.conversion end = paid_until_1.looked_up and own_rows.account = paid_until_1.of_scope
left join (
      select deal as looked_up, max(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and deal <> '' and account = ''
      group by deal
    ) as paid_until_1_anywhere on case when own_rows.name = 'Deal created' then own_rows.conversion end = paid_until_1_anywhere.looked_up
  ) as beside_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (channel in {leaf_0_channel:texts} and person is not null and paid_until >= day or channel in {leaf_1_channel:texts} and person is not null) and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C10 paid_conversions: deals
-- leaf_0_channel = ["organic_social","paid_social"]
-- leaf_0_name = ["Deal created"]
-- leaf_1_channel = ["organic_social","paid_social"]
-- leaf_1_name = ["Deal created"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when channel in {leaf_0_channel:texts} and name in {leaf_0_name:texts} and paid_until >= day then conversions end as leaf_0, case when channel in {leaf_1_channel:texts} and name in {leaf_1_name:texts} then conversions end as leaf_1
  from (
    select own_rows.*, case when case when paid_until_0.told is null or paid_until_1.told > paid_until_0.told then paid_until_1.told else paid_until_0.told end is null or paid_until_1_anywhere.told > case when paid_until_0.told is null or paid_until_1.told > paid_until_0.told then paid_until_1.told else paid_until_0.told end then paid_until_1_anywhere.told else case when paid_until_0.told is null or paid_until_1.told > paid_until_0.told then paid_until_1.told else paid_until_0.told end end as paid_until
    from (select * from conversion_now) as own_rows
    left join (
      select customer as looked_up, max(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and customer <> ''
      group by customer
    ) as paid_until_0 on own_rows.person = paid_until_0.looked_up
left join (
      select deal as looked_up, account as of_scope, max(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and deal <> ''
      group by deal, account
    ) as paid_until_1 on case when own_rows.name = 'Deal created' then own_rows.conversion end = paid_until_1.looked_up and own_rows.account = paid_until_1.of_scope
left join (
      select deal as looked_up, max(case when paid_minor > 0 then day end) as told
      from payment_now
      where workspace = {workspace:text} and deal <> '' and account = ''
      group by deal
    ) as paid_until_1_anywhere on case when own_rows.name = 'Deal created' then own_rows.conversion end = paid_until_1_anywhere.looked_up
  ) as beside_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (channel in {leaf_0_channel:texts} and name in {leaf_0_name:texts} and paid_until >= day or channel in {leaf_1_channel:texts} and name in {leaf_1_name:texts}) and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
