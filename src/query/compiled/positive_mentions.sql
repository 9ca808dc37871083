-- K5 positive_mentions: raw
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_0_tone = ["positive"]
-- leaf_1_brand_own = ["acme","acme inc"]
-- leaf_1_brand_not_0 = "acme band"
-- leaf_1_author_own = ["acme","@acme"]
-- leaf_1_author_staff = ["ann","@ann"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and tone is not null and tone in {leaf_0_tone:texts} then item end as leaf_0, case when coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_1_author_own:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false and tone is not null then item end as leaf_1
  from (
    select text_rows.*, coalesce(sentiment, score_sentiment) as tone
    from (select *, md5(content) as content_key from mention_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and tone is not null and tone in {leaf_0_tone:texts} or coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_1_author_own:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false and tone is not null) and item <> ''
), grouped as (
  select bucket_number, of_platform, coalesce(nullIf(count(distinct leaf_0), 0), case when count(leaf_1) > 0 then 0 end) as sum_0, nullIf(count(distinct leaf_1), 0) as sum_1, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- K5 positive_mentions: count
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_0_tone = ["positive"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, item as leaf_0
  from (
    select text_rows.*, coalesce(sentiment, score_sentiment) as tone
    from (select *, md5(content) as content_key from mention_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and tone is not null and tone in {leaf_0_tone:texts} and item <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- K5 positive_mentions: told
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_0_sentiment = ["positive"]
-- leaf_1_brand_own = ["acme","acme inc"]
-- leaf_1_brand_not_0 = "acme band"
-- leaf_1_author_own = ["acme","@acme"]
-- leaf_1_author_staff = ["ann","@ann"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and sentiment is not null and sentiment in {leaf_0_sentiment:texts} then item end as leaf_0, case when coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_1_author_own:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false and sentiment is not null then item end as leaf_1
  from mention_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and sentiment is not null and sentiment in {leaf_0_sentiment:texts} or coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_1_author_own:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false and sentiment is not null) and item <> ''
), grouped as (
  select bucket_number, of_platform, coalesce(nullIf(count(distinct leaf_0), 0), case when count(leaf_1) > 0 then 0 end) as sum_0, nullIf(count(distinct leaf_1), 0) as sum_1, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- K5 positive_mentions: corrected
-- leaf_0_brand_own = ["acme","acme inc"]
-- leaf_0_brand_not_0 = "acme band"
-- leaf_0_author_own = ["acme","@acme"]
-- leaf_0_author_staff = ["ann","@ann"]
-- leaf_0_language = []
-- leaf_0_tone = ["positive"]
-- leaf_1_brand_own = ["acme","acme inc"]
-- leaf_1_brand_not_0 = "acme band"
-- leaf_1_author_own = ["acme","@acme"]
-- leaf_1_author_staff = ["ann","@ann"]
-- leaf_1_language = []
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and tone is not null and language in {leaf_0_language:texts} and tone in {leaf_0_tone:texts} then item end as leaf_0, case when coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_1_author_own:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false and tone is not null and language in {leaf_1_language:texts} then item end as leaf_1
  from (
    select text_rows.*, coalesce(sentiment, score_sentiment) as tone, score_language as language
    from (select *, md5(content) as content_key from mention_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(lower(brand), '') in {leaf_0_brand_own:texts} and not (position({leaf_0_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_0_author_own:texts} and not coalesce(lower(author), '') in {leaf_0_author_staff:texts} and coalesce(repost, false) = false and tone is not null and language in {leaf_0_language:texts} and tone in {leaf_0_tone:texts} or coalesce(lower(brand), '') in {leaf_1_brand_own:texts} and not (position({leaf_1_brand_not_0:text} in coalesce(lower(content), '')) > 0) and not coalesce(lower(author), '') in {leaf_1_author_own:texts} and not coalesce(lower(author), '') in {leaf_1_author_staff:texts} and coalesce(repost, false) = false and tone is not null and language in {leaf_1_language:texts}) and item <> ''
), grouped as (
  select bucket_number, of_platform, coalesce(nullIf(count(distinct leaf_0), 0), case when count(leaf_1) > 0 then 0 end) as sum_0, nullIf(count(distinct leaf_1), 0) as sum_1, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
