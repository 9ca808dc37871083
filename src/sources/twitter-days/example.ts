// Writes Twitter's daily activity export (until 2023): 40 columns, every cell in quotes, promoted figures as "-".

import { addDays, type Day, toDay } from "../../base/period.ts";
import { compactDay, csvText, type MadeFile, utf8 } from "../layout.ts";

const figures = [
  ...["impressions", "engagements", "engagement rate", "retweets", "replies", "likes", "user profile clicks"],
  ...["url clicks", "hashtag clicks", "detail expands", "permalink clicks", "app opens", "app installs"],
  ...["follows", "email tweet", "dial phone", "media views", "media engagements"],
];
const header = ["Date", "Tweets published", ...figures, ...figures.map((name) => `promoted ${name}`)];

const month = (handle: string, since: Day, locale: string): MadeFile => ({
  name: `daily_tweet_activity_metrics_${handle}_${compactDay(since)}_${compactDay(addDays(since, 3))}_${locale}.csv`,
  bytes: utf8(
    csvText(
      [
        header,
        ...[0, 1, 2].map((n) => {
          const impressions = 900 + 113 * n;
          return [
            ...[addDays(since, n), n, impressions, 40 + n, (40 + n) / impressions, 3, 2, 11 - n, 5, n, 0, 6],
            ...[1, 0, 0, 2, 0, 0, 30, 4],
            ...figures.map(() => "-"),
          ];
        }),
      ],
      { quote: "all" },
    ),
  ),
});

export const examples: readonly MadeFile[] = [month("ExampleWorks", toDay("2022-03-01"), "en")];
