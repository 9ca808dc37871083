// A DuckDB file opened safely: one process, no reach outside its folders, questions on connections that cannot write.

import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { type DuckDBConnection, DuckDBInstance, StatementType } from "@duckdb/node-api";
import { Problem } from "../base/problem.ts";
import { literal } from "./ddl.ts";
import { readRows, run } from "./duck-cells.ts";
import { heeded, lender } from "./queue.ts";
import { type Shelf, shelfOn } from "./shelf.ts";
import type { TextScoring } from "./text-scores.ts";
import type { Row, Statement } from "./warehouse.ts";

export interface DuckdbOptions {
  /** The file, or ":memory:" for one that ends with the process. */
  readonly path: string;
  /** Default 1GB. */
  readonly memoryLimit?: string;
  /** Default: one a core. */
  readonly threads?: number;
  /** Where the engine puts what does not fit in memory. */
  readonly tempDirectory?: string;
  /** After so many seconds a question is stopped. Default 30. */
  readonly querySeconds?: number;
  /** Folders files may be read from; default: the folder of `path` and the system's one for temporary files. */
  readonly readFrom?: readonly string[];
  /** Scores the texts of what is imported; where left out none is scored. */
  readonly texts?: TextScoring;
}

type Options = DuckdbOptions & { readonly querySeconds: number; readonly readFrom: readonly string[] };

export interface DuckFile {
  readonly options: Options;
  readonly writer: DuckDBConnection;
  readonly previewer: DuckDBConnection;
  readonly shelf: Shelf;
  readonly ask: (statement: Statement) => Promise<readonly Row[]>;
  /** Runs a `copy … to` that reads only, and says how many rows it wrote. */
  readonly copy: (statement: Statement) => Promise<number>;
  readonly close: () => Promise<void>;
}

const readers = 4;
const longestLine = 200;
const copySeconds = 1_800;
/** So long a part stays ready that nobody asks about. */
const idleMs = 10_000;
/** The engine locks its file against other processes, but not against a second opening in the same one. */
const openHere = new Set<string>();

const isMemory = (path: string): boolean => path === ":memory:";

const folderOf = ({ path }: Pick<Options, "path">): string =>
  isMemory(path) ? path : dirname(resolve(path));

/** What a person can mend behind an engine's error; anything else is a bug and stays as it is. */
export const problemOf = (error: unknown, options: Options): unknown => {
  const text = error instanceof Error ? error.message : "";
  if (error instanceof Problem) return error;
  if (/INTERRUPT/i.test(text)) return new Problem("server/query-too-slow", { seconds: options.querySeconds });
  if (/No space left|disk.*full|max_temp_directory_size/i.test(text))
    return new Problem("server/disk-full", { directory: folderOf(options) });
  const lock = /Could not set lock|being used by another process/i.test(text);
  if (!lock) return error;
  const pid = /PID (\d+)/.exec(text)?.[1] ?? "unknown";
  return new Problem("server/in-use", { pid, directory: folderOf(options) });
};

const settings = (options: Options): Record<string, string> => ({
  memory_limit: options.memoryLimit ?? "1GB",
  threads: String(options.threads ?? availableParallelism()),
  // Rows of a file are counted by their place, so their order must be kept.
  preserve_insertion_order: "true",
  ...(options.tempDirectory === undefined ? {} : { temp_directory: options.tempDirectory }),
});

const connect = async (instance: DuckDBInstance): Promise<DuckDBConnection> => {
  const on = await instance.connect();
  await on.run("set TimeZone = 'UTC'");
  // Without the bar the engine keeps no progress to ask for.
  await on.run("set enable_progress_bar = true");
  await on.run("set enable_progress_bar_print = false");
  return on;
};

/** From here on no SQL reaches a file outside the named folders, nor changes a setting. Cannot be undone. */
const lockDown = async (on: DuckDBConnection, options: Options): Promise<void> => {
  const folders = [...options.readFrom, ...(isMemory(options.path) ? [] : [folderOf(options)])];
  await on.run(`set allowed_directories = [${folders.map((folder) => literal(resolve(folder))).join(", ")}]`);
  await on.run("set enable_external_access = false");
  await on.run("set lock_configuration = true");
};

/** One select in a read-only transaction, stopped after the time limit. */
const askOn = async (
  on: DuckDBConnection,
  statement: Statement,
  seconds: number,
): Promise<readonly Row[]> => {
  const stop = setTimeout(() => on.interrupt(), seconds * 1000);
  try {
    await on.run("begin transaction read only");
    return await readRows(on, statement, StatementType.SELECT);
  } finally {
    clearTimeout(stop);
    await on.run("rollback").catch(() => undefined);
  }
};

/** Rows to a file, from a transaction that cannot write to a table. Sent as it comes, it may take its time. */
const copyOn = async (on: DuckDBConnection, statement: Statement): Promise<number> => {
  const stop = setTimeout(() => on.interrupt(), copySeconds * 1000);
  try {
    await on.run("begin transaction read only");
    return await run(on, statement);
  } finally {
    clearTimeout(stop);
    await on.run("rollback").catch(() => undefined);
  }
};

const open = async (options: Options): Promise<DuckDBInstance> => {
  const { path } = options;
  const own = isMemory(path) ? path : resolve(path);
  if (openHere.has(own))
    throw new Problem("server/in-use", { pid: process.pid, directory: folderOf(options) });
  try {
    const instance = await DuckDBInstance.create(own, settings(options));
    if (!isMemory(path)) openHere.add(own);
    return instance;
  } catch (error) {
    throw problemOf(error, options);
  }
};

export const openFile = async (options: Options): Promise<DuckFile> => {
  const instance = await open(options);
  const [writer, previewer, stager, ...others] = await Promise.all(
    Array.from({ length: readers + 3 }, () => connect(instance)),
  );
  if (!writer || !previewer || !stager) throw new Error("no connection");
  await lockDown(writer, options);
  const lend = heeded(lender(others, longestLine));
  const shelf = shelfOn(stager, idleMs);
  return {
    options,
    writer,
    previewer,
    shelf,
    ask: (statement) => lend.work((on) => askOn(on, statement, options.querySeconds)),
    copy: (statement) => lend.work((on) => copyOn(on, statement)),
    close: async () => {
      shelf.close();
      // A connection closed under a question takes the process with it.
      await lend.end(() => {
        for (const on of others) on.interrupt();
      });
      await writer.run("checkpoint").catch(() => undefined);
      for (const on of [writer, previewer, stager, ...others]) on.closeSync();
      instance.closeSync();
      openHere.delete(resolve(options.path));
    },
  };
};
