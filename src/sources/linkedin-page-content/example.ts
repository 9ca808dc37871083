// Writes LinkedIn's page content workbook: a description above the header, days as text, ratios, each post once per distribution.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { seeded } from "../../base/random.ts";
import { type MadeFile, type Sheet, usDay, workbook } from "../layout.ts";

/** Organic and sponsored. */
export type Pair = readonly [organic: number, paid: number];

export interface PageDay {
  readonly day: Day;
  readonly impressions: Pair;
  readonly unique: number;
  readonly clicks: Pair;
  readonly reactions: Pair;
  readonly comments: Pair;
  readonly reposts: Pair;
}

export interface PagePostRow {
  readonly title: string;
  readonly id: string;
  readonly distribution: "Organic" | "Sponsored" | "Total";
  readonly campaign: string;
  readonly author: string;
  readonly created: Day;
  readonly impressions: number;
  readonly views: number | null;
  readonly clicks: number;
  readonly likes: number;
  readonly comments: number;
  readonly reposts: number;
  readonly follows: number | null;
  readonly type: string;
}

export interface PageContent {
  readonly slug: string;
  /** Milliseconds since 1970 of the download. */
  readonly exported: number;
  readonly days: readonly PageDay[];
  readonly posts: readonly PagePostRow[];
  /** The names used now, those that were seen with "Views (excluding off-site video views)", those until 2023. */
  readonly names?: Names;
  /** "xls": the binary format · "renamed": a modern workbook whose name ends with .xls all the same. */
  readonly format?: "xlsx" | "xls" | "renamed";
}

type Names = "now" | "2024" | "2022";

const all = ([organic, paid]: Pair): readonly number[] => [organic, paid, organic + paid];
const rate = (n: number, of: number): number => (of === 0 ? 0 : n / of);

const dayRow = (of: PageDay): readonly (string | number)[] => {
  const acts = [of.clicks, of.reactions, of.comments, of.reposts];
  const rates = [0, 1].map((k) =>
    rate(
      acts.reduce((sum, pair) => sum + (pair[k] ?? 0), 0),
      of.impressions[k] ?? 0,
    ),
  );
  const total = acts.flat().reduce((a, b) => a + b, 0);
  return [
    usDay(of.day),
    ...all(of.impressions),
    of.unique,
    ...acts.flatMap(all),
    ...rates,
    rate(total, of.impressions[0] + of.impressions[1]),
  ];
};

const three = (name: string): readonly string[] =>
  ["organic", "sponsored", "total"].map((kind) => `${name} (${kind})`);
const dayHeader = (shares: string): readonly string[] => [
  "Date",
  ...three("Impressions"),
  "Unique impressions (organic)",
  ...["Clicks", "Reactions", "Comments", shares, "Engagement rate"].flatMap(three),
];

const viewNames: Readonly<Record<Names, readonly string[]>> = {
  now: ["Views", "Offsite Views"],
  "2024": ["Views (excluding off-site video views)", "Offsite Views"],
  "2022": ["Video views"],
};

const postHeader = (names: Names): readonly string[] => {
  const word = names === "2022" ? "Update" : "Post";
  return [
    ...[`${word} title`, `${word} link`, `${word} type`, "Campaign name", "Posted by", "Created date"],
    ...["Campaign start date", "Campaign end date", "Audience", "Impressions"],
    ...viewNames[names],
    ...["Clicks", "Click through rate (CTR)", "Likes", "Comments", names === "now" ? "Reposts" : "Shares"],
    ...["Follows", "Engagement rate", "Content Type"],
  ];
};

const postRow = (of: PagePostRow, names: Names): readonly (string | number)[] => [
  ...[of.title, `https://www.linkedin.com/feed/update/urn:li:activity:${of.id}`, of.distribution],
  ...[of.campaign, of.author, usDay(of.created), "", "", ""],
  ...[of.impressions, ...viewNames[names].map((_, at) => (at === 0 ? (of.views ?? "") : ""))],
  ...[of.clicks, rate(of.clicks, of.impressions), of.likes, of.comments, of.reposts, of.follows ?? ""],
  rate(of.clicks + of.likes + of.comments + of.reposts, of.impressions),
  of.type,
];

