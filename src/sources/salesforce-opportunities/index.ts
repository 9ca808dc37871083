// Salesforce's opportunities: each a deal, and as well the conversion "Deal created".

import { conversion, deal } from "../../facts/deal.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { dealClosed, dealOutcome } from "../deal-outcome.ts";
import { recordCounted } from "../deleted.ts";
import { notBefore } from "../file-name.ts";
import {
  deletedColumn,
  footer,
  recordCount,
  recordForm,
  recordId,
  sourceChannel,
  sourceNetwork,
} from "../salesforce.ts";
import type { Source, Value } from "../source.ts";
import { unread } from "../unread.ts";
import { column, constant, dayOf, given } from "../words.ts";
import { about } from "./about.ts";

const columns: Source["columns"] = {
  deal: { headers: ["Opportunity ID", "Id"], cell: "id" },
  deal_name: { headers: ["Opportunity Name", "Name"], cell: "text" },
  stage: { headers: ["Stage", "StageName"], cell: "text" },
  amount: { headers: ["Amount"], cell: "money" },
  currency: { headers: ["Amount Currency", "Opportunity Currency", "CurrencyIsoCode"], cell: "text" },
  // The order of day and month is that of the user who exported: it is read off the cells or asked for.
  closed_at: { headers: ["Close Date", "CloseDate"], cell: "day" },
  created_at: { headers: ["Created Date", "CreatedDate", "Create Date"], cell: "instant" },
  owner: { headers: ["Opportunity Owner", "OwnerId"], cell: "text" },
  source: { headers: ["Lead Source", "LeadSource"], cell: "text" },
  campaign: { headers: ["Primary Campaign Source", "Campaign Name", "CampaignId"], cell: "text" },
  company: { headers: ["AccountId", "Account ID", "Account Name"], cell: "text" },
  contact: { headers: ["ContactId", "Contact ID"], cell: "text" },
  is_won: { headers: ["Won", "IsWon"], cell: "text" },
  is_closed: { headers: ["Closed", "IsClosed"], cell: "text" },
  is_lost: { headers: ["Lost"], cell: "text" },
  deleted: deletedColumn,
  ...unread("Type", "Probability (%)", "Probability", "Fiscal Period", "Age", "Next Step", "Owner Role"),
};

const shared: Readonly<Record<string, Value>> = {
  platform: sourceNetwork,
  report: constant("opportunities"),
  day: dayOf("created_at"),
  channel: sourceChannel,
  campaign: column("campaign"),
};

const required = ["deal", "deal_name", "stage", "closed_at", "created_at"];

export const salesforceOpportunities: Source = {
  id: "salesforce-opportunities",
  name: "Salesforce opportunities",
  about,
  platform: "",
  report: "deals",
  columns,
  detect: { required, never: ["Deal Name"], form: { column: "deal", pattern: recordForm("006") } },
  oneSplit: true,
  given: (file) => ({ observed_at: notBefore(file.fileName), currency: headerCurrency(file, ["Amount"]) }),
  skips: [footer(columns, required)],
  checks: [recordCount(columns, deal, "deals")],
  facts: [
    {
      into: deal,
      values: {
        ...shared,
        deal: recordId("deal"),
        closed_day: dealClosed,
        deal_name: column("deal_name"),
        stage: column("stage"),
        outcome: dealOutcome,
        owner: column("owner"),
        contacts: column("contact"),
        companies: column("company"),
        currency: currencyOf("amount", column("currency"), given("currency")),
        deals: recordCounted,
        amount_minor: column("amount"),
      },
    },
    {
      into: conversion,
      values: {
        ...shared,
        conversion: recordId("deal"),
        name: constant("Deal created"),
        conversions: recordCounted,
      },
    },
  ],
};
