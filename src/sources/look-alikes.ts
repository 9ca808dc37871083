// Tables that are known and hold nothing we need, or that must not be mistaken for one we do. The first that fits is named.

import type { LookAlike } from "./source.ts";

type Words = Pick<LookAlike, "seen" | "wanted">;
const each = (headers: readonly (readonly string[])[], words: Words): readonly LookAlike[] =>
  headers.map((names) => ({ headers: names, ...words }));

const performance = "Performance → Search results";
const acquisition = "Traffic acquisition, with the date as a dimension,";

// Indexing and validation downloads of Search Console bear the same file names inside as performance ones.
const searchConsole: readonly LookAlike[] = [
  ...each(
    [
      ["Affected pages"],
      ["영향을 받은 페이지"],
      ["Strony, których dotyczy problem"],
      ["Date", "Indexed"],
      ["Not indexed"],
    ],
    { seen: "the page indexing report of Search Console", wanted: performance },
  ),
  ...each(
    [
      ["Reason", "Source", "Validation", "Pages"],
      ["Reason", "Source", "Validation"],
    ],
    { seen: "the coverage report of Search Console", wanted: performance },
  ),
  ...each(
    [
      ["URL", "Last crawled"],
      ["URL", "마지막 크롤링"],
    ],
    { seen: "a list of crawled pages from Search Console", wanted: performance },
  ),
  ...each([["Poor URLs", "Good URLs"]], {
    seen: "the Core Web Vitals report of Search Console",
    wanted: performance,
  }),
  ...each([["Target page", "Incoming links"]], {
    seen: "a links report of Search Console",
    wanted: performance,
  }),
  ...each(
    [
      ["Filter", "Value"],
      ["필터", "값"],
      ["Filtr", "Wartość"],
      ["Filter", "Wert"],
      ["Filter", "Wert"],
    ],
    {
      seen: "the filters of a Search Console export",
      wanted: "the whole zip, with its chart and its queries,",
    },
  ),
  ...each([["Time", "Clicks", "Impressions", "CTR", "Position"]], {
    seen: "Search Console's view of the last 24 hours",
    wanted: "a period of whole days",
  }),
];

const analytics: readonly LookAlike[] = [
  ...each([["Nth day"], ["Nth week"], ["Nth month"], ["Nth hour"]], {
    seen: "the curve above a GA4 table",
    wanted: acquisition,
  }),
  ...each(
    [
      ["Page path and screen class", "Views"],
      ["Page title and screen class", "Views"],
    ],
    { seen: "GA4's report of pages, which does not say where sessions came from", wanted: acquisition },
  ),
  ...each([["Day Index"]], {
    seen: "the curve above a Universal Analytics report",
    wanted: `${acquisition} from GA4`,
  }),
  ...each([["Users", "Sessions", "Bounce Rate", "Pages / Session"]], {
    seen: "a report of Universal Analytics, which counts sessions another way than GA4",
    wanted: `${acquisition} from GA4`,
  }),
];

const networks: readonly LookAlike[] = [
  ...each([["First Name", "Last Name", "Connected On"]], {
    seen: "the list of a LinkedIn member's connections",
    wanted: "Analytics → Post impressions",
  }),
  ...each([["ShareLink", "ShareCommentary"]], {
    seen: "the list of shares in LinkedIn's archive of your data",
    wanted: "Analytics → Post impressions",
  }),
  ...each([["Page", "Total Followers", "New Followers", "Total post engagements"]], {
    seen: "LinkedIn's comparison with competitors",
    wanted: "Analytics → Content",
  }),
  ...each([["Date", "Hour", "Active followers"]], {
    seen: "TikTok's hours of follower activity",
    wanted: "Analytics → Overview",
  }),
  ...each([["Lifetime Post Total Reach", "Lifetime Post Total Impressions"]], {
    seen: "an export of the old Facebook Insights",
    wanted: "Content from Meta Business Suite",
  }),
  ...each([["First Name", "Last Name", "Lifecycle Stage"]], {
    seen: "a list of contacts from HubSpot",
    wanted: "all deals with all their properties",
  }),
];

export const lookAlikes: readonly LookAlike[] = [...searchConsole, ...analytics, ...networks];
