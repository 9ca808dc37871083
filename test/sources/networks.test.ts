// LinkedIn and X by hand: periods above tables, binary workbooks, ids in links and names, what may count and what must not.

import { afterAll, beforeAll, expect, test } from "vitest";
import { csvText, type MadeFile, utf8, workbook } from "../../src/sources/layout.ts";
import { examples as rivals } from "../../src/sources/linkedin-page-competitors/example.ts";
import { pageContentFile } from "../../src/sources/linkedin-page-content/example.ts";
import { examples as visitors } from "../../src/sources/linkedin-page-visitors/example.ts";
import { examples as shares } from "../../src/sources/linkedin-shares/example.ts";
import { examples as tweets } from "../../src/sources/twitter-posts/example.ts";
import { examples as days } from "../../src/sources/x-overview/example.ts";
import { examples as videos } from "../../src/sources/x-videos/example.ts";
import { exampleAt, openReader, type Reader } from "./pipeline.ts";

// The workspace of these tests stands in Warsaw.
let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const pages = [
  ["Page", "Total Followers", "New Followers", "Total post engagements", "Total posts"],
  ["Example Works", 5120, 61, 874, 12],
  ["Rival", 80, -2, 5, 1],
];
const compared = (above: readonly (string | null)[]): MadeFile => ({
  name: "competitors.xlsx",
  bytes: workbook([{ name: "COMPETITORS", rows: [above, ...pages] }]),
});
const windows =
  "select competitor, cast(day as varchar) as a, cast(window_end as varchar) as z, followers, follows_gained, engagements, posts from competitor_window where import_id = $import order by line";

test("pages are compared over the period above the table, in two cells or one", async () => {
  const rows = [
    ["Example Works", "2026-03-04", "2026-04-02", 5120, 61, 874, 12],
    ["Rival", "2026-03-04", "2026-04-02", 80, -2, 5, 1],
  ];
  expect(await reader.read(compared(["03/04/2026", "04/01/2026"]), windows)).toEqual(rows);
  expect((await reader.read(compared(["5/4/2026 - 6/1/2026"]), windows))[0]?.slice(1, 3)).toEqual([
    "2026-05-04",
    "2026-06-02",
  ]);
});

test("pages compared over no period, or half of one, are refused row by row", async () => {
  expect(await reader.fates(compared(["Competitors"]))).toEqual([[0, 2]]);
  const bytes = workbook([
    { name: "COMPETITORS", rows: [["07/01/2026", "today"], ...pages, ["Third", 1, 0, 0, 0]] },
  ]);
  expect(await reader.fates({ name: "half.xlsx", bytes })).toEqual([[0, 3]]);
});

test("a period that a spreadsheet program may have turned, day for month, is no period", async () => {
  const above: readonly (readonly string[])[] = [
    ["2026-01-08", "08/30/2026"],
    ["2026-01-08", "2026-12-08"],
    ["08/30/2026", "08/01/2026"],
  ];
  for (const [n, cells] of above.entries()) {
    const more = Array.from({ length: 2 + n }, (_, i) => [`Page ${i}`, 1, 0, 0, 0]);
    const rows = [cells, ...pages, ...more];
    const file = { name: `turned-${n}.xlsx`, bytes: workbook([{ name: "COMPETITORS", rows }]) };
    expect(await reader.fates(file), String(n)).toEqual([[0, 4 + n]]);
  }
  expect((await reader.read(compared(["2026-08-01", "2026-08-30"]), windows))[0]?.slice(1, 3)).toEqual([
    "2026-08-01",
    "2026-08-31",
  ]);
});

test("two days above a table are no total of followers", async () => {
  const { parts } = await reader.import(exampleAt(rivals, 0));
  expect(parts.map((part) => part.is === "chosen" && part.source.id)).toEqual(["linkedin-page-competitors"]);
});

