// Twitter's daily activity export (until 2023): one row a day for the whole account.

import { accountDay } from "../../facts/account-day.ts";
import { notBefore, part } from "../file-name.ts";
import type { Source } from "../source.ts";
import { keptFigures, otherFigures } from "../twitter-figures.ts";
import { unread } from "../unread.ts";
import { constant, given, same } from "../words.ts";
import { about } from "./about.ts";

export const twitterDays: Source = {
  id: "twitter-days",
  name: "Twitter activity by day (until 2023)",
  about,
  platform: "x",
  report: "activity",
  columns: {
    day: { headers: ["Date"], cell: "day" },
    posts: { headers: ["Tweets published"], cell: "count" },
    ...keptFigures,
    // "follows" are those made from a tweet, not all that the account gained that day.
    ...unread("follows", ...otherFigures),
  },
  detect: {
    required: ["day", "posts", "impressions", "engagements"],
    never: ["Tweet id", "Tweet permalink"],
    fileName: /^daily_tweet_activity_metrics_/i,
  },
  given: ({ fileName }) => ({
    account: part(fileName, /^daily_tweet_activity_metrics_(\w+?)_\d{8}_\d{8}/i),
    observed_at: notBefore(fileName),
  }),
  facts: [
    {
      into: accountDay,
      values: {
        platform: constant("x"),
        account: given("account"),
        report: constant("activity"),
        ...same("day", "posts", "impressions", "engagements", "shares", "comments"),
        ...same("reactions", "profile_visits", "link_clicks"),
      },
    },
  ],
};
