// Writes LinkedIn's competitors workbook: the period in the first row, the names in the second, a row per page.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { type MadeFile, type Sheet, usDay, workbook } from "../layout.ts";

interface Rival {
  readonly page: string;
  readonly followers: number;
  readonly gained: number;
  readonly engagements: number;
  readonly posts: number;
}

const header = ["Page", "Total Followers", "New Followers", "Total post engagements", "Total posts"];

const sheet = (since: Day, until: Day, rivals: readonly Rival[]): Sheet["rows"] => [
  [usDay(since), usDay(until)],
  header,
  ...rivals.map((of) => [of.page, of.followers, of.gained, of.engagements, of.posts]),
];

/** Until 2024 or so what engagements are made of stood beside them, and the period in one cell. */
const longer = (since: Day, until: Day, rivals: readonly Rival[]): Sheet["rows"] => [
  [`${usDay(since)} - ${usDay(until)}`],
  [
    ...header.slice(0, 4),
    ...["Total post reactions", "Total post comments", "Total reposts"],
    ...header.slice(4),
  ],
  ...rivals.map((of) => [
    ...[of.page, of.followers, of.gained, of.engagements],
    ...[of.engagements - 9, 6, 3, of.posts],
  ]),
];

const rivals: readonly Rival[] = [
  { page: "Example Works", followers: 5120, gained: 61, engagements: 874, posts: 12 },
  // Pages lose followers too.
  { page: "Łódź & Synowie", followers: 18_400, gained: -7, engagements: 90, posts: 0 },
  { page: "조용한 도구", followers: 902, gained: 15, engagements: 240, posts: 31 },
];
const since = toDay("2026-08-01");
const name = (end: string): string => `example-works_competitor_analytics_${end}`;

export const examples: readonly MadeFile[] = [
  {
    name: name("1788859980321.xlsx"),
    bytes: workbook([{ name: "COMPETITORS", rows: sheet(since, addDays(since, 29), rivals) }]),
  },
  {
    name: name("1772323200000.xls"),
    bytes: workbook(
      [
        {
          name: "COMPETITORS",
          rows: longer(toDay("2026-01-12"), toDay("2026-02-10"), rivals),
        },
      ],
      "xls",
    ),
  },
];
