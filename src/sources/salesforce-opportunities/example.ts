// Writes Salesforce's report of opportunities with the notes below it, and what Data Loader writes.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const report = [
  [
    ...["Opportunity Name", "Account Name", "Type", "Stage", "Amount Currency", "Amount", "Probability (%)"],
    ...["Close Date", "Created Date", "Lead Source", "Opportunity Owner", "Won", "Closed", "Opportunity ID"],
  ],
  [
    ...["Nowa Fabryka – 25 seats", "Nowa Fabryka", "New", "Closed Won", "PLN", "12,500.00", "100"],
    ...["20/08/2025", "22/07/2025", "Social Media", "Ada Example", "1", "1", "0065g00000AbCdE"],
  ],
  [
    ...["Noa renewal", "Noa, Inc.", "Renewal", "Abandoned", "USD", "900.50", "0"],
    ...["21/08/2025", "03/07/2025", "Partner", "Ada Example", "0", "1", "0065g00000AbCdF"],
  ],
  [
    ...["한빛 파일럿", "한빛상사", "", "Proposal", "KRW", "9,900,000", "60"],
    ...["31/10/2025", "05/07/2025", "", "Jan Example", "0", "0", "0065g00000AbCdG"],
  ],
  [],
  ["Grand Totals (3 records)"],
  [],
  ["Confidential Information - Do Not Distribute"],
  ["Copyright © 2000-2026 salesforce.com, inc. All rights reserved."],
];

/** As Data Loader's Export All writes it; nothing is in the recycle bin. */
const loader = [
  [
    ...["Id", "AccountId", "Name", "StageName", "Amount", "CloseDate", "LeadSource", "IsClosed", "IsWon"],
    ...["OwnerId", "CreatedDate", "CampaignId", "CurrencyIsoCode", "IsDeleted"],
  ],
  [
    ...["0065g00000AbCdHAAV", "0015g00000QwErTAAV", "Example GmbH", "Closed Lost", "4000.0", "2025-09-01"],
    ...[
      "facebook",
      "true",
      "false",
      "0055g000004xYzAAAU",
      "2025-08-02T08:00:00.000Z",
      "7015g000000AbCd",
      "EUR",
      "false",
    ],
  ],
  [
    ...["0065g00000AbCdJAAV", "0015g00000QwErTAAV", "Example GmbH 2", "Negotiation", "", "2025-12-01", "Web"],
    ...["false", "false", "0055g000004xYzAAAU", "2025-08-03T08:00:00.000Z", "", "EUR", "false"],
  ],
];

export const examples: readonly MadeFile[] = [
  { name: "report1790150000001.csv", bytes: utf8(csvText(report, { quote: "all" })) },
  { name: "extract.csv", bytes: utf8(csvText(loader, { quote: "all" })) },
];
