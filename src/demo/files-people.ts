// The sample's companies, contacts, deals and tickets as HubSpot exports them.

import { addDays } from "../base/period.ts";
import { companiesFile } from "../sources/hubspot-companies/example.ts";
import { contactsFile } from "../sources/hubspot-contacts/example.ts";
import { dealsFile } from "../sources/hubspot-deals/example.ts";
import { ticketsFile } from "../sources/hubspot-tickets/example.ts";
import type { MadeFile } from "../sources/layout.ts";
import type { Year } from "./calendar.ts";
import type { Minute, Ticket } from "./care.ts";
import type { Deal } from "./deals.ts";
import { firms } from "./firms.ts";
import { countryOf, type Lead } from "./leads.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** 2026-08-03 09:10, as the export prints it in the account's zone. */
export const clockOf = (year: Year, at: Minute | null): string => {
  if (at === null) return "";
  const minute = Math.floor(at);
  const clock = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
  return `${addDays(year.since, Math.floor(minute / 1440))} ${clock}`;
};

export const companyList = (year: Year, leads: readonly Lead[]): MadeFile =>
  companiesFile(
    year.until,
    firms.flatMap((firm) => {
      const own = leads.filter((lead) => lead.firm === firm);
      const [first] = own;
      if (first === undefined) return [];
      const bought = own.flatMap(({ customer }) => customer ?? []).sort()[0];
      return [
        [
          ...[
            firm.id,
            firm.name,
            firm.domain,
            first.owner,
            `${first.day} 08:02`,
            "",
            firm.city,
            firm.country,
          ],
          ...[firm.industry, bought === undefined ? "Lead" : "Customer", first.origin, first.detail],
          ...[bought === undefined ? "" : `${bought} 15:00`, own.map(({ id }) => id).join(";")],
        ],
      ];
    }),
  );

export const contactList = (year: Year, leads: readonly Lead[]): MadeFile =>
  contactsFile(
    year.until,
    leads.map((lead) => [
      ...[lead.id, lead.first, lead.last, lead.email, "", "", lead.firm.name, lead.firm.name, lead.firm.id],
      ...[lead.owner, lead.deal === null ? "NEW" : "OPEN_DEAL", lead.stage],
      ...[`${lead.day} ${two(lead.hour)}:05`, lead.origin, lead.detail, lead.campaign, countryOf(lead)],
      ...[lead.qualified === null ? "" : `${lead.qualified} 11:00`],
      ...[lead.customer === null ? "" : `${lead.customer} 15:00`],
    ]),
  );

export const dealId = (n: number): string => String(20_100_000_000 + n * 13);

export const dealList = (year: Year, deals: readonly Deal[]): MadeFile =>
  dealsFile(
    year.until,
    deals.map((deal, n) => ({
      ...{ id: dealId(n), name: deal.name, stage: deal.stage, amount: String(deal.amount) },
      ...{ currency: "PLN", created: `${deal.day} ${two(deal.hour)}:15` },
      ...{ closed: `${deal.closed} 15:00`, owner: deal.owner, origin: deal.origin, detail: deal.detail },
      ...{ campaign: deal.campaign, company: deal.firm.id, contact: deal.contact },
    })),
  );

export const ticketList = (year: Year, tickets: readonly Ticket[]): MadeFile =>
  ticketsFile(
    year.until,
    tickets.map(({ id, subject, opened, replied, resolved, source, agent, lead }) => [
      ...[id, subject, "", "Support", resolved === null ? "Waiting on us" : "Closed", clockOf(year, opened)],
      ...[
        clockOf(year, resolved),
        clockOf(year, replied),
        "",
        source,
        agent,
        lead.id,
        lead.firm.id,
        lead.email,
      ],
    ]),
    ["Associated Contact Email"],
  );
