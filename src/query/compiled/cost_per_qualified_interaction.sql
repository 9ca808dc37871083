-- C9 cost_per_qualified_interaction: social
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
-- leaf_1_channel = ["organic_search","paid_search","other"]
-- qualified = ["trial"]
-- leaf_2_channel = ["organic_social","paid_social"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, null as leaf_2, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from spend_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, null as leaf_0, (sign(effort_minor * rate_on_day) * floor(abs(effort_minor * rate_on_day) + 0.5)) as leaf_1, null as leaf_2, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from effort_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(channel, '') not in {leaf_1_channel:texts} and effort_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when coalesce(platform, '') in ('facebook', 'instagram', 'meta_ads') then 'meta'
when coalesce(platform, '') in ('linkedin', 'linkedin_ads') then 'linkedin'
when coalesce(platform, '') in ('x', 'x_ads') then 'x'
when coalesce(platform, '') in ('tiktok', 'tiktok_ads') then 'tiktok'
when coalesce(platform, '') in ('kakao', 'kakao_ads') then 'kakao'
when coalesce(platform, '') in ('naver', 'naver_ads') then 'naver' else coalesce(platform, '') end as of_platform, account as of_account, null as leaf_0, null as leaf_1, conversions as leaf_2, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_2_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(leaf_2) as sum_2, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) + sum(sum_1)) as top_value, sum(sum_2) as bottom_value, (sum(sum_0) + sum(sum_1)) / nullIf(sum(sum_2), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C9 cost_per_qualified_interaction: paid_social
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
-- qualified = ["trial"]
-- leaf_1_channel = ["paid_social"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from spend_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when coalesce(platform, '') in ('facebook', 'instagram', 'meta_ads') then 'meta'
when coalesce(platform, '') in ('linkedin', 'linkedin_ads') then 'linkedin'
when coalesce(platform, '') in ('x', 'x_ads') then 'x'
when coalesce(platform, '') in ('tiktok', 'tiktok_ads') then 'tiktok'
when coalesce(platform, '') in ('kakao', 'kakao_ads') then 'kakao'
when coalesce(platform, '') in ('naver', 'naver_ads') then 'naver' else coalesce(platform, '') end as of_platform, account as of_account, null as leaf_0, conversions as leaf_1, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_1_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C9 cost_per_qualified_interaction: paid_social_window
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
-- qualified = ["trial"]
-- leaf_1_channel = ["paid_social"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, window_end - 1 as money_day from spend_window_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when coalesce(platform, '') in ('facebook', 'instagram', 'meta_ads') then 'meta'
when coalesce(platform, '') in ('linkedin', 'linkedin_ads') then 'linkedin'
when coalesce(platform, '') in ('x', 'x_ads') then 'x'
when coalesce(platform, '') in ('tiktok', 'tiktok_ads') then 'tiktok'
when coalesce(platform, '') in ('kakao', 'kakao_ads') then 'kakao'
when coalesce(platform, '') in ('naver', 'naver_ads') then 'naver' else coalesce(platform, '') end as of_platform, account as of_account, null as leaf_0, conversions as leaf_1, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_1_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C9 cost_per_qualified_interaction: paid_social_with_effort
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
-- leaf_1_channel = ["paid_social"]
-- qualified = ["trial"]
-- leaf_2_channel = ["paid_social"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, null as leaf_2, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from spend_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, null as leaf_0, (sign(effort_minor * rate_on_day) * floor(abs(effort_minor * rate_on_day) + 0.5)) as leaf_1, null as leaf_2, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from effort_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_1_channel:texts} and effort_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when coalesce(platform, '') in ('facebook', 'instagram', 'meta_ads') then 'meta'
when coalesce(platform, '') in ('linkedin', 'linkedin_ads') then 'linkedin'
when coalesce(platform, '') in ('x', 'x_ads') then 'x'
when coalesce(platform, '') in ('tiktok', 'tiktok_ads') then 'tiktok'
when coalesce(platform, '') in ('kakao', 'kakao_ads') then 'kakao'
when coalesce(platform, '') in ('naver', 'naver_ads') then 'naver' else coalesce(platform, '') end as of_platform, account as of_account, null as leaf_0, null as leaf_1, conversions as leaf_2, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_2_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(leaf_2) as sum_2, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) + sum(sum_1)) as top_value, sum(sum_2) as bottom_value, (sum(sum_0) + sum(sum_1)) / nullIf(sum(sum_2), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C9 cost_per_qualified_interaction: organic_social
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_social"]
-- qualified = ["trial"]
-- leaf_1_channel = ["organic_social"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, (sign(effort_minor * rate_on_day) * floor(abs(effort_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from effort_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_0_channel:texts} and effort_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, null as leaf_0, conversions as leaf_1, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_1_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C9 cost_per_qualified_interaction: organic_search
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_search"]
-- qualified = ["trial"]
-- leaf_1_channel = ["organic_search"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, (sign(effort_minor * rate_on_day) * floor(abs(effort_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from effort_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and channel in {leaf_0_channel:texts} and effort_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, coalesce(platform, '') as of_platform, account as of_account, null as leaf_0, conversions as leaf_1, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_1_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C9 cost_per_qualified_interaction: paid_search
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["google_ads","microsoft_ads","naver_ads"]
-- qualified = ["trial"]
-- leaf_1_channel = ["paid_search"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from spend_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when coalesce(platform, '') in ('facebook', 'instagram', 'meta_ads') then 'meta'
when coalesce(platform, '') in ('linkedin', 'linkedin_ads') then 'linkedin'
when coalesce(platform, '') in ('x', 'x_ads') then 'x'
when coalesce(platform, '') in ('tiktok', 'tiktok_ads') then 'tiktok'
when coalesce(platform, '') in ('kakao', 'kakao_ads') then 'kakao'
when coalesce(platform, '') in ('naver', 'naver_ads') then 'naver' else coalesce(platform, '') end as of_platform, account as of_account, null as leaf_0, conversions as leaf_1, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_1_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- C9 cost_per_qualified_interaction: paid_search_window
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["google_ads","microsoft_ads","naver_ads"]
-- qualified = ["trial"]
-- leaf_1_channel = ["paid_search"]
with fx_factors as (
  select of_quote as fx_currency, of_day as fx_day, argMax(our_rate / of_rate, (case when of_base = {currency:text} then 2 when of_base = of_quote then 1 else 0 end, of_base)) as fx_factor
  from (
    select base as of_base, day as of_day, our_rate,
      case when of_itself = 1 then base else quote end as of_quote, case when of_itself = 1 then 1 else rate end as of_rate
    from (
      select base, quote, day, rate, max(case when base = {currency:text} then 1 when quote = {currency:text} then rate end)
        over (partition by base, day) as our_rate
      from fx_rate_now
      where workspace = {workspace:text} and rate > 0
    ) as told_rates
    cross join (select 0 as of_itself union all select 1 as of_itself) as sides
  ) as quoted
  where of_quote <> {currency:text} and our_rate is not null
  group by of_quote, of_day
), counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1, 1 as held_rows
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, window_end - 1 as money_day from spend_window_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
  union all
  select year(day) * 12 + month(day) - 1 as bucket_number, case when coalesce(platform, '') in ('facebook', 'instagram', 'meta_ads') then 'meta'
when coalesce(platform, '') in ('linkedin', 'linkedin_ads') then 'linkedin'
when coalesce(platform, '') in ('x', 'x_ads') then 'x'
when coalesce(platform, '') in ('tiktok', 'tiktok_ads') then 'tiktok'
when coalesce(platform, '') in ('kakao', 'kakao_ads') then 'kakao'
when coalesce(platform, '') in ('naver', 'naver_ads') then 'naver' else coalesce(platform, '') end as of_platform, account as of_account, null as leaf_0, conversions as leaf_1, rows_held as held_rows
  from conversion_daily
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and name in {qualified:texts} and channel in {leaf_1_channel:texts} and conversions is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, sum(held_rows) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
