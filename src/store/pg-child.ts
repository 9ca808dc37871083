// A Postgres of our own: made at the first start, ended with this process however that ends, one a data directory.

import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Problem } from "../base/problem.ts";
import { isOpen } from "./pg-binaries.ts";
import {
  dataPath,
  ended,
  give,
  type Home,
  homeIn,
  makeCluster,
  numberIn,
  signal,
  spawnOptions,
  takeOver,
} from "./pg-cluster.ts";

export interface Child {
  readonly connection: pg.PoolConfig;
  readonly stop: () => Promise<void>;
}

const startSeconds = 60;
const openHere = new Set<string>();

/**
 * Starts Postgres and ends it when standard input closes, which the system sees to even after `kill -9` of the parent.
 * $0 is the program, the rest its arguments.
 */
const guard = `exec 3<&0
"$0" "$@" </dev/null 3<&- &
server=$!
( cat <&3 >/dev/null; kill -INT $server 2>/dev/null ) &
wait $server`;

/** The path of a socket may have about 100 characters, so it stands in a short folder of its own, new at every start. */
const socketFolder = ({ folder: home, user }: Home): string => {
  const note = join(home, "sockets");
  // Left by a Leadline that was killed.
  if (existsSync(note)) rmSync(readFileSync(note, "utf8"), { recursive: true, force: true });
  const base = tmpdir().length < 60 && (!user || isOpen(tmpdir())) ? tmpdir() : "/tmp";
  const folder = mkdtempSync(join(base, "leadline-"));
  give(folder, user, 0o700);
  writeFileSync(note, folder);
  return folder;
};

const settings = (sockets: string): readonly string[] =>
  Object.entries({
    listen_addresses: "",
    unix_socket_directories: sockets,
    unix_socket_permissions: "0700",
    max_connections: "30",
    shared_buffers: "32MB",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    timezone: "UTC",
    log_timezone: "UTC",
  }).flatMap(([key, value]) => ["-c", `${key}=${value}`]);

const launch = (home: Home, sockets: string): ChildProcess => {
  const log = openSync(join(home.folder, "log"), "w", 0o600);
  const child = spawn(
    "/bin/sh",
    ["-c", guard, home.binaries.postgres, "-D", dataPath(home), ...settings(sockets)],
    {
      ...spawnOptions(home, home.data),
      stdio: ["pipe", log, log],
      // Ctrl-C in a terminal reaches a whole group; the server must outlive the work that is being finished.
      detached: true,
    },
  );
  closeSync(log);
  child.stdin?.on("error", () => undefined);
  child.on("error", () => undefined);
  return child;
};

const answers = async (connection: pg.PoolConfig): Promise<boolean> => {
  const client = new pg.Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const stopChild = async (child: ChildProcess, home: Home): Promise<void> => {
  child.stdin?.end();
  const late = setTimeout(() => signal(numberIn(join(home.data, "postmaster.pid")) ?? 0, "SIGQUIT"), 15_000);
  await ended(child);
  clearTimeout(late);
};

/** Backends of a killed server may hold its memory for a moment: Postgres then refuses, and starts a little later. */
const startServer = async (home: Home, sockets: string, connection: pg.PoolConfig): Promise<ChildProcess> => {
  const until = Date.now() + startSeconds * 1000;
  let child = launch(home, sockets);
  while (!(await answers(connection))) {
    const log = readFileSync(join(home.folder, "log"), "utf8");
    if (Date.now() > until) {
      await stopChild(child, home);
      throw new Error(`Postgres does not start: ${log.slice(-2000)}`);
    }
    if (child.exitCode !== null || child.signalCode !== null) {
      child.stdin?.end();
      if (!/lock file|shared memory block/.test(log))
        throw new Error(`Postgres does not start: ${log.slice(-2000)}`);
      await sleep(200);
      child = launch(home, sockets);
    }
    await sleep(20);
  }
  return child;
};

/** Starts the server again when it ends on its own (out of memory, killed by hand); the pool connects anew. */
const watchOver = (
  first: ChildProcess,
  again: () => ChildProcess,
): { readonly giveUp: () => ChildProcess } => {
  let child = first;
  let over = false;
  const watch = (): void => {
    child.once("exit", () => {
      child.stdin?.end();
      setTimeout(() => {
        if (over) return;
        child = again();
        watch();
      }, 300).unref();
    });
  };
  watch();
  return {
    giveUp: () => {
      over = true;
      return child;
    },
  };
};

const startIn = async (home: Home, dataDir: string): Promise<Child> => {
  await takeOver(home, dataDir);
  writeFileSync(join(home.folder, "owner"), String(process.pid));
  const sockets = socketFolder(home);
  const clean = (): void => rmSync(sockets, { recursive: true, force: true });
  try {
    if (!existsSync(join(home.data, "PG_VERSION"))) await makeCluster(home, sockets);
    const connection = { host: sockets, user: "leadline", password: home.password, database: "postgres" };
    const server = watchOver(await startServer(home, sockets, connection), () => launch(home, sockets));
    return {
      connection,
      stop: async () => {
        await stopChild(server.giveUp(), home);
        clean();
        openHere.delete(home.folder);
      },
    };
  } catch (error) {
    clean();
    throw error;
  }
};

export const startChild = async (dataDir: string): Promise<Child> => {
  // The guard is a shell script; on Windows a Postgres that outlived a killed Leadline would hold the data.
  if (process.platform === "win32")
    throw new Problem("server/no-database", { host: "this machine", reason: "none is started on Windows" });
  const home = homeIn(dataDir);
  if (openHere.has(home.folder)) throw new Problem("server/in-use", { pid: process.pid, directory: dataDir });
  openHere.add(home.folder);
  try {
    return await startIn(home, dataDir);
  } catch (error) {
    openHere.delete(home.folder);
    throw error;
  }
};
