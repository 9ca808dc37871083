// Money in and work put in: what won customers pay month by month, and the hours of the team.

import { addDays, type Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import { campaigns } from "./brand.ts";
import { isHoliday, type Year } from "./calendar.ts";
import { factor, pick } from "./chance.ts";
import type { Lead } from "./leads.ts";

export interface Paid {
  readonly id: string;
  readonly day: Day;
  readonly lead: Lead;
  /** In grosze; a refund is below 0. */
  readonly amount: number;
}

const month = 30.4;
/** Who leaves in a month: most in the first ones. Those who came by adverts leave sooner. */
const leaves = (lead: Lead, n: number): number =>
  (n < 3 ? 0.07 : 0.025) * (lead.origin.startsWith("PAID") ? 1.8 : 1);

const ofCustomer = (year: Year, lead: Lead, random: Random): readonly Omit<Paid, "id">[] => {
  if (lead.customer === null || lead.deal === null) return [];
  const amount = Math.round((lead.deal.amount * 100) / 12);
  const first = 3 + Math.floor(random() * 9);
  const paid: Omit<Paid, "id">[] = [];
  for (let n = 0; n < 13; n += 1) {
    const day = addDays(lead.customer, first + Math.round(n * month));
    if (day >= year.until || (n > 0 && random() < leaves(lead, n))) break;
    paid.push({ day, lead, amount });
    const refund = addDays(day, 6);
    if (random() < 0.012 && refund < year.until)
      paid.push({ day: refund, lead, amount: -Math.round(amount / 2) });
  }
  return paid;
};

export const pay = (year: Year, leads: readonly Lead[], random: Random): readonly Paid[] =>
  leads
    .flatMap((lead) => ofCustomer(year, lead, random))
    .sort((a, b) => a.day.localeCompare(b.day) || Number(a.lead.id) - Number(b.lead.id))
    .map((one, n) => ({ ...one, id: `F/${one.day.slice(0, 4)}/${String(n + 1).padStart(4, "0")}` }));

export interface Work {
  readonly day: Day;
  readonly person: string;
  readonly task: string;
  readonly hours: number;
  /** In zloty. */
  readonly rate: number;
  /** As the timesheet has it. */
  readonly for: "Organic social" | "Paid social" | "SEO" | "Paid search";
  readonly network: string;
}

interface Task extends Omit<Work, "day" | "hours"> {
  /** Of the week, Monday first: the hours each takes. */
  readonly week: readonly number[];
  /** More of it while a campaign runs. */
  readonly more?: number;
}

const posts = { task: "Posts", for: "Organic social", person: "Ola Wrona", rate: 62 } as const;
const talks = {
  task: "Comments and messages",
  for: "Organic social",
  person: "Kasia Wilk",
  rate: 48,
} as const;
const tasks: readonly Task[] = [
  { ...posts, network: "LinkedIn", week: [3, 0, 3.5, 0, 0] },
  { ...posts, network: "Instagram", week: [0, 3, 0, 0, 2.5] },
  { ...posts, network: "Facebook", week: [0, 1.5, 0, 1.5, 0] },
  { ...posts, network: "X", week: [0, 0, 0, 1.5, 0] },
  { ...talks, network: "LinkedIn", week: [1, 0, 0, 1, 0] },
  { ...talks, network: "Facebook", week: [0, 1, 0, 0, 1] },
  {
    task: "Own posts",
    for: "Organic social",
    person: "Hanna Nowak-Kim",
    rate: 140,
    network: "LinkedIn",
    week: [0, 1, 0, 0, 0],
  },
  {
    task: "Blog and search",
    for: "SEO",
    person: "Piotr Zając",
    rate: 68,
    network: "",
    week: [4, 0, 4, 0, 4],
  },
  {
    task: "Meta campaigns",
    for: "Paid social",
    person: "Marta Zielińska",
    rate: 74,
    network: "Facebook",
    week: [0, 1, 0, 0, 0.5],
    more: 1.5,
  },
  {
    task: "Google campaigns",
    for: "Paid search",
    person: "Marta Zielińska",
    rate: 74,
    network: "",
    week: [0, 0, 1, 0, 0],
    more: 1,
  },
];

const runs = (at: number): boolean => {
  const week = Math.floor(at / 7);
  return campaigns.some(({ weeks: [first, last] }) => week >= first && week <= last);
};

/** Quarter hours, as a timesheet takes them. */
const quarters = (hours: number): number => Math.max(0.25, Math.round(hours * 4) / 4);

export const labour = (year: Year, random: Random): readonly Work[] =>
  year.days.flatMap((day, at) => {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    if (isHoliday(day)) return [];
    return tasks.flatMap(({ week, more = 0, ...task }): readonly Work[] => {
      const usual = week[weekday] ?? 0;
      if (usual === 0) return [];
      return [{ ...task, day, hours: quarters((usual + (runs(at) ? more : 0)) * factor(random, 0.2)) }];
    });
  });

export interface SignUp {
  readonly id: string;
  readonly day: Day;
  /** As the form is called. */
  readonly form: string;
  readonly email: string;
  readonly origin: string;
  readonly campaign: string;
}

export const forms = ["One-page plan (e-book)", "Newsletter", "Trial", "Demo request"] as const;

/** Six of ten leads came by a form; some came back for the newsletter. */
export const signUp = (year: Year, leads: readonly Lead[], random: Random): readonly SignUp[] =>
  leads
    .flatMap((lead): readonly Omit<SignUp, "id">[] => {
      const { email, origin, campaign } = lead;
      const first = random() < 0.62;
      const asks = lead.stage === "Lead" ? pick(random, [0, 0, 1, 2]) : pick(random, [0, 2, 2, 3]);
      const again = addDays(lead.day, 4 + Math.floor(random() * 20));
      const letter = random() < 0.25 && again < year.until;
      const by = { email, origin, campaign };
      return [
        ...(first ? [{ ...by, day: lead.day, form: forms[asks] as string }] : []),
        ...(letter
          ? [{ ...by, day: again, form: "Newsletter", origin: "EMAIL_MARKETING", campaign: "" }]
          : []),
      ];
    })
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((one, n) => ({ ...one, id: `form-${String(n + 1).padStart(5, "0")}` }));

export interface Touched {
  readonly id: string;
  readonly day: Day;
  readonly email: string;
  readonly origin: string;
  readonly campaign: string;
}

const ways = [
  "SOCIAL_MEDIA",
  "SOCIAL_MEDIA",
  "ORGANIC_SEARCH",
  "DIRECT_TRAFFIC",
  "EMAIL_MARKETING",
  "PAID_SOCIAL",
];

/** The ways by which a lead came before it left an address: of one in seven nobody knows. */
export const touch = (year: Year, leads: readonly Lead[], random: Random): readonly Touched[] =>
  leads
    .flatMap((lead): readonly Omit<Touched, "id">[] => {
      const known = random() >= 0.14;
      const earlier = Math.floor(random() * 3.2);
      const days = Array.from({ length: earlier }, () => 2 + Math.floor(random() * 50));
      const origins = days.map(() => pick(random, ways));
      const last = { day: lead.day, email: lead.email, origin: lead.origin, campaign: lead.campaign };
      if (!known) return [];
      return [
        ...days.map((n, i) => ({
          ...last,
          day: addDays(lead.day, -n),
          origin: origins[i] as string,
          campaign: "",
        })),
        last,
      ].filter(({ day }) => day >= year.since);
    })
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((one, n) => ({ ...one, id: `v-${String(n + 1).padStart(6, "0")}` }));
