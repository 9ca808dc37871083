// HubSpot's export of deals: each a deal, and as well the conversion "Deal created" that a definition of qualified may choose.

import { conversion, deal } from "../../facts/deal.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { dealClosed, dealOutcome } from "../deal-outcome.ts";
import { archivedColumn, recordCounted } from "../deleted.ts";
import { notBefore } from "../file-name.ts";
import { originCampaign, originColumns, originValues } from "../hubspot.ts";
import type { Source } from "../source.ts";
import { column, constant, given } from "../words.ts";
import { about } from "./about.ts";

const shared = { ...originValues, campaign: originCampaign };

export const hubspotDeals: Source = {
  id: "hubspot-deals",
  name: "HubSpot deals",
  about,
  platform: "",
  report: "deals",
  columns: {
    deal: { headers: ["Record ID", "Deal ID", "Record ID - Deal", "id"], cell: "id" },
    deal_name: { headers: ["Deal Name", "properties.dealname"], cell: "text" },
    stage: { headers: ["Deal Stage", "properties.dealstage"], cell: "text" },
    pipeline: { headers: ["Pipeline", "properties.pipeline"], cell: "text" },
    amount: { headers: ["Amount", "properties.amount"], cell: "money" },
    currency: { headers: ["Currency", "Deal Currency Code", "properties.deal_currency_code"], cell: "text" },
    closed_at: { headers: ["Close Date", "properties.closedate"], cell: "instant" },
    ...originColumns,
    owner: { headers: ["Deal owner", "properties.hubspot_owner_id"], cell: "text" },
    is_won: { headers: ["Is Closed Won", "properties.hs_is_closed_won"], cell: "text" },
    is_lost: { headers: ["Is Closed Lost", "properties.hs_is_closed_lost"], cell: "text" },
    is_closed: { headers: ["Is Deal Closed?", "properties.hs_is_closed"], cell: "text" },
    company_ids: { headers: ["Associated Company IDs"], cell: "text" },
    contact_ids: { headers: ["Associated Contact IDs"], cell: "text" },
    deleted: archivedColumn,
  },
  detect: {
    required: ["deal", "deal_name", "stage", "created_at"],
    fileName: /^(?:hubspot-crm-exports|all-deals)/i,
  },
  oneSplit: true,
  given: (file) => ({
    observed_at: notBefore(file.fileName),
    currency: headerCurrency(file, ["Amount", "properties.amount"]),
  }),
  facts: [
    {
      into: deal,
      values: {
        ...shared,
        report: constant("deals"),
        deal: column("deal"),
        closed_day: dealClosed,
        deal_name: column("deal_name"),
        stage: column("stage"),
        outcome: dealOutcome,
        pipeline: column("pipeline"),
        owner: column("owner"),
        contacts: column("contact_ids"),
        companies: column("company_ids"),
        currency: currencyOf("amount", column("currency"), given("currency")),
        deals: recordCounted,
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
        conversions: recordCounted,
      },
    },
  ],
};
