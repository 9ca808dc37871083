-- I4 readability: percentile
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, readability_rank as leaf_0, posts as leaf_1
  from (
    select text_rows.*, case when score_readability is not null and coalesce(kind, '') not in ('reply', 'repost') and count(*) over (partition by score_language, score_formula, score_readability is null, coalesce(kind, '') not in ('reply', 'repost')) >= 3
      then 100.0 * (rank() over (partition by score_language, score_formula, score_readability is null, coalesce(kind, '') not in ('reply', 'repost') order by case when score_formula = 'flesch_reading_ease' then score_readability else -score_readability end) - 1 + count(*) over (partition by score_language, score_formula, score_readability is null, coalesce(kind, '') not in ('reply', 'repost'), score_readability) / 2.0) / count(*) over (partition by score_language, score_formula, score_readability is null, coalesce(kind, '') not in ('reply', 'repost')) end as readability_rank
    from (select *, md5(content) as content_key from post_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and readability_rank is not null and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I4 readability: flesch
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_formula = ["flesch_reading_ease"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, readability as leaf_0, posts as leaf_1
  from (
    select text_rows.*, score_readability as readability, score_formula as formula
    from (select *, md5(content) as content_key from post_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and formula in {leaf_0_formula:texts} and readability is not null and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I4 readability: fog
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_formula = ["fog_pl"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, readability as leaf_0, posts as leaf_1
  from (
    select text_rows.*, score_readability as readability, score_formula as formula
    from (select *, md5(content) as content_key from post_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and formula in {leaf_0_formula:texts} and readability is not null and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I4 readability: pisarek
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_formula = ["fog_pl"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, beside as leaf_0, posts as leaf_1
  from (
    select text_rows.*, score_beside as beside, score_formula as formula
    from (select *, md5(content) as content_key from post_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and formula in {leaf_0_formula:texts} and beside is not null and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I4 readability: surface_length
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_formula = ["eojeol_per_sentence"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, readability as leaf_0, posts as leaf_1
  from (
    select text_rows.*, score_readability as readability, score_formula as formula
    from (select *, md5(content) as content_key from post_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and formula in {leaf_0_formula:texts} and readability is not null and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I4 readability: lix
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_formula = ["lix"]
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, readability as leaf_0, posts as leaf_1
  from (
    select text_rows.*, score_readability as readability, score_formula as formula
    from (select *, md5(content) as content_key from post_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and coalesce(kind, '') not in {leaf_0_kind:texts} and formula in {leaf_0_formula:texts} and readability is not null and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I4 readability: too_short
-- leaf_0_kind = ["reply","repost"]
-- leaf_0_unread = ["too_short"]
-- leaf_1_kind = ["reply","repost"]
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when coalesce(kind, '') not in {leaf_0_kind:texts} and language is not null and unread in {leaf_0_unread:texts} then posts end as leaf_0, case when coalesce(kind, '') not in {leaf_1_kind:texts} and language is not null then posts end as leaf_1
  from (
    select text_rows.*, score_language as language, score_unread as unread
    from (select *, md5(content) as content_key from post_now) as text_rows
    left join (
      select text_key as score_text_key, version as score_version, language as score_language, sentiment as score_sentiment, question as score_question, complaint as score_complaint, formula as score_formula, readability as score_readability, beside as score_beside, unread as score_unread
      from text_score where workspace = {workspace:text} and text_key <> ''
    ) as text_scores on text_rows.content_key = text_scores.score_text_key
  ) as marked_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (coalesce(kind, '') not in {leaf_0_kind:texts} and language is not null and unread in {leaf_0_unread:texts} or coalesce(kind, '') not in {leaf_1_kind:texts} and language is not null) and posts is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
