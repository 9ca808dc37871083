// Salesforce's leads, as a report prints them or Data Loader writes them.

import { lead } from "../../facts/journey.ts";
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
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { column, constant, dayOf, personKey } from "../words.ts";
import { about } from "./about.ts";

const columns: Source["columns"] = {
  lead: { headers: ["Lead ID", "Id"], cell: "id" },
  email: { headers: ["Email"], cell: "text" },
  company: { headers: ["Company", "Company / Account"], cell: "text" },
  source: { headers: ["LeadSource", "Lead Source"], cell: "text" },
  status: { headers: ["Status", "Lead Status"], cell: "text" },
  owner: { headers: ["OwnerId", "Lead Owner"], cell: "text" },
  // The order of day and month is that of the user who exported: it is read off the cells or asked for.
  created_at: { headers: ["CreatedDate", "Create Date", "Created Date"], cell: "instant" },
  converted_at: { headers: ["ConvertedDate", "Converted Date"], cell: "instant" },
  country: { headers: ["Country", "CountryCode"], cell: "text" },
  campaign: { headers: ["Campaign", "Campaign Name", "Primary Campaign Source"], cell: "text" },
  deleted: deletedColumn,
  ...unread("FirstName", "LastName", "First Name", "Last Name", "Title", "Phone", "Mobile"),
  ...unread("IsConverted", "Converted", "Rating", "Industry", "Street", "City", "Last Activity"),
};

const required = ["lead", "company", "status", "created_at"];

export const salesforceLeads: Source = {
  id: "salesforce-leads",
  name: "Salesforce leads",
  about,
  platform: "",
  report: "contacts",
  columns,
  detect: {
    required,
    never: ["StageName", "Opportunity Name"],
    form: { column: "lead", pattern: recordForm("00Q") },
  },
  oneSplit: true,
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  skips: [footer(columns, required)],
  checks: [recordCount(columns, lead, "leads")],
  facts: [
    {
      into: lead,
      values: {
        platform: sourceNetwork,
        report: constant("leads"),
        lead: recordId("lead"),
        day: dayOf("created_at"),
        person: personKey("email"),
        company: column("company"),
        country: column("country"),
        owner: column("owner"),
        status: column("status"),
        channel: sourceChannel,
        campaign: column("campaign"),
        qualified_day: dayOf("converted_at"),
        leads: recordCounted,
      },
    },
  ],
};
