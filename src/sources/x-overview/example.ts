// Writes X's account overview: newest day first, video views always 0.

import { addDays, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, spokenDay, utf8 } from "../layout.ts";

const header = [
  ...["Date", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares", "New follows", "Unfollows"],
  ...["Replies", "Reposts", "Profile visits", "Create Post", "Video views", "Media views"],
];

export const examples: readonly MadeFile[] = [
  {
    name: "account_overview_analytics.csv",
    bytes: utf8(
      csvText([
        header,
        ...[3, 2, 1, 0].map((n) => [
          ...[spokenDay(addDays(toDay("2026-04-23"), n)), 500 + n, 20 + n, 60, 1, 2, 3, 1],
          ...[4, 5, 6 + n, n % 2, 0, 40],
        ]),
      ]),
    ),
  },
];
