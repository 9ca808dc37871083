// Deals, some weeks after the sessions they come from: won, lost and open, worth more or less.

import { addDays, type Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import { isHoliday, type Year } from "./calendar.ts";
import { countOf, factor, pick } from "./chance.ts";
import { type Firm, firms } from "./firms.ts";
import type { Visit } from "./outcomes.ts";

export interface Deal {
  readonly at: number;
  readonly day: Day;
  readonly hour: number;
  readonly closed: Day;
  readonly stage: "Closed Won" | "Closed Lost" | "Contract Sent" | "Appointment Scheduled";
  readonly name: string;
  /** In zloty, a year. */
  readonly amount: number;
  readonly origin: string;
  readonly detail: string;
  readonly campaign: string;
  readonly owner: string;
  readonly firm: Firm;
  /** Id of the contact it was opened with. */
  readonly contact: string;
}

/** Days from a session to the deal it becomes. */
const wait = 19;
/** Deals per 1,000 sessions: who searches the name or follows a post means it more than who came by an advert. */
const yields: Readonly<Record<string, number>> = {
  SOCIAL_MEDIA: 15,
  ORGANIC_SEARCH: 8,
  DIRECT_TRAFFIC: 7,
  PAID_SEARCH: 5,
  PAID_SOCIAL: 3,
  EMAIL_MARKETING: 10,
  REFERRALS: 12,
};
const wins: Readonly<Record<string, number>> = {
  SOCIAL_MEDIA: 0.34,
  REFERRALS: 0.4,
  PAID_SOCIAL: 0.14,
  PAID_SEARCH: 0.2,
};
export const owners = ["Marta Zielińska", "김도윤", "Ola Wrona"];

const close = (year: Year, at: number, origin: string, random: Random): Pick<Deal, "closed" | "stage"> => {
  const length = Math.round(34 * factor(random, 0.4));
  const end = at + length;
  const closed = addDays(year.since, end);
  if (end >= year.days.length)
    return { closed, stage: random() < 0.5 ? "Contract Sent" : "Appointment Scheduled" };
  return { closed, stage: random() < (wins[origin] ?? 0.27) ? "Closed Won" : "Closed Lost" };
};

export const working = (year: Year, at: number): number => {
  for (let day = Math.max(0, at); day < year.days.length; day += 1) {
    const date = year.days[day] as Day;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday > 0 && weekday < 6 && !isHoliday(date)) return day;
  }
  return -1;
};

type Opened = Omit<Deal, "contact">;
const dealOf = (year: Year, visit: Visit, random: Random): readonly Opened[] => {
  const due = visit.at + wait + Math.floor(random() * 8);
  const at = working(year, due);
  if (due < 0 || at < 0) return [];
  const firm = pick(random, firms);
  const size = Math.round(18 * factor(random, 0.55));
  return [
    {
      ...close(year, at, visit.origin, random),
      ...{ at, day: year.days[at] as Day, hour: 8 + Math.floor(random() * 9), owner: pick(random, owners) },
      ...{ name: `${firm.name} – ${size} seats`, amount: size * 690, firm },
      ...{ origin: visit.origin, detail: visit.detail },
      campaign: visit.campaign === "(not set)" ? "" : visit.campaign,
    },
  ];
};

/** The first weeks' deals come from sessions before the year; those are taken to have been as the first ones in it. */
const earlier = (visits: readonly Visit[]): readonly Visit[] =>
  visits.filter(({ at }) => at < wait + 8).map((visit) => ({ ...visit, at: visit.at - wait - 8 }));

const opened = (year: Year, visits: readonly Visit[], random: Random): readonly Opened[] =>
  [...earlier(visits), ...visits].flatMap((visit) => {
    const n = countOf(random, (visit.sessions * (yields[visit.origin] ?? 5)) / 1000);
    return Array.from({ length: n }, () => dealOf(year, visit, random)).flat();
  });

/** Several lists of visits, each with chances of its own: one more leaves the deals of the others as they are. */
export const sell = (
  year: Year,
  ...lists: readonly (readonly [visits: readonly Visit[], random: Random])[]
): readonly Deal[] =>
  lists
    .flatMap(([visits, random]) => opened(year, visits, random))
    .sort((a, b) => a.at - b.at)
    .map((deal, n) => ({ ...deal, contact: String(70_000 + n) }));
