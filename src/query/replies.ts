// Cases with the customer's first message and the first human reply beside them, as their messages tell them.

import { ands, type Sql, sql } from "./sql.ts";

/** What of a case is read for it. */
export const readOfCases = [
  "requester",
  "created_at",
  "acknowledged_at",
  "answers_until",
  "observed_at",
] as const;

/** What of the messages is read for it. */
export const readOfMessages = [
  ...["platform", "conversation", "direction", "author", "visibility", "automatic", "created_at"],
  "observed_at",
] as const;

/** A message whose direction only the case tells is the customer's where its author is who asked. */
export const isInbound = sql`(direction = 'in' or (direction is null and author = asked_requester))`;
const isOutbound = sql`(direction = 'out' or (direction is null and author <> asked_requester))`;

/** Notes between colleagues are seen by no customer, and an automatic reply is no person's. */
const isSeen = sql`coalesce(visibility, '') <> 'internal'`;
const isReply = ands([isOutbound, isSeen, sql`not coalesce(automatic, false)`]);

/** What the file tells goes first. Where nothing but messages tells it, the wait begins with the customer's first. */
const shown = sql`case when acknowledged_at is null and said_first is not null then said_first else created_at end as asked_at,
      coalesce(acknowledged_at, said_reply) as answered_at,
      case when said_first is null then answers_until
        when answers_until > said_until then answers_until else said_until end as watched_until`;

/**
 * A case that has messages was watched until they were exported, and one whose file has a column of first replies until
 * that file was; of others nobody knows whether they were answered: they are no case without a reply. `own` holds for
 * rows of the workspace: another one may have a case of the same id.
 */
export const withReplies = (rows: Sql, messages: Sql, own: Sql): Sql => sql`(
    select replied_rows.*, ${shown}
    from (select * from ${rows}) as replied_rows
    left join (
      select replied_platform, replied_conversation, min(first_in) as said_first, max(sent_seen) as said_until,
        min(case when is_reply = 1 and sent_at >= first_in then sent_at end) as said_reply
      from (
        select replied_platform, replied_conversation, is_reply, sent_at, sent_seen,
          min(case when ${ands([isInbound, isSeen])} then sent_at end) over (partition by replied_platform, replied_conversation) as first_in
        from (
          select asked_platform as replied_platform, asked_conversation as replied_conversation, asked_requester,
            direction, author, visibility, sent_at, sent_seen, case when ${isReply} then 1 else 0 end as is_reply
          from (
            select platform as asked_platform, conversation as asked_conversation, requester as asked_requester
            from ${rows}
            where ${own}
          ) as asked_cases
          join (
            select platform as sent_platform, conversation as sent_conversation, direction, author, visibility, automatic,
              created_at as sent_at, observed_at as sent_seen
            from ${messages}
            where ${own}
          ) as sent_messages on sent_platform = asked_platform and sent_conversation = asked_conversation
        ) as case_messages
      ) as dated_messages
      group by replied_platform, replied_conversation
    ) as case_replies on replied_rows.platform = replied_platform and replied_rows.conversation = replied_conversation
  ) as replied`;
