// Website sessions by where they came from: a day each, or a whole window where the export has no days.

import { onDay, where, window } from "./common.ts";
import { table } from "./table.ts";

const origin = {
  source: { type: "text", note: "Session source, such as linkedin.com; '(not set)' is kept as printed." },
  medium: { type: "text", note: "Session medium." },
  campaign: { type: "text", note: "Session campaign." },
  channel: {
    type: "text",
    note: "organic_social, paid_social, direct, organic_search, … : as exported, else by GA4's own rules from source and medium.",
  },
  landing_page: { type: "text", note: "Landing page path; '' where the report has none." },
} as const;

const parts = ["source", "medium", "campaign", "channel", "landing_page"] as const;

const measured = {
  sessions: { type: "integer", unit: "session", note: "Sessions." },
  engaged_sessions: {
    type: "integer",
    unit: "session",
    note: "Sessions over 10 s, or with a key event, or with 2 views.",
  },
  engagement_seconds: { type: "number", unit: "second", note: "Seconds the page was in front." },
  page_views: { type: "integer", unit: "view", note: "Page views." },
  key_events: { type: "number", unit: "conversion", note: "Key events (GA4's conversions)." },
  users: {
    type: "integer",
    unit: "person",
    unique: true,
    note: "Active users: different people, never added.",
  },
} as const;

export const webDay = table("web_day", {
  note: "Website traffic per day and origin.",
  key: ["account", "report", "day", ...parts],
  split: parts,
  columns: { ...where, ...onDay, ...origin, ...measured },
});

export const webWindow = table("web_window", {
  note: "Website traffic per origin over a whole window, where the export has no days. Answers only for that window.",
  key: ["account", "report", "day", "window_end", ...parts],
  split: parts,
  columns: { ...where, ...window, ...origin, ...measured },
});
