// What a KPI may be split and filtered by. A new one is a word here, and one in every language of the page.

/** A table carries a dimension when it has the column; the first two place every row. */
export const dimensions = [
  "platform",
  "account",
  "format",
  "campaign",
  "ad_group",
  "ad",
  "post",
  "kind",
  "language",
  "pillar",
  "author",
  "employee",
  "shared_content",
  "share",
  "group",
  "post_hour",
  "post_weekday",
  "mix",
  "distribution",
  "channel",
  "source",
  "medium",
  "landing_page",
  "page",
  "query",
  "link",
  "event",
  "country",
  "industry",
  "stage",
  "status",
  "pipeline",
  "owner",
  "brand",
  "sentiment",
  "visibility",
  "team",
  "agent",
  "priority",
  "task",
  "criterion",
] as const;
export type Dimension = (typeof dimensions)[number];

/** What a KPI may list by itself: it is split so where nothing else is asked for. */
export type Grouping = Extract<
  Dimension,
  "group" | "shared_content" | "share" | "employee" | "post_hour" | "post_weekday"
>;

/** Those with an input of their own; the others are picked as "dimension=value". */
export const plainDimensions = ["platform", "account", "format", "campaign"] as const;
