// The sample's audience, visits, searches, deals and adverts as the programs export them.

import { addDays, type Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import { trafficFile } from "../sources/ga4-traffic/example.ts";
import { googleAdsFile } from "../sources/google-ads/example.ts";
import type { MadeFile } from "../sources/layout.ts";
import { pageFollowersFile } from "../sources/linkedin-page-followers/example.ts";
import { pageVisitorsFile } from "../sources/linkedin-page-visitors/example.ts";
import { metaAdsFile } from "../sources/meta-ads/example.ts";
import { searchZip } from "../sources/search-console/example.ts";
import { linkedinStart } from "./audience.ts";
import { site, slug } from "./brand.ts";
import { isHoliday, type Year } from "./calendar.ts";
import { countOf } from "./chance.ts";
import { type Published, perDay } from "./figures.ts";
import type { AdSpend, SearchDay, Visit } from "./outcomes.ts";

/** On the evening of the last day: who follows is of the day of the export, and none is after the year. */
const exported = (year: Year): number => Date.parse(`${addDays(year.until, -1)}T21:14:02.118Z`);
const parts = (whole: number, shares: readonly (readonly [string, number])[]) =>
  shares.map(([name, share]) => [name, Math.round(whole * share)] as const);

const followerGroups = (stock: number) => ({
  Location: parts(stock, [
    ["Warszawa, Polska", 0.24],
    ["Seoul, South Korea", 0.17],
    ["Gdańsk, Polska", 0.11],
    ["Busan, South Korea", 0.06],
  ]),
  "Job function": parts(stock, [
    ["Operations", 0.31],
    ["Engineering", 0.18],
    ["Business Development", 0.12],
  ]),
  Seniority: parts(stock, [
    ["Senior", 0.36],
    ["Manager", 0.22],
    ["Owner", 0.09],
    ["Entry", 0.21],
  ]),
  Industry: parts(stock, [
    ["Food Production", 0.21],
    ["Machinery Manufacturing", 0.19],
    ["Packaging", 0.08],
  ]),
  "Company size": parts(stock, [
    ["11-50", 0.34],
    ["51-200", 0.28],
    ["2-10", 0.15],
  ]),
});

/** New followers of the page by day, and how many there are then. */
export const newFollowers = (year: Year, posts: readonly Published[], random: Random) => {
  const own = posts.filter(({ network }) => network === "linkedin");
  const organic = perDay(own, year.days.length, (post) => post.organic.follows);
  const paid = perDay(own, year.days.length, (post) => post.paid?.follows ?? 0);
  let level = linkedinStart;
  return year.days.map((day, at) => {
    const [sponsored, invited] = [paid[at] ?? 0, at % 30 === 0 ? 4 : 0];
    const gained = (organic[at] ?? 0) + countOf(random, isHoliday(day) ? 0.4 : 2.2);
    level += sponsored + invited + gained;
    return { day, sponsored, invited, organic: gained, level };
  });
};

export const pageFollowers = (year: Year, days: ReturnType<typeof newFollowers>): MadeFile =>
  pageFollowersFile({
    slug,
    exported: exported(year),
    days,
    groups: followerGroups(days.at(-1)?.level ?? linkedinStart),
  });

export const pageVisitors = (year: Year, posts: readonly Published[], random: Random): MadeFile => {
  const own = posts.filter(({ network }) => network === "linkedin");
  const clicked = perDay(own, year.days.length, ({ organic }) => organic.clicks);
  return pageVisitorsFile({
    slug,
    exported: exported(year),
    days: year.days.map((day, at) => {
      const views = countOf(random, 6 + (clicked[at] ?? 0) * 0.25);
      const mobile = Math.round(views * 0.38);
      const people = Math.ceil(views * 0.7);
      return {
        day,
        views: [views - mobile, mobile],
        visitors: [Math.ceil((views - mobile) * 0.72), Math.ceil(mobile * 0.75), people],
      };
    }),
    groups: {
      Location: [
        ["Warszawa, Polska", 812],
        ["Seoul, South Korea", 560],
      ],
      "Job function": [
        ["Operations", 604],
        ["Engineering", 388],
      ],
      Seniority: [["Senior", 700]],
      Industry: [["Food Production", 402]],
      "Company size": [["11-50", 655]],
    },
  });
};

/** Quality of a visit by where it came from: engaged part, seconds and views per session, key events per 100. */
const quality: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SOCIAL_MEDIA: [0.52, 41, 1.7, 1.6],
  ORGANIC_SEARCH: [0.66, 63, 2.4, 2.1],
  DIRECT_TRAFFIC: [0.61, 58, 2.3, 1.9],
  EMAIL_MARKETING: [0.7, 72, 2.6, 3.2],
  REFERRALS: [0.68, 66, 2.2, 2.4],
  PAID_SEARCH: [0.49, 37, 1.8, 1.7],
  PAID_SOCIAL: [0.31, 18, 1.3, 0.6],
};

/** A page in Polish only, for a fair in Seoul. */
const weakPages: typeof quality = { "/seoul-expo": [0.23, 12, 1.2, 0.5] };

