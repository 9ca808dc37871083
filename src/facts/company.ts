// Companies as the CRM holds them: what a lead belongs to.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const company = table("company", {
  note: "A company in the CRM. `day` is the day it was created.",
  key: ["account", "company"],
  record: true,
  columns: {
    ...where,
    company: { type: "text", note: "Record id in the CRM." },
    ...onDay,
    company_name: { type: "text", note: "Name." },
    domain: { type: "text", note: "Its domain." },
    industry: { type: "text", note: "Industry as the CRM names it." },
    country: { type: "text", note: "Country as the CRM names it." },
    owner: { type: "text", note: "Owner of the company." },
    stage: { type: "text", note: "Lifecycle stage." },
    channel: { type: "text", note: "Original source, in our channel words." },
    customer_day: { type: "day", note: "Day it became a customer; null before." },
    companies: { type: "integer", unit: "company", note: "1; 0 once it was deleted." },
  },
});
