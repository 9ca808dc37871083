// A newer export that parts a whole anew replaces its older parts; what it says nothing of stays.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { toDay } from "../../src/base/period.ts";
import { trafficFile } from "../../src/sources/ga4-traffic/example.ts";
import { csvText, type MadeFile, utf8 } from "../../src/sources/layout.ts";
import { type PagePostRow, pageContentFile } from "../../src/sources/linkedin-page-content/example.ts";
import { searchZip } from "../../src/sources/search-console/example.ts";
import { embedded } from "../fixtures/warehouse.ts";
import { type Desk, openDesk } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const bring = ({ name, bytes }: MadeFile, account?: string) =>
  desk.import(name, bytes, account === undefined ? {} : { account });
const day = toDay("2026-09-01");

const parts = async (table: string, columns: string): Promise<readonly (readonly unknown[])[]> =>
  (
    await desk.rows(
      `select ${columns} from ${table}_now where workspace = {workspace:text} order by ${columns}`,
    )
  ).map((row) => Object.values(row));

const traffic = (name: string, rows: readonly (readonly [campaign: string, sessions: number])[]): MadeFile =>
  trafficFile({
    name,
    property: "Shop",
    since: day,
    until: day,
    rows: rows.map(([campaign, sessions]) => ({
      ...{ day, source: "linkedin.com", medium: "social", campaign, landing: "/", sessions },
      ...{ engaged: sessions, seconds: 10, views: sessions, events: 0, users: sessions },
    })),
  });

test("a session that moved to another campaign counts once", async () => {
  await bring(
    traffic("a.csv", [
      ["(not set)", 10],
      ["spring", 3],
    ]),
  );
  await bring(traffic("b.csv", [["autumn", 15]]));
  expect(await parts("web_day", "campaign, sessions, merged")).toEqual([["autumn", 15, false]]);
});

test("a file that tells much less of a day than is known is imported with a warning", async () => {
  await bring(traffic("a.csv", [["spring", 100]]));
  const part = traffic("b.csv", [["spring", 20]]);
  const text =
    "b.csv tells 20 sessions for 2026-09-01 to 2026-09-01 where 100 are known, and takes their place";
  expect((await desk.preview(part.name, part.bytes)).warnings).toMatchObject([
    { code: "file/less-than-known", text: expect.stringContaining(text) },
  ]);
  expect((await bring(part)).warnings).toHaveLength(1);
  expect((await bring(traffic("c.csv", [["spring", 19]]))).warnings).toEqual([]);
});

test.skipIf(!embedded)(
  "an older export that bears no date is imported with a warning, a newer one without",
  async () => {
    const tweets = (impressions: number): string =>
      [
        "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,retweets,replies,likes",
        `1225785799146430465,https://twitter.com/acme/status/1225785799146430465,Hello,2020-02-07 14:30 +0000,${impressions},5,1,1,3`,
        "",
      ].join("\n");
    await desk.import("first.csv", tweets(206));
    expect((await desk.import("updated.csv", tweets(332))).warnings).toEqual([]);
    const { warnings } = await desk.preview("late.csv", tweets(205));
    expect(warnings).toMatchObject([
      { code: "file/seems-older", where: { earlier: "updated.csv", falls: 1 } },
    ]);
  },
);

test("the whole that a filtered export replaced is not said to be there, and how it comes back is", async () => {
  await bring(traffic("whole.csv", [["spring", 100]]));
  const { importId } = await bring(traffic("part.csv", [["spring", 20]]));
  await expect(bring(traffic("again.csv", [["spring", 100]]))).rejects.toMatchObject({
    code: "file/restated-since",
    where: { earlier: "whole.csv", newer: "part.csv" },
  });
  await desk.context.warehouse.undo(desk.workspace, importId);
  expect(await parts("web_day", "sessions")).toEqual([[100]]);
  await expect(bring(traffic("again.csv", [["spring", 100]]))).rejects.toMatchObject({
    code: "file/already-imported",
  });
});

test("a file that says it is the newest counts, though it says what an older one said", async () => {
  const at = (time: string, impressions: number) => page(time, [post("Organic", "", impressions)]);
  await bring(at("2026-09-08T09:00:00Z", 100));
  await bring(at("2026-09-09T09:00:00Z", 110));
  await bring(at("2026-09-10T09:00:00Z", 100));
  expect(await parts("post_obs", "impressions")).toEqual([[100]]);
});

test("two exports of the same days in one zip are turned away, unless they say the same", async () => {
  const zip = (second: number, campaign = "spring") =>
    zipOf([
      ["a.csv", traffic("a.csv", [["spring", 10]]).bytes],
      ["b.csv", traffic("b.csv", [[campaign, second]]).bytes],
    ]);
  for (const packed of [await zip(20), await zip(10, "autumn")]) {
    await expect(desk.import("both.zip", packed)).rejects.toMatchObject({
      code: "file/parts-differ",
      where: { what: "2026-09-01" },
    });
    expect((await desk.preview("both.zip", packed)).problem).toMatchObject({ code: "file/parts-differ" });
  }
  expect(await parts("web_day", "sessions")).toEqual([]);
  await desk.import("both.zip", await zip(10));
  expect(await parts("web_day", "sessions")).toEqual([[10]]);
});

