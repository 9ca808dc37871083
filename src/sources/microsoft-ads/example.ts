// Writes Microsoft Advertising's report by day: settings above the header, a copyright line at the end.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const above = [
  ["Report Name: Campaign performance"],
  ["Report Time: 9/1/2026,9/3/2026"],
  ["Time Zone: (GMT+01:00) Sarajevo, Skopje, Warsaw, Zagreb"],
  ["Rows: 4"],
  [],
];
const notice = ["©2026 Microsoft Corporation. All rights reserved."];

const plain: MadeFile = {
  name: "Campaign performance.csv",
  bytes: utf8(
    csvText(
      [
        ["Gregorian date", "Campaign name", "Spend", "Impressions", "Clicks", "Conversions", "Revenue"],
        ["9/1/2026", "Brand", "1,012.40", "8,104", 96, 4, "2,100.00"],
        ["9/2/2026", "Brand", "988.05", "7,990", 91, 0, "0.00"],
      ],
      { bom: true },
    ),
  ),
};

const settled: MadeFile = {
  name: "Campaign_performance_2026-09-04.csv",
  bytes: utf8(
    csvText(
      [
        ...above,
        [
          ...[
            "Gregorian date",
            "Account name",
            "Campaign name",
            "Currency code",
            "Spend",
            "Impressions",
            "Clicks",
          ],
          ...["Conversions", "Revenue"],
        ],
        ["9/1/2026", "Example Works", "Brand", "EUR", 12.4, 804, 9, 1, 40],
        ["9/1/2026", "Example Works", "Retargeting", "EUR", 3.15, 120, 2, 0, 0],
        ["9/2/2026", "Example Works", "Brand", "EUR", 11.95, 790, 8, 0, 0],
        ["9/13/2026", "Example Works", "Brand", "EUR", 1, 70, 1, 0, 0],
        notice,
      ],
      { quote: "all" },
    ),
  ),
};

export const examples: readonly MadeFile[] = [plain, settled];
