-- I3 complaint_resolution: public
-- leaf_0_visibility = ["public"]
-- leaf_1_visibility = ["public"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(complains, false) = true and visibility in {leaf_0_visibility:texts} and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) then cases end as leaf_0, case when coalesce(complains, false) = true and visibility in {leaf_1_visibility:texts} then cases end as leaf_1
  from (
    select case_rows.*, coalesce(complaint, case_complains = 1) as complains
    from (select * from care_case_now) as case_rows
    left join (
      select asked_platform, asked_conversation,
        max(case when complains then 1 when not complains then 0 end) as case_complains,
        max(case when (coalesce(asks, false) or coalesce(complains, false) or coalesce(tone, '') = 'negative') then 1 when (asks is not null or complains is not null or tone is not null) then 0 end) as case_needs
      from (
        select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
        from care_case_now
        where workspace = {workspace:text}
      ) as asked_cases
      join (
        select platform as said_platform, conversation as said_conversation, direction, author, asks, complains, tone
        from (
    select text_rows.*, coalesce(question, score_question) as asks, coalesce(complaint, score_complaint) as complains, coalesce(sentiment, score_sentiment) as tone
    from (select *, md5(content) as content_key from message_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
        where workspace = {workspace:text}
      ) as said_messages on said_platform = asked_platform and said_conversation = asked_conversation
      where (direction = 'in' or (direction is null and author = asked_requester))
      group by asked_platform, asked_conversation
    ) as case_texts on case_rows.platform = asked_platform and case_rows.conversation = asked_conversation
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(complains, false) = true and visibility in {leaf_0_visibility:texts} and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) or coalesce(complains, false) = true and visibility in {leaf_1_visibility:texts}) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I3 complaint_resolution: all
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(complains, false) = true and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) then cases end as leaf_0, case when coalesce(complains, false) = true then cases end as leaf_1
  from (
    select case_rows.*, coalesce(complaint, case_complains = 1) as complains
    from (select * from care_case_now) as case_rows
    left join (
      select asked_platform, asked_conversation,
        max(case when complains then 1 when not complains then 0 end) as case_complains,
        max(case when (coalesce(asks, false) or coalesce(complains, false) or coalesce(tone, '') = 'negative') then 1 when (asks is not null or complains is not null or tone is not null) then 0 end) as case_needs
      from (
        select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
        from care_case_now
        where workspace = {workspace:text}
      ) as asked_cases
      join (
        select platform as said_platform, conversation as said_conversation, direction, author, asks, complains, tone
        from (
    select text_rows.*, coalesce(question, score_question) as asks, coalesce(complaint, score_complaint) as complains, coalesce(sentiment, score_sentiment) as tone
    from (select *, md5(content) as content_key from message_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
        where workspace = {workspace:text}
      ) as said_messages on said_platform = asked_platform and said_conversation = asked_conversation
      where (direction = 'in' or (direction is null and author = asked_requester))
      group by asked_platform, asked_conversation
    ) as case_texts on case_rows.platform = asked_platform and case_rows.conversation = asked_conversation
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(complains, false) = true and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) or coalesce(complains, false) = true) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I3 complaint_resolution: told
-- leaf_0_visibility = ["public"]
-- leaf_1_visibility = ["public"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(complaint, false) = true and visibility in {leaf_0_visibility:texts} and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) then cases end as leaf_0, case when coalesce(complaint, false) = true and visibility in {leaf_1_visibility:texts} then cases end as leaf_1
  from care_case_now
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(complaint, false) = true and visibility in {leaf_0_visibility:texts} and resolved_at is not null and (reopened_at is null or reopened_at <= resolved_at or epoch(reopened_at) - epoch(resolved_at) > 604800) or coalesce(complaint, false) = true and visibility in {leaf_1_visibility:texts}) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I3 complaint_resolution: open
-- leaf_0_visibility = ["public"]
-- leaf_1_visibility = ["public"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(complains, false) = true and visibility in {leaf_0_visibility:texts} and resolved_at is null then cases end as leaf_0, case when coalesce(complains, false) = true and visibility in {leaf_1_visibility:texts} then cases end as leaf_1
  from (
    select case_rows.*, coalesce(complaint, case_complains = 1) as complains
    from (select * from care_case_now) as case_rows
    left join (
      select asked_platform, asked_conversation,
        max(case when complains then 1 when not complains then 0 end) as case_complains,
        max(case when (coalesce(asks, false) or coalesce(complains, false) or coalesce(tone, '') = 'negative') then 1 when (asks is not null or complains is not null or tone is not null) then 0 end) as case_needs
      from (
        select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
        from care_case_now
        where workspace = {workspace:text}
      ) as asked_cases
      join (
        select platform as said_platform, conversation as said_conversation, direction, author, asks, complains, tone
        from (
    select text_rows.*, coalesce(question, score_question) as asks, coalesce(complaint, score_complaint) as complains, coalesce(sentiment, score_sentiment) as tone
    from (select *, md5(content) as content_key from message_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
        where workspace = {workspace:text}
      ) as said_messages on said_platform = asked_platform and said_conversation = asked_conversation
      where (direction = 'in' or (direction is null and author = asked_requester))
      group by asked_platform, asked_conversation
    ) as case_texts on case_rows.platform = asked_platform and case_rows.conversation = asked_conversation
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(complains, false) = true and visibility in {leaf_0_visibility:texts} and resolved_at is null or coalesce(complains, false) = true and visibility in {leaf_1_visibility:texts}) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
