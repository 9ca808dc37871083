// Messages, cases and mentions: what people say to and about the brand.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const message = table("message", {
  note: "One message of a conversation, in or out, public or private.",
  key: ["platform", "message"],
  columns: {
    ...where,
    message: { type: "text", note: "Id of the message." },
    conversation: { type: "text", note: "Id of the conversation or ticket." },
    ...onDay,
    created_at: { type: "instant", note: "When it was sent (UTC)." },
    direction: { type: "text", note: "in or out." },
    visibility: { type: "text", note: "public or private." },
    kind: { type: "text", note: "comment, direct message, ticket, review, …" },
    author: { type: "text", note: "Who wrote it." },
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
    acknowledged_at: { type: "instant", note: "First human reply (UTC)." },
    resolved_at: { type: "instant", note: "Last time it was resolved (UTC)." },
    reopened_at: { type: "instant", note: "Last time it was reopened (UTC)." },
    complaint: { type: "flag", note: "True for a complaint." },
    visibility: { type: "text", note: "public or private." },
    cases: { type: "integer", unit: "case", note: "Always 1." },
  },
});

export const mention = table("mention", {
  note: "A public item that names a brand.",
  key: ["platform", "mention"],
  columns: {
    ...where,
    mention: { type: "text", note: "Id or link of the item." },
    ...onDay,
    brand: { type: "text", note: "Own brand or competitor." },
    author: { type: "text", note: "Who wrote it." },
    url: { type: "text", note: "Link to the item." },
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
