// Writes LinkedIn's page followers workbook: new followers by day, then five sheets of all followers by group.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { type MadeFile, usDay, workbook } from "../layout.ts";

export interface NewFollowers {
  readonly day: Day;
  readonly sponsored: number;
  readonly organic: number;
  readonly invited: number;
}

export interface Groups {
  readonly [sheet: string]: readonly (readonly [bucket: string, followers: number])[];
}

export const pageFollowersFile = (of: {
  readonly slug: string;
  readonly exported: number;
  readonly days: readonly NewFollowers[];
  readonly groups: Groups;
  /** Before invitations were counted apart. */
  readonly older?: boolean;
  readonly format?: "xlsx" | "xls";
}): MadeFile => {
  const { older = false, format = "xlsx" } = of;
  const invited = (cell: string | number): readonly (string | number)[] => (older ? [] : [cell]);
  const header = ["Sponsored followers", "Organic followers", ...invited("Auto-invited followers")];
  const days = of.days.map((day) => [
    ...[usDay(day.day), day.sponsored, day.organic, ...invited(day.invited)],
    day.sponsored + day.organic + (older ? 0 : day.invited),
  ]);
  const sheets = [
    { name: "New followers", rows: [["Date", ...header, "Total followers"], ...days] },
    ...["Location", "Job function", "Seniority", "Industry", "Company size"].map((name) => ({
      name,
      rows: [[name, "Total followers"], ...(of.groups[name] ?? [])],
    })),
  ];
  return { name: `${of.slug}_followers_${of.exported}.${format}`, bytes: workbook(sheets, format) };
};

const groups: Groups = {
  Location: [
    ["Warszawa, Polska", 410],
    ["Seoul, South Korea", 388],
  ],
  "Job function": [["Operations", 205]],
  Seniority: [
    ["Senior", 300],
    ["Entry", 190],
  ],
  Industry: [["Software Development", 222]],
  "Company size": [["51-200", 260]],
};

export const examples: readonly MadeFile[] = [
  pageFollowersFile({
    slug: "example-works",
    exported: Date.parse("2026-09-08T09:31:00.456Z"),
    days: [0, 1, 2].map((n) => ({
      day: addDays(toDay("2026-09-01"), n),
      sponsored: n,
      organic: 7 + n,
      invited: n % 2,
    })),
    groups,
  }),
  pageFollowersFile({
    slug: "example-works",
    exported: Date.parse("2023-02-08T09:31:00.222Z"),
    // Followers that were taken away again can outnumber the day's new ones.
    days: [0, 1, 2, 3].map((n) => ({
      day: addDays(toDay("2023-02-01"), n),
      sponsored: n === 1 ? 12 : 0,
      organic: 4 - 2 * n,
      invited: 0,
    })),
    groups,
    older: true,
    format: "xls",
  }),
];
