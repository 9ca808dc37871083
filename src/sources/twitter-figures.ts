// The figures of Twitter's activity exports that no KPI of ours uses, and the advertised part of every figure.

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
