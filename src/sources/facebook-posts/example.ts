// Writes Business Suite's Facebook export: a mark at the start, quotes as PHP sets them, Pacific times, the caption in Title.

import { type Day, toDay } from "../../base/period.ts";
import { csvText, dashedDay, type MadeFile, utf8 } from "../layout.ts";

export interface FacebookPost {
  readonly id: string;
  /** 09/28/2026 18:12, Pacific. */
  readonly time: string;
  readonly caption: string;
  readonly type: string;
  readonly share: boolean;
  readonly label: string;
  readonly views: number;
  readonly reach: number;
  readonly reactions: number;
  readonly comments: number;
  readonly shares: number;
  readonly clicks: number;
  /** Those on its link; the column is there where any post tells them. */
  readonly links?: number;
  /** A day where the report is one by day; left out for "Lifetime". */
  readonly period?: string;
}

/** The name of the total is written in two ways. */
type Total = "Reactions, Comments and Shares" | "Reactions, comments and shares";

const header = (total: Total, links: readonly string[]): readonly string[] => [
  ...["Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time"],
  ...["Caption type", "Permalink", "Is crosspost", "Is share", "Post type", "Languages", "Custom labels"],
  ...["Funded content status", "Data comment", "Date", "Views", "Reach", total],
  ...["Reactions", "Comments", "Shares", "Total clicks", ...links, "Other Clicks"],
  "Matched Audience Targeting Consumption (Photo Click)",
];

export const facebookFile = (
  page: { readonly id: string; readonly name: string; readonly since: Day; readonly until: Day },
  posts: readonly FacebookPost[],
  total: Total = "Reactions, Comments and Shares",
): MadeFile => ({
  name: `${dashedDay(page.since)}_${dashedDay(page.until)}_1234567890.csv`,
  bytes: utf8(
    csvText(
      [
        header(total, posts.some(({ links }) => links !== undefined) ? ["Link Clicks"] : []),
        ...posts.map((of) => [
          ...[of.id, page.id, page.name, of.caption, "", of.type === "Reels" ? 31 : 0, of.time, ""],
          ...[
            `https://www.facebook.com/${page.id}/posts/${of.id}`,
            0,
            of.share ? 1 : 0,
            of.type,
            "",
            of.label,
          ],
          ...["", "", of.period ?? "Lifetime", of.views, of.reach, of.reactions + of.comments + of.shares],
          ...[of.reactions, of.comments, of.shares, of.clicks],
          ...(of.links === undefined ? [] : [of.links]),
          ...[of.clicks - (of.links ?? 0), 0],
        ]),
      ],
      { quote: "php", bom: true },
    ),
  ),
});

const page = {
  id: "100064000000001",
  name: "Example Works",
  since: toDay("2026-09-01"),
  until: toDay("2026-09-28"),
};
const shared = {
  share: false,
  label: "",
  views: 900,
  reach: 700,
  reactions: 12,
  comments: 3,
  shares: 1,
  clicks: 40,
};

const videoHeader = [
  ...["Video asset ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time"],
  ...["Permalink", "Custom labels", "Date", "Reach", "3-second video views", "1-minute video views"],
  ...["Reactions, Comments and Shares", "Reactions", "Comments", "Shares", "Seconds viewed"],
  "Average Seconds viewed",
];

const videos: MadeFile = {
  name: "Sep-01-2026_Sep-28-2026_987.csv",
  bytes: utf8(
    csvText(
      [
        videoHeader,
        ...[0, 1].map((n) => [
          ...[`122000000000009${n}`, page.id, page.name, "A tour", "", 61 + n, `09/1${n}/2026 09:00`],
          ...[`https://www.facebook.com/${page.id}/videos/122000000000009${n}`, "", "Lifetime"],
          ...[410 + n, 321 + n, 45, 16, 12, 3, 1, 5120.5, 12.8],
        ]),
      ],
      { quote: "php", bom: true },
    ),
  ),
};

export const examples: readonly MadeFile[] = [
  facebookFile(page, [
    {
      ...shared,
      id: "122158000000001",
      time: "09/28/2026 18:12",
      caption: "First line\nsecond, line",
      type: "Photos",
    },
    {
      ...shared,
      id: "122158000000002",
      time: "09/09/2026 07:05",
      caption: '"Cisza" to plan',
      type: "Reels",
      label: "Autumn launch",
    },
    { ...shared, id: "122158000000003", time: "09/05/2026 23:59", caption: "", type: "Links", share: true },
  ]),
  videos,
  facebookFile(
    { ...page, since: toDay("2026-10-01"), until: toDay("2026-10-14") },
    [{ ...shared, id: "122158000000004", time: "10/02/2026 08:00", caption: "Żółta łódź", type: "Videos" }],
    "Reactions, comments and shares",
  ),
  facebookFile(
    { ...page, since: toDay("2026-08-01"), until: toDay("2026-08-14") },
    ["08/13/2026", "08/14/2026"].map((period, n) => ({
      ...{ ...shared, id: "122158000000005", time: "08/12/2026 08:00", caption: "Dzień po dniu" },
      ...{ type: "Photos", period, views: 300 - n, reactions: 5 - 6 * n },
    })),
  ),
];
