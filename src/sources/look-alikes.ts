// Tables that are known and hold nothing we need, or that must not be mistaken for one we do. The first that fits is named.

import type { LookAlike } from "./source.ts";

const performance = "Performance → Search results, as CSV or Excel,";

export const lookAlikes: readonly LookAlike[] = [
  // Search Console: indexing and validation downloads bear the same file names inside as performance ones.
  ...[
    ["날짜", "영향을 받은 페이지"],
    ["Date", "Affected pages"],
    ["Data", "Strony, których dotyczy problem"],
    ["Date", "Not indexed", "Indexed"],
    ["Reason", "Source", "Validation"],
    ["URL", "Last crawled"],
    ["URL", "마지막 크롤링"],
    ["Property", "Value"],
  ].map((headers) => ({ headers, seen: "an indexing report of Search Console", wanted: performance })),
  ...[
    ["Filter", "Value"],
    ["필터", "값"],
    ["Filtr", "Wartość"],
    ["Filter", "Wert"],
  ].map((headers) => ({
    headers,
    seen: "the list of filters of a Search Console export",
    wanted: performance,
  })),
  {
    headers: ["Time", "Clicks", "Impressions", "CTR", "Position"],
    seen: "Search Console's view of the last 24 hours",
    wanted: "a period of whole days",
  },
  {
    headers: ["Target page", "Incoming links"],
    seen: "a links report of Search Console",
    wanted: performance,
  },
  ...["Nth day", "Nth week", "Nth month"].map((header) => ({
    headers: [header],
    seen: "the curve above a GA4 table",
    wanted: "a table with the date as a dimension",
  })),
  {
    headers: ["Page path and screen class", "Views"],
    seen: "GA4's report of pages, which does not say where sessions came from,",
    wanted: "Traffic acquisition",
  },
  {
    headers: ["Page title and screen class", "Views"],
    seen: "GA4's report of pages, which does not say where sessions came from,",
    wanted: "Traffic acquisition",
  },
  {
    headers: ["Users", "Sessions", "Bounce Rate", "Pages / Session"],
    seen: "a report of Universal Analytics, which counts sessions another way than GA4,",
    wanted: "Traffic acquisition from GA4",
  },
  {
    headers: ["Day Index"],
    seen: "the curve of a Universal Analytics report",
    wanted: "Traffic acquisition from GA4",
  },
  {
    headers: ["ShareLink", "ShareCommentary"],
    seen: "LinkedIn's archive of your data",
    wanted: "the analytics of your posts",
  },
  {
    headers: ["Page", "Total Followers", "New Followers", "Total post engagements", "Total posts"],
    seen: "LinkedIn's list of competitors",
    wanted: "Content, Followers or Visitors",
  },
  {
    headers: ["First Name", "Last Name", "Lifecycle Stage"],
    seen: "a list of contacts from HubSpot",
    wanted: "all deals, with all their properties,",
  },
  {
    headers: ["Lifetime Post Total Reach", "Lifetime Post Total Impressions"],
    seen: "an export of the old Facebook Insights",
    wanted: "the content of Meta Business Suite",
  },
];
