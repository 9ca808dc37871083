// HubSpot's export of companies: what leads and deals belong to.

import { company } from "../../facts/company.ts";
import { archivedColumn, recordCounted } from "../deleted.ts";
import { notBefore } from "../file-name.ts";
import { originColumns, originValues } from "../hubspot.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { column, constant, dayOf } from "../words.ts";
import { about } from "./about.ts";

export const hubspotCompanies: Source = {
  id: "hubspot-companies",
  name: "HubSpot companies",
  about,
  platform: "",
  report: "companies",
  columns: {
    company: { headers: ["Record ID", "Company ID", "Record ID - Company", "id"], cell: "id" },
    company_name: { headers: ["Company name", "Name", "properties.name"], cell: "text" },
    domain: { headers: ["Company Domain Name", "properties.domain"], cell: "text" },
    industry: { headers: ["Industry", "properties.industry"], cell: "text" },
    country: { headers: ["Country/Region", "Country", "properties.country"], cell: "text" },
    owner: { headers: ["Company owner", "properties.hubspot_owner_id"], cell: "text" },
    stage: { headers: ["Lifecycle Stage", "properties.lifecyclestage"], cell: "text" },
    ...originColumns,
    customer: {
      headers: ["Became a Customer Date", "properties.hs_lifecyclestage_customer_date"],
      cell: "instant",
    },
    deleted: archivedColumn,
    ...unread("Phone Number", "City", "Number of Employees", "Annual Revenue", "Associated Contact IDs"),
  },
  detect: {
    required: ["company", "company_name", "domain", "created_at"],
    never: ["Deal Name", "Ticket name", "Email", "First Name", "Last Name"],
    fileName: /^(?:hubspot-crm-exports-all-companies|all-companies)/i,
  },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: [
    {
      into: company,
      values: {
        ...originValues,
        report: constant("companies"),
        company: column("company"),
        company_name: column("company_name"),
        domain: column("domain"),
        industry: column("industry"),
        country: column("country"),
        owner: column("owner"),
        stage: column("stage"),
        customer_day: dayOf("customer"),
        companies: recordCounted,
      },
    },
  ],
};
