// Opens a data directory: the lock, the two stores, the engine over them; and closes all of it again.

import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { openClickhouse } from "../store/clickhouse.ts";
import { openDuckdb } from "../store/duckdb.ts";
import type { Ledger } from "../store/ledger.ts";
import { openLedger } from "../store/postgres.ts";
import type { Warehouse } from "../store/warehouse.ts";
import { sweepArchives } from "./archive-in.ts";
import type { Context } from "./context.ts";
import { type Engine, engine } from "./engine.ts";
import { watch } from "./follow.ts";
import { lock } from "./lock.ts";
import { textScoring } from "./texts.ts";

export interface OpenOptions {
  readonly dataDir: string;
  /** Default: LEADLINE_CLICKHOUSE_URL; the embedded DuckDB where neither is said. */
  readonly clickhouseUrl?: string;
  /** Now, ISO 8601 in UTC. */
  readonly now?: () => string;
}

export const dataDirectory = (): string =>
  resolve(process.env["LEADLINE_DATA"] || join(homedir(), ".leadline"));

/** What an upload or an import that was cut off has left. */
const emptyWork = (dataDir: string): void => {
  rmSync(join(dataDir, "work"), { recursive: true, force: true });
  for (const folder of ["work", "files"]) mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 });
};

const openWarehouse = ({ dataDir, clickhouseUrl }: OpenOptions): Promise<Warehouse> => {
  const url = clickhouseUrl ?? process.env["LEADLINE_CLICKHOUSE_URL"] ?? "";
  const tempDirectory = join(dataDir, "work", "duckdb");
  const texts = textScoring();
  return url === ""
    ? openDuckdb({ path: join(dataDir, "facts.duckdb"), tempDirectory, readFrom: [dataDir], texts })
    : openClickhouse({ url, stagingDir: join(dataDir, "work", "clickhouse"), readFrom: [dataDir], texts });
};

interface Stores {
  readonly warehouse: Warehouse;
  readonly ledger: Ledger;
}

const closeAll = async (parts: readonly { readonly close: () => Promise<void> }[]): Promise<void> => {
  const ends = await Promise.allSettled(parts.map((part) => part.close()));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
};

/** Both or none: what could be opened is closed again where the other could not. */
const openStores = async (options: OpenOptions): Promise<Stores> => {
  const [warehouse, ledger] = await Promise.allSettled([
    openWarehouse(options),
    openLedger({ dataDir: options.dataDir }),
  ]);
  if (warehouse.status === "fulfilled" && ledger.status === "fulfilled")
    return { warehouse: warehouse.value, ledger: ledger.value };
  await closeAll([warehouse, ledger].flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])));
  throw [warehouse, ledger].find((one) => one.status === "rejected")?.reason;
};

/** Texts that an older version scored otherwise, or not at all. Questions are answered meanwhile, of those that are scored. */
const scoreBehind = (warehouse: Warehouse, ended: () => boolean): void => {
  warehouse.scoreTexts().catch((error: unknown) => {
    // What an end cut off is scored at the next start.
    if (ended()) return;
    process.stderr.write(`Texts could not be scored anew: ${String(error)}\n`);
  });
};

export const openEngine = async (options: OpenOptions): Promise<Engine> => {
  const { dataDir, now = () => new Date().toISOString() } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // The exports and figures of a company are nobody else's on this machine, even in a folder made beforehand.
  chmodSync(dataDir, 0o700);
  const held = lock(dataDir);
  try {
    emptyWork(dataDir);
    const { warehouse, ledger } = await openStores(options);
    const watching = watch();
    const context: Context = { warehouse, ledger, dataDir, now, progress: watching.progress };
    await sweepArchives(context);
    let ended = false;
    scoreBehind(warehouse, () => ended);
    const close = () => {
      ended = true;
      return closeAll([warehouse, ledger]).finally(held.release);
    };
    return engine(context, watching, close);
  } catch (error) {
    held.release();
    throw error;
  }
};