test("a workbook reads the same whether it is modern, binary, or modern under the name of a binary one", async () => {
  const content = (format: "xlsx" | "xls" | "renamed", slug: string): MadeFile =>
    pageContentFile({
      ...{ slug, format, exported: Date.parse("2026-09-08T09:30:00Z"), days: [], names: "2024" },
      posts: [
        {
          ...{
            title: `Cisza\r\n조용한 ${slug}`,
            id: "7500103837286400000",
            distribution: "Organic",
            campaign: "",
          },
          ...{
            author: "Ada",
            created: "2026-08-31" as never,
            impressions: 400,
            views: 7,
            clicks: 3,
            likes: 2,
          },
          ...{ comments: 1, reposts: 0, follows: null, type: "Video" },
        },
      ],
    });
  const select =
    "select post, distribution, impressions, video_views, clicks, reactions, shares, follows_gained, engagements from post_obs where import_id = $import";
  const modern = await reader.read(content("xlsx", "one"), select);
  expect(modern).toEqual([["7500103837286400000", "organic", 400, 7, 3, 2, 0, null, 6]]);
  expect(await reader.read(content("xls", "two"), select)).toEqual(modern);
  expect(await reader.read(content("renamed", "three"), select)).toEqual(modern);
});

test("visitors' groups count views and no followers", async () => {
  const rows = await reader.read(
    exampleAt(visitors, 0),
    "select facet, bucket, views, people, report from audience where import_id = $import order by facet",
  );
  expect(rows).toEqual([
    ["job_function", "Sales", 12, null, "visitors"],
    ["location", "Kraków, Polska", 31, null, "visitors"],
  ]);
});

const single = (id: string, link: string, saves = "0"): MadeFile => ({
  name: `SinglePostAnalytics_AdaExample_${id}.xlsx`,
  bytes: workbook([
    {
      name: "Post analytics",
      rows: [
        ["Post URL", link],
        ["Post Date", "9/16/2023"],
        ["Post Publish Time", "12:52 PM"],
        ["Impressions", "182"],
        ["Profile viewers from post", "2"],
        ["Saves", saves],
        [],
        ["Post viewer demographics"],
        ["Category", "Value", "%"],
        ["Job title", "Founder", "4%"],
        ["Seniority", "Entry", "< 1%"],
      ],
    },
  ]),
});
const posted =
  "select post, cast(published_at as varchar) as at, impressions, reach, profile_visits, cast(observed_at as varchar) as seen from post_obs where import_id = $import";

test("a single post has its id from its link, coded or not, else from the name of the file, and the id tells the moment", async () => {
  const moment = "2023-09-16 10:52:12.345";
  const id = String(BigInt(Date.parse(`${moment.replace(" ", "T")}Z`)) << 22n);
  const row = [[id, moment, 182, null, 2, "2026-11-02 08:00:00"]];
  const names = ["7100000000000000001", "7100000000000000002", id];
  const links = [
    `https://www.linkedin.com/posts/ada_happy-to-share-this-ugcPost-${id}-IX2C`,
    `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id}`,
    "https://www.linkedin.com/feed/",
  ];
  for (const [n, link] of links.entries())
    expect(await reader.read(single(names[n] as string, link), posted)).toEqual(row);
});

test("a single post is as new as its upload, and each group of its viewers is set aside", async () => {
  const { result } = await reader.import(
    single("7108858000000000000", "https://www.linkedin.com/feed/", "1"),
  );
  expect(result.parts.map(({ rows, facts, skips }) => [rows, facts, skips])).toEqual([
    [1, 1, 0],
    [2, 0, 2],
  ]);
});

