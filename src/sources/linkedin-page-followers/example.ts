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
}): MadeFile => ({
  name: `${of.slug}_followers_${of.exported}.xlsx`,
  bytes: workbook([
    {
      name: "New followers",
      rows: [
        ["Date", "Sponsored followers", "Organic followers", "Auto-invited followers", "Total followers"],
        ...of.days.map(({ day, sponsored, organic, invited }) => [
          usDay(day),
          sponsored,
          organic,
          invited,
          sponsored + organic + invited,
        ]),
      ],
    },
    ...["Location", "Job function", "Seniority", "Industry", "Company size"].map((name) => ({
      name,
      rows: [[name, "Total followers"], ...(of.groups[name] ?? [])],
    })),
  ]),
});

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
];
