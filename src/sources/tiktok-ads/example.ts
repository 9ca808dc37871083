// Writes TikTok Ads Manager's report by day; the currency stands in the header of the cost.

import { addDays, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, utf8 } from "../layout.ts";

const header = ["Date", "Campaign name", "Cost (ZAR)", "Impressions", "Clicks (destination)"];
const days = [0, 1, 2].map((n) => addDays(toDay("2026-09-01"), n));
const rows = days.flatMap((day, n) =>
  ["Spring launch", "Retargeting, all"].map((campaign, k) => [
    ...[day, campaign, (1532.4 + 10 * n + k).toFixed(2), 8000 + n, 120 + k],
  ]),
);

const adsHeader = [
  ...["By Day", "Account name", "Campaign name", "Ad group name", "Ad name", "Currency"],
  ...["Cost", "Impressions", "Clicks (destination)", "Clicks (all)", "Conversions", "Reach"],
];
const ads = days.flatMap((day, n) =>
  [1, 2].map((clip, k) => [
    ...[day, "Example Works", "Spring launch", "Women 25-34", `Clip ${clip}`, "EUR"],
    ...[(210.05 + n + k).toFixed(2), 5000 + n, 80 + k, 95 + k, n === 0 ? "-" : 4 + k, 3900],
  ]),
);
const total = ["Total of 6 results", "-", "-", "-", "-", "EUR", 1269.3, 30006, 483, 573, 18, 11000];

export const examples: readonly MadeFile[] = [
  { name: "Campaign report(2026-09-01 to 2026-09-03).csv", bytes: utf8(csvText([header, ...rows])) },
  {
    name: "Ad report(2026-09-01 to 2026-09-03).csv",
    bytes: utf8(csvText([adsHeader, ...ads, total], { bom: true })),
  },
];
