// Search Console: totals per day, and queries and pages per window (the export has no day for those).

import { onDay, where, window } from "./common.ts";
import { table } from "./table.ts";

const measured = {
  search_clicks: { type: "integer", unit: "click", note: "Clicks from search results." },
  search_impressions: { type: "integer", unit: "impression", note: "Times a result was shown in search." },
} as const;

export const searchDay = table("search_day", {
  note: "The property's own totals per day, from Chart; queries never add up to them.",
  key: ["account", "report", "day"],
  columns: { ...where, ...onDay, ...measured },
});

export const searchWindow = table("search_window", {
  note: "Clicks per query, page, country or device over the whole window. Capped and anonymised by Google.",
  key: ["account", "report", "day", "window_end", "facet", "value"],
  split: ["value"],
  columns: {
    ...where,
    ...window,
    facet: { type: "text", note: "query, page, country, device, appearance or hour." },
    value: { type: "text", note: "The query, page, country, device, appearance or hour." },
    ...measured,
    position: { type: "number", note: "Average position; no measure: an average cannot be averaged." },
  },
});
