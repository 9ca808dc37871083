-- I6 social_spend: with_effort
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
-- leaf_1_channel = ["organic_search","paid_search","other"]
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
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1
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
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, null as leaf_0, (sign(effort_minor * rate_on_day) * floor(abs(effort_minor * rate_on_day) + 0.5)) as leaf_1
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from effort_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(channel, '') not in {leaf_1_channel:texts} and effort_minor is not null and rate_on_day is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) + sum(sum_1)) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I6 social_spend: ads_alone
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
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
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from spend_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I6 social_spend: with_effort_window
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
-- leaf_1_channel = ["organic_search","paid_search","other"]
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
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0, null as leaf_1
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
  select year(day) * 12 + month(day) - 1 as bucket_number, case when platform in ('facebook', 'instagram', 'meta_ads') then 'meta'
when platform in ('linkedin', 'linkedin_ads') then 'linkedin'
when platform in ('x', 'x_ads') then 'x'
when platform in ('tiktok', 'tiktok_ads') then 'tiktok'
when platform in ('kakao', 'kakao_ads') then 'kakao'
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, null as leaf_0, (sign(effort_minor * rate_on_day) * floor(abs(effort_minor * rate_on_day) + 0.5)) as leaf_1
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from effort_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(channel, '') not in {leaf_1_channel:texts} and effort_minor is not null and rate_on_day is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) + sum(sum_1)) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I6 social_spend: ads_alone_window
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_platform = ["meta_ads","linkedin_ads","tiktok_ads","x_ads","kakao_ads","youtube","pinterest","threads","reddit","bluesky","mastodon","whatsapp"]
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
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, window_end - 1 as money_day from spend_window_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and window_end <= {until:day} and cast(date_trunc('month', window_end) as date) = window_end and cast(date_trunc('month', (window_end - 1)) as date) = day and platform in {leaf_0_platform:texts} and cost_minor is not null and rate_on_day is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I6 social_spend: effort
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_channel = ["organic_search","paid_search","other"]
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
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, account as of_account, (sign(effort_minor * rate_on_day) * floor(abs(effort_minor * rate_on_day) + 0.5)) as leaf_0
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from effort_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(channel, '') not in {leaf_0_channel:texts} and effort_minor is not null and rate_on_day is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I6 social_spend: all_ads
-- currency = "EUR"
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
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
when platform in ('naver', 'naver_ads') then 'naver' else platform end as of_platform, account as of_account, (sign(cost_minor * rate_on_day) * floor(abs(cost_minor * rate_on_day) + 0.5)) as leaf_0
  from (
    select money_rows.*, case
      when money_rows.currency = {currency:text} then 1
      when fx.fx_day >= money_rows.money_day - 7 then nullIf(fx.fx_factor, 0) * 100 / case when money_rows.currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1 when money_rows.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000 else 100 end
    end as rate_on_day
    from (select *, day as money_day from spend_now) as money_rows
    asof left join fx_factors as fx on money_rows.currency = fx.fx_currency and money_rows.money_day >= fx.fx_day
  ) as priced_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cost_minor is not null and rate_on_day is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
