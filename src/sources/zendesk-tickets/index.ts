// Zendesk's tickets and comments as its API gives them, in JSON or as a warehouse's copy of that in CSV.

import { careCase, message } from "../../facts/care.ts";
import { notBefore } from "../file-name.ts";
import { bySocial } from "../social-case.ts";
import type { Source, Test } from "../source.ts";
import { unread } from "../unread.ts";
import {
  all,
  any,
  column,
  constant,
  dayOf,
  differ,
  equals,
  known,
  lookup,
  not,
  personKey,
  when,
} from "../words.ts";
import { about } from "./about.ts";

const channel = { headers: ["via_channel", "via.channel"], cell: "text" } as const;
const rel = { headers: ["via_source_rel", "via.source.rel"], cell: "text" } as const;

/** On a network, and for everyone to see: a mention or a post, not a direct message. */
const inPublic: Test = any(
  all(equals("channel", "twitter", "x"), equals("rel", "mention")),
  all(equals("channel", "facebook"), equals("rel", "post")),
);

/** How it came in is told: off the networks, or with what of a network it answers. */
const viaTold: Test = all(
  known("channel"),
  any(not(equals("channel", "twitter", "x", "facebook")), known("rel")),
);

const tickets: Source = {
  id: "zendesk-tickets",
  name: "Zendesk tickets",
  about,
  platform: "zendesk",
  report: "tickets",
  columns: {
    conversation: { headers: ["id"], cell: "id" },
    created_at: { headers: ["created_at"], cell: "instant", zone: "UTC" },
    updated_at: { headers: ["updated_at"], cell: "instant", zone: "UTC" },
    status: { headers: ["status"], cell: "text" },
    priority: { headers: ["priority"], cell: "text" },
    subject: { headers: ["subject"], cell: "text" },
    channel,
    rel,
    agent: { headers: ["assignee_id"], cell: "id" },
    team: { headers: ["group_id"], cell: "id" },
    requester: { headers: ["requester_id"], cell: "id" },
    email: {
      headers: ["requester.email", "via_source_from_address", "via.source.from.address"],
      cell: "text",
    },
    solved_at: { headers: ["metric_set.solved_at", "solved_at"], cell: "instant", zone: "UTC" },
    ...unread("type", "url", "external_id", "description", "recipient", "submitter_id", "organization_id"),
    ...unread("brand_id", "problem_id", "has_incidents", "is_public", "due_at", "tags", "ticket_form_id"),
    ...unread("forum_topic_id", "allow_channelback", "system_client", "_fivetran_synced"),
    ...unread("merged_ticket_ids", "followup_ids", "via_followup_source_id", "via_source_from_id"),
    ...unread("via_source_from_title", "via_source_to_address", "via_source_to_name"),
  },
  detect: { required: ["conversation", "created_at", "status", "requester", "channel"] },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: [
    {
      into: careCase,
      values: {
        platform: constant("zendesk"),
        report: constant("tickets"),
        conversation: column("conversation"),
        day: dayOf("created_at"),
        created_at: column("created_at"),
        resolved_at: column("solved_at"),
        resolved_day: dayOf("solved_at"),
        visibility: when(inPublic, constant("public"), when(viaTold, constant("private"))),
        requester: column("requester"),
        person: personKey("email"),
        channel: column("channel"),
        social: bySocial("channel"),
        subject: column("subject"),
        status: column("status"),
        priority: column("priority"),
        agent: column("agent"),
        team: column("team"),
        cases: when(equals("status", "deleted"), constant(0), constant(1)),
      },
    },
  ],
};

const yes = ["true", "1", "t"] as const;

const comments: Source = {
  id: "zendesk-comments",
  name: "Zendesk comments",
  about,
  platform: "zendesk",
  report: "comments",
  columns: {
    message: { headers: ["id"], cell: "id" },
    conversation: { headers: ["ticket_id", "parent.id"], cell: "id" },
    created_at: { headers: ["created", "created_at"], cell: "instant", zone: "UTC" },
    content: { headers: ["plain_body", "body"], cell: "text" },
    public: { headers: ["public"], cell: "text" },
    author: { headers: ["user_id", "author_id"], cell: "id" },
    requester: { headers: ["parent.requester_id"], cell: "id" },
    channel,
    rel,
    tweet: { headers: ["tweet"], cell: "text" },
    facebook: { headers: ["facebook_comment"], cell: "text" },
    ...unread("voice_comment", "_fivetran_synced", "type", "html_body", "audit_id", "attachments"),
    ...unread("parent.assignee_id", "parent.submitter_id", "parent.group_id", "parent.organization_id"),
    ...unread("parent.brand_id", "parent.external_id", "parent.ticket_form_id", "parent.problem_id"),
  },
  detect: { required: ["message", "conversation", "created_at", "public", "author"] },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: [
    {
      into: message,
      values: {
        platform: constant("zendesk"),
        report: constant("comments"),
        message: column("message"),
        conversation: column("conversation"),
        day: dayOf("created_at"),
        created_at: column("created_at"),
        // A note between colleagues goes neither in nor out.
        direction: when(
          all(equals("public", ...yes), known("requester")),
          when(differ("author", "requester"), constant("out"), constant("in")),
        ),
        visibility: when(
          equals("public", ...yes),
          when(
            any(inPublic, equals("tweet", ...yes), equals("facebook", ...yes)),
            constant("public"),
            when(any(viaTold, all(known("tweet"), known("facebook"))), constant("private")),
          ),
          lookup("public", { false: "internal", "0": "internal", f: "internal" }, constant(null)),
        ),
        kind: constant("ticket"),
        author: column("author"),
        content: column("content"),
        // Zendesk itself writes under the id −1.
        automatic: when(
          any(equals("channel", "system", "rule", "trigger"), equals("author", "-1")),
          constant(true),
          when(known("channel"), constant(false)),
        ),
        messages: constant(1),
      },
    },
  ],
};

export const zendeskTickets: readonly Source[] = [tickets, comments];
