// A mapping that is put right reaches what was imported by it: the same file is an import again, and takes the place of the old.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { undoImport } from "../../src/engine/imports.ts";
import { listMappings } from "../../src/engine/wizard/saved.ts";
import { type Desk, openDesk, who } from "./desk.ts";
import { codes, type Said, wizardAt } from "./wizard-at.ts";
import { zipOf } from "./zips.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save } = wizardAt(() => desk);

const header = "Case no,Opened,First answer,Solved,Channel";
const october = [
  header,
  "C-1,2026-10-01 09:00,2026-10-01 10:00,2026-10-02 15:00,Email",
  "C-2,2026-10-02 09:00,2026-10-02 11:00,2026-10-03 15:00,Email",
  "C-3,2026-10-03 09:00,2026-10-03 10:30,,Email",
].join("\n");
const columns = { conversation: "Case no", created_at: "Opened", platform: "Channel" };
const right: Said = {
  schema: "ticket",
  columns: { ...columns, acknowledged_at: "First answer", resolved_at: "Solved" },
};
const swapped: Said = {
  schema: "ticket",
  columns: { ...columns, acknowledged_at: "Solved", resolved_at: "First answer" },
};
const account = "Riverbend Tea";
const bring = (name: string, csv: string | Uint8Array) => desk.import(name, csv, { account });
const known = async () =>
  (
    await desk.rows(
      "select conversation, platform, acknowledged_at, resolved_at from care_case_now where workspace = {workspace:text} order by conversation",
    )
  ).map((row) => [
    row["conversation"],
    row["platform"],
    row["acknowledged_at"] === null ? null : String(row["acknowledged_at"]).slice(5, 16),
    row["resolved_at"] === null ? null : String(row["resolved_at"]).slice(5, 16),
  ]);
const corrected = [
  ["C-1", "email", "10-01T08:00", "10-02T13:00"],
  ["C-2", "email", "10-02T09:00", "10-03T13:00"],
  ["C-3", "email", "10-03T08:30", null],
];
const change = async (said: Said, mapping: string) => save(october, said, { mapping });

test("the same file under a corrected mapping is another import and takes the place of the earlier one", async () => {
  const { id } = await save(october, swapped);
  const first = await bring("oct.csv", october);
  await expect(bring("oct.csv", october)).rejects.toMatchObject({ code: "file/already-imported" });
  await change(right, id);
  const seen = await desk.preview("oct.csv", october, { account });
  expect(seen).toMatchObject({ alreadyImported: null, undone: null, problem: null });
  expect(seen.warnings).toMatchObject([
    { code: "mapping/read-anew", where: { earlier: "oct.csv", import: first.importId } },
  ]);
  await bring("oct.csv", october);
  // C-3 had its first answer as its end: what the corrected mapping does not tell is gone with the old import.
  expect(await known()).toEqual(corrected);
  const log = await desk.rows(
    "select import_id from import_log where workspace = {workspace:text} and undone_at is null",
  );
  expect(log).toHaveLength(1);
  await expect(bring("oct.csv", october)).rejects.toMatchObject({ code: "file/already-imported" });
  const again = await desk.preview("oct.csv", october, { account });
  expect(again.alreadyImported).not.toBeNull();
});

test("a row that the correction knows by another key leaves nothing of the earlier one behind", async () => {
  const { platform: _, ...rest } = right.columns;
  const { id } = await save(october, { ...right, columns: rest, once: { platform: "facebook" } });
  await bring("oct.csv", october);
  await change(right, id);
  await bring("oct.csv", october);
  expect(await known()).toEqual(corrected);
});

test("what is read anew is no newer for that: a later file keeps the last word", async () => {
  const { id } = await save(october, swapped);
  await bring("oct.csv", october);
  await change(right, id);
  await bring("nov.csv", `${header}\nC-1,2026-10-01 09:00,2026-10-01 10:00,2026-11-02 15:00,Email\n`);
  await bring("oct.csv", october);
  expect((await known())[0]).toEqual(["C-1", "email", "10-01T08:00", "11-02T14:00"]);
});

test("what was undone under one version of a mapping is no hindrance under the next", async () => {
  const { id } = await save(october, swapped);
  const { importId } = await bring("oct.csv", october);
  await undoImport(desk.context, { workspace: desk.workspace, import: importId }, who);
  expect((await desk.preview("oct.csv", october, { account })).undone).toMatchObject({ importId });
  await change(right, id);
  expect(await desk.preview("oct.csv", october, { account })).toMatchObject({ undone: null, warnings: [] });
});

test("a table of a bundle that was set aside comes in once a mapping reads it, and nothing twice", async () => {
  const days = "Date,Impressions,Likes,Engagements,Unfollows,Create Post\n2026-08-30,7,0,0,0,0\n";
  const zip = await zipOf([
    ["days.csv", days],
    ["tickets.csv", october],
  ]);
  await bring("all.zip", zip);
  expect(await known()).toEqual([]);
  await save(october, right);
  await bring("all.zip", zip);
  expect(await known()).toEqual(corrected);
  expect(
    await desk.rows("select impressions from account_day_now where workspace = {workspace:text}"),
  ).toEqual([{ impressions: 7 }]);
});

test("a mapping says which imports were made by an earlier version of it", async () => {
  const { id } = await save(october, swapped);
  const { importId } = await bring("oct.csv", october);
  expect((await change(right, id)).older).toEqual([{ importId, fileName: "oct.csv", version: 1 }]);
  await bring("oct.csv", october);
  const { mappings } = await listMappings(desk.context, { workspace: desk.workspace }, who);
  expect(mappings[0]?.older).toEqual([]);
});

test("tickets that end before they are answered in most rows are a sign of columns mistaken for each other", async () => {
  const { warnings } = await check(october, swapped);
  expect(warnings).toMatchObject([
    {
      code: "mapping/wrong-order",
      where: { count: 2, known: 2, later: "First answer", earlier: "Solved", line: 2 },
    },
  ]);
  await save(october, swapped);
  expect(codes((await desk.preview("oct.csv", october, { account })).warnings)).toEqual([
    "mapping/wrong-order",
  ]);
  expect((await check(october, right)).warnings).toEqual([]);
  const opened = { ...columns, created_at: "First answer", acknowledged_at: "Opened" };
  expect(codes((await check(october, { schema: "ticket", columns: opened })).warnings)).toEqual([
    "mapping/wrong-order",
  ]);
});
