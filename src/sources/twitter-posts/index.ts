// Twitter's activity export by tweet (until 2023): 40 columns, counts printed as "593.0", promoted ones as "-".

import { notBefore } from "../file-name.ts";
import { postFacts } from "../post-facts.ts";
import type { Source } from "../source.ts";
import { keptFigures, otherFigures } from "../twitter-figures.ts";
import { unread } from "../unread.ts";
import { constant, dayOf, first, idTime, known, match, same, starts, when } from "../words.ts";
import { about } from "./about.ts";

// The printed time comes first: ids before November 2010 hold no time.
const published = first("time", idTime("post", "x"));

export const twitterPosts: Source = {
  id: "twitter-posts",
  name: "Twitter activity by tweet (until 2023)",
  about,
  platform: "x",
  report: "content",
  columns: {
    post: { headers: ["Tweet id"], cell: "id" },
    url: { headers: ["Tweet permalink"], cell: "url" },
    content: { headers: ["Tweet text"], cell: "text" },
    time: { headers: ["time"], cell: "instant", zone: "UTC" },
    ...keptFigures,
    follows_gained: { headers: ["follows"], cell: "count" },
    ...unread(...otherFigures),
  },
  detect: {
    required: ["post", "url", "impressions", "engagements"],
    fileName: /^tweet_activity_metrics_/i,
  },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: postFacts(
    {
      platform: "x",
      account: match("url", "(?:x|twitter)\\.com/(\\w+)/status/"),
      // The link holds the id as well, where a spreadsheet has rounded it.
      post: first(match("url", "/status/(\\d+)"), "post"),
      day: dayOf(published),
      published_at: published,
      // Only its text tells a reply: without one it is unknown which it is.
      kind: when(starts("content", "@"), constant("reply"), when(known("content"), constant("post"))),
    },
    same("url", "content"),
    {
      ...same("impressions", "engagements", "shares", "comments", "reactions"),
      ...same("profile_visits", "link_clicks", "follows_gained"),
    },
  ),
};
