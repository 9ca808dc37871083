// Columns that several tables share, so that one word means one thing everywhere.

import type { Columns } from "./table.ts";

export const where = {
  platform: {
    type: "text",
    note: "linkedin, linkedin_personal, x, facebook, instagram, …; '' where no network is meant.",
  },
  account: {
    type: "text",
    note: "Page, profile, property or ad account as the export names it; '' where it does not.",
  },
  report: {
    type: "text",
    note: "Family of the export (content, followers, visitors, …). Two families of one platform never fill the same measure.",
  },
} as const satisfies Columns;

export const onDay = {
  day: { type: "day", note: "Calendar day in the account's time zone as exported, not UTC." },
} as const satisfies Columns;

export const window = {
  day: { type: "day", note: "First day of the window the network reported on." },
  window_end: { type: "day", note: "First day after that window." },
} as const satisfies Columns;
