// Advertising: cost and what the network reports for it, a day and campaign each.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const spend = table("spend", {
  note: "Ad spend per campaign and day, in minor units of its own currency.",
  key: ["platform", "account", "report", "campaign", "ad_group", "ad", "currency", "day"],
  // Campaigns are no parts here: an export is often made of some of them, and says nothing of the others.
  split: ["ad_group", "ad", "currency"],
  columns: {
    ...where,
    ...onDay,
    campaign: { type: "text", note: "Campaign name." },
    ad_group: { type: "text", note: "Ad set or ad group; '' where the report has none." },
    ad: { type: "text", note: "Ad; '' where the report has none." },
    currency: { type: "text", note: "ISO 4217." },
    cost_minor: { type: "integer", unit: "minor unit", note: "Cost in minor units (cents, won)." },
    ad_impressions: { type: "integer", unit: "impression", note: "Impressions of the ads." },
    ad_clicks: { type: "integer", unit: "click", note: "Clicks on the ads." },
    ad_results: { type: "number", unit: "conversion", note: "Conversions as the ad network counts them." },
  },
});
