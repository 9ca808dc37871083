// CRM deals and conversions: what a contact was worth.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const deal = table("deal", {
  note: "A sales opportunity as the CRM holds it. `day` is the day it was created.",
  // Two programs number their deals alike: the report says whose number it is.
  key: ["account", "report", "deal"],
  record: true,
  columns: {
    ...where,
    deal: { type: "text", note: "Record id in the CRM." },
    ...onDay,
    closed_day: { type: "day", note: "Day it was won or lost; null while open." },
    deal_name: { type: "text", note: "Name of the deal." },
    stage: { type: "text", note: "Stage as the CRM names it." },
    outcome: {
      type: "text",
      note: "won, lost, open, or deleted where the CRM says that it is no longer there.",
    },
    pipeline: { type: "text", note: "Pipeline." },
    owner: { type: "text", note: "Owner of the deal." },
    contacts: { type: "text", note: "Ids of the CRM's contacts it belongs to, joined by ;." },
    companies: { type: "text", note: "Ids of the CRM's companies it belongs to, joined by ;." },
    channel: { type: "text", note: "Original source, in our channel words." },
    campaign: { type: "text", note: "Campaign or second-level source." },
    currency: { type: "text", note: "ISO 4217; the workspace's where the export has none." },
    deals: { type: "integer", unit: "deal", note: "1; 0 once it was deleted." },
    amount_minor: { type: "integer", unit: "minor unit", note: "Amount in minor units." },
  },
});

export const conversion = table("conversion", {
  note: "An event in which a contact reached value: a trial, a newsletter, a deal created, a key event.",
  key: ["account", "report", "conversion"],
  daily: { by: ["name", "channel"] },
  columns: {
    ...where,
    conversion: { type: "text", note: "Id of the event, or of the row that counts it." },
    ...onDay,
    name: { type: "text", note: "Kind of event, the word a definition of 'qualified' chooses from." },
    person: { type: "text", note: "Key of the person where known." },
    channel: { type: "text", note: "Channel it came by, in our channel words." },
    campaign: { type: "text", note: "Campaign it came by." },
    conversions: { type: "number", unit: "conversion", note: "How many events the row stands for." },
  },
});
