// TikTok Ads Manager's report by day: one row per day and campaign (or ad group, or ad), the currency in the header.

import { spend } from "../../facts/spend.ts";
import { currencyOf, headerCurrency } from "../currency.ts";
import { notBefore } from "../file-name.ts";
import type { Source } from "../source.ts";
import { totalOf } from "../totals.ts";
import { unread } from "../unread.ts";
import { all, any, column, constant, first, given, known, matches, not, same, when } from "../words.ts";
import { about } from "./about.ts";

/** Columns that split a row further: rows that differ only in these would be taken for one another. */
const breakdowns = [
  ...["Age", "Gender", "Country", "Country/Region", "Country/region", "Province", "Language", "Placement"],
  ...["Device", "OS", "Operating system", "Network", "Interest category", "Hour", "By hour", "Hourly"],
];
const totals = (name: string) => matches(name, "(?i)^total(\\s+of\\b|\\s*:|$)");
// A campaign may be called so too: its row has a day.
const isTotal = any(totals("day"), all(not(known("day")), any(totals("campaign"), totals("account"))));
const ofAds = any(known("ad_id"), known("ad"));
const ofGroups = any(known("ad_group_id"), known("ad_group"));

const byDay: Source = {
  id: "tiktok-ads",
  name: "TikTok Ads by day",
  about,
  platform: "tiktok_ads",
  report: "ads",
  columns: {
    day: { headers: ["Date", "By Day", "Day"], cell: "day", order: "mdy" },
    account: { headers: ["Account name", "Advertiser name"], cell: "text" },
    campaign: { headers: ["Campaign name"], cell: "text" },
    campaign_id: { headers: ["Campaign ID"], cell: "id" },
    ad_group: { headers: ["Ad group name"], cell: "text" },
    ad_group_id: { headers: ["Ad group ID"], cell: "id" },
    ad: { headers: ["Ad name"], cell: "text" },
    ad_id: { headers: ["Ad ID"], cell: "id" },
    currency: { headers: ["Currency"], cell: "text" },
    cost: { headers: ["Cost", "Spend"], cell: "money" },
    ad_impressions: { headers: ["Impressions"], cell: "count" },
    destination: { headers: ["Clicks (destination)"], cell: "count" },
    ad_results: { headers: ["Conversions"], cell: "number" },
    // Likes and comments are among these, and not every export has them: one word would mean two things.
    ...unread(
      "Clicks (all)",
      "Reach",
      "Frequency",
      "Video views",
      "2-second video views",
      "6-second video views",
    ),
    ...unread("Campaign type", "Primary status", "Results", "Result type", "CPM", "CPC (destination)"),
    ...unread("CTR (destination)", "Cost per conversion", "Cost per result"),
  },
  detect: { required: ["day", "campaign", "cost", "destination"], never: breakdowns },
  given: (file) => ({ currency: headerCurrency(file), observed_at: notBefore(file.fileName) }),
  oneSplit: true,
  skips: [
    { when: isTotal, reason: "total" },
    { when: not(known("campaign")), reason: "total" },
  ],
  checks: [
    totalOf(isTotal, spend, {
      ...same("ad_impressions", "ad_results"),
      cost_minor: column("cost"),
      ad_clicks: column("destination"),
      ad_link_clicks: column("destination"),
    }),
  ],
  facts: [
    {
      into: spend,
      values: {
        platform: constant("tiktok_ads"),
        // The same money by campaign, by ad group and by ad: the report says which.
        report: when(
          ofAds,
          constant("ads by ad"),
          when(ofGroups, constant("ads by ad group"), constant("ads by campaign")),
        ),
        ...same("day", "account", "campaign", "ad_impressions", "ad_results"),
        // Two campaigns may bear one name; where the report has no ad groups, the id keeps them apart.
        ad_group: first("ad_group_id", "ad_group", "campaign_id"),
        ad: first("ad_id", "ad"),
        currency: currencyOf("cost", column("currency"), given("currency")),
        cost_minor: column("cost"),
        ad_clicks: column("destination"),
        ad_link_clicks: column("destination"),
      },
    },
  ],
};

export const tiktokAds: readonly Source[] = [byDay];
