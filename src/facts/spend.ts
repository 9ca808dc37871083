// Advertising: cost and what the network reports for it, a campaign each, by day or for a whole window.

import { onDay, where, window } from "./common.ts";
import { table } from "./table.ts";

const parts = {
  campaign: { type: "text", note: "Campaign name." },
  ad_group: { type: "text", note: "Ad set or ad group; '' where the report has none." },
  ad: { type: "text", note: "Ad; '' where the report has none." },
  currency: { type: "text", note: "ISO 4217." },
} as const;

const measured = {
  cost_minor: {
    type: "integer",
    unit: "minor unit",
    note: "Cost in minor units (cents, won), without value added tax where the network prints it with.",
  },
  ad_impressions: { type: "integer", unit: "impression", note: "Impressions of the ads." },
  ad_clicks: { type: "integer", unit: "click", note: "Clicks on the ads." },
  ad_link_clicks: {
    type: "integer",
    unit: "click",
    note: "Of these to the advertiser's page, where the network counts them apart.",
  },
  ad_results: { type: "number", unit: "conversion", note: "Conversions as the ad network counts them." },
  ad_leads: { type: "integer", unit: "lead", note: "Leads from the network's own forms." },
  ad_revenue_minor: {
    type: "integer",
    unit: "minor unit",
    note: "Value of the conversions as the ad network counts it, in minor units of the cost's currency.",
  },
  ad_video_views: { type: "integer", unit: "view", note: "Video views by the network's own definition." },
} as const;

export const spend = table("spend", {
  note: "Ad spend per campaign and day, in minor units of its own currency.",
  key: ["platform", "account", "report", "campaign", "ad_group", "ad", "currency", "day"],
  // Campaigns and ads are no parts here: an export is often made of some of them, and says nothing of the others.
  split: ["currency"],
  columns: { ...where, ...onDay, ...parts, ...measured },
});

export const spendWindow = table("spend_window", {
  note: "Ad spend per campaign over a whole window, where the export has no days. Answers only for that window, never spread over its days.",
  key: ["platform", "account", "report", "campaign", "ad_group", "ad", "currency", "day", "window_end"],
  split: ["currency"],
  columns: {
    ...where,
    ...window,
    ...parts,
    ...measured,
    ad_reach: {
      type: "integer",
      unit: "account",
      unique: true,
      note: "Different accounts that saw the ads in the window: never added.",
    },
  },
});