test("an undo brings the older parts back", async () => {
  await bring(traffic("a.csv", [["(not set)", 10]]));
  const { importId } = await bring(traffic("b.csv", [["autumn", 15]]));
  await desk.context.warehouse.undo(desk.workspace, importId);
  expect(await parts("web_day", "campaign, sessions")).toEqual([["(not set)", 10]]);
});

test("a query that is gone from the same window no longer counts", async () => {
  const zip = (query: string, clicks: number, exported: string): MadeFile =>
    searchZip("shop.example", toDay(exported), {
      days: [{ day, clicks: 20, impressions: 200, position: 3 }],
      queries: [[query, clicks, 90, 2]],
      pages: [["https://shop.example/", 20, 200, 3]],
      countries: [],
      devices: [],
    });
  await bring(zip("acme shoes", 8, "2026-09-20"));
  await bring(zip("acme boots", 9, "2026-09-21"));
  expect(await parts("search_window", "facet, value, search_clicks")).toEqual([
    ["page", "https://shop.example/", 20],
    ["query", "acme boots", 9],
  ]);
});

const post = (
  distribution: PagePostRow["distribution"],
  campaign: string,
  impressions: number,
): PagePostRow => ({
  ...{ title: "A post", id: "7200000000000000001", author: "Ola", created: day, distribution, campaign },
  ...{
    impressions,
    views: null,
    clicks: 1,
    likes: 2,
    comments: 0,
    reposts: 0,
    follows: null,
    type: "Article",
  },
});
const page = (exported: string, posts: readonly PagePostRow[]): MadeFile =>
  pageContentFile({ slug: "acme", exported: Date.parse(exported), days: [], posts });

test("a post's total gives way to its organic and paid figures", async () => {
  await bring(page("2026-09-08T09:00:00Z", [post("Total", "", 500)]));
  await bring(page("2026-09-09T09:00:00Z", [post("Organic", "", 400), post("Sponsored", "Spring", 250)]));
  expect(await parts("post_obs", "distribution, impressions")).toEqual([
    ["organic", 400],
    ["paid", 250],
  ]);
});

test("a post in two ad campaigns has both their figures", async () => {
  const file = page("2026-09-08T09:00:00Z", [
    post("Organic", "", 100),
    post("Sponsored", "Spring", 400),
    post("Sponsored", "Summer", 200),
  ]);
  const { facts, rows } = await bring(file);
  expect([rows, facts]).toEqual([3, 3]);
  expect(await parts("post_obs", "ad_campaign, impressions")).toEqual([
    ["", 100],
    ["Spring", 400],
    ["Summer", 200],
  ]);
});

const ads = (name: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]) => ({
  name,
  bytes: utf8(csvText([["Day", ...header, "Amount spent (EUR)", "Impressions"], ...rows])),
});

test("an id column that came to an ads report doubles nothing: it is turned away on the same days", async () => {
  await bring(
    ads(
      "a.csv",
      ["Campaign name"],
      [
        [day, "Spring", 10, 100],
        [day, "Brand", 5, 50],
      ],
    ),
    "Acme",
  );
  const newer = ads("b.csv", ["Campaign name", "Campaign ID"], [[day, "Spring", "120001", 12, 110]]);
  await expect(bring(newer, "Acme")).rejects.toMatchObject({ code: "file/other-split" });
  expect(await parts("spend", "campaign, cost_minor")).toEqual([
    ["Brand", 500],
    ["Spring", 1000],
  ]);
});

const overview = (...rows: readonly (readonly [string, number])[]): string =>
  [
    "Date,Impressions,Likes,Engagements,Unfollows,Create Post",
    ...rows.map(([on, n]) => `${on},${n},1,2,0,1`),
    "",
  ].join("\n");

test("a day that stands in a file twice turns it away, for one of its rows would be lost", async () => {
  const file = overview(["2026-09-01", 10], ["2026-09-02", 20], ["2026-09-01", 30]);
  await expect(desk.import("x.csv", file, { account: "acme" })).rejects.toMatchObject({
    code: "file/rows-alike",
    message: expect.stringContaining("Rows 2 and 4 of x.csv"),
  });
  const { problem } = await desk.preview("x.csv", file, { account: "acme" });
  expect(problem).toMatchObject({ code: "file/rows-alike" });
  expect(await parts("account_day", "day, impressions")).toEqual([]);
});

test("a post that stands in a file twice with other figures turns it away, told twice alike it counts once", async () => {
  const twice = (second: number): MadeFile =>
    page("2026-09-08T09:00:00Z", [post("Organic", "", 400), post("Organic", "", second)]);
  await expect(bring(twice(401))).rejects.toMatchObject({ code: "file/rows-alike" });
  await bring(twice(400));
  expect(await parts("post_obs", "distribution, impressions")).toEqual([["organic", 400]]);
});

test("a newer export with fewer figures takes none away", async () => {
  await bring(traffic("a.csv", [["spring", 10]]));
  const header = ["Date", "Session source / medium", "Session campaign", "Landing page", "Sessions"];
  const told = ["# Property: Shop", "# All Users", "# Start date: 20260901", "# End date: 20260901", ""];
  const rows = csvText([header, ["20260901", "linkedin.com / social", "autumn", "/", 12]]);
  await bring({ name: "b.csv", bytes: utf8([...told, rows].join("\n")) });
  expect(await parts("web_day", "campaign, sessions, page_views")).toEqual([
    ["autumn", 12, null],
    ["spring", null, 10],
  ]);
});
