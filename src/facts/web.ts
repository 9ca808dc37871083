// Website sessions by where they came from: a day each, or a whole window where the export has no days. And views by page.

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
  // Universal Analytics ends a session at midnight and at every new campaign: its sessions are none of GA4's.
  ua_sessions: {
    type: "integer",
    unit: "session",
    note: "Sessions as Universal Analytics counted them, kept apart from GA4's.",
  },
  ua_page_views: { type: "integer", unit: "view", note: "Page views as Universal Analytics counted them." },
  ua_transactions: {
    type: "integer",
    unit: "conversion",
    note: "E-commerce transactions as Universal Analytics counted them.",
  },
  ua_users: {
    type: "integer",
    unit: "person",
    unique: true,
    note: "Users of Universal Analytics: different people, never added.",
  },
} as const;

export const webDay = table("web_day", {
  note: "Website traffic per day and origin.",
  key: ["account", "report", "day", ...parts],
  split: parts,
  daily: { by: ["channel"] },
  columns: { ...where, ...onDay, ...origin, ...measured },
});

export const webWindow = table("web_window", {
  note: "Website traffic per origin over a whole window, where the export has no days. Answers only for that window.",
  key: ["account", "report", "day", "window_end", ...parts],
  split: parts,
  columns: { ...where, ...window, ...origin, ...measured },
});

export const pageWindow = table("page_window", {
  note: "Views per page of the website over a whole window. A page here is any that was seen, not the one a session began on.",
  key: ["account", "report", "day", "window_end", "page"],
  split: ["page"],
  columns: {
    ...where,
    ...window,
    page: { type: "text", note: "Path, or title, of the page or screen." },
    page_views: measured.page_views,
    users: measured.users,
  },
});
