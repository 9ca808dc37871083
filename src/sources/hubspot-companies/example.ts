// Writes HubSpot's company export, and the answer of its API.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const header = [
  ...["Record ID", "Company name", "Company Domain Name", "Company owner", "Create Date", "Phone Number"],
  ...[
    "City",
    "Country/Region",
    "Industry",
    "Lifecycle Stage",
    "Original Source",
    "Original Source Drill-Down 1",
  ],
  ...["Became a Customer Date", "Associated Contact IDs"],
];

/** Rows in the order of the header. */
export const companiesFile = (exported: string, rows: readonly (readonly string[])[]): MadeFile => ({
  name: `hubspot-crm-exports-all-companies-${exported}.csv`,
  bytes: utf8(csvText([header, ...rows], { quote: "all" })),
});

const rows = [
  [
    ...[
      "9002",
      "Nowa Fabryka, Sp. z o.o.",
      "nowafabryka.example",
      "Ada Example",
      "2026-05-02 09:14",
      "",
      "Łódź",
    ],
    ...["Poland", "MACHINERY", "Customer", "SOCIAL_MEDIA", "LinkedIn", "2026-08-20 16:00", "701;702"],
  ],
  [
    ...[
      "9003",
      "한빛상사",
      "",
      "",
      "05/30/2026 18:00",
      "",
      "서울",
      "South Korea",
      "",
      "Lead",
      "DIRECT_TRAFFIC",
    ],
    ...["", "", "702"],
  ],
];

const answer = {
  results: [
    {
      id: "9004",
      properties: {
        ...{ createdate: "2026-06-01T07:00:00Z", name: "Example GmbH", domain: "gmbh.example" },
        ...{ industry: "RETAIL", lifecyclestage: "lead", hs_analytics_source: "REFERRALS" },
      },
      archived: false,
    },
    {
      id: "9005",
      properties: { createdate: "2026-06-02T07:00:00Z", name: "Old GmbH", domain: "old.example" },
      ...{ archived: true, archivedAt: "2026-09-01T00:00:00Z" },
    },
  ],
};

export const examples: readonly MadeFile[] = [
  companiesFile("2026-09-24", rows),
  { name: "hubspot-companies-api.json", bytes: utf8(JSON.stringify(answer, null, 2)) },
];
