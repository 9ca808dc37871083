-- E4 private_questions: conversations
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_direction = ["in"]
-- leaf_0_visibility = ["private"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, conversation as leaf_0
  from (
    select text_rows.*, coalesce(question, score_question) as asks
    from (select *, md5(content) as content_key from message_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and coalesce(asks, false) = true and conversation <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- E4 private_questions: told
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_direction = ["in"]
-- leaf_0_visibility = ["private"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, conversation as leaf_0
  from message_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and direction in {leaf_0_direction:texts} and visibility in {leaf_0_visibility:texts} and coalesce(question, false) = true and conversation <> ''
), grouped as (
  select bucket_number, of_platform, nullIf(count(distinct leaf_0), 0) as sum_0, count(*) as row_count, count(distinct of_account) as account_count
  from counted
  group by bucket_number, of_platform
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
