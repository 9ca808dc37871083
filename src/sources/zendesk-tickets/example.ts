// Writes Zendesk's tickets and comments as its API answers, one object a line, and as a warehouse's copies.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const ticket = {
  ...{ id: 1077, created_at: "2026-08-03T07:10:00Z", updated_at: "2026-08-05T11:00:00Z", status: "solved" },
  ...{ priority: "urgent", type: "problem", subject: "Where is my order?", requester_id: 402935450113 },
  ...{ assignee_id: 396371699653, group_id: 360006965034, is_public: true, tags: ["order", "late"] },
  via: { channel: "email", source: { from: { address: "Maja@example.com" }, to: {}, rel: null } },
  custom_fields: [{ id: 1, value: null }],
  metric_set: { solved_at: "2026-08-05T11:00:00Z", reopens: 1 },
  comments: [
    {
      ...{
        id: 1030820361033,
        type: "Comment",
        author_id: 402935450113,
        body: "It did not come.",
        public: true,
      },
      ...{ created_at: "2026-08-03T07:10:00Z", via: { channel: "email" } },
    },
    {
      ...{ id: 1030820361034, type: "Comment", author_id: -1, body: "We have your request.", public: true },
      ...{ created_at: "2026-08-03T07:10:05Z", via: { channel: "rule" } },
    },
    {
      ...{
        id: 1030820361035,
        type: "Comment",
        author_id: 396371699653,
        body: "Lost at the depot?",
        public: false,
      },
      ...{ created_at: "2026-08-03T08:00:00Z", via: { channel: "web" } },
    },
    {
      ...{
        id: 1030820361036,
        type: "Comment",
        author_id: 396371699653,
        body: "It comes today.",
        public: true,
      },
      ...{ created_at: "2026-08-03T08:40:00Z", via: { channel: "web" } },
    },
  ],
};
const mention = {
  ...{ id: 1078, created_at: "2026-08-04T22:30:00Z", updated_at: "2026-08-04T22:30:00Z", status: "open" },
  ...{ priority: null, type: null, subject: "@nowafabryka hello?", requester_id: 402935450114 },
  ...{ assignee_id: null, group_id: 360006965034, is_public: true, tags: [] },
  via: { channel: "twitter", source: { from: {}, to: {}, rel: "mention" } },
  custom_fields: [],
  comments: [
    {
      ...{
        id: 1030820361040,
        type: "Comment",
        author_id: 402935450114,
        body: "@nowafabryka hello?",
        public: true,
      },
      ...{ created_at: "2026-08-04T22:30:00Z", via: { channel: "twitter", source: { rel: "mention" } } },
    },
  ],
};
const deleted = { ...mention, id: 1079, status: "deleted", comments: [] };

// Written as text: in the memory of a program an id of 17 digits would already have lost its end.
const bigId = JSON.stringify({ tickets: [{ ...mention, comments: [] }], next_page: null, count: 1 }).replace(
  '"id":1078',
  '"id":90071992547409931',
);

const ticketTable = [
  [
    ...[
      "id",
      "_fivetran_synced",
      "assignee_id",
      "brand_id",
      "created_at",
      "group_id",
      "is_public",
      "priority",
    ],
    ...["recipient", "requester_id", "status", "subject", "type", "updated_at", "url", "via_channel"],
    ...["via_source_from_address", "via_source_rel"],
  ],
  [
    ...["1595", "2026-09-20 02:32:49.426", "", "360003529474", "2026-08-19 01:54:52", "360006965034", "TRUE"],
    ...["", "email@example.com", "396331237134", "deleted", "Hello", "incident", "2026-08-19 01:55:11"],
    ...["https://example.zendesk.com/api/v2/tickets/1595.json", "web", "", ""],
  ],
  [
    ...["1596", "2026-09-20 02:32:49.426", "418284131934", "360003529474", "2026-08-22 00:19:23"],
    ...["360013366274", "TRUE", "urgent", "email@example.com", "1500656884401", "closed", "Invoice, please"],
    ...["question", "2026-08-23 18:42:39", "https://example.zendesk.com/api/v2/tickets/1596.json", "email"],
    ...["noa@example.com", ""],
  ],
];
const commentTable = [
  [
    ...["id", "_fivetran_synced", "body", "created", "facebook_comment", "public", "ticket_id", "tweet"],
    ...["user_id", "voice_comment"],
  ],
  [
    ...[
      "1030820361050",
      "2026-09-20 04:47:57.580",
      "Invoice, please\nthank you",
      "2026-08-22 00:19:23",
      "FALSE",
    ],
    ...["TRUE", "1596", "FALSE", "1500656884401", "FALSE"],
  ],
  [
    ...[
      "1030820361051",
      "2026-09-20 04:47:57.580",
      "Here it is",
      "2026-08-22 09:00:00",
      "FALSE",
      "TRUE",
      "1596",
    ],
    ...["TRUE", "418284131934", "FALSE"],
  ],
  [
    ...["1030820361052", "2026-09-20 04:47:57.580", "Big customer", "2026-08-22 09:01:00", "FALSE", "FALSE"],
    ...["1596", "FALSE", "418284131934", "FALSE"],
  ],
];

export const examples: readonly MadeFile[] = [
  {
    name: "zendesk-tickets.json",
    bytes: utf8(JSON.stringify({ tickets: [ticket, mention, deleted], next_page: null, count: 3 })),
  },
  {
    name: "zendesk-tickets.ndjson",
    bytes: utf8([ticket, mention].map((one) => JSON.stringify({ ...one, id: one.id + 100 })).join("\n")),
  },
  { name: "zendesk-big-ids.json", bytes: utf8(bigId) },
  { name: "ticket.csv", bytes: utf8(csvText(ticketTable)) },
  { name: "ticket_comment.csv", bytes: utf8(csvText(commentTable)) },
];
