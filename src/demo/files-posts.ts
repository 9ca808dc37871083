// The sample's posts as the networks export them: pages, members, X, Facebook, Instagram, at two moments where it matters.

import { addDays, type Day } from "../base/period.ts";
import type { Random } from "../base/random.ts";
import { facebookFile } from "../sources/facebook-posts/example.ts";
import { instagramFile } from "../sources/instagram-posts/example.ts";
import type { MadeFile } from "../sources/layout.ts";
import {
  activityId,
  type PageDay,
  type PagePostRow,
  pageContentFile,
} from "../sources/linkedin-page-content/example.ts";
import { memberFile } from "../sources/linkedin-personal/example.ts";
import { xContentFile, xId } from "../sources/x-content/example.ts";
import { facebookPage, founder, handle, instagramAccount, slug } from "./brand.ts";
import type { Network, Year } from "./calendar.ts";
import { type Figures, figuresAt, type Published, perDay } from "./figures.ts";

/** The morning after a day, when the export was made. */
const exportedAfter = (day: Day): number => Date.parse(`${addDays(day, 1)}T06:12:31.250Z`);

/** LinkedIn shows no figures for these days of the year: an outage on its side. */
export const missingDays: readonly number[] = [200, 201, 202, 203];

const of = (posts: readonly Published[], network: Network, until: number): readonly Published[] =>
  posts.filter((post) => post.network === network && post.at <= until);

const linkedinTypes = {
  image: "Image",
  carousel: "Multi image",
  video: "Video",
  document: "Document",
  text: "",
  link: "Article",
};

const pageRow = (post: Published, distribution: PagePostRow["distribution"], f: Figures): PagePostRow => ({
  ...{ title: post.text, id: activityId(post.moment, post.chance), distribution, author: "Ola Wrona" },
  campaign: distribution === "Organic" ? "" : (post.campaign?.name ?? ""),
  created: post.day,
  ...{
    impressions: f.impressions,
    clicks: f.clicks,
    likes: f.reactions,
    comments: f.comments,
    reposts: f.shares,
  },
  views: post.format === "video" ? f.views : null,
  follows: distribution === "Organic" ? f.follows : null,
  type: linkedinTypes[post.format],
});

const added = (a: Figures, b: Figures): Figures =>
  Object.fromEntries(
    Object.entries(a).map(([name, n]) => [name, n + b[name as keyof Figures]]),
  ) as unknown as Figures;

const pageRows = (post: Published, at: number): readonly PagePostRow[] => {
  const organic = figuresAt(post.organic, post, at);
  if (post.paid === null) return [pageRow(post, "Organic", organic)];
  const paid = figuresAt(post.paid, post, at);
  return [
    pageRow(post, "Organic", organic),
    pageRow(post, "Sponsored", paid),
    pageRow(post, "Total", added(organic, paid)),
  ];
};

const pageDays = (year: Year, posts: readonly Published[], until: number): readonly PageDay[] => {
  const length = until + 1;
  const both = (figure: (f: Figures) => number) => {
    const organic = perDay(posts, length, (post) => figure(post.organic));
    const paid = perDay(posts, length, (post) => (post.paid === null ? 0 : figure(post.paid)));
    return (at: number) => [organic[at] ?? 0, paid[at] ?? 0] as const;
  };
  const impressions = both((f) => f.impressions);
  const [clicks, reactions] = [both((f) => f.clicks), both((f) => f.reactions)];
  const [comments, reposts] = [both((f) => f.comments), both((f) => f.shares)];
  return year.days
    .slice(0, length)
    .map((day, at) => ({
      ...{ day, impressions: impressions(at), unique: Math.round(impressions(at)[0] * 0.71) },
      ...{ clicks: clicks(at), reactions: reactions(at), comments: comments(at), reposts: reposts(at) },
    }))
    .filter((_, at) => !missingDays.includes(at));
};

export const pageContent = (year: Year, all: readonly Published[], until: number): MadeFile => {
  const posts = of(all, "linkedin", until);
  return pageContentFile({
    slug,
    exported: exportedAfter(year.days[until] as Day),
    days: pageDays(year, posts, until),
    posts: posts.flatMap((post) => pageRows(post, until)).reverse(),
  });
};

