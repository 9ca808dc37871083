// Writes Twitter's activity export by tweet (until 2023): 40 quoted columns, counts as "593.0", likes called favorites in 2015.

import { type Day, toDay } from "../../base/period.ts";
import { compactDay, csvText, type MadeFile, utf8 } from "../layout.ts";
import { xId } from "../x-content/example.ts";

const figures = (likes: "likes" | "favorites"): readonly string[] => [
  ...["impressions", "engagements", "engagement rate", "retweets", "replies", likes, "user profile clicks"],
  ...["url clicks", "hashtag clicks", "detail expands", "permalink clicks", "app opens", "app installs"],
  ...["follows", "email tweet", "dial phone", "media views", "media engagements"],
];

const texts = ["Two lines,\nand a comma", "@friend thanks!", 'She said "조용한 분기" https://t.co/a1'];

const month = (since: Day, likes: "likes" | "favorites"): MadeFile => {
  const names = figures(likes);
  const rows = texts.map((text, n) => {
    // Late in the evening UTC: the next day in Warsaw.
    const at = `${since.slice(0, 8)}0${n + 1}T23:3${n}:00Z`;
    const id = xId(Date.parse(at), n / 9);
    const impressions = 593 + 10 * n;
    return [
      ...[
        id,
        `https://twitter.com/ExampleWorks/status/${id}`,
        text,
        `${at.slice(0, 10)} ${at.slice(11, 16)} +0000`,
      ],
      ...[`${impressions}.0`, "21.0", 21 / impressions, "3.0", "2.0", `${7 + n}.0`, "4.0", `${n}.0`, "0.0"],
      ...["5.0", "0.0", "0", "0", "1", "0", "0", "12", "0"],
      // A tweet that was advertised prints what advertising brought, the others a sign.
      ...names.map(() => (n === 2 ? "9" : "-")),
    ];
  });
  const header = ["Tweet id", "Tweet permalink", "Tweet text", "time", ...names];
  return {
    name: `tweet_activity_metrics_ExampleWorks_${compactDay(since)}_en.csv`,
    bytes: utf8(
      csvText([[...header, ...names.map((name) => `promoted ${name}`)], ...rows], { quote: "all" }),
    ),
  };
};

export const examples: readonly MadeFile[] = [
  month(toDay("2018-09-01"), "likes"),
  month(toDay("2015-09-01"), "favorites"),
];
