// The way back from an import: its log, the rows left out, each row as it stands in the file, undo and freshness.

import { rm } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getFreshness, getSourceRow, listImports, listLeft, undoImport } from "../../src/engine/imports.ts";
import { filePath } from "../../src/engine/intake/plan.ts";
import { workbook } from "../../src/sources/layout.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const header = "Date,Impressions,Likes,Engagements,Unfollows,Create Post";
const overview = `${header}\n2026-08-31,229,1,2,0,1\n2026-09-01,many,1,2,0,1\n\n2026-09-02,5,1,2,0,1\n`;
const row = (importId: number, part: number, line: number) =>
  getSourceRow(desk.context, { workspace: desk.workspace, import: importId, part, line }, who);
const cells = async (importId: number, part: number, line: number) =>
  (await row(importId, part, line)).cells.map(({ value }) => value);

test("the log lists imports, newest first, with their parts", async () => {
  await desk.import("a.csv", overview);
  await desk.import("b.csv", overview.replace("229", "230"));
  const { total, imports } = await listImports(
    desk.context,
    { workspace: desk.workspace, limit: 10, offset: 0 },
    who,
  );
  expect(total).toBe(2);
  expect(
    imports.map(({ fileName, rows, facts, skips, rejects }) => [fileName, rows, facts, skips, rejects]),
  ).toEqual([
    ["b.csv", 4, 2, 1, 1],
    ["a.csv", 4, 2, 1, 1],
  ]);
  expect(imports[0]?.parts[0]).toMatchObject({
    source: "x-overview",
    since: "2026-08-31",
    until: "2026-09-02",
  });
});

test("every row left out says why in a sentence", async () => {
  const { importId } = await desk.import("a.csv", overview);
  const input = { workspace: desk.workspace, import: importId, limit: 10, offset: 0 };
  const { total, left } = await listLeft(desk.context, input, who);
  expect(total).toBe(2);
  expect(left.map(({ line, text }) => [line, text])).toEqual([
    [3, "Impressions should be a number, but row 3 says “many”."],
    [4, "The row is empty."],
  ]);
  expect((await listLeft(desk.context, { ...input, fate: "skip" }, who)).total).toBe(1);
  await expect(listLeft(desk.context, { ...input, import: 999 }, who)).rejects.toMatchObject({
    code: "import/not-found",
  });
});

test("a row of a text stands as it is in the file", async () => {
  const { importId } = await desk.import("a.csv", overview);
  expect(await row(importId, 0, 3)).toMatchObject({
    fileName: "a.csv",
    line: 3,
    cells: expect.arrayContaining([{ header: "Impressions", value: "many" }]),
  });
  await expect(row(importId, 0, 99)).rejects.toMatchObject({ code: "import/no-such-row" });
  await expect(row(importId, 7, 2)).rejects.toMatchObject({ code: "import/no-such-row" });
  expect(desk.leftovers()).toEqual([]);
});

test("a row of a zip and of a workbook's second sheet", async () => {
  const chart = "Date,Clicks,Impressions,CTR,Position\n2026-09-01,2,40,5%,3.5\n";
  const queries = "Top queries,Clicks,Impressions,CTR,Position\nlighthouse,2,30,6.67%,2.1\n";
  const zip = await zipOf([
    ["Chart.csv", chart],
    ["Queries.csv", queries],
  ]);
  const first = await desk.import("https___www.example.com_-Performance-on-Search-2026-09-10.zip", zip);
  expect(await cells(first.importId, 1, 2)).toEqual(["lighthouse", "2", "30", "6.67%", "2.1"]);
  const book = workbook([
    {
      name: "ENGAGEMENT",
      rows: [
        ["Date", "Impressions", "Engagements"],
        ["4/24/2026", 5, 1],
      ],
    },
    {
      name: "FOLLOWERS",
      rows: [["Total followers on 4/25/2026:", 900], [null], ["Date", "New followers"], ["4/24/2026", 3]],
    },
  ]);
  const second = await desk.import("Content_2026-04-24_2026-04-25_Ada.xlsx", book);
  const part = (name: string): number => second.parts.find((one) => one.name === name)?.part ?? -1;
  expect(await cells(second.importId, part("FOLLOWERS"), 4)).toEqual(["4/24/2026", "3"]);
  expect(await cells(second.importId, part("FOLLOWERS (total)"), 1)).toEqual([
    "Total followers on 4/25/2026:",
    "900",
  ]);
});

test("a file taken from the disk by hand is missed, not invented", async () => {
  const { importId, sha256 } = await desk.import("a.csv", overview);
  const file = (await desk.ledger.files(desk.workspace)).find((one) => one.sha256 === sha256);
  if (file === undefined) throw new Error("no file");
  await rm(filePath(desk.dataDir, file));
  await expect(row(importId, 0, 2)).rejects.toMatchObject({ code: "file/not-found" });
});

test("undo takes an import out once", async () => {
  await desk.import("a.csv", overview);
  const { importId } = await desk.import("b.csv", overview.replace("229", "230"));
  const shown = () =>
    desk.rows("select impressions from account_day_now where workspace = {workspace:text} order by day");
  expect((await shown())[0]).toEqual({ impressions: 230 });
  const undone = await undoImport(desk.context, { workspace: desk.workspace, import: importId }, who);
  expect(undone.undoneAt).not.toBeNull();
  expect((await shown())[0]).toEqual({ impressions: 229 });
  await expect(
    undoImport(desk.context, { workspace: desk.workspace, import: importId }, who),
  ).rejects.toMatchObject({ code: "import/already-undone" });
});

test("freshness names every source and account with its days", async () => {
  await desk.import("a.csv", overview, { account: "lumen" });
  await desk.import("b.csv", overview.replace("2026-08-31", "2026-08-01"), { account: "lumen" });
  const { sources } = await getFreshness(desk.context, { workspace: desk.workspace }, who);
  expect(sources).toHaveLength(1);
  expect(sources[0]).toMatchObject({
    source: "x-overview",
    platform: "x",
    account: "lumen",
    fileName: "b.csv",
    firstDay: "2026-08-01",
    lastDay: "2026-09-02",
  });
});
