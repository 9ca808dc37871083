-- I2, K1 first_response: business
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when answered_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select timed.*, (open_at_last_0.before_opening + least(done_0 - open_at_last_0.opens, open_at_last_0.closes - open_at_last_0.opens)) - (open_at_first_0.before_opening + least(begun_0 - open_at_first_0.opens, open_at_first_0.closes - open_at_first_0.opens)) as took_0
    from (
      select *, epoch(asked_at) as begun_0, epoch(coalesce(answered_at, watched_until)) as done_0, 1 as one_of
      from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
    ) as timed
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_first_0 on timed.one_of = open_at_first_0.one and timed.begun_0 >= open_at_first_0.opens
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_last_0 on timed.one_of = open_at_last_0.one and timed.done_0 >= open_at_last_0.opens
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and asked_at is not null and coalesce(answered_at, watched_until) >= asked_at
), grouped as (
  select bucket_number, took_time, row_count, account_count, exp(sum(case when came_here = 0 then 0 when came_here >= at_risk then -1000000 else ln(1 - came_here / at_risk) end) over (partition by bucket_number order by took_time)) as left_share
  from (
    select *, sum(row_count) over (partition by bucket_number order by took_time desc) as at_risk
    from (
      select bucket_number, leaf_0 as took_time, sum(cast(came_0 as double)) as came_here, count(*) as row_count, max(account_number) as account_count
      from (
        select *, dense_rank() over (partition by bucket_number order by of_platform, of_account) as account_number
        from counted
      ) as numbered
      group by bucket_number, leaf_0
    ) as times
  ) as risks
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.500000001 then took_time end) + coalesce(min(case when left_share < 0.499999999 then took_time end), min(case when left_share <= 0.500000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I2, K1 first_response: business_p90
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when answered_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select timed.*, (open_at_last_0.before_opening + least(done_0 - open_at_last_0.opens, open_at_last_0.closes - open_at_last_0.opens)) - (open_at_first_0.before_opening + least(begun_0 - open_at_first_0.opens, open_at_first_0.closes - open_at_first_0.opens)) as took_0
    from (
      select *, epoch(asked_at) as begun_0, epoch(coalesce(answered_at, watched_until)) as done_0, 1 as one_of
      from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
    ) as timed
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_first_0 on timed.one_of = open_at_first_0.one and timed.begun_0 >= open_at_first_0.opens
    asof left join (select col0 as one, col1 as opens, col2 as closes, col3 as before_opening from (values (1, 0, 0, 0), (1, 1767085200, 1767114000, 0), (1, 1767171600, 1767200400, 28800), (1, 1767258000, 1767286800, 57600), (1, 1767344400, 1767373200, 86400), (1, 1767603600, 1767632400, 115200), (1, 1767690000, 1767718800, 144000), (1, 1767776400, 1767805200, 172800), (1, 1767862800, 1767891600, 201600), (1, 1767949200, 1767978000, 230400), (1, 1768208400, 1768237200, 259200), (1, 1768294800, 1768323600, 288000), (1, 1768381200, 1768410000, 316800), (1, 1768467600, 1768496400, 345600), (1, 1768554000, 1768582800, 374400), (1, 1768813200, 1768842000, 403200), (1, 1768899600, 1768928400, 432000))) as open_at_last_0 on timed.one_of = open_at_last_0.one and timed.done_0 >= open_at_last_0.opens
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and asked_at is not null and coalesce(answered_at, watched_until) >= asked_at
), grouped as (
  select bucket_number, took_time, row_count, account_count, exp(sum(case when came_here = 0 then 0 when came_here >= at_risk then -1000000 else ln(1 - came_here / at_risk) end) over (partition by bucket_number order by took_time)) as left_share
  from (
    select *, sum(row_count) over (partition by bucket_number order by took_time desc) as at_risk
    from (
      select bucket_number, leaf_0 as took_time, sum(cast(came_0 as double)) as came_here, count(*) as row_count, max(account_number) as account_count
      from (
        select *, dense_rank() over (partition by bucket_number order by of_platform, of_account) as account_number
        from counted
      ) as numbered
      group by bucket_number, leaf_0
    ) as times
  ) as risks
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.100000001 then took_time end) + coalesce(min(case when left_share < 0.099999999 then took_time end), min(case when left_share <= 0.100000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I2, K1 first_response: calendar
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when answered_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select *, epoch(coalesce(answered_at, watched_until)) - epoch(asked_at) as took_0
    from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and asked_at is not null and coalesce(answered_at, watched_until) >= asked_at
), grouped as (
  select bucket_number, took_time, row_count, account_count, exp(sum(case when came_here = 0 then 0 when came_here >= at_risk then -1000000 else ln(1 - came_here / at_risk) end) over (partition by bucket_number order by took_time)) as left_share
  from (
    select *, sum(row_count) over (partition by bucket_number order by took_time desc) as at_risk
    from (
      select bucket_number, leaf_0 as took_time, sum(cast(came_0 as double)) as came_here, count(*) as row_count, max(account_number) as account_count
      from (
        select *, dense_rank() over (partition by bucket_number order by of_platform, of_account) as account_number
        from counted
      ) as numbered
      group by bucket_number, leaf_0
    ) as times
  ) as risks
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.500000001 then took_time end) + coalesce(min(case when left_share < 0.499999999 then took_time end), min(case when left_share <= 0.500000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I2, K1 first_response: calendar_p90
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when answered_at is null then 0 else 1 end as came_0, took_0 as leaf_0
  from (
    select *, epoch(coalesce(answered_at, watched_until)) - epoch(asked_at) as took_0
    from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
  ) as timed_rows
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and asked_at is not null and coalesce(answered_at, watched_until) >= asked_at
), grouped as (
  select bucket_number, took_time, row_count, account_count, exp(sum(case when came_here = 0 then 0 when came_here >= at_risk then -1000000 else ln(1 - came_here / at_risk) end) over (partition by bucket_number order by took_time)) as left_share
  from (
    select *, sum(row_count) over (partition by bucket_number order by took_time desc) as at_risk
    from (
      select bucket_number, leaf_0 as took_time, sum(cast(came_0 as double)) as came_here, count(*) as row_count, max(account_number) as account_count
      from (
        select *, dense_rank() over (partition by bucket_number order by of_platform, of_account) as account_number
        from counted
      ) as numbered
      group by bucket_number, leaf_0
    ) as times
  ) as risks
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (min(case when left_share <= 0.100000001 then took_time end) + coalesce(min(case when left_share < 0.099999999 then took_time end), min(case when left_share <= 0.100000001 then took_time end))) / 2 as top_value, sum(row_count) as row_total, max(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I2, K1 first_response: waiting
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when cases > 0 and watched_until is not null then cases end as leaf_0, case when cases > 0 and watched_until is not null and answered_at is not null then cases end as leaf_1
  from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (cases > 0 and watched_until is not null or cases > 0 and watched_until is not null and answered_at is not null) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, coalesce(sum(leaf_1), case when count(leaf_0) > 0 then 0 end) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) - sum(sum_1)) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I2, K1 first_response: waiting_share
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when cases > 0 and watched_until is not null and answered_at is null then cases end as leaf_0, case when cases > 0 and watched_until is not null then cases end as leaf_1
  from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (cases > 0 and watched_until is not null and answered_at is null or cases > 0 and watched_until is not null) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, coalesce(sum(leaf_0), case when count(leaf_1) > 0 then 0 end) as sum_0, sum(leaf_1) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(sum_1) as bottom_value, sum(sum_0) / nullIf(sum(sum_1), 0) as ratio_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I2, K1 first_response: answered
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, case when cases > 0 and watched_until is not null then cases end as leaf_0, case when cases > 0 and watched_until is not null and answered_at is null then cases end as leaf_1
  from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and (cases > 0 and watched_until is not null or cases > 0 and watched_until is not null and answered_at is null) and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, coalesce(sum(leaf_1), case when count(leaf_0) > 0 then 0 end) as sum_1, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, (sum(sum_0) - sum(sum_1)) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number

-- I2, K1 first_response: came_in
-- workspace = "brand"
-- since = "2026-01-01"
-- until = "2026-02-01"
with counted as (
  select year(day) * 12 + month(day) - 1 as bucket_number, platform as of_platform, coalesce(account, '') as of_account, cases as leaf_0
  from (
    select replied_rows.*, case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until
    from (select * from care_case_now) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when (direction = 'in' or (direction is null and author = asked_requester)) and coalesce(visibility, '') <> 'internal' then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when (direction = 'out' or (direction is null and author <> asked_requester)) and coalesce(visibility, '') <> 'internal' and not coalesce(automatic, false) then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from care_case_now
            where workspace = {workspace:text}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from message_now
            where workspace = {workspace:text}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied
  where workspace = {workspace:text} and day >= {since:day} and day < {until:day} and cases > 0 and watched_until is not null and cases is not null
), grouped as (
  select bucket_number, of_platform, of_account, sum(leaf_0) as sum_0, count(*) as row_count, 1 as account_count
  from counted
  group by bucket_number, of_platform, of_account
)
select make_date(bucket_number // 12, bucket_number % 12 + 1, 1) as in_bucket, sum(sum_0) as top_value, sum(row_count) as row_total, sum(account_count) as account_total
from grouped
group by bucket_number
order by bucket_number
