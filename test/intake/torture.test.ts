// How exports are really written: encodings, packings, preambles, several tables in one, and odd cells, end to end.

import iconv from "iconv-lite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { utf8, utf16, workbook } from "../../src/sources/layout.ts";
import { type Desk, openDesk } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const all = (table: string, columns: string) =>
  desk.rows(`select ${columns} from ${table}_now where workspace = {workspace:text} order by part, line`);

const ads = (delimiter: string): string =>
  [
    ["Nazwa kampanii", "Dzień", "Wydana kwota (PLN)", "Wyświetlenia"],
    ["Żółta łódź, jesień", "2026-09-01", "1 234,50", "1 204"],
    ["Żółta łódź, jesień", "2026-09-02", "--", "7"],
  ]
    .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join("\n");
const adsRead = [
  {
    campaign: "Żółta łódź, jesień",
    day: "2026-09-01",
    currency: "PLN",
    cost_minor: 123450,
    ad_impressions: 1204,
  },
  { campaign: "Żółta łódź, jesień", day: "2026-09-02", currency: "PLN", cost_minor: null, ad_impressions: 7 },
];

const encodings: readonly (readonly [string, Uint8Array])[] = [
  ["UTF-8", utf8(ads(","))],
  ["UTF-8 with a mark", utf8(`\ufeff${ads(",")}`)],
  ["UTF-8 with CR LF and a last line break", utf8(`${ads(",").replaceAll("\n", "\r\n")}\r\n`)],
  ["old Mac line breaks", utf8(ads(",").replaceAll("\n", "\r"))],
  ["UTF-16 with a mark and tabs", utf16(ads("\t").replaceAll("\n", "\r\n"))],
  ["UTF-16 without a mark", iconv.encode(ads("\t"), "utf-16le")],
  ["UTF-16, big end first", iconv.encode(ads(";"), "utf-16be", { addBOM: true })],
  ["windows-1250", iconv.encode(ads(";"), "windows-1250")],
  ["semicolons", utf8(ads(";"))],
  ["pipes", utf8(ads("|"))],
  ["sep= above", utf8(`sep=;\n${ads(";")}`)],
];
test.each(encodings)("%s", async (_, bytes) => {
  expect(await desk.import("Kampanie.csv", bytes)).toMatchObject({ rows: 2, facts: 2 });
  expect(await all("spend", "campaign, day, currency, cost_minor, ad_impressions")).toEqual(adsRead);
});

test("cp949 in a last line without a break", async () => {
  const text = "Campaign name,Day,Amount spent (KRW),Impressions\nautumn,2026-09-01,1,5\n가을,2026-09-02,2,5";
  await desk.import("Campaigns.csv", iconv.encode(text, "cp949"));
  expect(await all("spend", "campaign")).toEqual([{ campaign: "autumn" }, { campaign: "가을" }]);
});

test.each([
  ["windows-1250", "Dzień po dniu"],
  ["windows-1252", "Año español"],
])("%s is told by where its letters stand: %s", async (encoding, name) => {
  const text = `Campaign name,Day,Amount spent (EUR),Impressions\n${name},2026-09-01,1,5\n`;
  await desk.import("Campaigns.csv", iconv.encode(text, encoding));
  expect(await all("spend", "campaign")).toEqual([{ campaign: name }]);
});

test("cp949", async () => {
  const text = "캠페인 이름,일,지출 금액 (KRW),노출\n가을 캠페인,2026-09-01,12300,5\n";
  await desk.import("캠페인.csv", iconv.encode(text, "cp949"));
  expect(await all("spend", "campaign, currency, cost_minor")).toEqual([
    { campaign: "가을 캠페인", currency: "KRW", cost_minor: 12300 },
  ]);
});

test("Hangul in parts and letters of mathematics are the same names", async () => {
  const text = "캠페인 이름,일,지출 금액 (KRW),노출\n가을,2026-09-01,12300,5\n".normalize("NFD");
  expect(await desk.import("캠페인.csv", text)).toMatchObject({ facts: 1 });
  const bold = "Campaign name,Day,𝗔𝗺𝗼𝘂𝗻𝘁 𝘀𝗽𝗲𝗻𝘁 (EUR),Impressions\n𝗕𝗼𝗹𝗱 🚀,2026-09-01,5,5\n";
  await desk.import("Campaigns.csv", bold);
  expect(
    await desk.rows("select campaign from spend_now where workspace = {workspace:text} and currency = 'EUR'"),
  ).toEqual([{ campaign: "𝗕𝗼𝗹𝗱 🚀" }]);
});

