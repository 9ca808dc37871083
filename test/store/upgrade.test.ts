// A store made by an older version gains the columns it lacks, and keeps what it holds.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { openClickhouse } from "../../src/store/clickhouse.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { hasClickhouse, startClickhouse } from "../fixtures/clickhouse.ts";
import { csvOf, now, planOf } from "./plans.ts";

const first = planOf(csvOf([{ post: "a", impressions: 1, reactions: 2 }]));
const second = planOf(csvOf([{ post: "a", reactions: 3 }]), { observedAt: "2026-05-01T00:00:00.000Z" });

const works = async (warehouse: Warehouse): Promise<void> => {
  expect((await now(warehouse)).map((row) => row.slice(0, 3))).toEqual([["a", 1, null]]);
  await warehouse.load(second);
  expect((await now(warehouse)).map((row) => row.slice(0, 3))).toEqual([["a", 1, 3]]);
};

test("DuckDB", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leadline-upgrade-"));
  const path = join(folder, "facts.duckdb");
  const before = await openDuckdb({ path });
  await before.load(first);
  await before.close();
  const instance = await DuckDBInstance.create(path);
  const on = await instance.connect();
  for (const table of ["post_obs", "post_obs_now"])
    for (const column of ["reactions", "ad_campaign"])
      await on.run(`alter table ${table} drop column ${column}`);
  on.closeSync();
  instance.closeSync();
  const after = await openDuckdb({ path });
  await works(after);
  await after.close();
  rmSync(folder, { recursive: true, force: true });
});

if (hasClickhouse)
  test("ClickHouse", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leadline-upgrade-"));
    const server = await startClickhouse(join(folder, "server"));
    await server.sql("create database leadline");
    const { url, user, password } = server;
    const open = () =>
      openClickhouse({ url, user, password, database: "leadline", stagingDir: join(folder, "staging") });
    const before = await open();
    await before.load(first);
    await before.close();
    await server.sql("alter table leadline.raw_post_obs drop column reactions");
    const after = await open();
    await works(after);
    await after.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