test("an archive's shares are an employee's and no posts: every edit is one, and paragraphs lose their quotes", async () => {
  const rows = await reader.read(
    exampleAt(shares, 0),
    "select share, cast(day as varchar) as day, content, text from advocacy_share where import_id = $import order by line",
  );
  expect(rows.map((row) => row.slice(1))).toEqual([
    ["2026-05-07", null, 'We made a quiet tool.\n\nIt says "hush", and does.'],
    // Half past eleven at night UTC is the next day in Warsaw.
    ["2026-04-02", "https://example.com/autumn?utm_campaign=autumn", "우리 회사 글입니다 🌊"],
    ["2026-04-02", "https://example.com/autumn?utm_campaign=autumn", "우리 회사 글입니다"],
    ["2026-03-02", null, null],
    ["2026-02-14", null, "Żółta łódź"],
  ]);
  expect(new Set(rows.map(([share]) => share)).size).toBe(5);
  const posts = rows.map(([share]) => `'${String(share)}'`).join(", ");
  expect(await reader.values(`select count(*) as n from post where post in (${posts})`)).toEqual([[0]]);
});

test("X's videos by day and one by one are two tables: a video makes no post, and is known by its post where that is named", async () => {
  const { result } = await reader.import(exampleAt(videos, 2));
  expect(result.parts.map(({ rows, facts, skips }) => [rows, facts, skips])).toEqual([
    [6, 4, 2],
    [2, 2, 0],
  ]);
  const left = `select line, reason from import_left where import_id = ${result.importId} order by line`;
  expect(await reader.values(left)).toEqual([
    [7, "blank"],
    [8, "footer"],
  ]);
  const day = await reader.values(
    `select video_views, round(watch_seconds, 3), impressions from account_day where import_id = ${result.importId} and day = date '2026-07-11'`,
  );
  expect(day).toEqual([[120, 518.52, null]]);
  const each = await reader.values(
    `select post, account, video_views, impressions from post_obs where import_id = ${result.importId} order by line`,
  );
  expect(each).toEqual([
    ["1960000000000000001", "example_works", 847, null],
    ["26_1960000000000000011", "", 848, null],
  ]);
  expect(await reader.values(`select count(*) as n from post where import_id = ${result.importId}`)).toEqual([
    [0],
  ]);
});

test("X's days read the same in every order of columns and in Portuguese", async () => {
  const select =
    "select impressions, reactions, engagements, saves, follows_gained, follows_lost, comments, shares, profile_visits, posts, video_views from account_day where import_id = $import order by day";
  const [plain, mixed, portuguese] = [
    await reader.read(exampleAt(days, 0), select),
    await reader.read(exampleAt(days, 1), select),
    await reader.read(exampleAt(days, 2), select),
  ];
  expect(plain[0]).toEqual([500, 20, 60, 1, 3, 1, 4, 5, 6, 0, null]);
  expect(mixed).toEqual(plain);
  expect(portuguese).toEqual(plain);
});

test("a tweet of 2015 has its likes under favorites, and what advertising brought is not added to it", async () => {
  const rows = await reader.read(
    exampleAt(tweets, 1),
    "select cast(published_at as varchar) as at, cast(day as varchar) as day, kind, reactions, engagements from post_obs where import_id = $import order by line",
  );
  expect(rows).toEqual([
    ["2015-09-01 23:30:00", "2015-09-02", "post", 7, 21],
    ["2015-09-02 23:31:00", "2015-09-03", "reply", 8, 21],
    ["2015-09-03 23:32:00", "2015-09-04", "post", 9, 21],
  ]);
});

const refused = async (name: string, rows: readonly (readonly (string | number)[])[], delimiter: "," | ";") =>
  expect(reader.import({ name, bytes: utf8(csvText(rows, { delimiter })) }), name).rejects.toMatchObject({
    code: "file/look-alike",
  });

test("posts on X without ids and links are turned away in every language", async () => {
  await refused(
    "x.csv",
    [
      ["포스트 텍스트", "날짜", "노출수", "좋아요", "답글", "재게시", "북마크"],
      ["조용한 분기", "2026-09-01", 120, 3, 1, 0, 2],
    ],
    ",",
  );
  await refused(
    "x-en.csv",
    [
      ["Date", "Post text", "Impressions", "Likes", "Engagements"],
      ["Sat, Aug 22, 2026", "Quiet", 120, 3, 9],
    ],
    ",",
  );
});
