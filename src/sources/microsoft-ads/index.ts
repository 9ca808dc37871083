// Microsoft Advertising's performance report by day: lines of settings above the header, a copyright line at the end.

import { spend } from "../../facts/spend.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { notBefore } from "../file-name.ts";
import type { Source, SourceColumn } from "../source.ts";
import { totalOf } from "../totals.ts";
import { any, column, constant, given, known, matches, not, same, when } from "../words.ts";
import { about } from "./about.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  day: { headers: ["Gregorian date"], cell: "day", order: "mdy" },
  account: { headers: ["Account name"], cell: "text" },
  campaign: { headers: ["Campaign name"], cell: "text" },
  ad_group: { headers: ["Ad group"], cell: "text" },
  currency: { headers: ["Currency code"], cell: "text" },
  cost: { headers: ["Spend"], cell: "money" },
  ad_impressions: { headers: ["Impressions"], cell: "count" },
  ad_clicks: { headers: ["Clicks"], cell: "count" },
  ad_results: { headers: ["Conversions"], cell: "number" },
  revenue: { headers: ["Revenue"], cell: "money" },
};

const note = "^(©|\\(c\\)|@)\\s?20\\d\\d";

const isTotal = any(matches("day", "(?i)^(overall )?total"), not(known("campaign")));

export const microsoftAds: Source = {
  id: "microsoft-ads",
  name: "Microsoft ads by day",
  about,
  platform: "microsoft_ads",
  report: "ads",
  columns,
  detect: {
    required: ["day", "campaign", "cost"],
    never: ["Device type", "Network", "Keyword", "Ad ID", "Top vs. other", "Hour of day", "Day of week"],
  },
  given: (file) => ({ currency: headerCurrency(file), observed_at: notBefore(file.fileName) }),
  oneSplit: true,
  skips: [
    {
      when: any(matches("day", note), matches("account", note), matches("campaign", note)),
      reason: "footer",
    },
    { when: isTotal, reason: "total" },
  ],
  checks: [
    totalOf(isTotal, spend, {
      ...same("ad_impressions", "ad_clicks", "ad_results"),
      cost_minor: column("cost"),
      ad_revenue_minor: column("revenue"),
    }),
  ],
  facts: [
    {
      into: spend,
      values: {
        platform: constant("microsoft_ads"),
        report: when(known("ad_group"), constant("ads by ad group"), constant("ads by campaign")),
        ...same("account", "day", "campaign", "ad_group", "ad_impressions", "ad_clicks", "ad_results"),
        currency: currencyOf("cost", column("currency"), given("currency")),
        cost_minor: column("cost"),
        ad_revenue_minor: column("revenue"),
      },
    },
  ],
};
