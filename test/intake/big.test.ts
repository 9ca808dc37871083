// A report of 200 MB is read in bounded memory, and any of its rows is found again.

import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile } from "../../src/engine/import.ts";
import { getSourceRow } from "../../src/engine/imports.ts";
import { adsReport, highWater } from "./big.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk("512MB");
});
afterAll(() => desk.close());

test("200 MB", { timeout: 600_000 }, async () => {
  const file = await desk.upload("Campaign report.csv", adsReport(200_000_000));
  const before = highWater();
  const done = await importFile(desk.context, { workspace: desk.workspace, file, account: "brand" }, who);
  // The engine may hold 512 MB; the rest is the program and the pieces it passes on.
  expect(highWater() - before).toBeLessThan(1_000_000_000);
  expect(done.rows).toBeGreaterThan(400_000);
  expect(done).toMatchObject({ facts: done.rows, skips: 0, rejects: 0 });
  const line = 400_003;
  const [fact] = await desk.rows(
    `select ad_impressions, campaign from spend where workspace = {workspace:text} and line = ${line}`,
  );
  const input = { workspace: desk.workspace, import: done.importId, part: 0, line };
  const { cells } = await getSourceRow(desk.context, input, who);
  const cell = (header: string) => cells.find((one) => one.header === header)?.value;
  expect(cell("Impr.")).toBe(String(fact?.["ad_impressions"]));
  expect(cell("Campaign")).toBe(fact?.["campaign"]);
  expect(desk.leftovers()).toEqual([]);
});
