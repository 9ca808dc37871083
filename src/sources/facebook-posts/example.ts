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
}

const header = [
  ...["Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time"],
  ...["Caption type", "Permalink", "Is crosspost", "Is share", "Post type", "Languages", "Custom labels"],
  ...["Funded content status", "Data comment", "Date", "Views", "Reach", "Reactions, Comments and Shares"],
  ...["Reactions", "Comments", "Shares", "Total clicks", "Other Clicks"],
  "Matched Audience Targeting Consumption (Photo Click)",
];

export const facebookFile = (
  page: { readonly id: string; readonly name: string; readonly since: Day; readonly until: Day },
  posts: readonly FacebookPost[],
): MadeFile => ({
  name: `${dashedDay(page.since)}_${dashedDay(page.until)}_1234567890.csv`,
  bytes: utf8(
    csvText(
      [
        header,
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
          ...["", "", "Lifetime", of.views, of.reach, of.reactions + of.comments + of.shares],
          ...[of.reactions, of.comments, of.shares, of.clicks, of.clicks, 0],
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

const videos: MadeFile = {
  name: "Sep-01-2026_Sep-28-2026_987.csv",
  bytes: utf8(
    csvText(
      [
        [
          ...["Video asset ID", "Page ID", "Page name", "Title", "Publish time", "Permalink", "Date"],
          ...["3-second video views", "1-minute video views"],
        ],
        ["1220000000000099", page.id, page.name, "A tour", "09/14/2026 09:00", "", "Lifetime", 321, 45],
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
];
