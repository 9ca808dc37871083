// How cells are really written, one style a file, end to end: figures, days, and texts that look like formulas.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const all = (table: string, columns: string) =>
  desk.rows(`select ${columns} from ${table}_now where workspace = {workspace:text} order by part, line`);

const overview = "Date,Impressions,Likes,Engagements,Unfollows,Create Post";
const read = async (rows: readonly string[]) => {
  const done = await desk.import("account_overview_analytics.csv", [overview, ...rows].join("\n"));
  expect(done.rows).toBe(done.facts + done.skips + done.rejects);
  return all("account_day", "day, impressions");
};
// One column is written one way, so each style is a file of its own.
test.each([
  ["a fraction of nought", ["593.0", "7.0"], [593, 7]],
  ["thousands with a comma", ['"1,204"', "15"], [1204, 15]],
  ["thousands with a point", ["15.000", "1.204.000"], [15000, 1204000]],
  ["thousands with a blank that does not break", ["1\u00a0234", "12\u202f345"], [1234, 12345]],
  ["a negative day", ["-28", "3"], [-28, 3]],
  [
    "signs and words for unknown",
    ["--", "-", "undefined", "n/a", "", "5"],
    [null, null, null, null, null, 5],
  ],
] as const)("figures: %s", async (_, cells, expected) => {
  const rows = cells.map((text, i) => `2026-08-0${i + 1},${text},1,2,0,1`);
  expect((await read(rows)).map(({ impressions }) => impressions)).toEqual(expected);
});
test("days in every way that is seen, in one column", async () => {
  const days = [
    ['"Sat, Aug 22, 2026"', "2026-08-22"],
    ['"Sep 29, 2025"', "2025-09-29"],
    ["2018-09-27", "2018-09-27"],
    ["20260101", "2026-01-01"],
    ["46000", "2025-12-09"],
    ["28 апреля 2026", "2026-04-28"],
    ["9 lipca 2026", "2026-07-09"],
    ["2026년 9월 28일", "2026-09-28"],
    ["2026. 10. 3.", "2026-10-03"],
    ["31-08-2026", "2026-08-31"],
  ] as const;
  const made = await read(days.map(([text], i) => `${text},${i},1,2,0,1`));
  expect(made.map(({ day }) => day)).toEqual(days.map(([, day]) => day));
});
test("a day-first file of the first days of a month is asked about, and the answer holds", async () => {
  const text = [overview, ...[1, 2, 3, 4].map((n) => `0${n}/09/2026,${n},1,2,0,1`)].join("\n");
  await expect(desk.import("account_overview_analytics.csv", text)).rejects.toThrow("choose the order");
  await desk.import("account_overview_analytics.csv", text, { dateOrder: "dmy" });
  expect((await all("account_day", "day")).map(({ day }) => day)).toEqual([
    "2026-09-01",
    "2026-09-02",
    "2026-09-03",
    "2026-09-04",
  ]);
});
test("cells that begin as formulas are texts like any other", async () => {
  const names = ["=HYPERLINK(1)", "+48 123", "-autumn", "@lumen"];
  const rows = names.map((name, i) => `${name},2026-09-0${i + 1},5,1`);
  await desk.import("Campaigns.csv", `Campaign name,Day,Amount spent (EUR),Impressions\n${rows.join("\n")}`);
  expect((await all("spend", "campaign")).map(({ campaign }) => campaign)).toEqual(names);
});
