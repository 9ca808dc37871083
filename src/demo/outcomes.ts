// What follows from engaging posts, weeks later: branded search, then sessions, then deals. So that an analysis has something to find.

import type { Random } from "../base/random.ts";
import { type Campaign, campaigns } from "./brand.ts";
import { isHoliday, type Network, type Year } from "./calendar.ts";
import { countOf, factor } from "./chance.ts";
import { type Published, perDay } from "./figures.ts";

export interface SearchDay {
  readonly branded: number;
  readonly other: number;
  readonly brandedShown: number;
  readonly otherShown: number;
}

export interface Visit {
  readonly at: number;
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly landing: string;
  readonly sessions: number;
  /** The word HubSpot has for where these came from, and its detail. */
  readonly origin: string;
  readonly detail: string;
}

const weekday = [0.35, 1.15, 1.25, 1.25, 1.2, 1, 0.4];
const season = (year: Year, at: number): number => {
  const day = year.days[at] as string;
  const ofWeek = weekday[new Date(`${day}T00:00:00Z`).getUTCDay()] as number;
  // Factories close in August; the turn of the year is quiet.
  const quiet = isHoliday(day as Year["days"][number]) ? 0.35 : day.slice(5, 7) === "08" ? 0.8 : 1;
  return ofWeek * quiet * (1 + (0.55 * at) / 365);
};

const engagementOf = ({ organic, paid }: Published): number =>
  [organic, paid].reduce(
    (sum, f) => sum + (f === null ? 0 : f.reactions + f.comments * 3 + f.shares * 5 + f.clicks),
    0,
  );

/** The mean of the seven days that end at each day, beside what is usual at that time of the year. */
const lift = (days: readonly number[]): readonly number[] => {
  const mean = (from: number, to: number): number => {
    const slice = days.slice(Math.max(0, from), Math.max(1, to));
    return slice.reduce((a, b) => a + b, 0) / Math.max(1, slice.length);
  };
  return days.map((_, at) => mean(at - 6, at + 1) / Math.max(1, mean(at - 60, at + 61)));
};
const later = (series: readonly number[], at: number, days: number): number => series[at - days] ?? 1;

/** Engagement shows in branded search about a week later. */
export const search = (year: Year, posts: readonly Published[], random: Random): readonly SearchDay[] => {
  const liked = lift(perDay(posts, year.days.length, engagementOf));
  return year.days.map((_, at) => {
    const branded = countOf(
      random,
      26 * season(year, at) * later(liked, at, 8) ** 0.75 * factor(random, 0.06),
    );
    const other = countOf(random, 42 * season(year, at) * factor(random, 0.1));
    return {
      branded,
      other,
      brandedShown: Math.round(branded * (1.9 + 0.3 * random())),
      otherShown: Math.round(other * (27 + 8 * random())),
    };
  });
};

const hosts: Readonly<Record<Network, readonly [host: string, detail: string]>> = {
  linkedin: ["linkedin.com", "LinkedIn"],
  linkedin_personal: ["linkedin.com", "LinkedIn"],
  x: ["t.co", "Twitter"],
  facebook: ["m.facebook.com", "Facebook"],
  instagram: ["l.instagram.com", "Instagram"],
};

const runningAt = (at: number): Campaign | undefined =>
  campaigns.find(({ weeks: [first, last] }) => Math.floor(at / 7) >= first && Math.floor(at / 7) <= last);

/** Campaigns lead to a page of their own; that of the fair was never put into the visitors' language. */
const landingOf = (tag: string | null): string =>
  tag === null || tag === "autumn-plan" ? "/plan" : `/${tag}`;

/** Not every click becomes a session: some leave before the page is there, and X counts programs that follow links. */
const [arrive, arriveOfX] = [0.78, 0.48];

const social = (year: Year, posts: readonly Published[]): readonly Visit[] =>
  (Object.keys(hosts) as Network[]).flatMap((network) => {
    const [host, detail] = hosts[network];
    const own = posts.filter((post) => post.network === network);
    const tags: readonly (string | null)[] = [null, ...campaigns.map(({ tag }) => tag)];
    return tags.flatMap((tag) => {
      const tagged = own.filter(({ campaign }) => (campaign?.tag ?? null) === tag);
      const clicks = perDay(tagged, year.days.length, ({ organic }) => organic.links);
      const source = tag === null ? host : network === "linkedin_personal" ? "linkedin" : network;
      const medium = tag === null ? "referral" : "social";
      const base = {
        source,
        medium,
        campaign: tag ?? "(not set)",
        landing: landingOf(tag),
        origin: "SOCIAL_MEDIA",
        detail,
      };
      const part = network === "x" ? arriveOfX : arrive;
      return clicks.map((n, at): Visit => ({ ...base, at, sessions: Math.round(n * part) }));
    });
  });