export const member = (year: Year, all: readonly Published[], random: Random): MadeFile => {
  const posts = of(all, "linkedin_personal", year.days.length);
  const engaged = (f: Figures): number => f.reactions + f.comments + f.shares + f.clicks;
  const impressions = perDay(posts, year.days.length, ({ organic }) => organic.impressions);
  const engagements = perDay(posts, year.days.length, ({ organic }) => engaged(organic));
  const follows = perDay(posts, year.days.length, ({ organic }) => organic.follows);
  const last = year.days.length - 1;
  return memberFile({
    name: founder,
    layout: "2026",
    days: year.days.map((day, at) => ({
      ...{ day, impressions: impressions[at] ?? 0, follows: (follows[at] ?? 0) + Math.floor(random() * 2) },
      engagements: engagements[at] ?? 0,
    })),
    posts: posts.map((post) => {
      const shown = figuresAt(post.organic, post, last);
      const id = activityId(post.moment, post.chance);
      return { id, day: post.day, impressions: shown.impressions, engagements: engaged(shown) };
    }),
    reached: Math.round(impressions.reduce((a, b) => a + b, 0) * 0.21),
    followers: 6480,
    groups: [
      ["Job titles", "Plant Manager", 0.081],
      ["Job titles", "Founder", 0.052],
      ["Locations", "Greater Warsaw", 0.19],
      ["Locations", "Seoul", 0.12],
      ["Locations", "Busan", 0.006],
      ["Seniority", "Senior", 0.33],
      ["Company size", "11-50 employees", 0.27],
    ],
  });
};

export const xPosts = (year: Year, all: readonly Published[], from: number, until: number): MadeFile =>
  xContentFile(
    of(all, "x", until)
      .filter((post) => post.at >= from)
      .map((post) => {
        const f = figuresAt(post.organic, post, until);
        return {
          ...{
            id: xId(post.moment, post.chance),
            handle,
            day: post.day,
            text: post.text,
            impressions: f.impressions,
          },
          ...{
            likes: f.reactions,
            bookmarks: f.saves,
            shares: Math.round(f.shares * 0.4),
            follows: f.follows,
          },
          ...{
            replies: f.comments,
            reposts: f.shares,
            visits: f.visits,
            expands: f.clicks - f.links,
            links: f.links,
          },
        };
      })
      .reverse(),
    year.days[from] as Day,
    year.days[until] as Day,
  );

const inPacific = new Intl.DateTimeFormat("en-US", {
  ...{ timeZone: "America/Los_Angeles", hourCycle: "h23" },
  ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
} as const);

/** 09/28/2026 18:12, as Business Suite prints a moment. */
const pacific = (moment: number): string => inPacific.format(moment).replace(", ", " ");

const facebookTypes = {
  image: "Photos",
  carousel: "Photos",
  video: "Reels",
  document: "Photos",
  text: "Text",
  link: "Links",
};

export const facebookId = (n: number): string => String(122_158_000_000_000 + n * 37);
export const instagramId = (n: number): string => String(18_000_000_000_000_000n + BigInt(n) * 977n);

export const facebookPosts = (year: Year, all: readonly Published[]): MadeFile => {
  const last = year.days.length - 1;
  return facebookFile(
    { ...facebookPage, since: year.since, until: year.days[last] as Day },
    of(all, "facebook", last).map((post, n) => {
      const f = figuresAt(post.organic, post, last);
      return {
        ...{ id: facebookId(n), time: pacific(post.moment), caption: post.text },
        ...{ type: facebookTypes[post.format], share: post.share, label: post.campaign?.name ?? "" },
        ...{
          views: f.impressions,
          reach: f.reach,
          reactions: f.reactions,
          comments: f.comments,
          shares: f.shares,
        },
        ...{ clicks: f.clicks, links: f.links },
      };
    }),
  );
};

const instagramTypes = {
  image: "IG image",
  carousel: "IG carousel",
  video: "IG reel",
  document: "IG carousel",
  text: "IG image",
  link: "IG image",
};

export const instagramPosts = (year: Year, all: readonly Published[]): MadeFile => {
  const last = year.days.length - 1;
  return instagramFile(
    { ...instagramAccount, since: year.since, until: year.days[last] as Day },
    of(all, "instagram", last).map((post, n) => {
      const f = figuresAt(post.organic, post, last);
      return {
        ...{
          id: instagramId(n),
          time: pacific(post.moment),
          caption: post.text,
        },
        ...{ code: `Dn${(n + 4096).toString(36)}`, type: instagramTypes[post.format], views: f.impressions },
        ...{
          reach: f.reach,
          likes: f.reactions,
          shares: f.shares,
          follows: f.follows,
          comments: f.comments,
          saves: f.saves,
        },
      };
    }),
    "en",
  );
};
