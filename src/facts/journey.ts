// Touches, leads, customers and payments: the way from a contact to money.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const touch = table("touch", {
  note: "A person's contact with a channel.",
  key: ["account", "touch"],
  columns: {
    ...where,
    touch: { type: "text", note: "Id of the touch." },
    ...onDay,
    person: { type: "text", note: "Key of the person." },
    touched_at: { type: "instant", note: "When (UTC)." },
    kind: { type: "text", note: "click, visit, view or self_report." },
    channel: { type: "text", note: "Channel, in our channel words." },
    campaign: { type: "text", note: "Campaign." },
    post: { type: "text", note: "Post it came from, where known." },
    employee: { type: "text", note: "Employee whose share it came from, where known." },
    touches: { type: "integer", unit: "touch", note: "Always 1." },
  },
});

export const lead = table("lead", {
  note: "A contact in the CRM with the day it reached each stage.",
  key: ["account", "report", "lead"],
  record: true,
  columns: {
    ...where,
    lead: { type: "text", note: "Record id." },
    ...onDay,
    person: { type: "text", note: "Key of the person; null where the file has no address." },
    company: {
      type: "text",
      note: "Ids of the companies it belongs to, joined by ;, or the name in a CRM whose leads have no company of their own.",
    },
    company_name: { type: "text", note: "Name of the company, where the CRM tells it beside the id." },
    country: { type: "text", note: "Country as the CRM names it." },
    owner: { type: "text", note: "Owner of the contact." },
    stage: { type: "text", note: "Lifecycle stage." },
    status: { type: "text", note: "Lead status." },
    channel: { type: "text", note: "Original source, in our channel words." },
    campaign: { type: "text", note: "Campaign." },
    qualified_day: { type: "day", note: "Day it became qualified; null before." },
    customer_day: { type: "day", note: "Day it became a customer; null before." },
    leads: { type: "integer", unit: "lead", note: "1; 0 once it was deleted." },
  },
});

export const payment = table("payment", {
  note: "Money received or given back.",
  key: ["account", "payment"],
  columns: {
    ...where,
    payment: { type: "text", note: "Id of the payment or refund." },
    ...onDay,
    customer: { type: "text", note: "Customer id." },
    deal: { type: "text", note: "Deal it belongs to, where known." },
    currency: { type: "text", note: "ISO 4217." },
    paid_minor: { type: "integer", unit: "minor unit", note: "Minor units; a refund is negative." },
  },
});
