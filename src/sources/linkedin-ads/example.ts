// Writes Campaign Manager's performance reports: lines above the header, UTF-16 with tabs, days as M/D/YYYY.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { csvText, type MadeFile, shortUsDay, utf8, utf16 } from "../layout.ts";

const start = toDay("2026-09-01");
// Another month than the ads: one account's days are split in one way only.
const october = toDay("2026-10-01");
const spoken = (day: Day): string => `September ${Number(day.slice(8))}, 2026`;

const preamble = (title: string, until: Day): readonly (readonly string[])[] => [
  [title],
  [`Report Start: ${spoken(start)}, 12:00 AM`],
  [`Report End: ${spoken(until)}, 11:59 PM`],
  ["Account: Example Works Ads"],
  [],
];

const everything = [
  ...[
    "Start Date (in UTC)",
    "Account Name",
    "Currency",
    "Campaign Group Name",
    "Campaign Name",
    "Campaign ID",
  ],
  ...["Campaign Objective", "Ad ID", "Ad Name", "Creative Name", "Ad Format", "Total Spent", "Impressions"],
  ...["Clicks", "Clicks to Landing Page", "Clicks to LinkedIn Page", "Reach", "Leads", "Lead Form Opens"],
  ...[
    "Video Views",
    "Total Engagements",
    "Total Social Actions",
    "Reactions",
    "Comments",
    "Shares",
    "Follows",
  ],
  ...["Viral Impressions", "Conversions", "Average CPM"],
];

const byAd = (): MadeFile => {
  const row = (day: Day, ad: number, cost: number, leads: number | string) => [
    ...[shortUsDay(day), "Example Works Ads", "EUR", "Autumn", "Launch, founders", "310000001"],
    ...["LEAD_GENERATION", String(710_000_000 + ad), `Ad ${ad}`, `Creative ${ad}`, "Single image ad", cost],
    ...[1000 + ad, 22, 17, 3, 800, leads, 9, 120, 31, 9, 6, 2, 1, 1, 40, 2, 24.5],
  ];
  const rows = [0, 1, 2].flatMap((n) => [
    row(addDays(start, n), 1, 24.55 + n, n),
    row(addDays(start, n), 2, 10, "-"),
  ]);
  const table = [...preamble("Ad Performance Report (in UTC)", addDays(start, 2)), everything, ...rows];
  return {
    name: "account_500000001_ad_performance_report.csv",
    bytes: utf16(csvText(table, { delimiter: "\t", newline: "\r\n" })),
  };
};

const short = [
  ...["Start Date (in UTC)", "Account Name", "Currency", "Campaign Name", "Campaign ID", "Total Spent"],
  ...["Impressions", "Clicks", "Conversions"],
];

const byCampaign = (): MadeFile => {
  const row = (day: Day, campaign: string, id: string, cost: string, impressions: string) => [
    ...[shortUsDay(day), "Example Works Ads", "PLN", campaign, id, cost, impressions, 12, 1],
  ];
  const table = [
    ["Campaign Performance Report (in UTC)"],
    short,
    row(october, "Launch", "310000001", "1,024.55", "12,004"),
    row(october, "Launch", "310000002", "80.00", "900"),
    row(addDays(october, 1), "Launch", "310000001", "998.10", "11,870"),
  ];
  return { name: "account_500000001_campaign_performance_report.csv", bytes: utf8(csvText(table)) };
};

/** A month a row, with its end. */
const byPeriod = (): MadeFile => {
  const header = ["Start Date (in UTC)", "End Date (in UTC)", ...short.slice(1), "Reach", "Leads"];
  const row = (since: string, until: string, campaign: string, id: string, cost: number) => [
    ...[since, until, "Example Works Ads", "EUR", campaign, id, cost, 90_000, 700, 12, 41_000, 8],
  ];
  const table = [
    ...preamble("Campaign Performance Report (in UTC)", toDay("2026-09-30")),
    header,
    row("8/1/2026", "8/31/2026", "Launch", "310000001", 1812.4),
    row("9/1/2026", "9/30/2026", "Launch", "310000001", 1790.15),
    row("8/15/2026", "8/15/2026", "One evening", "310000003", 15),
  ];
  return {
    name: "account_500000001_campaign_performance_report (1).csv",
    bytes: utf16(csvText(table, { delimiter: "\t", newline: "\r\n" })),
  };
};

/** The whole period in one row a campaign, which only the lines above say. */
const startsAlone = (): MadeFile => {
  const row = (campaign: string, id: string, cost: number) => [
    ...[shortUsDay(start), "Example Works Ads", "EUR", campaign, id, cost, 50_000, 410, 7],
  ];
  const table = [
    ...preamble("Campaign Performance Report (in UTC)", toDay("2026-09-30")),
    short,
    row("Launch", "310000001", 900.25),
    row("Retargeting", "310000002", 64.5),
  ];
  return {
    name: "account_500000001_campaign_performance_report (2).csv",
    bytes: utf16(csvText(table, { delimiter: "\t", newline: "\r\n" })),
  };
};

export const examples: readonly MadeFile[] = [byAd(), byCampaign(), byPeriod(), startsAlone()];
