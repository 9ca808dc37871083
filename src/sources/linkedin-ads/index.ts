// LinkedIn Campaign Manager's performance reports, a campaign or an ad a row, by day or over a period.

import { Problem } from "../../base/problem.ts";
import { spend } from "../../facts/spend.ts";
import { currencyOf } from "../currency.ts";
import type { Source, SourceColumn } from "../source.ts";
import { endsEarly, spendFacts, spendTotal } from "../spend-facts.ts";
import { unread } from "../unread.ts";
import { column, constant, first, known, not, same, when } from "../words.ts";
import { about } from "./about.ts";
import { told, withEnds } from "./periods.ts";

const columns: Readonly<Record<string, SourceColumn>> = {
  starts: { headers: ["Start Date (in UTC)"], cell: "day", order: "mdy" },
  ends: { headers: ["End Date (in UTC)"], cell: "day", order: "mdy" },
  account: { headers: ["Account Name"], cell: "text" },
  campaign: { headers: ["Campaign Name"], cell: "text" },
  campaign_id: { headers: ["Campaign ID"], cell: "id" },
  ad_id: { headers: ["Ad ID"], cell: "id" },
  ad: { headers: ["Ad Name"], cell: "text" },
  creative: { headers: ["Creative Name"], cell: "text" },
  currency: { headers: ["Currency"], cell: "text" },
  cost: { headers: ["Total Spent"], cell: "money" },
  ad_impressions: { headers: ["Impressions"], cell: "count" },
  ad_clicks: { headers: ["Clicks"], cell: "count" },
  link_clicks: { headers: ["Clicks to Landing Page"], cell: "count" },
  reach: { headers: ["Reach"], cell: "count" },
  leads: { headers: ["Leads"], cell: "count" },
  video_views: { headers: ["Video Views"], cell: "count" },
  ad_results: { headers: ["Conversions"], cell: "number" },
  ...unread(
    ...["Campaign Group Name", "Campaign Group ID", "Campaign Objective", "Ad Format", "Campaign Type"],
    ...["Clicks to LinkedIn Page", "Lead Form Opens", "Total Engagements", "Total Social Actions"],
    ...["Reactions", "Comments", "Shares", "Follows", "Viral Impressions", "Average CPM", "Average CPC"],
  ),
};

const ofAds = { is: "any", of: [known("ad_id"), known("ad"), known("creative")] } as const;
const values = {
  platform: constant("linkedin_ads"),
  report: when(ofAds, constant("ads by ad"), constant("ads by campaign")),
  ...same("account", "campaign", "ad_impressions", "ad_clicks", "ad_results"),
  // Two campaigns, or two ads of one, may bear one name.
  ad_group: column("campaign_id"),
  ad: first("ad_id", "ad", "creative"),
  currency: currencyOf("cost", column("currency")),
  cost_minor: column("cost"),
  ad_link_clicks: column("link_clicks"),
  ad_leads: column("leads"),
  ad_video_views: column("video_views"),
};

const base = {
  about,
  platform: "linkedin_ads",
  report: "ads",
  accountId: { name: "account", id: "account_id" },
  columns,
  given: told,
  oneSplit: true,
  skips: [{ when: not(known("campaign")), reason: "total" }],
  checks: [spendTotal(not(known("campaign")), values)],
} as const satisfies Partial<Source>;

const fileName = /(?:campaign|ad|creative)_performance_report/i;

const byDay: Source = {
  ...base,
  id: "linkedin-ads",
  name: "LinkedIn ads by day",
  detect: { required: ["starts", "campaign", "cost"], never: ["End Date (in UTC)"], fileName },
  reshape: (table, { fileName }) => {
    const made = withEnds(table, fileName);
    return made instanceof Problem ? made : made === table ? [table] : [];
  },
  facts: [{ into: spend, values: { ...values, day: column("starts") } }],
};

const byPeriod: Source = {
  ...base,
  id: "linkedin-ads-period",
  name: "LinkedIn ads by period",
  detect: { required: ["starts", "ends", "campaign", "cost"], fileName },
  reshape: (table, { fileName }) => {
    const made = withEnds(table, fileName);
    return made instanceof Problem ? [] : [made];
  },
  rejects: [endsEarly("starts", "ends")],
  facts: spendFacts(values, {
    since: column("starts"),
    until: column("ends"),
    ofPeriod: { ad_reach: column("reach") },
  }),
};

export const linkedinAds: readonly Source[] = [byDay, byPeriod];
