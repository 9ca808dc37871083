// Writes LinkedIn's page visitors workbook: 25 columns by day, then five sheets of views by group.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { type MadeFile, usDay, workbook } from "../layout.ts";

export interface PageVisits {
  readonly day: Day;
  readonly views: readonly [desktop: number, mobile: number];
  readonly visitors: readonly [desktop: number, mobile: number, all: number];
}

const header = [
  "Date",
  ...["Overview", "Life", "Jobs", "Total"].flatMap((page) =>
    ["page views", "unique visitors"].flatMap((what) =>
      ["desktop", "mobile", "total"].map((device) => `${page} ${what} (${device})`),
    ),
  ),
];

const row = ({ day, views: [desktop, mobile], visitors }: PageVisits): readonly (string | number)[] => {
  const views = [desktop, mobile, desktop + mobile];
  const none = [0, 0, 0];
  return [usDay(day), ...views, ...visitors, ...none, ...none, ...none, ...none, ...views, ...visitors];
};

export const pageVisitorsFile = (of: {
  readonly slug: string;
  readonly exported: number;
  readonly days: readonly PageVisits[];
  readonly groups: Readonly<Record<string, readonly (readonly [bucket: string, views: number])[]>>;
}): MadeFile => ({
  name: `${of.slug}_visitors_${of.exported}.xlsx`,
  bytes: workbook([
    { name: "Visitor metrics", rows: [header, ...of.days.map(row)] },
    ...["Location", "Job function", "Seniority", "Industry", "Company size"].map((name) => ({
      name,
      rows: [[name, "Total views"], ...(of.groups[name] ?? [])],
    })),
  ]),
});

export const examples: readonly MadeFile[] = [
  pageVisitorsFile({
    slug: "example-works",
    exported: Date.parse("2026-09-08T09:32:00.789Z"),
    days: [0, 1, 2].map((n) => ({
      day: addDays(toDay("2026-09-01"), n),
      views: [20 + n, 9],
      visitors: [11 + n, 6, 15 + n],
    })),
    groups: { Location: [["Kraków, Polska", 31]], "Job function": [["Sales", 12]] },
  }),
];
