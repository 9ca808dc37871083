// One row per account and window for figures that only hold for the window the network chose: unique people.

import { where, window } from "./common.ts";
import { table } from "./table.ts";

export const accountWindow = table("account_window", {
  note: "Uniques and period totals exactly as supplied for a window (a day, a month, 'last 90 days'). Never added.",
  key: ["platform", "account", "report", "day", "window_end"],
  columns: {
    ...where,
    ...window,
    reach: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Different accounts reached in the window.",
    },
    reach_organic: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Of these unpaid, where the export splits.",
    },
    new_viewers: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Of those reached, who had seen nothing of the account before.",
    },
    returning_viewers: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Of those reached, who had seen something of the account before.",
    },
    visitors: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Different visitors of the page in the window.",
    },
    window_impressions: { type: "integer", unit: "impression", note: "Impressions of the whole window." },
    window_engagements: { type: "integer", unit: "engagement", note: "Engagements of the whole window." },
  },
});
