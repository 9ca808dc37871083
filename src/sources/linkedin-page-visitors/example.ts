// Writes LinkedIn's page visitors workbook: 25 columns by day, then five sheets of views by group.

import { addDays, type Day, toDay } from "../../base/period.ts";
import { type MadeFile, usDay, workbook } from "../layout.ts";

export interface PageVisits {
  readonly day: Day;
  readonly views: readonly [desktop: number, mobile: number];
  readonly visitors: readonly [desktop: number, mobile: number, all: number];
}

/** A page without the tabs Life and Jobs has no columns for them. */
type Tabs = "all" | "overview";

const header = (tabs: Tabs): readonly string[] => [
  "Date",
  ...["Overview", ...(tabs === "all" ? ["Life", "Jobs"] : []), "Total"].flatMap((page) =>
    ["page views", "unique visitors"].flatMap((what) =>
      ["desktop", "mobile", "total"].map((device) => `${page} ${what} (${device})`),
    ),
  ),
];

const row = (of: PageVisits, tabs: Tabs): readonly (string | number)[] => {
  const [desktop, mobile] = of.views;
  const views = [desktop, mobile, desktop + mobile];
  const others = tabs === "all" ? Array.from({ length: 12 }, () => 0) : [];
  return [usDay(of.day), ...views, ...of.visitors, ...others, ...views, ...of.visitors];
};

export const pageVisitorsFile = (of: {
  readonly slug: string;
  readonly exported: number;
  readonly days: readonly PageVisits[];
  readonly groups: Readonly<Record<string, readonly (readonly [bucket: string, views: number])[]>>;
  readonly tabs?: Tabs;
  readonly format?: "xlsx" | "xls";
}): MadeFile => {
  const { tabs = "all", format = "xlsx" } = of;
  const days = of.days.map((day) => row(day, tabs));
  const sheets = [
    { name: "Visitor metrics", rows: [header(tabs), ...days] },
    ...["Location", "Job function", "Seniority", "Industry", "Company size"].map((name) => ({
      name,
      rows: [[name, "Total views"], ...(of.groups[name] ?? [])],
    })),
  ];
  return { name: `${of.slug}_visitors_${of.exported}.${format}`, bytes: workbook(sheets, format) };
};

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
  pageVisitorsFile({
    slug: "example-works",
    exported: Date.parse("2026-10-08T09:32:00.111Z"),
    // A day nobody came to see.
    days: [0, 1, 2, 3].map((n) => ({
      day: addDays(toDay("2026-10-01"), n),
      views: n === 2 ? [0, 0] : [14 - n, 3 + n],
      visitors: n === 2 ? [0, 0, 0] : [9, 2 + n, 10],
    })),
    groups: {
      Seniority: [
        ["Senior", 20],
        ["Entry", 4],
      ],
      Industry: [["Software Development", 11]],
      "Company size": [["51-200", 17]],
    },
    tabs: "overview",
    format: "xls",
  }),
];
