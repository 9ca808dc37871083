// An id that a spreadsheet has rounded, and a download that broke off: the file itself proves it, in a single row.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "../intake/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const rows = async (columns: string, table: string) =>
  (
    await desk.rows(`select ${columns} from ${table}_now where workspace = {workspace:text} order by line`)
  ).map((row) => Object.values(row));
const codeOf = (name: string, text: string) =>
  desk.import(name, text, { account: "A" }).then(
    () => "imported",
    ({ code }: { readonly code?: string }) => code,
  );

const facebook =
  "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares\n";
const post = (id: string, link: string): string =>
  `${id},99,Acme,hi,09/28/2025 10:12,https://www.facebook.com/${link},Photo,Lifetime,100,50,10,2,1\n`;

test("a link that contradicts the rounded id of its row turns the file away", async () => {
  expect(await codeOf("a.csv", facebook + post("12215812345678900", "99/posts/12215812345678945"))).toBe(
    "file/spoiled-ids",
  );
});

test("an id that ends in zeros beside a link that says the same, or another kind of id, is an id", async () => {
  const text =
    facebook +
    post("12215812345678900", "99/posts/12215812345678900") +
    post("12215812345679000", "reel/998877665544332");
  expect(await codeOf("a.csv", text)).toBe("imported");
});

test("X's link tells the id that a spreadsheet has rounded, also in a file of one row", async () => {
  const id = "1971012345678912345";
  await codeOf(
    "x.csv",
    `Post id,Date,Post text,Post Link,Impressions,Likes,Engagements\n1971012345678900000,"Mon, Sep 28, 2025",hi,https://x.com/lumen/status/${id},1000,10,5\n`,
  );
  expect(await rows("post", "post")).toEqual([[id]]);
});

test("a rounded id that only tells who answered is unknown, with a point or a comma, and the ticket stays", async () => {
  const header = "id,created_at,group_id,assignee_id,requester_id,status,via_channel\n";
  const ticket = (id: number, group: string): string =>
    `${id},2026-08-19 01:54:52,${group},,396331237134,open,web\n`;
  await codeOf("a.csv", header + ticket(1, "3.60007E+11"));
  await codeOf("b.csv", header + ticket(2, '"3,60007E+11"'));
  await codeOf("c.csv", header + ticket(3, "360006965034"));
  expect(await rows("conversation, team", "care_case")).toEqual([
    ["1", null],
    ["2", null],
    ["3", "360006965034"],
  ]);
});

const ads =
  'Campaign report\n"September 1, 2026 - September 3, 2026"\nDay,Campaign,Campaign type,Impr.,Clicks,Cost\n2026-09-01,Brand,Search,100,5,1.00\n';
const left = async () =>
  (await desk.rows("select line, fate, reason from import_left where workspace = {workspace:text}")).map(
    (row) => Object.values(row),
  );

test("a row in which the file breaks off is refused and not read as far as it goes", async () => {
  await codeOf("Campaign report.csv", `${ads}2026-09-02,Brand,Search,20`);
  expect(await rows("day", "spend")).toEqual([["2026-09-01"]]);
  expect(await left()).toEqual([[5, "reject", "row/cut-off"]]);
});

test("a whole last row without a line break is a row, and so is a short one that ends in one", async () => {
  await codeOf("Campaign report.csv", `${ads}2026-09-02,Brand,Search,20,5,1.00`);
  expect(await rows("day", "spend")).toEqual([["2026-09-01"], ["2026-09-02"]]);
  await desk.fresh();
  await codeOf("Campaign report.csv", `${ads}2026-09-02,Brand,Search,20,5\n`);
  expect(await rows("day", "spend")).toEqual([["2026-09-01"], ["2026-09-02"]]);
});
