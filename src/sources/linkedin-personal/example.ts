// Writes a LinkedIn member's workbook, in the layout until 2025, the one since 2026 (numbers as text), and in Portuguese.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { dayFirst, type MadeFile, type Sheet, shortUsDay, workbook } from "../layout.ts";
import { activityId } from "../linkedin-page-content/example.ts";

export interface MemberDay {
  readonly day: Day;
  readonly impressions: number;
  readonly engagements: number;
  readonly follows: number;
}

export interface MemberPost {
  readonly id: string;
  readonly day: Day;
  readonly impressions: number;
  readonly engagements: number;
}

export interface Member {
  readonly name: string;
  readonly layout: "2025" | "2026" | "pt";
  readonly days: readonly MemberDay[];
  readonly posts: readonly MemberPost[];
  readonly reached: number;
  readonly followers: number;
  readonly groups: readonly (readonly [facet: string, bucket: string, share: number])[];
  readonly format?: "xlsx" | "xls";
}

const sheetNames = {
  en: ["DISCOVERY", "ENGAGEMENT", "TOP POSTS", "FOLLOWERS", "DEMOGRAPHICS", "CONTENT DEMOGRAPHICS"],
  pt: [
    ...["Descoberta", "Engajamento", "Publicações mais em alta", "Seguidores"],
    ...["Dados demográficos do público", "Dados demográficos do conteúdo"],
  ],
};

const link = (id: string): string => `https://www.linkedin.com/feed/update/urn:li:activity:${id}`;
const best = (posts: readonly MemberPost[], by: "impressions" | "engagements"): readonly MemberPost[] =>
  [...posts].sort((a, b) => b[by] - a[by] || (a.id < b.id ? -1 : 1)).slice(0, 50);

const percent = (share: number, layout: Member["layout"]): string | number => {
  if (share < 0.01) return layout === "pt" ? "menos de 1%" : "< 1%";
  return layout === "2025" ? share : `${Math.round(share * 100)}%`;
};

const sideBySide = (
  posts: readonly MemberPost[],
  date: (day: Day) => string,
  number: (n: number) => string | number,
) => {
  const [left, right] = [best(posts, "engagements"), best(posts, "impressions")];
  return left.map((post, n) => {
    const other = right[n] as MemberPost;
    return [
      ...[link(post.id), date(post.day), number(post.engagements), null],
      ...[link(other.id), date(other.day), number(other.impressions)],
    ];
  });
};

type Rows = Sheet["rows"];
interface Print {
  readonly date: (day: Day) => string;
  readonly number: (n: number) => string | number;
}

const discovery = ({ days, reached }: Member, { date, number }: Print): Rows => {
  const sum = days.reduce((total, day) => total + day.impressions, 0);
  return [
    ["Overall Performance", `${date(days[0]?.day as Day)} - ${date(days.at(-1)?.day as Day)}`],
    ["Impressions", number(sum)],
    ["Members reached", number(reached)],
  ];
};

const engagement = ({ days }: Member, { date, number }: Print): Rows => [
  ["Date", "Impressions", "Engagements"],
  ...days.map((day) => [date(day.day), number(day.impressions), number(day.engagements)]),
];

const topPosts = ({ posts }: Member, { date, number }: Print): Rows => [
  ["Maximum of 50 posts available to include in this list"],
  [],
  [
    ...["Post URL", "Post publish date", "Engagements", null],
    ...["Post URL", "Post publish date", "Impressions"],
  ],
  ...sideBySide(posts, date, number),
];

const followers = (of: Member, { date, number }: Print): Rows => [
  [`Total followers on ${date(of.days.at(-1)?.day as Day)}:`, number(of.followers)],
  [],
  ["Date", "New followers"],
  ...of.days.map((day) => [date(day.day), number(day.follows)]),
];

const demographics = ({ groups, layout }: Member): Rows => [
  ["Top Demographics", "Value", "Percentage"],
  ...groups.map(([facet, bucket, share]) => [facet, bucket, percent(share, layout)]),
];

