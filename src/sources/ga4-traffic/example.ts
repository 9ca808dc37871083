// Writes GA4's CSV: "#" lines, a curve by numbered day, then the table; and an exploration with days.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { compactDay, csvText, type MadeFile, utf8 } from "../layout.ts";

const rule = `# ${"-".repeat(40)}`;

const top = (title: string, property: string): string =>
  [rule, `# ${title}`, "# Account: Example Works", `# Property: ${property}`, rule, "#", ""].join("\n");
const segment = (since: Day, until: Day): string =>
  ["# All Users", `# Start date: ${compactDay(since)}`, `# End date: ${compactDay(until)}`, ""].join("\n");

export interface TrafficDay {
  readonly day: Day;
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly landing: string;
  readonly sessions: number;
  readonly engaged: number;
  readonly seconds: number;
  readonly views: number;
  readonly events: number;
  readonly users: number;
}

const dayHeader = [
  ...["Date", "Session source / medium", "Session campaign", "Landing page", "Sessions", "Engaged sessions"],
  ...["User engagement", "Views", "Key events", "Active users"],
];

export const trafficFile = (of: {
  readonly name: string;
  readonly property: string;
  readonly since: Day;
  readonly until: Day;
  readonly rows: readonly TrafficDay[];
}): MadeFile => {
  const sum = (key: "sessions" | "engaged" | "seconds" | "views" | "events"): number =>
    of.rows.reduce((total, row) => total + row[key], 0);
  const table = [
    dayHeader,
    // The program prints the whole beside its rows, with a name in the last cell.
    [
      "",
      "",
      "",
      "",
      sum("sessions"),
      sum("engaged"),
      sum("seconds"),
      sum("views"),
      sum("events"),
      "",
      "Grand total",
    ],
    ...of.rows.map((row) => [
      ...[compactDay(row.day), `${row.source} / ${row.medium}`, row.campaign, row.landing, row.sessions],
      ...[row.engaged, row.seconds, row.views, row.events, row.users],
    ]),
  ];
  const head = top("Traffic by day", of.property) + segment(of.since, of.until);
  return { name: of.name, bytes: utf8(`${head}\n${csvText(table)}`) };
};

const since = toDay("2026-09-01");
const until = addDays(since, 2);

const byChannel = (): MadeFile => {
  const channels = [
    ["Organic Social", 40, 25, 31.5, 3],
    ["Direct", 100, 61, 20.25, 1],
    ["Unassigned", 5, 0, 0, 0],
  ] as const;
  const header = ["Session primary channel group (Default channel group)", "Sessions", "Engaged sessions"];
  const text = [
    top("Traffic acquisition: Session primary channel group (Default channel group)", "Example site"),
    segment(since, until),
    csvText([
      ["Nth day", "Organic Social", "Direct"],
      ["0000", 12, 30],
      ["0001", 13, 35],
      ["0002", 15, 35],
    ]),
    segment(since, until),
    csvText([
      [...header, "Average engagement time per session", "Key events"],
      ...channels,
      ["Grand total", 145, 86, 22.66, 4],
    ]),
  ];
  return { name: "Traffic_acquisition.csv", bytes: utf8(text.join("\n")) };
};

/** Several tables one after another, each under its own lines: a site's users by numbered day, then its channels. */
const overview = (): MadeFile => {
  const [from, to] = [toDay("2026-01-01"), toDay("2026-09-23")];
  const text = [
    top("Traffic acquisition: Session default channel group", "Example shop"),
    segment(from, to),
    csvText([
      ["Nth day", "Active users"],
      ["0000", 61],
      ["0001", 58],
    ]),
    segment(from, to),
    csvText([
      ["Session default channel group", "Sessions", "Engaged sessions", "Engagement rate", "Key events"],
      ["Organic Social", 400, 250, 0.625, 31],
      ["Paid Social", 90, 30, 0.3333333333333333, 2],
      ["Grand total", 490, 280, 0.5714285714285714, 33],
    ]),
  ];
  return { name: "Traffic_acquisition_Session_default_channel_group.csv", bytes: utf8(text.join("\n")) };
};

const pages = (): MadeFile => {
  const text = [
    top("Pages and screens: Page path and screen class", "Example shop"),
    segment(since, until),
    csvText([
      ["Nth day", "/", "/pricing"],
      ["0000", 12, 3],
      ["0001", 9, 4],
    ]),
    segment(since, until),
    csvText([
      ["Page path and screen class", "Views", "Active users", "Views per active user", "Event count"],
      ["/", 120, 80, 1.5, 300],
      ["/pricing, all", 41, 30, 1.37, 90],
      ["(not set)", 2, 2, 1, 2],
      ["", 163, 95, 1.7, 392, "Grand total"],
    ]),
  ];
  return { name: "Pages_and_screens_Page_path_and_screen_class.csv", bytes: utf8(text.join("\n")) };
};

/** In Korean lines; the names of columns were seen in English only. */
const titles = (): MadeFile => {
  const above = [
    rule,
    "# 페이지 및 화면",
    "# 계정: Example Works",
    "# 속성: 예시 매장",
    rule,
    "#",
    "# 모든 사용자",
  ];
  const days = [`# 시작일: ${compactDay(since)}`, `# 종료일: ${compactDay(until)}`, "", ""];
  const table = csvText([
    ["Page title and screen class", "Views", "Active users"],
    ["요금", 41, 30],
    ["시작", 122, 81],
  ]);
  return { name: "페이지_및_화면.csv", bytes: utf8([...above, ...days].join("\n") + table) };
};

/** Rows of the Data API as programs save them: its own names, dates without dashes. */
const apiRows: MadeFile = {
  name: "ga4-sessions.csv",
  bytes: utf8(
    csvText([
      [
        "date",
        "sessionSource",
        "sessionMedium",
        "sessions",
        "engagedSessions",
        "screenPageViews",
        "activeUsers",
      ],
      ["20260801", "linkedin.com", "referral", 7, 4, 12, 6],
      ["20260801", "google", "organic", 30, 21, 66, 28],
      ["20260802", "linkedin.com", "referral", 5, 2, 8, 5],
    ]),
  ),
};
const apiDays: MadeFile = {
  name: "google-analytics-summary.csv",
  bytes: utf8(
    csvText([
      ["date", "active28d", "engagementRate", "wauPerMau", "engagedSessions"],
      ["2026-04-21", 84, "0.035087719298245612", 1, 2],
      ["2026-04-24", 186, "0.018181818181818181", 1, 1],
    ]),
  ),
};

const row = { engaged: 3, seconds: 99.5, views: 12, events: 1, users: 5, landing: "/pl/cennik" };

export const examples: readonly MadeFile[] = [
  byChannel(),
  trafficFile({
    name: "Traffic_by_day.csv",
    property: "Example site",
    since,
    until,
    rows: [
      { ...row, day: since, source: "linkedin.com", medium: "referral", campaign: "(not set)", sessions: 7 },
      { ...row, day: since, source: "m.facebook.com", medium: "cpc", campaign: "autumn-launch", sessions: 9 },
      {
        ...row,
        day: addDays(since, 1),
        source: "(direct)",
        medium: "(none)",
        campaign: "(not set)",
        sessions: 11,
      },
      {
        ...row,
        day: until,
        source: "google",
        medium: "organic",
        campaign: "(not set)",
        sessions: 13,
        events: 0,
      },
    ],
  }),
  overview(),
  pages(),
  titles(),
  apiRows,
  apiDays,
];
