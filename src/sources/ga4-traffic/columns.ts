// The columns of GA4's traffic tables, reports and explorations alike, and what they become.

import type { SourceColumn, Value } from "../source.ts";
import { channelOfGroup } from "../taxonomy.ts";
import { unread } from "../unread.ts";
import {
  channel,
  constant,
  first,
  join,
  known,
  lookup,
  match,
  network,
  product,
  same,
  when,
} from "../words.ts";

// As the reports print them, and as the Data API does.
export const sharedColumns: Readonly<Record<string, SourceColumn>> = {
  day: { headers: ["Date"], cell: "day" },
  nth_day: { headers: ["Nth day", "Nth week", "Nth month", "Nth hour"], cell: "text" },
  source_medium: {
    headers: ["Session source / medium", "Session source/medium", "sessionSourceMedium"],
    cell: "text",
  },
  source: { headers: ["Session source", "Session manual source", "sessionSource"], cell: "text" },
  medium: { headers: ["Session medium", "Session manual medium", "sessionMedium"], cell: "text" },
  channel: {
    headers: [
      "Session default channel group",
      "Session default channel grouping",
      "Session primary channel group (Default channel group)",
      "Session primary channel group",
      "sessionDefaultChannelGroup",
    ],
    cell: "text",
  },
  campaign: {
    headers: [
      "Session campaign",
      "Session campaign name",
      "Session manual campaign name",
      "sessionCampaignName",
    ],
    cell: "text",
  },
  landing_page: { headers: ["Landing page", "Landing page + query string", "landingPage"], cell: "text" },
  sessions: { headers: ["Sessions"], cell: "count" },
  engaged_sessions: { headers: ["Engaged sessions", "engagedSessions"], cell: "count" },
  average_seconds: { headers: ["Average engagement time per session"], cell: "number" },
  user_engagement: {
    headers: ["User engagement", "User engagement (seconds)", "userEngagementDuration"],
    cell: "number",
  },
  page_views: { headers: ["Views", "screenPageViews"], cell: "count" },
  key_events: { headers: ["Key events", "Conversions", "keyEvents"], cell: "number" },
  users: { headers: ["Active users", "activeUsers"], cell: "count" },
  ...unread(
    "Engagement rate",
    "engagementRate",
    // Different people of the 28 days up to each day, and how sticky they are: neither is of the day.
    "active28d",
    "wauPerMau",
    "Events per session",
    "Event count",
    "Session key event rate",
    "Total revenue",
  ),
};

export const dimensions = ["source_medium", "source", "channel", "campaign", "landing_page"] as const;

// A source holds no " / " of its own, a medium may.
const source = first("source", match("source_medium", "^(.*?) / "));
const medium = first("medium", match("source_medium", "^.*? / (.*)$"));
const tagged: Value = { is: "column", column: "channel" };

export const sessionsFrom: Readonly<Record<string, Value>> = {
  platform: when(known(source), network(source), constant("")),
  source,
  medium,
  ...same("campaign", "landing_page"),
  channel: first(
    lookup(tagged, channelOfGroup, tagged),
    when(known(source), channel(source, medium), constant("")),
  ),
};

export const figures: Readonly<Record<string, Value>> = {
  ...same("sessions", "engaged_sessions", "page_views", "key_events", "users"),
  engagement_seconds: first("user_engagement", product("average_seconds", "sessions")),
};

const named = (column: string, word: string): Value => when(known(column), constant(word), constant(""));

/** Names the split: "traffic" alone, or with what it is split by. */
export const split: Value = join(
  "",
  constant("traffic"),
  named("channel", " by channel"),
  when({ is: "any", of: [known("source_medium"), known("source")] }, constant(" by source"), constant("")),
  named("campaign", " by campaign"),
  named("landing_page", " by landing page"),
);
