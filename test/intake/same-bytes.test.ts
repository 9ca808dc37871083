// One file for two accounts: an export of zeros is byte for byte that of another account, and an import of its own.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { undoImport } from "../../src/engine/imports.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const zeros =
  "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-08-30,0,0,0,0,0\n2026-08-31,0,0,0,0,0\n";
const days = async () =>
  (
    await desk.rows(
      "select account, count(*) as n from account_day_now where workspace = {workspace:text} group by account order by account",
    )
  ).map((row) => [row["account"], row["n"]]);
const again = { code: "file/already-imported" };

test("is imported for each of them as a person names them, and the second time for one of them it is known", async () => {
  const first = await desk.import("zero.csv", zeros, { account: "brandpl" });
  expect(first.warnings).toEqual([]);
  const second = await desk.import("zero.csv", zeros, { account: "brandko" });
  expect(await days()).toEqual([
    ["brandko", 2],
    ["brandpl", 2],
  ]);
  expect(second.warnings).toMatchObject([
    {
      code: "file/same-for-another",
      text: `zero.csv is the same file as zero.csv, imported for brandpl, and counts for brandko as well: if these are one account or brandpl was named by mistake, undo import ${first.importId} (zero.csv).`,
    },
  ]);
  await expect(desk.import("zero.csv", zeros, { account: "@BrandPL" })).rejects.toMatchObject(again);
  await expect(desk.import("zero.csv", zeros, { account: "brandko" })).rejects.toMatchObject(again);
});

test("is said beforehand to be there for the account it is there for, and for another to be the same file", async () => {
  const { importId } = await desk.import("zero.csv", zeros, { account: "brandpl" });
  const same = await desk.preview("copy.csv", zeros, { account: "brandpl" });
  expect(same).toMatchObject({ alreadyImported: { importId }, undone: null, warnings: [] });
  const other = await desk.preview("copy.csv", zeros, { account: "brandko" });
  expect(other).toMatchObject({
    alreadyImported: null,
    undone: null,
    warnings: [{ code: "file/same-for-another", where: { other: "brandpl", account: "brandko" } }],
  });
  // Nobody has said whose it is: it may well be the same.
  expect(await desk.preview("copy.csv", zeros)).toMatchObject({
    alreadyImported: { importId },
    warnings: [],
  });
  await undoImport(desk.context, { workspace: desk.workspace, import: importId }, who);
  const asked = (account: string) => desk.preview("copy.csv", zeros, { account });
  expect(await asked("brandpl")).toMatchObject({ alreadyImported: null, undone: { importId }, warnings: [] });
  expect(await asked("brandko")).toMatchObject({ alreadyImported: null, undone: null, warnings: [] });
});

test("is told apart by the names of two files", async () => {
  const zip = await zipOf([
    [
      "FollowerHistory.csv",
      "Date,Followers,Difference in followers from previous day\nSeptember 1,0,0\nSeptember 2,0,0\n",
    ],
  ]);
  const bring = (name: string) => desk.import(name, zip, { account: undefined });
  await bring("Followers_brandpl.zip");
  const { warnings } = await bring("Followers_brandko.zip");
  expect(warnings.map(({ code }) => code)).toContain("file/same-for-another");
  expect(await days()).toEqual([
    ["brandko", 2],
    ["brandpl", 2],
  ]);
  await expect(bring("Followers_brandko (1).zip")).rejects.toMatchObject(again);
});

test("whose rows name their accounts is the same whatever account is said beside it", async () => {
  const tweets =
    "Post id,Date,Post text,Post Link,Impressions\n1900000000000000001,x,hi,https://x.com/acme/status/1900000000000000001,5\n";
  await desk.import("tweets.csv", tweets, { account: "one" });
  expect(await desk.preview("tweets.csv", tweets, { account: "two" })).toMatchObject({ warnings: [] });
  await expect(desk.import("tweets.csv", tweets, { account: "two" })).rejects.toMatchObject(again);
});
