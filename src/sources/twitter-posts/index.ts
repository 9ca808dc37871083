// Twitter's activity export by tweet (until 2023): 40 columns, counts printed as "593.0", promoted ones as "-".

import { notBefore } from "../file-name.ts";
import { postFacts } from "../post-facts.ts";
import type { Source } from "../source.ts";
import { otherFigures } from "../twitter-figures.ts";
import { unread } from "../unread.ts";
import { constant, dayOf, first, idTime, match, same, starts, when } from "../words.ts";

// The printed time comes first: ids before November 2010 hold no time.
const published = first("time", idTime("post", "x"));

export const twitterPosts: Source = {
  id: "twitter-posts",
  name: "Twitter activity by tweet (until 2023)",
  platform: "x",
  report: "content",
  columns: {
    post: { headers: ["Tweet id"], cell: "id" },
    url: { headers: ["Tweet permalink"], cell: "url" },
    content: { headers: ["Tweet text"], cell: "text" },
    time: { headers: ["time"], cell: "instant", zone: "UTC" },
    impressions: { headers: ["impressions"], cell: "count" },
    engagements: { headers: ["engagements"], cell: "count" },
    shares: { headers: ["retweets"], cell: "count" },
    comments: { headers: ["replies"], cell: "count" },
    reactions: { headers: ["likes", "favorites"], cell: "count" },
    profile_visits: { headers: ["user profile clicks"], cell: "count" },
    link_clicks: { headers: ["url clicks"], cell: "count" },
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
      post: first("post", match("url", "/status/(\\d+)")),
      day: dayOf(published),
      published_at: published,
      kind: when(starts("content", "@"), constant("reply"), constant("post")),
    },
    same("url", "content"),
    {
      ...same("impressions", "engagements", "shares", "comments", "reactions"),
      ...same("profile_visits", "link_clicks", "follows_gained"),
    },
  ),
};
