// Contacts: everyone a deal was opened with was a lead before, and more leads came to nothing.

import { addDays, type Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import type { Year } from "./calendar.ts";
import { countOf, pick } from "./chance.ts";
import { type Deal, owners, working } from "./deals.ts";
import { type Firm, firms, type Person, personAt } from "./firms.ts";
import type { Visit } from "./outcomes.ts";

export interface Lead extends Person {
  readonly id: string;
  readonly at: number;
  readonly day: Day;
  readonly hour: number;
  readonly firm: Firm;
  readonly origin: string;
  readonly detail: string;
  readonly campaign: string;
  readonly owner: string;
  readonly stage: "Lead" | "Marketing Qualified Lead" | "Opportunity" | "Customer";
  readonly qualified: Day | null;
  readonly customer: Day | null;
  readonly deal: Deal | null;
}

/** Leads per 1,000 sessions that no deal came of: adverts bring the most, and the poorest. */
const idle: Readonly<Record<string, number>> = {
  SOCIAL_MEDIA: 13,
  ORGANIC_SEARCH: 8,
  DIRECT_TRAFFIC: 5,
  PAID_SEARCH: 10,
  PAID_SOCIAL: 17,
  EMAIL_MARKETING: 7,
  REFERRALS: 9,
};

/** Of a contact without a country the fit is unknown. */
export const countryOf = (lead: Lead): string => (Number(lead.id) % 8 === 3 ? "" : lead.firm.country);

const before = (deal: Deal, random: Random): number => {
  const gap = 2 + Math.floor(random() * 15);
  return deal.at >= gap ? deal.at - gap : Math.floor(random() * (deal.at + 1));
};

const ofDeal = (year: Year, deal: Deal, n: number, random: Random): Lead => {
  const at = before(deal, random);
  const won = deal.stage === "Closed Won";
  const { origin, detail, campaign, owner, firm } = deal;
  return {
    ...personAt(firm, n, random),
    ...{ id: deal.contact, at, day: year.days[at] as Day, hour: 7 + Math.floor(random() * 12), firm, deal },
    ...{ origin, detail, campaign, owner, stage: won ? "Customer" : "Opportunity" },
    qualified: addDays(year.since, Math.min(deal.at, at + 1)),
    customer: won ? deal.closed : null,
  };
};

const ofVisit = (year: Year, visit: Visit, n: number, random: Random): Lead => {
  const at = Math.max(0, working(year, visit.at));
  const firm = pick(random, firms);
  const fits = firm.country === "Poland" || firm.country === "South Korea";
  const qualified = random() < (fits && visit.origin !== "PAID_SOCIAL" ? 0.38 : 0.12);
  return {
    ...personAt(firm, n, random),
    ...{ id: String(50_000 + n), at, day: year.days[at] as Day, hour: 7 + Math.floor(random() * 13), firm },
    ...{ origin: visit.origin, detail: visit.detail, deal: null, customer: null },
    campaign: visit.campaign === "(not set)" ? "" : visit.campaign,
    owner: qualified ? pick(random, owners) : "",
    stage: qualified ? "Marketing Qualified Lead" : "Lead",
    qualified: qualified ? addDays(year.since, Math.min(year.days.length - 1, at + 3)) : null,
  };
};

export const meet = (
  year: Year,
  visits: readonly Visit[],
  deals: readonly Deal[],
  random: Random,
): readonly Lead[] => {
  const bought = deals.map((deal, n) => ofDeal(year, deal, n, random));
  const others = visits.flatMap((visit) => {
    const n = countOf(random, (visit.sessions * (idle[visit.origin] ?? 6)) / 1000);
    return Array.from({ length: n }, () => visit);
  });
  return [...bought, ...others.map((visit, n) => ofVisit(year, visit, bought.length + n, random))].sort(
    (a, b) => a.at - b.at || Number(a.id) - Number(b.id),
  );
};