const sheets = ({ days, posts, names = "now" }: PageContent): readonly Sheet[] => [
  {
    name: names === "2022" ? "Update metrics (aggregated)" : "Metrics",
    rows: [
      [
        "Aggregated engagement metrics for your organic and sponsored posts over time. Date indicates when your posts were viewed by LinkedIn members. Data is delayed by up to 2 days. All dates and times are in UTC.",
      ],
      dayHeader(names === "now" ? "Reposts" : "Shares"),
      ...days.map(dayRow),
    ],
  },
  {
    name: names === "2022" ? "Update engagement" : "All posts",
    rows: [
      ["Engagement metrics for individual posts from the selected time period"],
      postHeader(names),
      ...posts.map((post) => postRow(post, names)),
    ],
  },
];

export const pageContentFile = (of: PageContent): MadeFile => {
  const { slug, exported, names = "now", format = "xlsx" } = of;
  return {
    name: `${slug}_${names === "2022" ? "updates" : "content"}_${exported}.${format === "xlsx" ? "xlsx" : "xls"}`,
    bytes: workbook(sheets(of), format === "xls" ? "xls" : "xlsx"),
  };
};

/** The id LinkedIn gives to what is published at a moment: its milliseconds above 22 bits of chance. */
export const activityId = (milliseconds: number, chance: number): string =>
  String((BigInt(milliseconds) << 22n) + BigInt(Math.floor(chance * 4194304)));

const start = toDay("2026-08-31");
const titles = [
  "𝗧𝗵𝗿𝗲𝗲 things, learned\r\nthe hard way",
  "조용한 분기의 기록",
  "=SUM of a year",
  "Dzień z życia zespołu",
];

const example = (seed: number, layout: Pick<PageContent, "names" | "format">): MadeFile => {
  const random = seeded(seed);
  const count = (limit: number): number => Math.floor(random() * limit);
  const days = Array.from({ length: 5 }, (_, n) => ({
    day: addDays(start, n),
    impressions: [500 + count(900), n === 2 ? 300 + count(100) : 0] as const,
    unique: 300 + count(200),
    clicks: [count(40), n === 2 ? count(9) : 0] as const,
    // Taken-back reactions can outnumber new ones.
    reactions: [n === 4 ? -3 : count(60), n === 2 ? count(5) : 0] as const,
    comments: [count(9), 0] as const,
    reposts: [count(5), 0] as const,
  }));
  const rows = titles.flatMap((title, n): readonly PagePostRow[] => {
    const at = Date.parse(`${addDays(start, n)}T08:15:00Z`);
    const row = (distribution: PagePostRow["distribution"], weight: number): PagePostRow => ({
      title,
      id: activityId(at, n / 10),
      distribution,
      campaign: distribution === "Sponsored" ? "Autumn launch" : "",
      author: "Ada Example",
      created: addDays(start, n),
      impressions: 400 * weight + n,
      views: n === 1 ? 90 * weight : null,
      clicks: 12 * weight,
      likes: 20 * weight,
      comments: 2 * weight,
      reposts: weight,
      follows: distribution === "Organic" ? n : null,
      type: ["Image", "Video", "", "Document"][n] ?? "",
    });
    if (n === 1) return [row("Organic", 1), row("Sponsored", 2), { ...row("Total", 3), impressions: 1202 }];
    // A post of which only the total is known counts by it.
    return n === 3 ? [row("Total", 2)] : [row("Organic", 1)];
  });
  return pageContentFile({
    slug: "example-works",
    exported: Date.parse("2026-09-08T09:30:00.123Z") + (seed - 11) * (seed - 12) * 86_400_000,
    days,
    posts: rows,
    ...layout,
  });
};

export const examples: readonly MadeFile[] = [
  example(11, {}),
  example(12, { names: "2022" }),
  example(13, { names: "2024", format: "xls" }),
  example(14, { format: "renamed" }),
];
