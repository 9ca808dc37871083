// Google Ads' campaign report, in English and Korean: a title and a period above the header, totals at the end.

import { spend } from "../../facts/spend.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { daysIn, notBefore } from "../file-name.ts";
import type { FileFacts, Source, SourceColumn } from "../source.ts";
import { spendFacts, spendTotal } from "../spend-facts.ts";
import { totalOf } from "../totals.ts";
import { all, any, column, constant, given, known, matches, not, same, when } from "../words.ts";
import { about } from "./about.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  day: { headers: ["Day", "일"], cell: "day", order: "mdy" },
  account: { headers: ["Account", "Account name", "계정"], cell: "text" },
  campaign: { headers: ["Campaign", "캠페인"], cell: "text" },
  status: { headers: ["Campaign status", "Campaign state"], cell: "text" },
  campaign_type: { headers: ["Campaign type"], cell: "text" },
  ad_group: { headers: ["Ad group", "광고그룹"], cell: "text" },
  currency: { headers: ["Currency code", "통화 코드"], cell: "text" },
  ad_impressions: { headers: ["Impr.", "Impressions", "노출수"], cell: "count" },
  ad_clicks: { headers: ["Clicks", "클릭수"], cell: "count" },
  cost: { headers: ["Cost", "비용"], cell: "money" },
  ad_results: { headers: ["Conversions", "전환수"], cell: "number" },
  revenue: { headers: ["Conv. value", "전환 가치"], cell: "money" },
};

// With its colon, or alone: a campaign may be called "Total wellness".
const totals = (name: string) => matches(name, "^(Total|합계|총계)\\s*(:|$)");
const level = when(known("ad_group"), constant("ads by ad group"), constant("ads by campaign"));
const values = {
  platform: constant("google_ads"),
  report: level,
  ...same("account", "campaign", "ad_group", "ad_impressions", "ad_clicks", "ad_results"),
  currency: currencyOf("cost", column("currency"), given("currency")),
  cost_minor: column("cost"),
  ad_revenue_minor: column("revenue"),
};
const otherNetworks = ["Reporting starts", "Ad set name", "광고 세트 이름", "총비용(VAT포함,원)", "Spend"];
const otherSplits = ["Device", "Hour of day", "Network", "Network (with search partners)", "기기"];

// 2026년 9월 1일
const koreanDay = /(20\d\d)년 (\d{1,2})월 (\d{1,2})일/g;
const koreanDays = (text: string): readonly string[] =>
  [...text.matchAll(koreanDay)].map(
    ([, y = "", m = "", d = ""]) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
  );
const periodIn = (cells: readonly string[]): readonly string[] => {
  const text = cells.join(", ");
  return [...daysIn(text), ...koreanDays(text)];
};

const told = (file: FileFacts): Readonly<Record<string, string>> => {
  const [since = "", until = ""] = file.preamble.map(periodIn).find((days) => days.length === 2) ?? [];
  const observed_at = until === "" ? notBefore(file.fileName) : `${until}T00:00:00Z`;
  return { currency: headerCurrency(file), since, until, observed_at };
};
/** A campaign may be called "Total: brand": in a total's row the cells beside its name say nothing. */
const total = any(
  totals("day"),
  all(
    not(known("day")),
    any(
      totals("status"),
      totals("account"),
      all(totals("campaign"), not(any(known("campaign_type"), known("status"), known("ad_group")))),
    ),
  ),
);
const skips: NonNullable<Source["skips"]> = [
  { when: total, reason: "total" },
  { when: not(known("campaign")), reason: "total" },
];

const whole = "^(Total|Total: ((All|Filtered|All but removed) )?campaigns|(합계|총계)(: 캠페인)?)$";
/** The total of all campaigns alone: those of a kind of campaign or of the account count fewer, or others. */
const printed = all(
  any(total, not(known("campaign"))),
  any(...["day", "status", "campaign", "account"].map((name) => matches(name, whole))),
);

const days: Source = {
  id: "google-ads",
  name: "Google Ads campaigns by day",
  about,
  platform: "google_ads",
  report: "ads",
  columns,
  detect: {
    required: ["day", "campaign", "cost"],
    never: [...otherNetworks, ...otherSplits],
    fileName: /campaign[ _-]report|캠페인[ _]보고서/i,
    title: /^(campaign report|캠페인 보고서)$/i,
  },
  given: told,
  printsPeriod: true,
  oneSplit: true,
  skips,
  checks: [totalOf(printed, spend, values)],
  facts: [{ into: spend, values: { ...values, ...same("day") } }],
};

// Without a column for the day the figures are of the period above the table.
const period: Source = {
  ...days,
  id: "google-ads-period",
  name: "Google Ads campaigns of a period",
  detect: {
    required: ["campaign", "cost", "ad_impressions"],
    never: [
      ...otherNetworks,
      ...otherSplits,
      "Day",
      "일",
      "Date",
      "날짜",
      "Week",
      "Month",
      "일별",
      "일자",
      "주",
      "월",
    ],
    fileName: /campaign[ _-]report|캠페인[ _]보고서/i,
    title: /^(campaign report|캠페인 보고서)$/i,
  },
  checks: [spendTotal(printed, values)],
  facts: spendFacts(values, { since: given("since"), until: given("until") }),
};

export const googleAds: readonly Source[] = [days, period];