export const traffic = (year: Year, visits: readonly Visit[], random: Random): MadeFile =>
  trafficFile({
    name: `${slug}-traffic-by-day.csv`,
    property: `${site} – GA4`,
    since: year.since,
    until: addDays(year.until, -1),
    rows: visits.map((visit) => {
      const [part, seconds, views, events] = weakPages[visit.landing] ??
        quality[visit.origin] ?? [0.5, 40, 2, 1];
      const n = visit.sessions;
      const engaged = Math.min(n, Math.round(n * part + (random() - 0.5) * Math.sqrt(n)));
      return {
        ...{ day: year.days[visit.at] as Day, source: visit.source, medium: visit.medium },
        ...{ campaign: visit.campaign, landing: visit.landing, sessions: n, engaged: Math.max(0, engaged) },
        ...{
          seconds: Math.round(n * seconds * (0.8 + 0.4 * random())),
          views: Math.max(n, Math.round(n * views)),
        },
        ...{ events: countOf(random, (n * events) / 100), users: Math.max(1, Math.round(n * 0.88)) },
      };
    }),
  });

const sum = (days: readonly SearchDay[], key: keyof SearchDay): number =>
  days.reduce((total, day) => total + day[key], 0);

const line = (name: string, clicks: number, shown: number, position: number) =>
  [name, Math.round(clicks), Math.round(shown), position] as const;

const queriesOf = (of: {
  readonly brand: number;
  readonly brandShown: number;
  readonly other: number;
  readonly otherShown: number;
}) => {
  const { brand, brandShown, other, otherShown } = of;
  return [
    line("dobranuri", brand * 0.58, brandShown * 0.56, 1.1),
    line("dobra nuri", brand * 0.12, brandShown * 0.14, 1.4),
    line("도브라누리", brand * 0.19, brandShown * 0.18, 1.2),
    line("dobranuri cennik", brand * 0.06, brandShown * 0.05, 1.6),
    line("planowanie zmian w małej firmie", other * 0.11, otherShown * 0.09, 7.8),
    line("shift planning small factory", other * 0.09, otherShown * 0.1, 8.9),
    line("생산 계획 프로그램", other * 0.07, otherShown * 0.08, 10.2),
    line("plan produkcji excel", other * 0.05, otherShown * 0.12, 12.4),
  ];
};

/** Queries are capped and rare ones hidden, so they add up to less than the days; pages add up to more. */
const searchFile = (year: Year, days: readonly SearchDay[], from: number, to: number): MadeFile => {
  const slice = days.slice(from, to);
  const [brand, brandShown] = [sum(slice, "branded"), sum(slice, "brandedShown")];
  const [other, otherShown] = [sum(slice, "other"), sum(slice, "otherShown")];
  const [all, allShown] = [brand + other, brandShown + otherShown];
  const [poland, korea] = [
    line("Poland", all * 0.6, allShown * 0.55, 8.7),
    line("South Korea", all * 0.28, allShown * 0.3, 10.1),
  ];
  const desktop = line("Desktop", all * 0.64, allShown * 0.6, 8.8);
  // Countries and devices add up to the days, to the last click.
  const rest = (name: string, others: readonly (typeof desktop)[], position: number) =>
    line(
      name,
      others.reduce((left, [, clicks]) => left - clicks, all),
      others.reduce((left, [, , shown]) => left - shown, allShown),
      position,
    );
  return searchZip(site, addDays(year.since, to), {
    days: slice.map((day, n) => ({
      day: year.days[from + n] as Day,
      clicks: day.branded + day.other,
      impressions: day.brandedShown + day.otherShown,
      position: 9.4,
    })),
    queries: queriesOf({ brand, brandShown, other, otherShown }),
    pages: [
      line(`https://${site}/`, brand * 0.9, brandShown, 2.1),
      line(`https://${site}/blog`, other * 0.9, otherShown * 0.8, 10.3),
      line(`https://${site}/pl/cennik`, all * 0.14, allShown * 0.24, 6.2),
    ],
    countries: [poland, korea, rest("Germany", [poland, korea], 12.5)],
    devices: [desktop, rest("Mobile", [desktop], 10.3)],
  });
};

/** The whole year, and its last three months by themselves: queries are told for exactly the days of an export. */
export const searches = (year: Year, days: readonly SearchDay[]): readonly MadeFile[] =>
  [0, days.length - 90].map((from, n) => {
    const file = searchFile(year, days, from, days.length);
    // As a browser calls a second download of one name.
    return n === 0 ? file : { ...file, name: file.name.replace(/\.zip$/, " (1).zip") };
  });

export const metaAds = (year: Year, ads: readonly AdSpend[]): MadeFile =>
  metaAdsFile(
    {
      name: `Dobranuri-Kampanie-${year.since}-${addDays(year.until, -1)}.csv`,
      currency: "PLN",
      locale: "pl",
    },
    ads
      .filter(({ network }) => network === "meta")
      .map((ad) => ({
        ...{
          day: year.days[ad.at] as Day,
          campaign: ad.campaign,
          cost: ad.cost / 100,
          impressions: ad.impressions,
        },
        ...{ clicks: Math.round(ad.clicks * 1.3), links: ad.clicks, reach: Math.round(ad.impressions * 0.6) },
        results: ad.results === 0 ? null : ad.results,
      })),
  );

export const googleAds = (year: Year, ads: readonly AdSpend[]): MadeFile =>
  googleAdsFile(
    { name: "Campaign report.csv", currency: "PLN", excel: true },
    ads
      .filter(({ network }) => network === "google")
      .map((ad) => ({
        ...{
          day: year.days[ad.at] as Day,
          campaign: ad.campaign,
          type: "Search",
          impressions: ad.impressions,
        },
        ...{ clicks: ad.clicks, cost: ad.cost / 100, conversions: ad.results },
      })),
  );