test("line numbers are those of a spreadsheet, whatever stands above and inside the rows", async () => {
  const text = [
    "Campaign report",
    '"September 1, 2026 - September 3, 2026"',
    "Day,Campaign,Campaign type,Currency code,Impr.,Clicks,Cost,Conversions",
    '2026-09-01,"two\r\nlines",Search,USD,"1,204",5,172.45,1',
    "",
    "2026-09-02,plain,Search,USD,10,5,$1.00,0",
    "Total: All campaigns,,,,1214,10,173.45,1",
  ].join("\n");
  const done = await desk.import("Campaign report.csv", text);
  expect(done).toMatchObject({ rows: 4, facts: 2, skips: 2, rejects: 0 });
  expect(await all("spend", "line, campaign, cost_minor")).toEqual([
    { line: 4, campaign: "two\r\nlines", cost_minor: 17245 },
    { line: 6, campaign: "plain", cost_minor: 100 },
  ]);
  const left = await desk.rows(
    "select line, reason from import_left where workspace = {workspace:text} order by line",
  );
  expect(left).toEqual([
    { line: 5, reason: "blank" },
    { line: 7, reason: "total" },
  ]);
});

test("a workbook keeps its own row numbers, raw numbers and dates", async () => {
  const bytes = workbook([
    {
      name: "Metrics",
      rows: [
        ["Aggregated engagement metrics for your posts."],
        [null],
        ["Nothing"],
        [
          "Date",
          "Impressions (organic)",
          "Impressions (sponsored)",
          "Impressions (total)",
          "Clicks (total)",
          "Reactions (total)",
        ],
        ["09/01/2026", 5, 1, 6, 0.5, 1],
        ["09/13/2026", 7, 0, 7, 2, 1],
      ],
    },
    { name: "Notes", rows: [["Only words here"]] },
  ]);
  const done = await desk.import("example_content_1788859800123.xlsx", bytes);
  expect(done).toMatchObject({ facts: 1, rejects: 1 });
  expect(done.parts.map(({ name, source }) => [name, source])).toEqual([
    ["Metrics", "linkedin-page-content"],
    ["Notes", null],
  ]);
  const left = await desk.rows(
    "select line, reason, column_name, seen from import_left where workspace = {workspace:text}",
  );
  expect(left).toEqual([
    { line: 5, reason: "cell/not-a-number", column_name: "Clicks (total)", seen: "0.5" },
  ]);
});

test("a row with too many cells is shown as it stands in the file", async () => {
  const text = "Campaign name,Day,Amount spent (EUR)\nautumn,2026-09-01,5.10\nspring,2026-09-02,5.20,6,7\n";
  await desk.import("Campaigns.csv", text);
  expect(
    await desk.rows("select line, reason, seen from import_left where workspace = {workspace:text}"),
  ).toEqual([{ line: 3, reason: "row/too-many-cells", seen: "spring,2026-09-02,5.20,6,7" }]);
});

test("three decimals of a workbook's number are no thousands", async () => {
  const rows = [
    ["Campaign name", "Day", "Amount spent (EUR)", "Impressions"],
    ["autumn", "2026-09-01", 12.345, 5],
  ];
  await desk.import("Campaigns.xlsx", workbook([{ name: "Sheet1", rows }]));
  expect(await all("spend", "cost_minor")).toEqual([{ cost_minor: 1235 }]);
});

test("an id a workbook has rounded to fifteen digits is refused, were it the only one", async () => {
  const header = "Video asset ID,Page name,Title,Publish time,Date,3-second video views,1-minute video views";
  const row = [1220000000000100, "Example", "A tour", "09/14/2026 09:00", "Lifetime", 321, 45];
  const bytes = workbook([{ name: "Sheet1", rows: [header.split(","), row] }]);
  await expect(desk.import("Sep-01-2026_Sep-28-2026_1.xlsx", bytes)).rejects.toThrow("has rounded the ids");
});