export const memberFile = (of: Member): MadeFile => {
  const { layout, name, days, format = "xlsx" } = of;
  const print: Print = {
    date: layout === "pt" ? dayFirst : shortUsDay,
    number: (n) => (layout === "2025" ? n : String(n)),
  };
  const all = [discovery, engagement, topPosts, followers, demographics, demographics];
  const names = layout === "pt" ? sheetNames.pt : sheetNames.en;
  // The sixth sheet, about the readers, came in 2026.
  const sheets = all
    .slice(0, layout === "2025" ? 5 : 6)
    .map((rows, at) => ({ name: names[at] as string, rows: rows(of, print) }));
  const span = `${days[0]?.day}_${days.at(-1)?.day}`;
  const file = layout === "2025" ? `Content_${span}_${name}` : `AggregateAnalytics_${name}_${span}`;
  return { name: `${file}.${format}`, bytes: workbook(sheets, format) };
};

const member = (layout: Member["layout"], start: Day, format: "xlsx" | "xls" = "xlsx"): MadeFile =>
  memberFile({
    name: "AdaExample",
    layout,
    format,
    reached: 1800,
    followers: 5120,
    days: [0, 1, 2, 3].map((n) => ({
      day: addDays(start, n),
      impressions: 700 + 31 * n,
      // A day on which more was taken back than given.
      engagements: n === 2 ? -28 : 12 + n,
      follows: 3 - n,
    })),
    posts: [0, 1, 2].map((n) => ({
      id: activityId(Date.parse(`${addDays(start, n)}T06:40:00Z`), n / 7),
      day: addDays(start, n),
      impressions: 900 - 200 * n,
      engagements: 10 + 9 * n,
    })),
    groups: [
      ["Job titles", "Founder", 0.0233],
      ["Locations", "Seoul", 0.004],
      ["Company size", "51-200 employees", 0.12],
    ],
  });

const postSheet = (id: string, form: "now" | "2023"): Sheet["rows"] => [
  ["Post URL", `https://www.linkedin.com/posts/ada-example_quiet-tools-share-${id}-aB3d`],
  ["Post Date", form === "now" ? "6/2/2026" : "11/6/2023"],
  ["Post Publish Time", form === "now" ? "8:15 AM" : "9:40 PM"],
  ["Discovery", null],
  ["Impressions", "1,234"],
  // Before 2024 the number of members was not told, and viewers were "from post".
  ...(form === "now" ? [["Members reached", "900"]] : []),
  ["Profile activity", null],
  [`Profile viewers from ${form === "now" ? "this post" : "post"}`, "7"],
  [`Followers gained from ${form === "now" ? "this post" : "post"}`, "2"],
  ["Engagement", null],
  ["Social engagements", "31"],
  ["Reactions", "20"],
  ["Comments", "6"],
  ["Reposts", "5"],
  ["Saves", "4"],
  ["Sends on LinkedIn", "3"],
  ["Link engagements", "11"],
  ["Premium custom button engagements", "0"],
  ["Post viewer demographics", null],
  ["Category", "Value", "%"],
  ["Job title", "Founder", "4%"],
  ["Seniority", "Senior", "43%"],
  ["Company size", "1-10 employees", "< 1%"],
];

const onePost = (at: string, form: "now" | "2023"): MadeFile => {
  const id = activityId(Date.parse(at), 0.4);
  return {
    name: `SinglePostAnalytics_AdaExample_${id}.xlsx`,
    bytes: workbook([{ name: "Post analytics", rows: postSheet(id, form) }]),
  };
};

export const examples: readonly MadeFile[] = [
  member("2025", toDay("2025-03-08")),
  member("2026", toDay("2026-03-08")),
  // Every day could be a month as well: the sheet's language alone tells.
  member("pt", toDay("2026-05-04")),
  member("2025", toDay("2024-11-21"), "xls"),
  onePost("2026-06-02T06:15:00Z", "now"),
  onePost("2023-11-06T20:40:00Z", "2023"),
];
