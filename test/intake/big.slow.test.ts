// A report of 2 GB is read in the memory that one of 200 MB takes.

import { afterAll, beforeAll, expect, test } from "vitest";
import { adsReport, highWater } from "./big.ts";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk("512MB");
});
afterAll(() => desk.close());

test("2 GB", async () => {
  const before = highWater();
  const done = await desk.import("Campaign report.csv", adsReport(2_000_000_000));
  expect(done.facts).toBe(done.rows);
  const grown = highWater() - before;
  console.info(`${Math.round(grown / 1e6)} MB more than before, ${done.rows} rows`);
  expect(grown).toBeLessThan(1_300_000_000);
  expect(desk.leftovers()).toEqual([]);
});
