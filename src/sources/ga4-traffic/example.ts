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
];
