// Search Console tells its totals by day, and again by query, page, country and device: what lies between them.

import { searchDay, searchWindow } from "../../facts/search.ts";
import type { Excuse } from "../check.ts";
import type { Check } from "../source.ts";

const anonymised: Excuse = { reason: "anonymised", rows: "less" };
const capped: Excuse = { reason: "capped", rows: "less", from: 1000 };
/** One search may show several pages of a site, and counts for each of them; what few people searched names no page. */
const overlap: Excuse = { reason: "overlap", rows: "more" };

/** Appearances are of some results only, so nothing says what they should add up to. */
const excuses: Readonly<Record<string, readonly Excuse[]>> = {
  query: [anonymised, capped],
  page: [overlap, anonymised, capped],
  country: [],
  device: [],
};

export const chartChecks = (facet: string): readonly Check[] => {
  const own = excuses[facet];
  if (own === undefined) return [];
  const figures = ["search_clicks", "search_impressions"].map((measure) => ({
    ...{ measure, printed: [measure], ours: [measure] },
  }));
  const ours = { from: searchWindow, where: { facet: [facet] } };
  return [{ is: "facts", id: `chart-${facet}`, printed: { from: searchDay }, ours, figures, excuses: own }];
};
