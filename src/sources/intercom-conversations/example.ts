// Writes the answers of Intercom's API: a list of conversations, and one conversation with its parts.

import { type MadeFile, utf8 } from "../layout.ts";

const customer = { type: "user", id: "5310d8e7598c9a0b24000002", name: "Maja", email: "maja@example.com" };
const admin = { type: "admin", id: "25", name: "Ada", email: "ada@example.com" };

const asked = {
  ...{ type: "conversation", id: "147", created_at: 1785740400, updated_at: 1785760000, title: null },
  ...{ open: false, state: "closed", read: true, priority: "priority", admin_assignee_id: 25 },
  team_assignee_id: null,
  tags: { type: "tag.list", tags: [{ type: "tag", id: "1", name: "order" }] },
  source: {
    ...{ type: "conversation", id: "403918330", delivered_as: "customer_initiated", subject: "" },
    ...{ body: "<p>Where is my order?</p>", author: customer, attachments: [], url: null },
  },
  contacts: { type: "contact.list", contacts: [{ type: "contact", id: customer.id }] },
  first_contact_reply: { created_at: 1785740400, type: "conversation", url: null },
  statistics: {
    ...{ type: "conversation_statistics", time_to_admin_reply: 1200, first_admin_reply_at: 1785741600 },
    ...{ first_close_at: 1785750000, last_close_at: 1785760000, count_reopens: 1 },
  },
};
const begun = {
  ...asked,
  ...{ id: "148", created_at: 1785800000, state: "open", priority: "not_priority", admin_assignee_id: null },
  source: {
    ...asked.source,
    id: "403918331",
    author: admin,
    delivered_as: "admin_initiated",
    body: "<p>Hi!</p>",
  },
  first_contact_reply: { created_at: 1785810000, type: "conversation", url: null },
  statistics: { type: "conversation_statistics", first_admin_reply_at: null, last_close_at: null },
};
const unanswered = {
  ...begun,
  id: "149",
  source: { ...begun.source, id: "403918332" },
  first_contact_reply: null,
};

const part = (id: string, part_type: string, body: string | null, author: object, created_at: number) => ({
  ...{ type: "conversation_part", id, part_type, body, created_at, updated_at: created_at },
  ...{ notified_at: created_at, assigned_to: null, author, attachments: [], external_id: null },
});
const whole = {
  ...asked,
  ...{ id: "150", source: { ...asked.source, id: "403918333" } },
  conversation_parts: {
    type: "conversation_part.list",
    conversation_parts: [
      part("9001", "comment", "<p>On its way.</p>", admin, 1785741600),
      part("9002", "note", "<p>Call the depot.</p>", admin, 1785741700),
      part("9003", "comment", "<p>Thanks.</p>", customer, 1785742000),
      part("9004", "close", null, admin, 1785750000),
      part("9005", "comment", "<p>Rate us!</p>", { type: "bot", id: "1", name: "Bot" }, 1785750001),
    ],
    total_count: 5,
  },
};

export const examples: readonly MadeFile[] = [
  {
    name: "intercom-conversations.json",
    bytes: utf8(
      JSON.stringify({
        ...{ type: "conversation.list", pages: { type: "pages", page: 1, per_page: 20, total_pages: 1 } },
        ...{ total_count: 3, conversations: [asked, begun, unanswered] },
      }),
    ),
  },
  { name: "intercom-conversation-150.json", bytes: utf8(JSON.stringify(whole, null, 2)) },
];
