// Every way in which exports are known to be written, by name, with the test that holds it; and the ones held here.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const all = (table: string, columns: string) =>
  desk.rows(`select ${columns} from ${table}_now where workspace = {workspace:text} order by part, line`);
const left = async (): Promise<readonly unknown[]> =>
  desk.rows("select line, reason from import_left where workspace = {workspace:text} order by line");

test("CR LF inside quoted titles, a comma inside a quoted date and no final newline", async () => {
  const text = [
    "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements",
    '1959000000000000001,"Sat, Aug 22, 2026","two\r\nlines, one post",https://x.com/lumen/status/1959000000000000001,7,1,2',
    '1959000000000000002,"Sun, Aug 23, 2026",plain,https://x.com/lumen/status/1959000000000000002,8,1,2',
  ].join("\r\n");
  expect(await desk.import("account_analytics_content.csv", text)).toMatchObject({ rows: 2, facts: 2 });
  expect(await all("post", "content")).toEqual([{ content: "two\r\nlines, one post" }, { content: "plain" }]);
});

const campaigns = "Day,Campaign,Campaign type,Currency code,Impr.,Clicks,Cost,Conversions";
const korean = "일,캠페인,통화 코드,노출수,클릭수,비용,전환수";
const leads = "Lead ID,Company,Status,CreatedDate";
const ga4 = "# Start date: 20260901\n# End date: 20260902\n\nDate,Session source / medium,Sessions";
describe("total rows are no facts", () => {
  test.each([
    [
      "Total",
      `${campaigns}\n2026-09-01,a,Search,USD,9,1,1.00,0\nTotal,,,,9,1,1.00,0`,
      "Campaign report.csv",
      "total",
    ],
    [
      "Total: All campaigns",
      `${campaigns}\n2026-09-01,a,Search,USD,9,1,1.00,0\nTotal: All campaigns,,,,9,1,1.00,0`,
      "Campaign report.csv",
      "total",
    ],
    ["합계", `${korean}\n2026-09-01,가을,KRW,9,1,100,0\n합계,,,9,1,100,0`, "캠페인 보고서.csv", "total"],
    ["Grand total", `${ga4}\n20260901,google / cpc,5\n,Grand total,5`, "report.csv", "total"],
    [
      "Grand Totals (1 records)",
      `${leads}\n00Q5g00000ABCDEFGH,Example,Open,2026-09-01\n\nGrand Totals (1 records)`,
      "leads.csv",
      "footer",
    ],
    [
      "Confidential",
      `${leads}\n00Q5g00000ABCDEFGH,Example,Open,2026-09-01\n\n"Confidential Information - Do Not Distribute"`,
      "leads.csv",
      "footer",
    ],
  ] as const)("%s", async (_, text, name, reason) => {
    expect(await desk.import(name, text, { account: "example" })).toMatchObject({ facts: 1, rejects: 0 });
    expect((await left()).at(-1)).toMatchObject({ reason });
  });
});

test("a header renamed from Shares to Reposts is the same figure", async () => {
  const file = (name: string) =>
    `Date,Impressions (total),Reactions (total),${name} (total)\n09/13/2026,7,1,3\n`;
  for (const name of ["Shares", "Reposts"]) {
    await desk.fresh();
    await desk.import("example_content_1788859800123.csv", file(name));
    expect(await all("account_day", "shares"), name).toEqual([{ shares: 3 }]);
  }
});

/** What it is called in the list, the test's file, and words of its title. */
const held = [
  ["BOM", "torture", "UTF-8 with a mark"],
  ["no BOM", "torture", '"UTF-8"'],
  ["UTF-16LE with tabs", "torture", "UTF-16 with a mark and tabs"],
  ["cp949", "torture", "cp949"],
  ["windows-1250", "torture", "windows-1250"],
  ["no final newline", "torture-list", "no final newline"],
  ["CRLF inside quoted titles", "torture-list", "CR LF inside quoted titles"],
  ["comma inside quoted date", "torture-list", "a comma inside a quoted date"],
  ["description row", "../../src/sources/tables", "a description row and a period row stand above"],
  ["two preamble rows", "torture", "line numbers are those of a spreadsheet, whatever stands above"],
  ["# preamble", "../../src/sources/tables", "notes begin with #"],
  ["two tables in one file", "../sources/networks", "X's videos by day and one by one are two tables"],
  ["side-by-side tables", "../sources/examples", "reads its examples to the counted facts"],
  ["key/value sheet", "../sources/values", "a member's single post is a list of labels and values"],
  ["total rows", "torture-list", "total rows are no facts"],
  ["numbers as text", "torture", "numbers as text"],
  ["593.0", "torture-cells", "a fraction of nought"],
  ['"1,204"', "torture-cells", "thousands with a comma"],
  ["1 234,50", "torture", "1 234,50"],
  ["15.000", "torture-cells", "thousands with a point"],
  ["$172.45", "cells", "$172.45"],
  ["6.25% and 0.0625", "cells", "6.25%"],
  ["< 1% and menos de 1%", "cells", "menos de 1%"],
  ["--, -, undefined and empty", "torture-cells", "signs and words for unknown"],
  ["negative deltas", "torture-cells", "a negative day"],
  ["dates as MDY text", "cells", "month first"],
  ["dates as DMY", "cells", "day first"],
  ["Sat, Aug 22, 2026", "torture-cells", "Sat, Aug 22, 2026"],
  ["Sep 29, 2025", "torture-cells", "Sep 29, 2025"],
  ["2018-09-27 19:03 +0000", "cells", "2018-09-27 19:03 +0000"],
  ["20260101", "torture-cells", "20260101"],
  ["Excel serial", "torture-cells", "46000"],
  ["year-less dates", "../sources/tiktok", "the zip's name settles the year"],
  ["non-English months", "torture-cells", "28 апреля 2026"],
  ["day-first after a spreadsheet has saved it again", "torture", "saved again by a spreadsheet, days first"],
  ["id in E-notation", "bad-input", "ids in E-notation"],
  ["id with leading space", "torture", "ids with a space before them"],
  [
    "same post in several rows by distribution",
    "newest-export",
    "a post's total gives way to its organic and paid",
  ],
  [
    "same header with two meanings",
    "../../src/sources/recognise",
    "a sheet's name settles what its header leaves open",
  ],
  ["header renamed", "torture-list", "a header renamed from Shares to Reposts"],
  ["header renamed, favorites to likes", "../sources/networks", "has its likes under favorites"],
  ["currency in the header", "../../src/sources/header", "Amount spent (PLN)"],
  ["period rows", "bad-input", "a month in one row of a daily report"],
  ["duplicated file with another hash", "bad-input", "the same rows in other bytes"],
  ["same period with restated values", "torture", "restated values replace the old ones"],
  ["wrong report with the right file name", "bad-input", "a look-alike under the right name"],
  ["emoji, Hangul NFD and NFC, mathematical bold", "torture", "Hangul in parts and letters of mathematics"],
  ["formula-injection cells", "torture-cells", "cells that begin as formulas"],
] as const;
describe("the torture list: each of these is held by a test", () => {
  test.each(held)("%s", (_, file, title) =>
    expect(readFileSync(join(import.meta.dirname, `${file}.test.ts`), "utf8")).toContain(title),
  );
});
