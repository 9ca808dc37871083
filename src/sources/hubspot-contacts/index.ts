// HubSpot's export of contacts: each a lead, with the days on which it reached its stages. Who it is stays in the file.

import { lead } from "../../facts/journey.ts";
import { archivedColumn, recordCounted } from "../deleted.ts";
import { notBefore } from "../file-name.ts";
import { originCampaign, originColumns, originValues } from "../hubspot.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { column, constant, dayOf, first, personKey } from "../words.ts";
import { about } from "./about.ts";

const entered = (stage: string): string => `Date entered "${stage} (Lifecycle Stage Pipeline)"`;

export const hubspotContacts: Source = {
  id: "hubspot-contacts",
  name: "HubSpot contacts",
  about,
  platform: "",
  report: "contacts",
  columns: {
    lead: { headers: ["Record ID", "Contact ID", "Record ID - Contact", "id"], cell: "id" },
    email: { headers: ["Email", "properties.email"], cell: "text" },
    company_ids: {
      headers: ["Associated Company IDs", "Associated Company ID", "Primary Associated Company ID"],
      cell: "text",
    },
    associated_company: { headers: ["Associated Company", "Primary Company"], cell: "text" },
    company_name: { headers: ["Company Name", "properties.company"], cell: "text" },
    country: { headers: ["Country/Region", "properties.country"], cell: "text" },
    owner: { headers: ["Contact owner", "properties.hubspot_owner_id"], cell: "text" },
    status: { headers: ["Lead Status", "properties.hs_lead_status"], cell: "text" },
    stage: { headers: ["Lifecycle Stage", "properties.lifecyclestage"], cell: "text" },
    ...originColumns,
    marketing_qualified: {
      headers: [
        "Became a Marketing Qualified Lead Date",
        entered("Marketing Qualified Lead"),
        "properties.hs_lifecyclestage_marketingqualifiedlead_date",
      ],
      cell: "instant",
    },
    sales_qualified: {
      headers: [
        "Became a Sales Qualified Lead Date",
        entered("Sales Qualified Lead"),
        "properties.hs_lifecyclestage_salesqualifiedlead_date",
      ],
      cell: "instant",
    },
    customer: {
      headers: ["Became a Customer Date", entered("Customer"), "properties.hs_lifecyclestage_customer_date"],
      cell: "instant",
    },
    deleted: archivedColumn,
    ...unread("First Name", "Last Name", "Phone Number", "Job Title"),
    ...unread("properties.firstname", "properties.lastname", "properties.lastmodifieddate"),
  },
  detect: {
    required: ["lead", "email", "created_at"],
    never: ["Deal Name", "Ticket name", "Company Domain Name"],
    fileName: /^(?:hubspot-crm-exports-all-contacts|all-contacts)/i,
  },
  oneSplit: true,
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: [
    {
      into: lead,
      values: {
        ...originValues,
        report: constant("contacts"),
        lead: column("lead"),
        person: personKey("email"),
        company: column("company_ids"),
        company_name: first("associated_company", "company_name"),
        country: column("country"),
        owner: column("owner"),
        stage: column("stage"),
        status: column("status"),
        campaign: originCampaign,
        qualified_day: dayOf(first("marketing_qualified", "sales_qualified")),
        customer_day: dayOf("customer"),
        leads: recordCounted,
      },
    },
  ],
};
