// Naver's search ad report: a title above the header, cost in won with value added tax, by day or over the title's period.

import { spend } from "../../facts/spend.ts";
import type { FileFacts, Source, SourceColumn } from "../source.ts";
import { spendFacts, spendTotal } from "../spend-facts.ts";
import { unread } from "../unread.ts";
import { all, any, column, constant, given, known, matches, not, product, same, when } from "../words.ts";
import { about } from "./about.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  day: { headers: ["일별"], cell: "day" },
  campaign: { headers: ["캠페인"], cell: "text" },
  ad_group: { headers: ["광고그룹"], cell: "text" },
  cost: { headers: ["총비용(VAT포함,원)"], cell: "money" },
  ad_impressions: { headers: ["노출수"], cell: "count" },
  ad_clicks: { headers: ["클릭수"], cell: "count" },
  ad_results: { headers: ["총 전환수"], cell: "number" },
  revenue: { headers: ["총 전환매출액(원)"], cell: "money" },
  ...unread("평균클릭비용(VAT포함,원)", "클릭률(%)"),
};

const values = {
  platform: constant("naver_ads"),
  report: when(known("ad_group"), constant("ads by ad group"), constant("ads by campaign")),
  ...same("campaign", "ad_group", "ad_impressions", "ad_clicks", "ad_results"),
  currency: constant("KRW"),
  // Korea's value added tax is 10 %. A whole number over 1.1 is never half a won, so rounding is always clear.
  cost_minor: product("cost", constant(1 / 1.1)),
  ad_revenue_minor: column("revenue"),
};

const printed = /(20\d\d)[.\-/] ?(\d{1,2})[.\-/] ?(\d{1,2})/g;
const daysIn = (text: string): readonly string[] =>
  [...text.matchAll(printed)].map(
    ([, y = "", m = "", d = ""]) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
  );

const told = ({ preamble }: FileFacts): Readonly<Record<string, string>> => {
  const days = preamble.map((cells) => daysIn(cells.join(","))).find(({ length }) => length === 2) ?? [];
  const [since = "", until = ""] = days;
  return { since, until, observed_at: until === "" ? "" : `${until}T00:00:00Z` };
};

const total = "^(합계|총계|전체)\\s*(:|$)";
// A campaign may be called so too: its row has a day, or an ad group.
const isTotal = any(
  matches("day", total),
  all(not(known("day")), not(known("ad_group")), matches("campaign", total)),
  not(known("campaign")),
);
const base = {
  about,
  platform: "naver_ads",
  report: "ads",
  columns,
  given: told,
  printsPeriod: true,
  oneSplit: true,
  skips: [{ when: isTotal, reason: "total" }],
  checks: [spendTotal(isTotal, values)],
} as const satisfies Partial<Source>;

const byDay: Source = {
  ...base,
  id: "naver-ads",
  name: "Naver ads by day",
  detect: { required: ["day", "campaign", "cost"] },
  facts: [{ into: spend, values: { ...values, ...same("day") } }],
};

const byPeriod: Source = {
  ...base,
  id: "naver-ads-period",
  name: "Naver ads of a period",
  // A week or a month a row would be taken for the whole period.
  detect: { required: ["campaign", "cost"], never: ["일별", "주별", "월별", "요일별", "시간대별", "분기별"] },
  facts: spendFacts(values, { since: given("since"), until: given("until") }),
};

export const naverAds: readonly Source[] = [byDay, byPeriod];