const steady = (year: Year, searched: readonly SearchDay[], random: Random): readonly Visit[] => {
  const branded = lift(searched.map((day) => day.branded));
  const none = { campaign: "(not set)", detail: "" };
  return year.days.flatMap((_, at): readonly Visit[] => {
    const { branded: brand, other } = searched[at] as SearchDay;
    const usual = season(year, at);
    const home = countOf(random, 24 * usual * later(branded, at, 3) ** 0.5);
    const google = { ...none, at, source: "google", medium: "organic", origin: "ORGANIC_SEARCH" };
    const direct = { ...none, at, source: "(direct)", medium: "(none)", origin: "DIRECT_TRAFFIC" };
    const letter = at % 14 === 3 ? countOf(random, 60 * usual) : countOf(random, 2 * usual);
    return [
      { ...google, landing: "/", sessions: Math.round(brand * 0.93) },
      { ...google, landing: "/blog", sessions: Math.round(other * 0.9) },
      { ...direct, landing: "/", sessions: home },
      { ...direct, landing: "/pl/cennik", sessions: countOf(random, 7 * usual) },
      { ...direct, landing: "/ko/price", sessions: countOf(random, 5 * usual) },
      {
        ...{
          ...none,
          at,
          source: "newsletter",
          medium: "email",
          landing: "/plan",
          origin: "EMAIL_MARKETING",
        },
        sessions: letter,
      },
      {
        ...{
          ...none,
          at,
          source: "fabryka-forum.example",
          medium: "referral",
          landing: "/",
          origin: "REFERRALS",
        },
        sessions: countOf(random, 3.5 * usual),
      },
    ];
  });
};

export interface AdSpend {
  readonly at: number;
  readonly network: "meta" | "google";
  readonly campaign: string;
  /** In grosze. */
  readonly cost: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly results: number;
}

const adsOf = (
  year: Year,
  at: number,
  network: AdSpend["network"],
  campaign: string,
  budget: number,
  random: Random,
): AdSpend => {
  const cost = Math.round(
    budget * 100 * (isHoliday(year.days[at] as Year["days"][number]) ? 0.3 : 1) * factor(random, 0.12),
  );
  const perClick = network === "meta" ? 310 : 420;
  const clicks = countOf(random, cost / perClick);
  return {
    ...{ at, network, campaign, cost, clicks },
    impressions: Math.round(clicks * (network === "meta" ? 84 : 17) * factor(random, 0.1)),
    results: countOf(random, clicks * 0.025),
  };
};

export const advertise = (year: Year, random: Random): readonly AdSpend[] =>
  year.days.flatMap((_, at) => {
    const running = runningAt(at);
    return [
      adsOf(year, at, "google", "brand-search", 55, random),
      ...(running === undefined ? [] : [adsOf(year, at, "google", running.name, 140, random)]),
      adsOf(year, at, "meta", "retargeting", 40, random),
      ...(running === undefined ? [] : [adsOf(year, at, "meta", running.name, 170, random)]),
    ];
  });

const bought = (ads: readonly AdSpend[]): readonly Visit[] =>
  ads.map(({ at, network, campaign, clicks }) => ({
    ...{ at, campaign, landing: "/plan", sessions: Math.round(clicks * 0.85) },
    ...(network === "meta"
      ? { source: "facebook", medium: "paid", origin: "PAID_SOCIAL", detail: "Facebook" }
      : { source: "google", medium: "cpc", origin: "PAID_SEARCH", detail: "" }),
  }));

/** One row a day and origin, as GA4 has it: the page's and its founder's links come from one host. */
const together = (visits: readonly Visit[]): readonly Visit[] => {
  const all = new Map<string, Visit>();
  for (const visit of visits) {
    const key = [visit.at, visit.source, visit.medium, visit.campaign, visit.landing].join("|");
    all.set(key, { ...visit, sessions: visit.sessions + (all.get(key)?.sessions ?? 0) });
  }
  return [...all.values()];
};

export const visit = (
  year: Year,
  posts: readonly Published[],
  searched: readonly SearchDay[],
  ads: readonly AdSpend[],
  random: Random,
): readonly Visit[] =>
  together([...social(year, posts), ...steady(year, searched, random), ...bought(ads)])
    .filter(({ sessions }) => sessions > 0)
    .sort((a, b) => a.at - b.at);
