// HubSpot's export of deals: each a deal, and as well the conversion "Deal created" that a definition of qualified may choose.

import { conversion, deal } from "../../facts/deal.ts";
import { notBefore } from "../file-name.ts";
import type { Source } from "../source.ts";
import {
  any,
  column,
  constant,
  dayOf,
  equals,
  first,
  given,
  lookup,
  matches,
  network,
  when,
} from "../words.ts";
import { channelOfOrigin } from "./origin.ts";

const yes = ["1", "true", "yes"] as const;
const won = any(
  equals("is_won", ...yes),
  matches("stage", "(?i)^(closed ?won|won|wygran|zamknięte.{0,3}wygran|gewonnen|계약 ?성사|성사|수주)"),
);
const lost = any(
  equals("is_lost", ...yes),
  matches(
    "stage",
    "(?i)^(closed ?lost|lost|przegran|zamknięte.{0,3}(przegran|utracon)|verloren|계약 ?실패|실패|실주)",
  ),
);
const outcome = when(won, constant("won"), when(lost, constant("lost"), constant("open")));

const shared = {
  platform: network(first("detail_1", constant(""))),
  day: dayOf("created_at"),
  channel: lookup("origin", channelOfOrigin, ""),
  campaign: first("campaign", "detail_2"),
};

export const hubspotDeals: Source = {
  id: "hubspot-deals",
  name: "HubSpot deals",
  platform: "",
  report: "deals",
  columns: {
    deal: { headers: ["Record ID", "Deal ID", "Record ID - Deal"], cell: "id" },
    deal_name: { headers: ["Deal Name"], cell: "text" },
    stage: { headers: ["Deal Stage"], cell: "text" },
    pipeline: { headers: ["Pipeline"], cell: "text" },
    amount: { headers: ["Amount"], cell: "money" },
    currency: { headers: ["Currency", "Deal Currency Code"], cell: "text" },
    closed_at: { headers: ["Close Date"], cell: "instant", order: "mdy" },
    created_at: { headers: ["Create Date"], cell: "instant", order: "mdy" },
    owner: { headers: ["Deal owner", "Deal Owner"], cell: "text" },
    is_won: { headers: ["Is Closed Won", "Is closed won"], cell: "text" },
    is_lost: { headers: ["Is Closed Lost", "Is closed lost"], cell: "text" },
    origin: {
      headers: ["Original Source", "Original Source Type", "Original Traffic Source"],
      cell: "text",
    },
    detail_1: {
      headers: [
        "Original Source Drill-Down 1",
        "Original Source Data 1",
        "Original Traffic Source Drill-Down 1",
      ],
      cell: "text",
    },
    detail_2: {
      headers: [
        "Original Source Drill-Down 2",
        "Original Source Data 2",
        "Original Traffic Source Drill-Down 2",
      ],
      cell: "text",
    },
    campaign: { headers: ["Campaign"], cell: "text" },
    company_ids: { headers: ["Associated Company IDs"], cell: "text" },
    contact_ids: { headers: ["Associated Contact IDs"], cell: "text" },
  },
  detect: {
    required: ["deal", "deal_name", "stage", "created_at"],
    fileName: /^(?:hubspot-crm-exports|all-deals)/i,
  },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: [
    {
      into: deal,
      values: {
        ...shared,
        report: constant("deals"),
        deal: column("deal"),
        // An open deal's close date is a hope.
        closed_day: when(any(won, lost), dayOf("closed_at")),
        deal_name: column("deal_name"),
        stage: column("stage"),
        outcome,
        pipeline: column("pipeline"),
        owner: column("owner"),
        currency: first("currency", given("workspace_currency")),
        deals: constant(1),
        amount_minor: column("amount"),
      },
    },
    {
      into: conversion,
      values: {
        ...shared,
        report: constant("deals"),
        conversion: column("deal"),
        name: constant("Deal created"),
        conversions: constant(1),
      },
    },
  ],
};
