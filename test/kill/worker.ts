// Imports files and writes metadata as fast as it can, saying each thing once it is acknowledged, until it is killed.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openClickhouse } from "../../src/store/clickhouse.ts";
import { openDuckdb } from "../../src/store/duckdb.ts";
import type { Ledger, WorkspaceSettings } from "../../src/store/ledger.ts";
import { openLedger } from "../../src/store/postgres.ts";
import type { LoadPlan, Warehouse } from "../../src/store/warehouse.ts";
import { csvOf, type PostRow, planOf } from "../store/plans.ts";
import { rowsEach } from "./words.ts";

const [dataDir = "", engine = "", first = "0", server = "{}"] = process.argv.slice(2);

const say = (what: string): void => {
  process.stdout.write(`${what}\n`);
};

const openWarehouse = (): Promise<Warehouse> => {
  if (engine === "duckdb") return openDuckdb({ path: join(dataDir, "facts.duckdb") });
  return openClickhouse({
    ...JSON.parse(server),
    database: "leadline",
    stagingDir: join(dataDir, "staging"),
  });
};

/** Rows of its own, and one that every import restates. */
const importOf = (n: number): LoadPlan => {
  const own: readonly PostRow[] = Array.from({ length: rowsEach - 1 }, (_, i) => ({
    post: `p${n}-${i}`,
    impressions: n,
    reactions: i,
  }));
  const csv = csvOf([{ post: "shared", impressions: n }, ...own, { post: "Total", impressions: n }]);
  const observedAt = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  return planOf(csv, { sha256: `import-${n}`, observedAt });
};

const settings: WorkspaceSettings = {
  name: "Kill",
  timeZone: "Asia/Seoul",
  currency: "KRW",
  language: "ko",
  weekStart: 1,
  brandTerms: ["a"],
  sample: false,
};

/** A life is often too short for a second import: every fifth begins with one that is undone. */
const isUndone = (n: number): boolean => (n + Math.floor(n / 1000)) % 5 === 4;

const writeFacts = async (warehouse: Warehouse): Promise<void> => {
  for (let n = Number(first); ; n += 1) {
    const { importId } = await warehouse.load(importOf(n));
    say(`import ${n}`);
    if (!isUndone(n)) continue;
    await warehouse.undo("w", importId);
    say(`undo ${n}`);
  }
};

const writeMetadata = async (ledger: Ledger): Promise<void> => {
  for (let n = Number(first); ; n += 1) {
    await ledger.createWorkspace(`w${n}`, settings);
    say(`workspace ${n}`);
    await ledger.addFile({
      id: `f${n}`,
      workspace: `w${n}`,
      name: "x.csv",
      bytes: n,
      sha256: "x",
      uploadedAt: "2026-01-01T00:00:00.000Z",
    });
    say(`file ${n}`);
  }
};

const warehouse = await openWarehouse();
const ledger = engine === "duckdb" ? await openLedger({ dataDir, url: "" }) : null;
writeFileSync(join(dataDir, "started"), String(process.pid));
say("ready");
await Promise.all([writeFacts(warehouse), ledger === null ? undefined : writeMetadata(ledger)]);
