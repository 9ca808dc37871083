// Messages, cases and mentions: what people say to and about the brand.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const message = table("message", {
  note: "One message of a conversation, in or out, public or private.",
  key: ["platform", "message"],
  columns: {
    ...where,
    message: { type: "text", note: "Id of the message." },
    conversation: {
      type: "text",
      note: "Id of the conversation or ticket; null where messages only name the one they answer.",
    },
    parent: {
      type: "text",
      note: "Id of the message it answers; null where it opens or the file does not tell.",
    },
    ...onDay,
    created_at: { type: "instant", note: "When it was sent (UTC)." },
    direction: {
      type: "text",
      note: "in or out; null for an internal note, and where only the case tells: in if the author is its requester.",
    },
    visibility: { type: "text", note: "public, private, or internal: a note the customer never sees." },
    kind: { type: "text", note: "comment, direct message, ticket, review, …" },
    author: { type: "text", note: "Who wrote it: a handle, or the helpdesk's id." },
    content: { type: "text", note: "What it says." },
    automatic: { type: "flag", note: "True for an auto-reply." },
    complaint: { type: "flag", note: "True for a complaint." },
    question: { type: "flag", note: "True for a question." },
    sentiment: { type: "text", note: "positive, neutral or negative; null where not scored." },
    messages: { type: "integer", unit: "message", note: "Always 1." },
  },
});

export const careCase = table("care_case", {
  note: "A conversation or ticket with its milestones.",
  key: ["platform", "conversation"],
  columns: {
    ...where,
    conversation: { type: "text", note: "Id of the conversation or ticket." },
    ...onDay,
    created_at: { type: "instant", note: "First inbound message (UTC)." },
    acknowledged_at: { type: "instant", note: "First human reply (UTC), as the file tells it." },
    answers_until: {
      type: "instant",
      note: "Until when a reply would stand there (UTC): when the file was made; null where it has no column of them.",
    },
    resolved_at: { type: "instant", note: "Last time it was resolved (UTC)." },
    resolved_day: { type: "day", note: "Day of `resolved_at` in the workspace's time zone." },
    reopened_at: { type: "instant", note: "Last time it was reopened (UTC)." },
    complaint: { type: "flag", note: "True for a complaint." },
    visibility: { type: "text", note: "public or private." },
    requester: {
      type: "text",
      note: "Who asked, by the helpdesk's id: messages of this author are inbound.",
    },
    person: { type: "text", note: "Key of the person; null where the file has no address." },
    contacts: { type: "text", note: "Ids of the CRM's contacts it belongs to, joined by ;." },
    channel: {
      type: "text",
      note: "Where it came in, as the helpdesk names it: email, web, chat, twitter, …",
    },
    social: {
      type: "flag",
      note: "True where it came in by a social network; null where the way in is not told.",
    },
    subject: { type: "text", note: "Subject as written." },
    status: { type: "text", note: "Status as the helpdesk names it." },
    priority: { type: "text", note: "Priority as the helpdesk names it." },
    agent: { type: "text", note: "Id or name of who is in charge." },
    team: { type: "text", note: "Id or name of the team in charge." },
    cases: { type: "integer", unit: "case", note: "1; 0 once it was deleted." },
  },
});

export const mention = table("mention", {
  note: "A public item that names a brand.",
  key: ["platform", "mention"],
  lifetime: true,
  columns: {
    ...where,
    mention: {
      type: "text",
      note: "Id or link of the item, and the brand where it is told: one item may name two.",
    },
    item: { type: "text", note: "Id or link of the item alone, whichever brands it names." },
    ...onDay,
    created_at: { type: "instant", note: "When it was said (UTC)." },
    brand: { type: "text", note: "Own brand or competitor." },
    author: { type: "text", note: "Who wrote it." },
    url: { type: "text", note: "Link to the item." },
    content: { type: "text", note: "What it says." },
    tagged: {
      type: "text",
      note: "Accounts it tags, in small letters without @, in order, a space between them; - where it tags none.",
    },
    hashtags: {
      type: "text",
      note: "Hashtags it carries, in small letters without #, in order, a space between them; - where it has none.",
    },
    repost: { type: "flag", note: "True where it only passes on what another said." },
    sentiment: { type: "text", note: "positive, neutral or negative; null where not scored." },
    mentions: { type: "integer", unit: "mention", note: "Always 1." },
    mention_reach: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Reach as the monitoring tool estimates it.",
    },
    mention_engagements: { type: "integer", unit: "engagement", note: "Engagements with the item." },
  },
});
