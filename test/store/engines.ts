// The warehouses that the contract is held against: DuckDB in memory and in a file, and a real ClickHouse where there is one.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClickhouse } from "../../src/store/clickhouse.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Warehouse } from "../../src/store/warehouse.ts";
import { hasClickhouse, startClickhouse } from "../fixtures/clickhouse.ts";
import { plainScoring } from "../scored.ts";

export interface Opened {
  readonly warehouse: Warehouse;
  /** A second warehouse of the engine, whose questions may take three seconds. */
  readonly impatient: () => Promise<Warehouse>;
  /** Closes and opens again on what is there; null where nothing outlives the closing. */
  readonly reopen: (() => Promise<Warehouse>) | null;
  readonly stop: () => Promise<void>;
}

export interface EngineUnderTest {
  readonly name: string;
  /** A question of the engine's own that runs for minutes. */
  readonly endless: string;
  readonly open: () => Promise<Opened>;
}

const limit = { querySeconds: 3 };

const folder = (): string => mkdtempSync(join(tmpdir(), "leadline-test-"));

const inMemory: EngineUnderTest = {
  name: "DuckDB in memory",
  endless: "select sum(sin(range * 1.5)) as n from range(100000000000)",
  open: async () => {
    const warehouse = await openDuckdb({ path: ":memory:", texts: plainScoring });
    const impatient = () => openDuckdb({ path: ":memory:", ...limit });
    return { warehouse, impatient, reopen: null, stop: () => warehouse.close() };
  },
};

const inFile: EngineUnderTest = {
  ...inMemory,
  name: "DuckDB in a file",
  open: async () => {
    const at = folder();
    const open = () => openDuckdb({ path: join(at, "facts.duckdb"), texts: plainScoring });
    let warehouse = await open();
    return {
      warehouse,
      impatient: () => openDuckdb({ path: join(at, "impatient.duckdb"), ...limit }),
      reopen: async () => {
        await warehouse.close();
        warehouse = await open();
        return warehouse;
      },
      stop: async () => {
        await warehouse.close();
        rmSync(at, { recursive: true, force: true });
      },
    };
  },
};

const onServer: EngineUnderTest = {
  name: "ClickHouse",
  endless: "select sum(sin(number * 1.5)) as n from numbers(100000000000)",
  open: async () => {
    const at = folder();
    const server = await startClickhouse(join(at, "server"));
    await server.sql("create database leadline");
    const { url, user, password } = server;
    const own = {
      url,
      user,
      password,
      database: "leadline",
      stagingDir: join(at, "staging"),
      texts: plainScoring,
    };
    const open = () => openClickhouse(own);
    let warehouse = await open();
    return {
      warehouse,
      impatient: () => openClickhouse({ ...own, ...limit }),
      reopen: async () => {
        await warehouse.close();
        warehouse = await open();
        return warehouse;
      },
      stop: async () => {
        await warehouse.close();
        await server.kill();
        rmSync(at, { recursive: true, force: true });
      },
    };
  },
};

if (!hasClickhouse)
  process.stderr.write(
    "\n*** NOT RUN: the ClickHouse half of the store's contract. Its library is for Linux on x64, installed in test/. ***\n\n",
  );

export const engines: readonly EngineUnderTest[] = hasClickhouse
  ? [inMemory, inFile, onServer]
  : [inMemory, inFile];
