// The figures of Twitter's activity exports: those we keep, those that no KPI of ours uses, and the advertised part of each.

import type { SourceColumn } from "./source.ts";

/** Kept by day and by tweet alike. */
export const keptFigures = {
  impressions: { headers: ["impressions"], cell: "count" },
  engagements: { headers: ["engagements"], cell: "count" },
  shares: { headers: ["retweets"], cell: "count" },
  comments: { headers: ["replies"], cell: "count" },
  reactions: { headers: ["likes", "favorites"], cell: "count" },
  profile_visits: { headers: ["user profile clicks"], cell: "count" },
  link_clicks: { headers: ["url clicks"], cell: "count" },
} as const satisfies Readonly<Record<string, SourceColumn>>;

const others = [
  ...["engagement rate", "hashtag clicks", "detail expands", "permalink clicks", "app opens", "app installs"],
  ...["email tweet", "dial phone", "media views", "media engagements"],
];
const both = [
  ...["impressions", "engagements", "retweets", "replies", "likes", "user profile clicks", "url clicks"],
  "follows",
];

/** The promoted columns are left out: nothing tells whether the figures beside them include those. */
export const otherFigures: readonly string[] = [
  ...others,
  ...[...both, ...others].map((name) => `promoted ${name}`),
];
