// Tables that are known and hold nothing we need, or that must not be mistaken for one we do.

import type { LookAlike } from "./source.ts";

const performance = "Performance → Search results";

export const lookAlikes: readonly LookAlike[] = [
  ...["Affected pages", "영향을 받은 페이지", "Strony, których dotyczy problem"].map((pages) => ({
    headers: [pages],
    seen: "the page indexing report of Search Console",
    wanted: performance,
  })),
  {
    headers: ["Date", "Indexed"],
    seen: "the page indexing report of Search Console",
    wanted: performance,
  },
  {
    headers: ["Reason", "Source", "Validation", "Pages"],
    seen: "the coverage report of Search Console",
    wanted: performance,
  },
  {
    headers: ["URL", "Last crawled"],
    seen: "a list of crawled pages from Search Console",
    wanted: performance,
  },
  {
    headers: ["Poor URLs", "Good URLs"],
    seen: "the Core Web Vitals report of Search Console",
    wanted: performance,
  },
  ...(
    [
      ["Filter", "Value"],
      ["필터", "값"],
      ["Filtr", "Wartość"],
    ] as const
  ).map((headers) => ({
    headers,
    seen: "the filters of a Search Console export",
    wanted: "the whole zip, with its chart and its queries,",
  })),
  {
    headers: ["First Name", "Last Name", "Connected On"],
    seen: "the list of a LinkedIn member's connections",
    wanted: "Analytics → Post impressions",
  },
  {
    headers: ["Page", "Total Followers", "New Followers", "Total post engagements"],
    seen: "LinkedIn's comparison with competitors",
    wanted: "Analytics → Content",
  },
  {
    headers: ["Date", "Hour", "Active followers"],
    seen: "TikTok's hours of follower activity",
    wanted: "Analytics → Overview",
  },
  {
    headers: ["Day Index", "Users"],
    seen: "the curve above a Universal Analytics report",
    wanted: "Acquisition → All traffic with Date as second dimension",
  },
];
