// Writes Salesforce's report of leads with the notes below it, and what Data Loader writes.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const report = [
  [
    ...["Lead Owner", "First Name", "Last Name", "Title", "Company / Account", "Email", "Lead Source"],
    ...["Lead Status", "Create Date", "Converted Date", "Country", "Lead ID"],
  ],
  [
    ...[
      "Ada Example",
      "Maja",
      "Example",
      "CMO",
      "Nowa Fabryka",
      "maja@example.com",
      "Social Media",
      "Qualified",
    ],
    ...["7/2/2025", "7/20/2025", "Poland", "00Q5g00000AbCdE"],
  ],
  [
    ...[
      "Ada Example",
      "Noa",
      "Example",
      "",
      "Noa, Inc.",
      "",
      "Trade Show",
      "Open",
      "7/15/2025",
      "",
      "",
      "00Q5g00000AbCdF",
    ],
  ],
  [
    ...[
      "Jan Example",
      "Ola",
      "Example",
      "",
      "Example GmbH",
      "ola@example.com",
      "LinkedIn",
      "Open",
      "8/1/2025",
    ],
    ...["", "Germany", "00Q5g00000AbCdG"],
  ],
  [],
  ["Grand Totals (3 records)"],
  [],
  ["Confidential Information - Do Not Distribute"],
  ["Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."],
];

// The first lead again: 18 signs where the report shows 15.
const loader = [
  [
    ...["Id", "FirstName", "LastName", "Email", "Company", "LeadSource", "Status", "OwnerId", "CreatedDate"],
    ...["IsConverted", "ConvertedDate", "IsDeleted"],
  ],
  [
    ...[
      "00Q5g00000AbCdEEAZ",
      "Maja",
      "Example",
      "maja@example.com",
      "Nowa Fabryka",
      "Social Media",
      "Qualified",
    ],
    ...["0055g000004xYzAAAU", "2025-07-02T07:14:00.000+0000", "true", "2025-07-20", "false"],
  ],
  [
    ...["00Q5g00000AbCdHEAZ", "Eun", "Example", "eun@example.com", "한빛상사", "Our newsletter (old)", "New"],
    ...["0055g000004xYzAAAU", "2025-08-02T22:30:00.000Z", "false", "", "false"],
  ],
];

const named = [
  ["Lead ID", "FirstName", "LastName", "Email", "Company", "LeadSource", "Status", "OwnerId", "CreatedDate"],
  [
    ...[
      "00Q5g00000AbCdJ",
      "Kim",
      "Example",
      "kim@example.com",
      "Kim Co",
      "Paid Social",
      "New",
      "0055g000004xYzA",
    ],
    "2025-08-03",
  ],
];

export const examples: readonly MadeFile[] = [
  {
    name: "report1790150000000.csv",
    bytes: utf8(csvText(report, { quote: "all" })),
  },
  { name: "extract.csv", bytes: utf8(csvText(loader, { quote: "all" })) },
  { name: "leads.csv", bytes: utf8(csvText(named)) },
];
