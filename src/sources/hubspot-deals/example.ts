// Writes HubSpot's deal export.

import { type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, utf8 } from "../layout.ts";

export interface DealRow {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly amount: string;
  readonly currency: string;
  /** 2026-09-24 13:05, in the account's zone. */
  readonly created: string;
  readonly closed: string;
  readonly owner: string;
  readonly origin: string;
  readonly detail: string;
  readonly campaign: string;
  /** Ids in the CRM; some that stand for them where none are named. */
  readonly company?: string;
  readonly contact?: string;
}

const header = [
  ...["Record ID", "Deal Name", "Deal Stage", "Pipeline", "Amount", "Currency", "Create Date", "Close Date"],
  ...["Deal owner", "Original Source", "Original Source Drill-Down 1", "Original Source Drill-Down 2"],
  ...["Associated Company IDs", "Associated Contact IDs"],
];

export const dealsFile = (exported: Day, deals: readonly DealRow[]): MadeFile => ({
  name: `hubspot-crm-exports-all-deals-${exported}.csv`,
  bytes: utf8(
    csvText(
      [
        header,
        ...deals.map((of, n) => [
          ...[
            of.id,
            of.name,
            of.stage,
            "Sales Pipeline",
            of.amount,
            of.currency,
            of.created,
            of.closed,
            of.owner,
          ],
          ...[of.origin, of.detail, of.campaign],
          ...[of.company ?? (n % 3 === 0 ? "9002;9999" : "9003"), of.contact ?? `70${n}`],
        ]),
      ],
      { quote: "all" },
    ),
  ),
});

const deal = {
  ...{ name: "Nowa Fabryka – 25 seats", amount: "12500", currency: "PLN", owner: "Ada Example", closed: "" },
  ...{ created: "2026-07-02 09:14", origin: "SOCIAL_MEDIA", detail: "LinkedIn", campaign: "autumn-launch" },
};

/** The answer of HubSpot's API: stages by their inner names, amounts as texts, times in UTC; the last deal is deleted. */
const answer = {
  results: [
    {
      id: "20100000011",
      properties: {
        ...{ dealname: "API deal", dealstage: "closedwon", pipeline: "default", amount: "1200.50" },
        ...{
          createdate: "2026-07-05T22:30:00.000Z",
          closedate: "2026-08-01T10:00:00Z",
          deal_currency_code: "EUR",
        },
        ...{ hs_analytics_source: "SOCIAL_MEDIA", hs_analytics_source_data_1: "LinkedIn" },
      },
      archived: false,
    },
    {
      id: "20100000012",
      properties: {
        ...{ dealname: "API deal 2", dealstage: "7263541", pipeline: "default", amount: null },
        ...{ createdate: "2026-07-06T08:00:00.000Z", closedate: null, hs_is_closed_won: "false" },
      },
      archived: false,
    },
    {
      id: "20100000013",
      properties: {
        ...{ dealname: "API deal 3", dealstage: "closedwon", pipeline: "default", amount: "33.333" },
        ...{
          createdate: "2026-07-07T08:00:00.000Z",
          closedate: "2026-08-02T10:00:00Z",
          deal_currency_code: "EUR",
        },
      },
      archived: false,
    },
    {
      id: "20100000014",
      properties: {
        ...{ dealname: "API deal 4", dealstage: "closedwon", pipeline: "default", amount: "500" },
        ...{
          createdate: "2026-07-08T08:00:00.000Z",
          closedate: "2026-08-03T10:00:00Z",
          deal_currency_code: "EUR",
        },
      },
      ...{ archived: true, archivedAt: "2026-09-01T00:00:00Z" },
    },
  ],
  paging: { next: { after: "20100000014" } },
};

export const examples: readonly MadeFile[] = [
  dealsFile(toDay("2026-09-24"), [
    { ...deal, id: "20100000001", stage: "Closed Won", closed: "2026-08-20 16:00" },
    {
      ...deal,
      id: "20100000002",
      stage: "Closed Lost",
      closed: "2026-08-21 10:30",
      origin: "PAID_SEARCH",
      detail: "",
    },
    {
      ...deal,
      id: "20100000003",
      stage: "Contract Sent",
      closed: "2026-10-31 00:00",
      amount: "",
      origin: "Organic search",
    },
    {
      ...deal,
      id: "20100000004",
      stage: "Closed Won",
      closed: "2026-09-01 08:00",
      amount: "9900000",
      currency: "KRW",
    },
  ]),
  { name: "hubspot-deals-api.json", bytes: utf8(JSON.stringify(answer)) },
];
