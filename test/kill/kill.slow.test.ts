// Killed two hundred times in the middle of its work: nothing acknowledged is lost, and every start succeeds.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { seeded } from "../../src/base/random.ts";
import { openClickhouse } from "../../src/store/clickhouse.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import { openLedger } from "../../src/store/postgres.ts";
import { hasClickhouse, startClickhouse } from "../fixtures/clickhouse.ts";
import { judgeFacts, judgeLedger } from "./judge.ts";
import { nothingHeard, runAndKill } from "./runs.ts";

const kills = Number(process.env["KILLS"] ?? 200);
const everyJudgement = 10;
const folder = mkdtempSync(join(tmpdir(), "leadline-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`the embedded engines survive ${kills} kills`, async () => {
  const random = seeded(20_260_401);
  const heard = nothingHeard();
  const totals = { imports: 0, workspaces: 0 };
  const judge = async (): Promise<void> => {
    const warehouse = await openDuckdb({ path: join(folder, "facts.duckdb") });
    const ledger = await openLedger({ dataDir: folder, url: "" });
    totals.imports = await judgeFacts(warehouse, heard);
    totals.workspaces = await judgeLedger(ledger, heard);
    await Promise.all([warehouse.close(), ledger.close()]);
  };
  for (let kill = 1; kill <= kills; kill += 1) {
    const how = { early: kill % 7 === 0, backends: kill % 3 === 0 };
    await runAndKill(
      { dataDir: folder, args: ["duckdb"], first: kill * 1000, random, within: 1500, ...how },
      heard,
    );
    if (kill % everyJudgement === 0 || kill === kills) await judge();
  }
  // Otherwise it was killed before it worked, and nothing was shown.
  expect(heard.imports.size).toBeGreaterThan(kills / 2);
  expect(heard.undone.size).toBeGreaterThan(kills / 40);
  expect(heard.files.size).toBeGreaterThan(kills);
  process.stdout.write(
    `${kills} kills (every third with all of Postgres): ${heard.imports.size} imports and ${heard.undone.size} undos acknowledged, ${totals.imports} there; ${heard.workspaces.size} workspaces and ${heard.files.size} files acknowledged, ${totals.workspaces} workspaces there; 0 lost, 0 doubled, 0 partial\n`,
  );
});

if (!hasClickhouse)
  process.stderr.write("\n*** NOT RUN: kills with ClickHouse. Its library is for Linux on x64. ***\n\n");
else
  test(`ClickHouse survives ${Math.ceil(kills / 5)} kills of its client, every third with the server`, async () => {
    const random = seeded(7);
    const heard = nothingHeard();
    const at = join(folder, "clickhouse");
    let server = await startClickhouse(join(at, "server"));
    await server.sql("create database leadline");
    let there = 0;
    for (let kill = 1; kill <= Math.ceil(kills / 5); kill += 1) {
      const { url, user, password } = server;
      const args = ["clickhouse", JSON.stringify({ url, user, password })];
      const run = {
        dataDir: at,
        args,
        first: kill * 1000,
        random,
        within: 4000,
        early: false,
        backends: false,
      };
      const victim = server;
      if (kill % 3 === 0) setTimeout(() => void victim.kill(), 4000 + random() * 2000);
      await runAndKill(run, heard).catch((error: unknown) => {
        // A worker whose server was killed under it ends with that error, which is right.
        if (kill % 3 !== 0) throw error;
      });
      if (kill % 3 === 0) {
        await server.kill();
        server = await startClickhouse(join(at, "server"));
      }
      const again = { url: server.url, user: server.user, password: server.password };
      const warehouse = await openClickhouse({
        ...again,
        database: "leadline",
        stagingDir: join(at, "staging"),
      });
      there = await judgeFacts(warehouse, heard);
      await warehouse.close();
    }
    await server.kill();
    process.stdout.write(
      `ClickHouse: ${heard.imports.size} imports and ${heard.undone.size} undos acknowledged, ${there} there; 0 lost, 0 doubled, 0 partial\n`,
    );
  });
