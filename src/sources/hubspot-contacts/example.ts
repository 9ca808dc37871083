// Writes HubSpot's contact export, and the answer of its API.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const header = [
  ...["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Job Title", "Company Name"],
  ...["Associated Company", "Associated Company IDs", "Contact owner", "Lead Status", "Lifecycle Stage"],
  ...["Create Date", "Original Source", "Original Source Drill-Down 1", "Original Source Drill-Down 2"],
  ...["Country/Region", "Became a Marketing Qualified Lead Date", "Became a Customer Date"],
];

/** Rows in the order of the header. */
export const contactsFile = (exported: string, rows: readonly (readonly string[])[]): MadeFile => ({
  name: `hubspot-crm-exports-all-contacts-${exported}.csv`,
  bytes: utf8(csvText([header, ...rows], { quote: "all" })),
});

const person = (n: number) => [`Maja${n}`, "Example", `Maja${n}@Example.com`, `+48 600 000 00${n}`, "CMO"];
const rows = [
  [
    ...[
      "701",
      ...person(1),
      "Nowa Fabryka",
      "Nowa Fabryka",
      "9002;9999",
      "Ada Example",
      "OPEN_DEAL",
      "Customer",
    ],
    ...["2026-07-02 09:14", "SOCIAL_MEDIA", "LinkedIn", "autumn-launch", "Poland"],
    ...["2026-07-05 11:00", "2026-08-20 16:00"],
  ],
  [
    ...["702", ...person(2), "한빛상사", "", "9003", "Ada Example", "NEW", "Lead"],
    ...["07/15/2026 23:40", "PAID_SEARCH", "", "", "South Korea", "", ""],
  ],
  [
    ...["703", ...person(3), "Example GmbH", "Example GmbH", "", "", "", "Marketing Qualified Lead"],
    ...["2026-07-16", "Organic social", "Facebook", "", "Germany", "2026-07-30 08:00", ""],
  ],
  [
    ...["704", "Anonymous", "", "", "", "", "", "", "", "", "", "Subscriber"],
    ...["2026-07-17 00:10", "OFFLINE", "", "", "", "", ""],
  ],
  ["", ...person(5), "", "", "", "", "", "Lead", "2026-07-18 10:00", "", "", "", "", "", ""],
];

const answer = {
  results: [
    {
      id: "705",
      properties: {
        ...{
          createdate: "2026-07-19T10:00:00.123Z",
          email: "noa@example.com",
          firstname: "Noa",
          lastname: "E",
        },
        ...{ lifecyclestage: "lead", hs_lead_status: null, hs_analytics_source: "SOCIAL_MEDIA" },
        ...{ hs_analytics_source_data_1: "Instagram", hs_analytics_source_data_2: null },
        ...{ hs_lifecyclestage_marketingqualifiedlead_date: "2026-07-21T08:00:00Z", company: "Noa & Co" },
      },
      createdAt: "2026-07-19T10:00:00.123Z",
      archived: false,
    },
    {
      id: "706",
      properties: {
        createdate: "2026-07-20T22:30:00Z",
        email: "ola@example.com",
        lifecyclestage: "customer",
      },
      createdAt: "2026-07-20T22:30:00Z",
      archived: false,
    },
    {
      id: "707",
      properties: { createdate: "2026-07-21T08:00:00Z", email: "eun@example.com", lifecyclestage: "lead" },
      createdAt: "2026-07-21T08:00:00Z",
      ...{ archived: true, archivedAt: "2026-09-01T00:00:00Z" },
    },
  ],
  paging: { next: { after: "707" } },
};

export const examples: readonly MadeFile[] = [
  contactsFile("2026-09-24", rows),
  { name: "hubspot-contacts-api.json", bytes: utf8(JSON.stringify(answer)) },
];
