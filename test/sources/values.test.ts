// Rows of the examples by hand: days in the workspace's zone, words for kinds and formats, channels, currencies, windows.

import { afterAll, beforeAll, expect, test } from "vitest";
import { examples as facebook } from "../../src/sources/facebook-posts/example.ts";
import { examples as traffic } from "../../src/sources/ga4-traffic/example.ts";
import { examples as google } from "../../src/sources/google-ads/example.ts";
import { examples as hubspot } from "../../src/sources/hubspot-deals/example.ts";
import { examples as instagram } from "../../src/sources/instagram-posts/example.ts";
import type { MadeFile } from "../../src/sources/layout.ts";
import { csvText, utf8, workbook } from "../../src/sources/layout.ts";
import { examples as pageContent } from "../../src/sources/linkedin-page-content/example.ts";
import { examples as member } from "../../src/sources/linkedin-personal/example.ts";
import { examples as metaAds } from "../../src/sources/meta-ads/example.ts";
import { examples as search } from "../../src/sources/search-console/example.ts";
import { examples as x } from "../../src/sources/x-content/example.ts";
import { openReader, type Reader } from "./pipeline.ts";

// The workspace of these tests stands in Warsaw and counts in zloty.
let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const read = async (file: MadeFile | undefined, select: string): Promise<readonly (readonly unknown[])[]> => {
  if (file === undefined) throw new Error("no such example");
  const { result } = await reader.import(file);
  const rows = await reader.rows(`${select.replace("$import", String(result.importId))}`);
  return rows.map((row) => Object.values(row));
};

test("a post on X counts to the Warsaw day of its id, and one that begins with @ is a reply", async () => {
  const rows = await read(
    x[0],
    "select account, cast(day as varchar) as day, kind, cast(published_at as varchar) as at, content from post where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["example_works", "2026-08-23", "post", "2026-08-22 23:30:00", "Two lines,\nand a comma"],
    ["example_works", "2026-08-24", "reply", "2026-08-23 23:30:00", "@friend thanks!"],
    ["example_works", "2026-08-25", "post", "2026-08-24 23:30:00", 'She said "조용한 분기"'],
    ["example_works", "2026-08-26", "post", "2026-08-25 23:30:00", "Żółta łódź 🚣 https://t.co/a1"],
  ]);
});

test("ids that a spreadsheet has rounded are taken from the links: the copy holds the same posts", async () => {
  const rounded = new TextDecoder().decode(x[0]?.bytes).replaceAll(/^\d{19},/gm, "2.07E+18,");
  const again = reader.import({ name: "rounded.csv", bytes: utf8(rounded) });
  await expect(again).rejects.toMatchObject({ code: "file/already-imported" });
});

test("a LinkedIn post advertised as well counts by its parts, one with a total alone by that", async () => {
  const rows = await read(
    pageContent[0],
    "select distribution, impressions, format, campaign, account from post_obs where import_id = $import order by line",
  );
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["organic", 400],
    ["organic", 401],
    ["paid", 801],
    ["organic", 402],
    ["all", 803],
  ]);
  expect(rows[2]?.slice(2)).toEqual(["video", "Autumn launch", "example-works"]);
  const negative = await reader.rows(
    "select reactions from account_day_now where platform = 'linkedin' and day = date '2026-09-04'",
  );
  expect(negative[0]?.["reactions"]).toBe(-3);
});

