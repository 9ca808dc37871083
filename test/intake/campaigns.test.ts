// Ads stand under the campaign's name: the door says when a campaign it knows is missing, for it may have been renamed.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

type Row = readonly [campaign: string, day: string, cost: string];
const ads = (...rows: readonly Row[]): string =>
  ["Campaign name,Day,Amount spent (EUR),Impressions", ...rows.map((row) => `${row.join(",")},0`)].join("\n");
const [d1, d2, d3] = ["2026-09-01", "2026-09-02", "2026-09-03"] as const;
const mine = { account: "Acme" };

const warned = async (name: string, text: string, account = mine) =>
  (await desk.preview(name, text, account)).warnings;

test("campaigns known on the days of a file that does not name them are warned of, before the import and after", async () => {
  await desk.import(
    "old.csv",
    ads(["spring", d1, "5.00"], ["spring", d2, "6.00"], ["autumn", d2, "7.00"]),
    mine,
  );
  const newer = ads(["Spring 2026", d1, "5.00"], ["Spring 2026", d2, "6.00"], ["Spring 2026", d3, "1.00"]);
  const warning = {
    code: "file/campaigns-missing",
    text: "Campaigns known from 2026-09-01 to 2026-09-02 are not in new.csv (2: autumn, spring): if they were renamed, they now count twice; undo the older import then.",
    where: { file: "new.csv", since: d1, until: d2, count: 2, names: "autumn, spring" },
  };
  expect(await warned("new.csv", newer)).toEqual([warning]);
  expect((await desk.import("new.csv", newer, mine)).warnings).toEqual([warning]);
});

test("nothing is warned of on other days, of other accounts, of networks beside, or where nothing was spent", async () => {
  await desk.import("old.csv", ads(["spring", d1, "5.00"], ["rest", d3, "0.00"]), mine);
  await desk.import("other.csv", ads(["theirs", d3, "5.00"]), { account: "Other" });
  await desk.import(
    "Campaign report.csv",
    `Campaign report\n"September 3, 2026 - September 3, 2026"\nDay,Campaign,Impr.,Clicks,Cost\n${d3},search,5,1,2.00\n`,
    mine,
  );
  expect(await warned("new.csv", ads(["Spring 2026", d3, "5.00"]))).toEqual([]);
  expect(await warned("same.csv", ads(["spring", d1, "9.00"]))).toEqual([]);
});

test("of many campaigns the first are named", async () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  await desk.import("old.csv", ads(...names.map((name): Row => [name, d1, "1.00"])), mine);
  const [warning] = await warned("new.csv", ads(["z", d1, "1.00"]));
  expect(warning?.where).toMatchObject({ count: 7, names: "a, b, c, d, e, …" });
});
