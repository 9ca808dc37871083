// Writes HubSpot's ticket export, and the answer of its API.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const header = [
  ...["Ticket ID", "Ticket name", "Ticket description", "Pipeline", "Ticket status", "Create date"],
  ...["Close date", "First agent email response date", "Priority", "Source", "Ticket owner"],
  ...["Associated Contact IDs", "Associated Company IDs"],
];

/** Rows in the order of the header, then of the columns that were added to the view. */
export const ticketsFile = (
  exported: string,
  rows: readonly (readonly string[])[],
  added: readonly string[] = [],
): MadeFile => ({
  name: `hubspot-crm-exports-all-tickets-${exported}.csv`,
  bytes: utf8(csvText([[...header, ...added], ...rows], { quote: "all" })),
});

const rows = [
  [
    ...["5001", "Where is my order?", "It should have come on Monday,\r\nand did not.", "Support", "Closed"],
    ...[
      "2026-08-03 09:10",
      "2026-08-04 15:00",
      "2026-08-03 10:40",
      "HIGH",
      "EMAIL",
      "Jan Example",
      "701;702",
      "9002",
    ],
  ],
  [
    ...[
      "5002",
      "환불 요청",
      "",
      "Support",
      "Waiting on us",
      "2026-08-05 23:50",
      "",
      "",
      "",
      "CHAT",
      "",
      "702",
      "",
    ],
  ],
];

const answer = {
  results: [
    {
      id: "5003",
      properties: {
        ...{ subject: "Login", content: "I cannot log in", hs_pipeline: "0", hs_pipeline_stage: "4" },
        ...{ createdate: "2026-08-06T08:00:00Z", closed_date: "2026-08-06T09:30:00Z", source_type: "FORM" },
        ...{ first_agent_reply_date: "2026-08-06T08:20:00Z", hs_ticket_priority: "LOW" },
      },
      ...{ createdAt: "2026-08-06T08:00:00Z", updatedAt: "2026-08-06T09:30:00Z", archived: false },
    },
    {
      id: "5004",
      properties: {
        ...{ subject: "Spam", hs_pipeline_stage: "1", createdate: "2026-08-07T08:00:00Z", closed_date: null },
      },
      ...{ createdAt: "2026-08-07T08:00:00Z", updatedAt: "2026-08-07T08:01:00Z", archived: true },
    },
  ],
};

export const examples: readonly MadeFile[] = [
  ticketsFile("2026-09-24", rows),
  { name: "hubspot-tickets-api.json", bytes: utf8(JSON.stringify(answer)) },
];
