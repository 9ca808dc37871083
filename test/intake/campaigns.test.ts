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

const byAd = (...rows: readonly string[]): string =>
  `Day,Campaign name,Ad set name,Ad name,Amount spent (PLN),Impressions\n${rows.join("\n")}\n`;
const known = (columns: string) =>
  desk.rows(
    `select ${columns}, cost_minor as cost from spend_now where workspace = {workspace:text} order by all`,
  );

test("an export of some of the ads leaves the others as they are, and says that they are missing", async () => {
  const [one, two] = [`${d1},Alpha,S,Ad1,10.00,100`, `${d1},Alpha,S,Ad2,90.00,900`];
  await desk.import("all.csv", byAd(one, two), mine);
  const { warnings } = await desk.import("active.csv", byAd(one.replace("10.00", "11.00")), mine);
  expect(await known("ad")).toEqual([
    { ad: "Ad1", cost: 1100 },
    { ad: "Ad2", cost: 9000 },
  ]);
  expect(warnings).toMatchObject([
    {
      code: "file/ads-missing",
      text: "Ads known from 2026-09-01 to 2026-09-01 are not in active.csv (1: Ad2): their figures stay. If they were renamed, they now count twice; undo the older import then.",
    },
  ]);
  expect(await warned("again.csv", byAd(one, two))).toEqual([]);
});

const byCampaign = (...rows: readonly string[]): string =>
  `Day,Campaign name,Campaign ID,Amount spent (PLN),Impressions\n${rows.join("\n")}\n`;

test("so does one of two campaigns of one name, kept apart by their ids", async () => {
  const [one, two] = [`${d1},Alpha,120000000001,10.00,100`, `${d1},Alpha,120000000002,90.00,900`];
  await desk.import("both.csv", byCampaign(one, two), mine);
  await desk.import("one.csv", byCampaign(one.replace("10.00", "11.00")), mine);
  expect(await known("ad_group as campaign_id")).toEqual([
    { campaign_id: "120000000001", cost: 1100 },
    { campaign_id: "120000000002", cost: 9000 },
  ]);
});

test("the same campaign with its id and without it counts once: the second is turned away", async () => {
  await desk.import("names.csv", ads(["Alpha", d1, "10.00"], ["Beta", d2, "3.00"]), mine);
  const ids = byCampaign(`${d1},Alpha,120000000001,10.00,100`);
  await expect(desk.import("ids.csv", ids, mine)).rejects.toMatchObject({
    code: "file/other-split",
    where: { earlier: "names.csv", since: d1, until: d1 },
  });
  const other = byCampaign(`${d2},Alpha,120000000001,10.00,100`);
  expect(await desk.import("later.csv", other, mine)).toMatchObject({ facts: 1 });
});

test("windows are held to the same: an export of some campaigns over the same period names those it lacks", async () => {
  const period = (...rows: readonly string[]): string =>
    `Reporting starts,Reporting ends,Campaign name,Amount spent (PLN),Impressions\n${rows.map((row) => `${d1},${d3},${row}`).join("\n")}\n`;
  await desk.import("both.csv", period("Alpha,10.00,100", "Beta,90.00,900"), mine);
  expect(await warned("one.csv", period("Alpha,11.00,100"))).toMatchObject([
    { code: "file/campaigns-missing", where: { names: "Beta" } },
  ]);
});
