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
];

const analytics: readonly LookAlike[] = [
  ...each([["Nth day"], ["Nth week"], ["Nth month"], ["Nth hour"]], {
    seen: "the curve above a GA4 table",
    wanted: acquisition,
  }),
  ...each(
    [
      ["channelGroup", "active28d"],
      ["hour", "dayOfWeek", "activeUsers"],
    ],
    { seen: "rows of GA4's Data API without a date", wanted: "the same rows with the dimension date" },
  ),
  ...each([["bundle_sequence_id", "user_pseudo_id"]], {
    seen: "GA4's raw events, of which no session is counted yet",
    wanted: acquisition,
  }),
];

const networks: readonly LookAlike[] = [
  ...each([["First Name", "Last Name", "Connected On"]], {
    seen: "the list of a LinkedIn member's connections",
    wanted: "Analytics → Post impressions",
  }),
  ...each([["Lifetime Post Total Reach", "Lifetime Post Total Impressions"]], {
    seen: "a copy of the old Facebook Insights that leaves out the ids and days of its posts, by which alone they are told apart",
    wanted: "the posts with the columns Post ID and Posted, or Content from Meta Business Suite,",
  }),
  ...each(
    [
      ["Post text", "Impressions", "Engagements"],
      ["Texto do post", "Impressões"],
      ["포스트 텍스트", "노출수"],
    ],
    {
      seen: "a list of posts on X that leaves out their ids and links, by which alone they are told apart",
      wanted: "Analytics → Content with all its columns",
    },
  ),
  // Under "total followers" some languages print the net change, and the period has no year.
  ...each(
    [
      ["string_map_data.Followers.value"],
      ["string_map_data.Total followers.value"],
      ["string_map_data.Total des followers.value"],
      ["string_map_data.Total de seguidores.value"],
    ],
    {
      seen: "the audience insights of an Instagram archive, whose figures cannot be told apart",
      wanted: "Insights from Meta Business Suite",
    },
  ),
];

export const lookAlikes: readonly LookAlike[] = [...searchConsole, ...analytics, ...networks];
