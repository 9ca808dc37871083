// Writes Universal Analytics' CSV: "#" lines, the table with its total, then the period by day with its total.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const rule = `# ${"-".repeat(40)}`;
const top = (view: string, title: string, period: string): string =>
  [rule, `# ${view}`, `# ${title}`, `# ${period}`, rule, "", ""].join("\n");

const header = [
  ...["Users", "New Users", "Sessions", "Bounce Rate", "Pages / Session", "Avg. Session Duration"],
  ...["Ecommerce Conversion Rate", "Transactions", "Revenue"],
];
type Row = readonly (string | number)[];
const file = (
  name: string,
  above: string,
  [dimension, rows]: readonly [string, readonly Row[]],
  days: readonly Row[],
): MadeFile => ({
  name,
  bytes: utf8(
    [above + csvText([[dimension, ...header], ...rows]), csvText([["Day Index", "Users"], ...days])].join(
      "\n",
    ),
  ),
});

const channels = file(
  "Analytics All Web Site Data Channels 20190928-20190929.csv",
  top("Example Works – web", "Channels", "20190928-20190929"),
  [
    "Default Channel Grouping",
    [
      ["Organic Search", "1,204", 800, "1,420", "55.21%", 2.41, "00:01:31", "0.70%", 10, "$1,022.50"],
      ["Social", 98, 80, 120, "75.00%", 1.4, "00:00:31", "0.00%", 0, "$0.00"],
      ["Direct", 300, 250, 350, "61.43%", 1.9, "00:01:02", "0.29%", 1, "$22.50"],
      ["", "1,580", "1,130", "1,890", "57.62%", 2.25, "00:01:20", "0.58%", 11, "$1,045.00"],
    ],
  ],
  [
    ["9/28/19", 790],
    ["9/29/19", 812],
    ["", "1,602"],
  ],
);

const oneDay = file(
  "Analytics All Web Site Data Source Medium 20190930-20190930.csv",
  top("Example Works – web", "Source/Medium", "20190930-20190930"),
  [
    "Source / Medium",
    [
      ["google / organic", 61, 40, 70, "50.00%", 2.5, "00:01:11", "0.00%", 0, "$0.00"],
      ["m.facebook.com / referral", 8, 7, 9, "75.00%", 1.2, "00:00:20", "0.00%", 0, "$0.00"],
      ["", 69, 47, 79, "52.85%", 2.35, "00:01:05", "0.00%", 0, "$0.00"],
    ],
  ],
  [
    ["9/30/19", 69],
    ["", 69],
  ],
);

/** Keywords are left aside: only the days below them are read. */
const keywords: MadeFile = {
  name: "Analytics All Web Site Data Google Ads Keywords 20191130-20191130.csv",
  bytes: utf8(
    [
      top("Example Works – web", "Google Ads Keywords", "20191130-20191130") +
        csvText([
          ["Keyword", "Clicks", "Cost", "CPC", "Users", "Sessions", "Bounce Rate", "Pages / Session"],
          ["quiet tools", 9, "$22.50", "$2.50", 8, 9, "75.00%", 1.5],
          ["", 9, "$22.50", "$2.50", 8, 9, "75.00%", 1.5],
        ]),
      csvText([
        ["Day Index", "Users"],
        ["11/30/19", 8],
        ["", 8],
      ]),
    ].join("\n"),
  ),
};

export const examples: readonly MadeFile[] = [channels, oneDay, keywords];