test("a member's followers stand at the last day, '< 1%' is an upper bound, and Portuguese days begin with the day", async () => {
  const rows = await read(
    member[2],
    "select cast(day as varchar) as day, followers from account_day where import_id = $import and followers is not null",
  );
  expect(rows).toEqual([["2026-05-07", 5120]]);
  const audience = await reader.rows(
    "select facet, bucket, share, at_most, cast(day as varchar) as day from audience_now where day = date '2026-05-07' order by bucket",
  );
  expect(audience.map((row) => Object.values(row))).toEqual([
    ["company_size", "51-200 employees", 0.12, false, "2026-05-07"],
    ["job_title", "Founder", 0.02, false, "2026-05-07"],
    ["location", "Seoul", 0.01, true, "2026-05-07"],
  ]);
  const reach = await reader.rows(
    "select cast(day as varchar) as a, cast(window_end as varchar) as z, reach from account_window_now",
  );
  expect(reach.map((row) => Object.values(row))).toContainEqual(["2026-05-04", "2026-05-08", 1800]);
});

test("a member's single post is a list of labels and values", async () => {
  const sheet = [
    ["Post URL", "https://www.linkedin.com/posts/ada_activity-7467000000000000000-abcd"],
    ["Post Date", "6/2/2026"],
    ["Post Publish Time", "8:15 AM"],
    ["Impressions", "1,234"],
    ["Members reached", "900"],
    ["Social engagements", "31"],
    ["Reactions", "20"],
    ["Comments", "6"],
    ["Reposts", "5"],
    [],
    ["Post viewer demographics"],
    ["Category", "Value", "%"],
    ["Job title", "Founder", "4%"],
  ];
  const name = "SinglePostAnalytics_AdaExample_7467000000000000000.xlsx";
  const rows = await read(
    { name, bytes: workbook([{ name: "Post analytics", rows: sheet }]) },
    "select post, account, impressions, reach, reactions, comments, shares, engagements from post_obs where import_id = $import",
  );
  expect(rows).toEqual([["7467000000000000000", "AdaExample", 1234, 900, 20, 6, 5, null]]);
});

test("Business Suite prints Pacific time: an evening there is the next day in Warsaw", async () => {
  const rows = await read(
    facebook[0],
    "select cast(day as varchar) as day, cast(published_at as varchar) as at, kind, format, campaign, content, account from post where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["2026-09-29", "2026-09-29 01:12:00", "post", "image", null, "First line\nsecond, line", "Example Works"],
    [
      "2026-09-09",
      "2026-09-09 14:05:00",
      "post",
      "reel",
      "Autumn launch",
      '"Cisza" to plan',
      "Example Works",
    ],
    ["2026-09-06", "2026-09-06 06:59:00", "repost", "link", null, null, "Example Works"],
  ]);
});

test("Instagram in Korean reads as in English", async () => {
  const rows = await read(
    instagram[1],
    "select o.views, o.format, p.content, o.account from post_obs o join post p using (import_id, line) where o.import_id = $import order by o.line",
  );
  expect(rows).toEqual([
    [15000, "carousel", "파란 새벽\n🌊", "example.works"],
    [15000, "reel", "Zdjęcie", "example.works"],
  ]);
});

test("a row that is a day of a post is what it gained then and nothing of its life", async () => {
  const daily = new TextDecoder().decode(instagram[0]?.bytes).replace("Lifetime", "08/05/2026");
  const { result } = await reader.import({ name: "daily.csv", bytes: utf8(daily) });
  expect(result.parts.map(({ facts, skips }) => [facts, skips])).toEqual([[2, 0]]);
  const gained = await reader.rows(
    `select cast(day as varchar) as day, views, reactions from post_day where import_id = ${result.importId}`,
  );
  expect(gained.map((row) => Object.values(row))).toEqual([["2026-08-05", 15000, 310]]);
  const lives = await reader.rows(`select line from post_obs where import_id = ${result.importId}`);
  expect(lives).toHaveLength(1);
});

test("visits get their network and GA4's channel from source and medium", async () => {
  const rows = await read(
    traffic[1],
    "select account, report, source, medium, platform, channel, campaign from web_day where import_id = $import order by line",
  );
  const report = "traffic by source by campaign by landing page";
  expect(rows).toEqual([
    ["Example site", report, "linkedin.com", "referral", "linkedin", "organic_social", "(not set)"],
    ["Example site", report, "m.facebook.com", "cpc", "facebook", "paid_social", "autumn-launch"],
    ["Example site", report, "(direct)", "(none)", "", "direct", "(not set)"],
    ["Example site", report, "google", "organic", "", "organic_search", "(not set)"],
  ]);
});

