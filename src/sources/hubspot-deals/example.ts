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
          ...[of.origin, of.detail, of.campaign, n % 3 === 0 ? "9002;9999" : "9003", `70${n}`],
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
];
