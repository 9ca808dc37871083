// Intercom's conversations and their parts as its API gives them. Times are seconds since 1970.

import { careCase, message } from "../../facts/care.ts";
import { answersTold, answersUntil } from "../answers.ts";
import { notBefore } from "../file-name.ts";
import { bySocial } from "../social-case.ts";
import type { Source, SourceColumn, Value } from "../source.ts";
import { unread } from "../unread.ts";
import {
  all,
  column,
  constant,
  dayOf,
  equals,
  first,
  known,
  lookup,
  not,
  personKey,
  when,
} from "../words.ts";
import { about } from "./about.ts";

const instant = (...headers: readonly string[]): SourceColumn => ({ headers, cell: "instant", zone: "UTC" });
const team = ["admin", "bot", "team"] as const;
const direction: Value = lookup(
  "author_type",
  { user: "in", lead: "in", contact: "in", admin: "out", bot: "out", team: "out" },
  constant(null),
);
const automatic: Value = when(
  known("author_type"),
  when(equals("author_type", "bot"), constant(true), constant(false)),
);

const began = equals("author_type", ...team);
/** What the team sent out is no question: a case begins with the customer's first answer to it. */
const opened: Value = when(began, "answered_at", "created_at");

const firstReply = instant("statistics.first_admin_reply_at");

const conversations: Source = {
  id: "intercom-conversations",
  name: "Intercom conversations",
  about,
  platform: "intercom",
  report: "conversations",
  columns: {
    conversation: { headers: ["id"], cell: "id" },
    created_at: instant("created_at"),
    state: { headers: ["state"], cell: "text" },
    priority: { headers: ["priority"], cell: "text" },
    agent: { headers: ["admin_assignee_id"], cell: "text" },
    team: { headers: ["team_assignee_id"], cell: "text" },
    source: { headers: ["source.id"], cell: "id" },
    source_type: { headers: ["source.type"], cell: "text" },
    subject: { headers: ["source.subject"], cell: "text" },
    content: { headers: ["source.body"], cell: "text" },
    author_type: { headers: ["source.author.type"], cell: "text" },
    author: { headers: ["source.author.id"], cell: "id" },
    email: { headers: ["source.author.email"], cell: "text" },
    answered_at: instant("first_contact_reply.created_at"),
    first_reply_at: firstReply,
    closed_at: instant("statistics.last_close_at"),
    ...unread("type", "updated_at", "waiting_since", "snoozed_until", "open", "read", "title"),
    ...unread("source.author.name", "source.url", "source.delivered_as", "source.redacted", "sla_applied"),
    ...unread("first_contact_reply.type", "first_contact_reply.url", "statistics.type"),
    ...unread("statistics.time_to_assignment", "statistics.time_to_admin_reply", "statistics.count_reopens"),
    ...unread("statistics.first_close_at", "statistics.count_conversation_parts", "conversation_rating"),
  },
  detect: { required: ["conversation", "created_at", "state", "source", "author_type"] },
  given: (file) => ({ observed_at: notBefore(file.fileName), ...answersTold(file, firstReply) }),
  skips: [{ when: all(began, not(known("answered_at"))), reason: "not_counted" }],
  facts: [
    {
      into: careCase,
      values: {
        platform: constant("intercom"),
        report: constant("conversations"),
        conversation: column("conversation"),
        day: dayOf(opened),
        created_at: opened,
        acknowledged_at: column("first_reply_at"),
        answers_until: answersUntil,
        resolved_at: column("closed_at"),
        resolved_day: dayOf("closed_at"),
        requester: when(began, constant(null), "author"),
        person: when(began, constant(null), personKey("email")),
        channel: column("source_type"),
        social: bySocial("source_type"),
        subject: column("subject"),
        status: column("state"),
        priority: column("priority"),
        agent: column("agent"),
        team: column("team"),
        cases: constant(1),
      },
    },
    {
      into: message,
      when: known("source"),
      values: {
        platform: constant("intercom"),
        report: constant("conversations"),
        message: column("source"),
        conversation: column("conversation"),
        day: dayOf("created_at"),
        created_at: column("created_at"),
        direction,
        visibility: constant("private"),
        kind: column("source_type"),
        author: column("author"),
        content: column("content"),
        automatic,
        messages: constant(1),
      },
    },
  ],
};

const parts: Source = {
  id: "intercom-parts",
  name: "Intercom conversation parts",
  about,
  platform: "intercom",
  report: "conversations",
  columns: {
    message: { headers: ["id"], cell: "id" },
    conversation: { headers: ["parent.id", "conversation_id"], cell: "id" },
    part_type: { headers: ["part_type"], cell: "text" },
    created_at: instant("created_at"),
    content: { headers: ["body"], cell: "text" },
    author_type: { headers: ["author.type"], cell: "text" },
    author: { headers: ["author.id"], cell: "id" },
    ...unread("type", "updated_at", "notified_at", "assigned_to", "author.name", "author.email", "redacted"),
    ...unread("external_id", "attachments", "parent.admin_assignee_id", "parent.team_assignee_id"),
    ...unread("parent.source.id", "parent.source.author.id", "assigned_to.type", "assigned_to.id"),
  },
  detect: { required: ["message", "conversation", "part_type", "created_at", "author_type"] },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  // Assignments, closings and the like are parts too: without a text they are no messages.
  skips: [{ when: not(known("content")), reason: "not_counted" }],
  facts: [
    {
      into: message,
      values: {
        platform: constant("intercom"),
        report: constant("conversations"),
        message: column("message"),
        conversation: column("conversation"),
        day: dayOf("created_at"),
        created_at: column("created_at"),
        direction: when(equals("part_type", "note", "note_and_reopen"), constant(null), direction),
        visibility: when(
          equals("part_type", "note", "note_and_reopen"),
          constant("internal"),
          constant("private"),
        ),
        kind: first("part_type", constant("comment")),
        author: column("author"),
        content: column("content"),
        automatic,
        messages: constant(1),
      },
    },
  ],
};

export const intercomConversations: readonly Source[] = [conversations, parts];
