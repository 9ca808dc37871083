// Google Ads' campaign report, in English and Korean: a title and a period above the header, totals at the end.

import { spend } from "../../facts/spend.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { daysIn, notBefore } from "../file-name.ts";
import type { FileFacts, Source, SourceColumn } from "../source.ts";
import { any, column, constant, differ, given, known, not, same, starts, when } from "../words.ts";

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
  revenue: { headers: ["Conv. value", "전환 가치"], cell: "text" },
};

const totals = (name: string) => any(starts(name, "Total"), starts(name, "합계"), starts(name, "총계"));
const level = when(known("ad_group"), constant("ads by ad group"), constant("ads by campaign"));
const values = {
  platform: constant("google_ads"),
  report: level,
  ...same("account", "campaign", "ad_group", "ad_impressions", "ad_clicks", "ad_results"),
  currency: currencyOf("cost", column("currency"), given("currency")),
  cost_minor: column("cost"),
};
const otherNetworks = ["Reporting starts", "Ad set name", "광고 세트 이름", "총비용(VAT포함,원)", "Spend"];
const otherSplits = ["Device", "Hour of day", "Network", "Network (with search partners)", "기기"];

const period = ({ preamble }: FileFacts): readonly string[] =>
  preamble.map((cells) => daysIn(cells.join(", "))).find((days) => days.length === 2) ?? [];
const told = (file: FileFacts): Readonly<Record<string, string>> => {
  const [since = "", until = ""] = period(file);
  const observed_at = until === "" ? notBefore(file.fileName) : `${until}T00:00:00Z`;
  return { currency: headerCurrency(file), since, until, observed_at };
};
const skips: NonNullable<Source["skips"]> = [
  { when: any(totals("day"), totals("status"), totals("campaign"), totals("account")), reason: "total" },
  { when: not(known("campaign")), reason: "total" },
];

const days: Source = {
  id: "google-ads",
  name: "Google Ads campaigns by day",
  platform: "google_ads",
  report: "ads",
  columns,
  detect: {
    required: ["day", "campaign", "cost"],
    never: [...otherNetworks, ...otherSplits],
    fileName: /campaign[ _-]report|캠페인[ _]보고서/i,
  },
  given: told,
  oneSplit: true,
  skips,
  facts: [{ into: spend, values: { ...values, ...same("day") } }],
};

// Without a column for the day the report is good only where its period is one day.
const window: Source = {
  ...days,
  id: "google-ads-period",
  name: "Google Ads campaigns of a period",
  detect: {
    required: ["campaign", "cost", "ad_impressions"],
    never: [...otherNetworks, ...otherSplits, "Day", "일", "Week", "Month", "일별", "일자"],
    fileName: /campaign[ _-]report|캠페인[ _]보고서/i,
  },
  refuse: [{ when: differ(given("since"), given("until")), problem: "file/period-rows" }],
  facts: [{ into: spend, values: { ...values, day: given("since") } }],
};

export const googleAds: readonly Source[] = [days, window];