test("the same sessions by channel are turned away beside those by source", async () => {
  const byChannel = [
    ["Date", "Session default channel group", "Sessions"],
    ["20260902", "Direct", 11],
  ];
  const head = "# Property: Example site\n# Start date: 20260901\n# End date: 20260903\n\n";
  const file = { name: "channels.csv", bytes: utf8(head + csvText(byChannel)) };
  await expect(reader.import(file)).rejects.toMatchObject({ code: "file/other-split" });
});

test("rows split by a column we do not keep are turned away, not taken for one another", async () => {
  const table = [
    ["Date", "Session source / medium", "Device category", "Sessions"],
    ["20260702", "google / organic", "mobile", 11],
    ["20260702", "google / organic", "desktop", 12],
  ];
  const file = { name: "devices.csv", bytes: utf8(csvText(table)) };
  await expect(reader.import(file)).rejects.toMatchObject({ code: "file/rows-alike" });
});

test("a window of traffic stands from its first day to the day after its last", async () => {
  const rows = await read(
    traffic[0],
    "select cast(day as varchar) as a, cast(window_end as varchar) as z, channel, sessions, engagement_seconds from web_window where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["2026-09-01", "2026-09-04", "organic_social", 40, 1260],
    ["2026-09-01", "2026-09-04", "direct", 100, 2025],
    ["2026-09-01", "2026-09-04", "unassigned", 5, 0],
  ]);
});

test("Search Console takes queries' window from the chart beside them, and the property from the name", async () => {
  const rows = await read(
    search[1],
    "select account, report, cast(day as varchar) as a, cast(window_end as varchar) as z, facet, value, position from search_window where import_id = $import and facet = 'query' order by line",
  );
  expect(rows).toEqual([
    ["https://ko.example.com/", "search", "2026-08-01", "2026-08-05", "query", "example works", 1.5],
    ["https://ko.example.com/", "search", "2026-08-01", "2026-08-05", "query", "조용한 도구", 8.75],
  ]);
});

test("deals are won, lost or open, close only then, and count in their own currency", async () => {
  const rows = await read(
    hubspot[0],
    "select outcome, cast(closed_day as varchar) as closed, channel, platform, currency, amount_minor from deal where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["won", "2026-08-20", "organic_social", "linkedin", "PLN", 1250000],
    ["lost", "2026-08-21", "paid_search", "", "PLN", 1250000],
    ["open", null, "organic_search", "linkedin", "PLN", null],
    ["won", "2026-09-01", "organic_social", "linkedin", "KRW", 9900000],
  ]);
  const made = await reader.rows(
    "select name, count(*) as n, sum(conversions) as c from conversion_now group by name",
  );
  expect(made.map((row) => Object.values(row))).toEqual([["Deal created", 4, 4]]);
});

test("ad spend is in the currency of its header, its column or its sign", async () => {
  const currencies: unknown[] = [];
  for (const file of [...metaAds.slice(0, 4), ...google.slice(0, 4)])
    currencies.push(
      (await read(file, "select distinct currency from spend where import_id = $import"))[0]?.[0],
    );
  expect(currencies).toEqual(["EUR", "PLN", "KRW", "EUR", "EUR", "PLN", "KRW", "USD"]);
});

test("an indexing report of Search Console is named as what it is", async () => {
  const bytes = utf8(
    csvText([
      ["날짜", "영향을 받은 페이지"],
      ["2026-09-01", 12],
    ]),
  );
  await expect(reader.import({ name: "차트.csv", bytes })).rejects.toMatchObject({ code: "file/look-alike" });
});
