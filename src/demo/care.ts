// People who write to the brand: tickets of the help desk, and what comes in under posts and by private message.

import type { Random } from "../base/random.ts";
import { isHoliday, type Year } from "./calendar.ts";
import { bell, countOf, factor, pick } from "./chance.ts";
import type { Lead } from "./leads.ts";
import { answers, comments, privately, subjects, type Tone } from "./voices.ts";

/** Minutes since the year began, on the clocks of the brand. */
export type Minute = number;

const day = 1440;
const opens = 8 * 60;
const closes = 17 * 60;
const rests = (year: Year, at: number): boolean => {
  const date = year.days[at];
  if (date === undefined) return false;
  return isHoliday(date) || [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
};

/** The moment after so many minutes in which the team is there. */
export const afterWork = (year: Year, from: Minute, minutes: number): Minute => {
  let [at, left] = [from, minutes];
  for (let days = 0; days < 60; days += 1) {
    const [date, clock] = [Math.floor(at / day), at % day];
    const begins = Math.max(clock, opens);
    const room = rests(year, date) ? 0 : Math.max(0, closes - begins);
    if (left < room) return date * day + begins + left;
    left -= room;
    at = (date + 1) * day;
  }
  return at;
};

interface Answered {
  readonly opened: Minute;
  readonly replied: Minute | null;
  readonly resolved: Minute | null;
}

export interface Ticket extends Answered {
  readonly id: string;
  readonly lead: Lead;
  readonly subject: string;
  readonly source: "EMAIL" | "CHAT" | "FORM" | "WhatsApp" | "Facebook Messenger";
  readonly agent: string;
}

export interface Case extends Answered {
  readonly id: string;
  readonly network: "Facebook" | "Instagram" | "LinkedIn" | "X";
  readonly private: boolean;
  readonly tone: Tone;
  readonly reopened: Minute | null;
  readonly author: string;
  readonly text: string;
  readonly answer: string;
}

const known = (year: Year, at: Minute): Minute | null => (at < year.days.length * day ? at : null);

/** In August half the team is away, and answers take twice as long: that is there to be found. */
const slow = (year: Year, at: number): number => ((year.days[at] as string).slice(5, 7) === "08" ? 2.1 : 1);

const clock = (random: Random): number =>
  Math.min(day - 1, Math.max(0, Math.round(760 + 190 * bell(random))));

const answered = (year: Year, opened: Minute, usual: number, never: number, random: Random): Answered => {
  const pace = slow(year, Math.floor(opened / day));
  const replied = afterWork(year, opened, usual * pace * factor(random, 0.7));
  const resolved = afterWork(year, replied, usual * 4 * pace * factor(random, 0.8));
  if (random() < never) return { opened, replied: null, resolved: null };
  const left = random() < 0.06;
  return { opened, replied: known(year, replied), resolved: left ? null : known(year, resolved) };
};

const sources = [
  "EMAIL",
  "EMAIL",
  "EMAIL",
  "CHAT",
  "CHAT",
  "FORM",
  "WhatsApp",
  "Facebook Messenger",
] as const;

/** Two of five customers write within some weeks of becoming one, a few of them again. */
export const ask = (year: Year, leads: readonly Lead[], random: Random): readonly Ticket[] =>
  leads
    .filter(({ customer, stage }) => customer !== null || stage === "Opportunity")
    .flatMap((lead) => {
      const from = lead.customer === null ? lead.at + 9 : year.days.indexOf(lead.customer) + 2;
      const n = countOf(random, lead.customer === null ? 0.3 : 1.2);
      return Array.from({ length: n }, (_, i) => ({ lead, at: from + i * 23 + Math.floor(random() * 20) }));
    })
    .filter(({ at }) => at < year.days.length)
    .map(({ lead, at }) => ({
      ...answered(year, at * day + clock(random), 95, 0.04, random),
      ...{ lead, subject: pick(random, subjects), source: pick(random, sources) },
      agent: pick(random, ["Kasia Wilk", "이서연"]),
    }))
    .sort((a, b) => a.opened - b.opened)
    .map((ticket, n) => ({ ...ticket, id: String(31_000_000 + n * 11) }));

const tones = ["glad", "glad", "plain", "asking", "asking", "cross"] as const;
const networks = ["Facebook", "Facebook", "Instagram", "LinkedIn", "X"] as const;
const writers = [
  "piekarnia_ola",
  "hanbit_jm",
  "marek.plan",
  "fabryka_plan",
  "nuri_cafe",
  "bergtal_z",
  "jihye_ops",
];

/** Complaints come in waves: two weeks after an update that broke the print. */
const update = 214;
const upset = (at: number): boolean => at >= update && at < update + 14;

const caseOf = (year: Year, at: number, random: Random): Omit<Case, "id"> => {
  const secret = random() < 0.36;
  const tone = secret ? "asking" : upset(at) && random() < 0.5 ? "cross" : pick(random, tones);
  const of = answered(
    year,
    at * day + clock(random),
    secret ? 130 : 75,
    tone === "cross" ? 0.08 : 0.13,
    random,
  );
  const again = of.resolved !== null && random() < (tone === "cross" ? 0.16 : 0.03);
  return {
    ...of,
    ...{ private: secret, tone, network: pick(random, networks), author: pick(random, writers) },
    reopened: again && of.resolved !== null ? known(year, of.resolved + 2 * day) : null,
    text: pick(random, secret ? privately : comments[tone]),
    answer: pick(random, answers),
  };
};

export const hear = (year: Year, random: Random): readonly Case[] =>
  year.days
    .flatMap((date, at) => {
      const mean = (isHoliday(date) ? 0.4 : 1.3) * (upset(at) ? 2 : 1) * (1 + (0.5 * at) / 365);
      return Array.from({ length: countOf(random, mean) }, () => caseOf(year, at, random));
    })
    .sort((a, b) => a.opened - b.opened)
    .map((one, n) => ({ ...one, id: `c-${String(n + 1).padStart(5, "0")}` }));
