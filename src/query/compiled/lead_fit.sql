-- D5 lead_fit: social
-- leaf_0_channel = ["organic_social","paid_social"]
-- leaf_0_country_countries = ["poland","germany"]
-- leaf_0_country_industries = ["software"]
-- leaf_1_channel = ["organic_social","paid_social"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when channel in {leaf_0_channel:texts} and coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' and lower(coalesce(country, company_country)) in {leaf_0_country_countries:texts} and lower(company_industry) in {leaf_0_country_industries:texts} then leads end as leaf_0, case when channel in {leaf_1_channel:texts} and coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' then leads end as leaf_1
  from (
    select own_rows.*, case when company_country_0.told is null or company_country_0_anywhere.told > company_country_0.told then company_country_0_anywhere.told else company_country_0.told end as company_country, case when company_industry_0.told is null or company_industry_0_anywhere.told > company_industry_0.told then company_industry_0_anywhere.told else company_industry_0.told end as company_industry
    from (select * from lead_now) as own_rows
    left join (
      select company as looked_up, account as of_scope, max(case when companies > 0 then country end) as told
      from company_now
      where workspace = {workspace:text} and company <> ''
      group by company, account
    ) as company_country_0 on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_country_0.looked_up and own_rows.account = company_country_0.of_scope
left join (
      select company as looked_up, max(case when companies > 0 then country end) as told
      from company_now
      where workspace = {workspace:text} and company <> '' and account = ''
      group by company
    ) as company_country_0_anywhere on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_country_0_anywhere.looked_up
left join (
      select company as looked_up, account as of_scope, max(case when companies > 0 then industry end) as told
      from company_now
      where workspace = {workspace:text} and company <> ''
      group by company, account
    ) as company_industry_0 on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_industry_0.looked_up and own_rows.account = company_industry_0.of_scope
left join (
      select company as looked_up, max(case when companies > 0 then industry end) as told
      from company_now
      where workspace = {workspace:text} and company <> '' and account = ''
      group by company
    ) as company_industry_0_anywhere on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_industry_0_anywhere.looked_up
  ) as beside_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (channel in {leaf_0_channel:texts} and coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' and lower(coalesce(country, company_country)) in {leaf_0_country_countries:texts} and lower(company_industry) in {leaf_0_country_industries:texts} or channel in {leaf_1_channel:texts} and coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '') and leads is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- D5 lead_fit: all
-- leaf_0_country_countries = ["poland","germany"]
-- leaf_0_country_industries = ["software"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' and lower(coalesce(country, company_country)) in {leaf_0_country_countries:texts} and lower(company_industry) in {leaf_0_country_industries:texts} then leads end as leaf_0, case when coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' then leads end as leaf_1
  from (
    select own_rows.*, case when company_country_0.told is null or company_country_0_anywhere.told > company_country_0.told then company_country_0_anywhere.told else company_country_0.told end as company_country, case when company_industry_0.told is null or company_industry_0_anywhere.told > company_industry_0.told then company_industry_0_anywhere.told else company_industry_0.told end as company_industry
    from (select * from lead_now) as own_rows
    left join (
      select company as looked_up, account as of_scope, max(case when companies > 0 then country end) as told
      from company_now
      where workspace = {workspace:text} and company <> ''
      group by company, account
    ) as company_country_0 on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_country_0.looked_up and own_rows.account = company_country_0.of_scope
left join (
      select company as looked_up, max(case when companies > 0 then country end) as told
      from company_now
      where workspace = {workspace:text} and company <> '' and account = ''
      group by company
    ) as company_country_0_anywhere on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_country_0_anywhere.looked_up
left join (
      select company as looked_up, account as of_scope, max(case when companies > 0 then industry end) as told
      from company_now
      where workspace = {workspace:text} and company <> ''
      group by company, account
    ) as company_industry_0 on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_industry_0.looked_up and own_rows.account = company_industry_0.of_scope
left join (
      select company as looked_up, max(case when companies > 0 then industry end) as told
      from company_now
      where workspace = {workspace:text} and company <> '' and account = ''
      group by company
    ) as company_industry_0_anywhere on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_industry_0_anywhere.looked_up
  ) as beside_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' and lower(coalesce(country, company_country)) in {leaf_0_country_countries:texts} and lower(company_industry) in {leaf_0_country_industries:texts} or coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '') and leads is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- D5 lead_fit: coverage
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, case when coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' then leads end as leaf_0, leads as leaf_1
  from (
    select own_rows.*, case when company_country_0.told is null or company_country_0_anywhere.told > company_country_0.told then company_country_0_anywhere.told else company_country_0.told end as company_country, case when company_industry_0.told is null or company_industry_0_anywhere.told > company_industry_0.told then company_industry_0_anywhere.told else company_industry_0.told end as company_industry
    from (select * from lead_now) as own_rows
    left join (
      select company as looked_up, account as of_scope, max(case when companies > 0 then country end) as told
      from company_now
      where workspace = {workspace:text} and company <> ''
      group by company, account
    ) as company_country_0 on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_country_0.looked_up and own_rows.account = company_country_0.of_scope
left join (
      select company as looked_up, max(case when companies > 0 then country end) as told
      from company_now
      where workspace = {workspace:text} and company <> '' and account = ''
      group by company
    ) as company_country_0_anywhere on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_country_0_anywhere.looked_up
left join (
      select company as looked_up, account as of_scope, max(case when companies > 0 then industry end) as told
      from company_now
      where workspace = {workspace:text} and company <> ''
      group by company, account
    ) as company_industry_0 on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_industry_0.looked_up and own_rows.account = company_industry_0.of_scope
left join (
      select company as looked_up, max(case when companies > 0 then industry end) as told
      from company_now
      where workspace = {workspace:text} and company <> '' and account = ''
      group by company
    ) as company_industry_0_anywhere on case when own_rows.report = 'contacts' then regexp_extract(own_rows.company, '^([^;]*)', 1) end = company_industry_0_anywhere.looked_up
  ) as beside_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(coalesce(country, company_country), '') <> '' and coalesce(company_industry, '') <> '' or true) and leads is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
