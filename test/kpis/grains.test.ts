// The same spend told by the day, by the week and by the month: no KPI adds two grains up for the same days.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seeded } from "../../src/base/random.ts";
import { catalogue } from "../../src/catalogue/index.ts";
import { leaves } from "../../src/catalogue/print.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { factTables } from "../../src/facts/index.ts";
import { csvText } from "../../src/sources/layout.ts";
import { type Desk, openDesk, who } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("no formula reads the days and the windows of one kind of facts", () => {
  const grainsOf = (table: string): string => table.replace(/_window$|_day$/, "");
  for (const kpi of catalogue)
    for (const { id, formula } of kpi.variants) {
      const tables = [...new Set(leaves(formula.node).map(({ table }) => table))];
      const kinds = tables.map(grainsOf);
      expect(new Set(kinds).size, `${kpi.id} ${id}: ${tables.join(", ")}`).toBe(kinds.length);
    }
  expect(factTables.map(({ name }) => name)).toContain("spend_window");
});

interface Told {
  readonly first: number;
  readonly last: number;
  readonly impressions: number;
  readonly clicks: number;
}
const day = (of: number): string => `2026-09-${String(of).padStart(2, "0")}`;

/** The 7th of September 2026 is a Monday. */
const weeks = [
  [7, 13],
  [14, 20],
  [21, 27],
] as const;

/** What the network restates between two downloads: days, weeks and the month need not agree. */
const toldBy = (random: () => number) => {
  const told = (first: number, last: number): Told => {
    const impressions = 1 + Math.floor(random() * 1000);
    return { first, last, impressions, clicks: Math.floor(random() * impressions) };
  };
  return {
    days: Array.from({ length: 30 }, (_, k) => told(k + 1, k + 1)),
    weeks: weeks.map(([first, last]) => told(first, last)),
    month: told(1, 30),
  };
};

type File = readonly [name: string, content: string];

const google = {
  days: (all: readonly Told[]): File => [
    "Campaign report.csv",
    csvText([
      ["Campaign report"],
      ["September 1, 2026 - September 30, 2026"],
      ["Day", "Campaign", "Currency code", "Impr.", "Clicks", "Cost"],
      ...all.map(({ first, impressions, clicks }) => [
        day(first),
        "Spring",
        "EUR",
        impressions,
        clicks,
        "1.00",
      ]),
    ]),
  ],
  window: ({ first, last, impressions, clicks }: Told): File => [
    `Campaign report (${first}).csv`,
    csvText([
      ["Campaign report"],
      [`September ${first}, 2026 - September ${last}, 2026`],
      ["Campaign", "Currency code", "Impr.", "Clicks", "Cost"],
      ["Spring", "EUR", impressions, clicks, "9.00"],
    ]),
  ],
};

const meta = {
  days: (all: readonly Told[]): File => [
    "Days.csv",
    csvText([
      ["Campaign name", "Day", "Impressions", "Clicks (all)", "Amount spent (EUR)"],
      ...all.map(({ first, impressions, clicks }) => ["Spring", day(first), impressions, clicks, "1.00"]),
    ]),
  ],
  window: ({ first, last, impressions, clicks }: Told): File => [
    `Weeks ${first}.csv`,
    csvText([
      [
        "Reporting starts",
        "Reporting ends",
        "Campaign name",
        "Impressions",
        "Clicks (all)",
        "Amount spent (EUR)",
      ],
      [day(first), day(last), "Spring", impressions, clicks, "9.00"],
    ]),
  ],
};

const answers = async (kpi: string, variant: string, grain: string) => {
  const period = { since: "2026-09-01", until: "2026-10-01" };
  const asked = { workspace: desk.workspace, kpi, variant, ...period, grain, compare: "none" };
  const { points, total } = await askKpi(desk.context, asked as Parameters<typeof askKpi>[1], who);
  return grain === "total" ? total.answer : new Map(points.map(({ since, answer }) => [since, answer]));
};

const shuffled = <T>(all: readonly T[], random: () => number): readonly T[] =>
  all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

describe.each([
  ["Google Ads", google],
  ["Meta Ads", meta],
] as const)("%s told by days, weeks and the month, in any order", (_name, files) => {
  test("counts each grain by itself", async () => {
    const random = seeded(1);
    const told = toldBy(random);
    await desk.fresh();
    const all = [files.days(told.days), ...told.weeks.map(files.window), files.window(told.month)];
    for (const [name, content] of shuffled(all, random)) await desk.import(name, content, { account: "Ads" });
    for (const [kpi, measure] of [
      ["impressions", "impressions"],
      ["clicks", "clicks"],
    ] as const) {
      const ofDays = told.days.reduce((sum, one) => sum + one[measure], 0);
      expect(await answers(kpi, "ads", "total")).toBe(ofDays);
      expect(await answers(kpi, "ads_window", "total")).toBe(told.month[measure]);
      const byWeek = (await answers(kpi, "ads_window", "week")) as Map<string, number | null>;
      for (const week of told.weeks) expect(byWeek.get(day(week.first))).toBe(week[measure]);
      const byDay = (await answers(kpi, "ads", "day")) as Map<string, number | null>;
      for (const one of told.days) expect(byDay.get(day(one.first))).toBe(one[measure]);
    }
  });
});
