-- E3b negative_comment_share: raw
-- leaf_0_direction = ["in"]
-- leaf_0_visibility = ["public"]
-- leaf_0_tone = ["negative"]
-- leaf_1_direction = ["in"]
-- leaf_1_visibility = ["public"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and tone is not null and tone in {leaf_0_tone:texts} then messages end as leaf_0, case when direction in {leaf_1_direction:texts} and visibility in {leaf_1_visibility:texts} and tone is not null then messages end as leaf_1
  from (
    select text_rows.*, coalesce(sentiment, score_sentiment) as tone
    from (select *, md5(content) as content_key from message_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and tone is not null and tone in {leaf_0_tone:texts} or direction in {leaf_1_direction:texts} and visibility in {leaf_1_visibility:texts} and tone is not null) and messages is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E3b negative_comment_share: told
-- leaf_0_direction = ["in"]
-- leaf_0_visibility = ["public"]
-- leaf_0_sentiment = ["negative"]
-- leaf_1_direction = ["in"]
-- leaf_1_visibility = ["public"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and sentiment is not null and sentiment in {leaf_0_sentiment:texts} then messages end as leaf_0, case when direction in {leaf_1_direction:texts} and visibility in {leaf_1_visibility:texts} and sentiment is not null then messages end as leaf_1
  from message_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and sentiment is not null and sentiment in {leaf_0_sentiment:texts} or direction in {leaf_1_direction:texts} and visibility in {leaf_1_visibility:texts} and sentiment is not null) and messages is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E3b negative_comment_share: corrected
-- leaf_0_direction = ["in"]
-- leaf_0_visibility = ["public"]
-- leaf_0_language = []
-- leaf_0_tone = ["negative"]
-- leaf_1_direction = ["in"]
-- leaf_1_visibility = ["public"]
-- leaf_1_language = []
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and tone is not null and language in {leaf_0_language:texts} and tone in {leaf_0_tone:texts} then messages end as leaf_0, case when direction in {leaf_1_direction:texts} and visibility in {leaf_1_visibility:texts} and tone is not null and language in {leaf_1_language:texts} then messages end as leaf_1
  from (
    select text_rows.*, coalesce(sentiment, score_sentiment) as tone, score_language as language
    from (select *, md5(content) as content_key from message_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and tone is not null and language in {leaf_0_language:texts} and tone in {leaf_0_tone:texts} or direction in {leaf_1_direction:texts} and visibility in {leaf_1_visibility:texts} and tone is not null and language in {leaf_1_language:texts}) and messages is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
