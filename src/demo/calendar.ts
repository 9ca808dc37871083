// The year's posts: what was published where and when, in which format, for which campaign, and which were advertised.

import { addDays, type Day, lengthInDays } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import { type Campaign, campaigns, type Mix, replies, site, themes, viralText } from "./brand.ts";
import { bell, factor, pick } from "./chance.ts";
import { storyOf } from "./stories.ts";

export type Network = "linkedin" | "linkedin_personal" | "x" | "facebook" | "instagram";

export interface Posting {
  readonly network: Network;
  /** Days since the year's first. */
  readonly at: number;
  readonly day: Day;
  /** Milliseconds since 1970. */
  readonly moment: number;
  readonly kind: "post" | "reply";
  readonly format: "image" | "carousel" | "video" | "document" | "text" | "link";
  readonly campaign: Campaign | null;
  readonly text: string;
  readonly mix: Mix;
  /** How well it does beside an average post of its network. */
  readonly pull: number;
  readonly advertised: boolean;
  readonly share: boolean;
  readonly chance: number;
}

const yearLength = 365;
/** Two weeks around the turn of the year without posts. */
export const isHoliday = (day: Day): boolean => /-12-2[3-9]|-12-3\d|-01-0[1-4]/.test(day.slice(4));

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
// Sunday first. Working days are the brand's days, Tuesday to Thursday its best.
const dayPull = [0.5, 0.95, 1.2, 1.15, 1.1, 0.8, 0.45];
const formatPull = { image: 1, carousel: 1.35, video: 1.2, document: 1.5, text: 0.8, link: 0.6 } as const;
const formats: Readonly<Record<Network, readonly Posting["format"][]>> = {
  linkedin: ["image", "image", "document", "video", "text", "link"],
  linkedin_personal: ["text", "image", "document"],
  x: ["text", "text", "image", "link"],
  facebook: ["image", "image", "video", "link", "text"],
  instagram: ["image", "carousel", "carousel", "video"],
};
/** Posts a week, by network. */
const rhythm: Readonly<Record<Network, number>> = {
  linkedin: 3,
  linkedin_personal: 1.2,
  x: 3,
  facebook: 2,
  instagram: 2,
};
const hours = [7, 8, 8, 9, 10, 12, 15, 17];
const hourPull = (hour: number): number => (hour <= 9 ? 1.2 : hour <= 12 ? 1 : 0.85);

const campaignAt = (at: number, random: Random): Campaign | null => {
  const week = Math.floor(at / 7);
  const running = campaigns.find(({ weeks: [first, last] }) => week >= first && week <= last);
  return running !== undefined && random() < 0.45 ? running : null;
};

const link = (campaign: Campaign | null, network: Network): string => {
  const source = network === "linkedin_personal" ? "linkedin" : network;
  const tags = `utm_source=${source}&utm_medium=social`;
  return `https://${site}/plan?${tags}${campaign === null ? "" : `&utm_campaign=${campaign.tag}`}`;
};

const textOf = (posting: Pick<Posting, "network" | "campaign" | "format">, base: string): string => {
  if (posting.network === "x")
    return posting.format === "link" ? `${base} https://t.co/Db${base.length}nuri` : base;
  const linked = posting.campaign !== null || posting.format === "link";
  // LinkedIn is where they tell the whole story.
  const told = posting.network === "linkedin" && posting.format !== "image" ? storyOf(base) : [];
  return [base, ...told, ...(linked ? [link(posting.campaign, posting.network)] : [])].join("\n");
};

const posting = (network: Network, at: number, day: Day, random: Random): Posting => {
  const theme = pick(random, themes);
  const format = pick(random, formats[network]);
  const hour = pick(random, hours);
  const campaign = campaignAt(at, random);
  const language = network === "instagram" ? 1 + Math.floor(random() * 2) : Math.floor(random() * 3);
  const base = theme.texts[Math.min(2, language)] as string;
  const pull = theme.pull * formatPull[format] * (dayPull[weekday(day)] as number) * hourPull(hour);
  return {
    ...{ network, at, day, kind: "post", format, campaign },
    moment: Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 + Math.floor(random() * 3_599) * 1000,
    text: textOf({ network, campaign, format }, base),
    mix: theme.mix,
    pull: pull * factor(random, 0.45),
    advertised: network === "linkedin" && campaign !== null && random() < 0.35,
    share: network === "facebook" && random() < 0.06,
    chance: random(),
  };
};

const reply = (at: number, day: Day, random: Random): Posting => ({
  ...posting("x", at, day, random),
  kind: "reply",
  format: "text",
  campaign: null,
  text: `@${pick(random, ["fabryka_plan", "nuri_cafe", "piekarnia_ola", "jiwoo_ops"])} ${pick(random, replies)}`,
  pull: 0.08 * factor(random, 0.5),
});

/** Chances of a post on a day: none at rest, more on working days, with waves of several weeks. */
const chances = (network: Network, day: Day, wave: number): number => {
  if (isHoliday(day)) return 0;
  const working = [0.15, 1.2, 1.4, 1.4, 1.3, 1.1, 0.25][weekday(day)] as number;
  return (rhythm[network] / 7) * working * wave;
};

export interface Year {
  readonly since: Day;
  readonly until: Day;
  readonly days: readonly Day[];
}

export const yearTo = (until: Day): Year => {
  const since = addDays(until, -yearLength);
  const days = Array.from({ length: lengthInDays({ since, until }) }, (_, n) => addDays(since, n));
  return { since, until, days };
};

export const publish = ({ days }: Year, random: Random): readonly Posting[] => {
  // How hard the team works changes slowly: this is what later weeks answer to.
  let effort = 0;
  const found = days.flatMap((day, at) => {
    if (at % 7 === 0) effort = 0.55 * effort + 0.42 * bell(random);
    const wave = Math.exp(effort);
    const posts = (Object.keys(rhythm) as Network[]).flatMap((network) => {
      const chance = chances(network, day, wave);
      const n = Math.floor(chance) + (random() < chance % 1 ? 1 : 0);
      return Array.from({ length: n }, () => posting(network, at, day, random));
    });
    const answers = isHoliday(day) ? 0 : Math.floor(random() * 2.2 * wave);
    return [...posts, ...Array.from({ length: Math.min(answers, 6) }, () => reply(at, day, random))];
  });
  const viral = found.findIndex((one) => one.network === "linkedin" && one.at >= 240 && !one.advertised);
  return found.map((one, n) =>
    n === viral ? { ...one, text: viralText, mix: "Fun", pull: 26, campaign: null } : one,
  );
};