test("a zip with Korean names, a folder, a picture and another program's dust", async () => {
  const bytes = await zipOf([
    ["export/차트.csv", "날짜,클릭수,노출,CTR,게재 순위\n2026-09-01,2,40,5%,3.5\n2026-09-02,0,0,,"],
    ["export/검색어 수.csv", "인기 검색어,클릭수,노출,CTR,게재 순위\n등대,2,30,6.67%,2.1"],
    ["export/logo.png", Buffer.from("89504e470d0a1a0a00", "hex")],
    ["__MACOSX/export/._차트.csv", "dust"],
    ["export/.DS_Store", "dust"],
  ]);
  const done = await desk.import("https___ko.example.com_-Performance-on-Search-2026-09-10.zip", bytes);
  expect(done.parts.map(({ name, facts }) => [name, facts])).toEqual([
    ["export › 차트", 2],
    ["export › 검색어 수", 1],
    ["export › logo", 0],
  ]);
  expect(await all("search_window", "day, window_end, value, search_clicks")).toEqual([
    { day: "2026-09-01", window_end: "2026-09-03", value: "등대", search_clicks: 2 },
  ]);
});

test("numbers as text, totals by every name, negative days, and ids with a space before them", async () => {
  const text = [
    "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes,user profile clicks,url clicks,promoted impressions",
    '" 1225555555555555555",https://twitter.com/lumen/status/1225555555555555555,"🚀 hi",2020-02-06 19:03 +0000,593.0,5.0,0.01,1.0,0.0,-2.0,1.0,0.0,-',
  ].join("\n");
  await desk.import("tweet_activity_metrics_lumen_20200201_20200301_en.csv", text);
  expect(await all("post_obs", "post, published_at, impressions, reactions")).toEqual([
    {
      post: "1225555555555555555",
      published_at: "2020-02-06T19:03:00.000Z",
      impressions: 593,
      reactions: -2,
    },
  ]);
});

test("a file that was saved again by a spreadsheet, days first", async () => {
  const header = "Date,Impressions,Likes,Engagements,New follows,Unfollows,Create Post";
  await desk.import(
    "account_overview_analytics.csv",
    `${header}\r\n31-08-2026,5,1,2,0,0,1\r\n01-09-2026,6,1,2,0,0,1\r\n`,
  );
  expect(await all("account_day", "day, impressions")).toEqual([
    { day: "2026-08-31", impressions: 5 },
    { day: "2026-09-01", impressions: 6 },
  ]);
});

test("restated values replace the old ones, and a narrower export erases none", async () => {
  const header = "Date,Impressions,Likes,Engagements,Unfollows,Create Post";
  await desk.import("a.csv", `${header}\n2026-08-31,229,1,2,0,1\n`);
  await desk.import("b.csv", `${header}\n2026-08-31,267,,2,0,1\n`);
  expect(await all("account_day", "impressions, reactions, merged")).toEqual([
    { impressions: 267, reactions: 1, merged: true },
  ]);
});

test("an account that is chosen stands where the file names none", async () => {
  const rows = "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-08-31,229,1,2,0,1\n";
  const preview = await desk.preview("account_overview_analytics.csv", rows);
  expect(preview).toMatchObject({ accountNeeded: true, problem: null });
  await desk.import("account_overview_analytics.csv", rows, { account: "lumen" });
  expect(await all("account_day", "account")).toEqual([{ account: "lumen" }]);
});

test("the preview says what lights up, how columns are read and what is left", async () => {
  const text =
    "Date,Impressions,Likes,Engagements,Unfollows,Create Post,Odd\n8/1/2026,229,1,2,0,1,x\n8/2/2026,many,1,2,0,1,x\n";
  const preview = await desk.preview("account_overview_analytics.csv", text, { dateOrder: "mdy" });
  expect(preview.kpis).toContain("impressions");
  const [part] = preview.parts;
  expect(part).toMatchObject({ source: "x-overview", rows: 2, facts: 1, rejects: 1, since: "2026-08-01" });
  expect(part).toMatchObject({ language: "en", headerLine: 1 });
  expect(part?.confidence).toBeGreaterThan(0.25);
  expect(part?.columns.map(({ header, style }) => [header, style])).toContainEqual([
    "Date",
    "month/day/year",
  ]);
  expect(part?.columns.find(({ header }) => header === "Odd")).toMatchObject({ meaning: null });
  expect(part?.left).toEqual([
    {
      part: 0,
      line: 3,
      fate: "reject",
      reason: "cell/not-a-number",
      text: "Impressions should be a number, but row 3 says “many”.",
      column: "Impressions",
      seen: "many",
    },
  ]);
  expect(await desk.rows("select * from account_day where workspace = {workspace:text}")).toEqual([]);
});
