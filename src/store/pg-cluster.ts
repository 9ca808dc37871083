// The folder of our own Postgres: made whole or not at all, and taken by one Leadline at a time.

import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "../base/problem.ts";
import { type Binaries, binariesFor, type User, userFor } from "./pg-binaries.ts";
import { folderOf, lives } from "./process-life.ts";

export interface Home {
  /** What belongs to Postgres; `data`, `password`, `owner` and `log` stand in it. */
  readonly folder: string;
  readonly data: string;
  readonly user: User | null;
  readonly binaries: Binaries;
  readonly password: string;
}

export const give = (path: string, user: User | null, mode: number): void => {
  chmodSync(path, mode);
  if (user) chownSync(path, user.uid, user.gid);
};

/** Root's folders are closed to the server's user; it reaches its data by the folder it was started in. */
export const dataPath = ({ user, data }: Pick<Home, "user" | "data">): string =>
  user && process.platform === "linux" ? "/proc/self/cwd" : data;

export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.once("exit", (code) => done(code)));

const passwordOf = (folder: string): string => {
  const path = join(folder, "password");
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(path, "utf8");
};

export const spawnOptions = ({ user, binaries }: Pick<Home, "user" | "binaries">, cwd: string) => ({
  cwd,
  env: binaries.env,
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
});

/** Makes the cluster beside its place and moves it there when it is whole: a start cut off half-way leaves nothing. */
export const makeCluster = async (home: Home, scratch: string): Promise<void> => {
  const draft = `${home.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  give(draft, home.user, 0o700);
  const secret = join(scratch, "password");
  writeFileSync(secret, home.password, { mode: 0o600 });
  give(secret, home.user, 0o600);
  const at = dataPath({ ...home, data: draft });
  const child = spawn(
    home.binaries.initdb,
    ["-D", at, "-U", "leadline", "-E", "UTF8", "--locale=C", "-A", "scram-sha-256", `--pwfile=${secret}`],
    { ...spawnOptions(home, draft), stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const failed = new Promise<never>((_, fail) => child.once("error", fail));
  const code = await Promise.race([ended(child), failed]);
  rmSync(secret);
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`);
  renameSync(draft, home.data);
};

export const numberIn = (path: string): number | null => {
  try {
    const [first] = readFileSync(path, "utf8").split("\n");
    return Number.parseInt(first ?? "", 10) || null;
  } catch {
    return null;
  }
};

/** The server of an earlier Leadline that still runs on this cluster. A number that another program has now is none. */
const oldServer = ({ data }: Home): number | null => {
  const file = join(data, "postmaster.pid");
  const pid = numberIn(file);
  if (pid === null || !lives(pid)) return null;
  const stands = folderOf(pid);
  if (stands === null || stands === realpathSync(data)) return pid;
  // After a restart of the whole machine or container the number may be anybody's, and Postgres would not start.
  rmSync(file, { force: true });
  return null;
};

export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
};

/** Refuses a directory in use by name, and waits for the server of a Leadline that was killed to end. */
export const takeOver = async (home: Home, dataDir: string): Promise<void> => {
  const owner = numberIn(join(home.folder, "owner"));
  for (let waited = 0; waited < 30_000; waited += 50) {
    const server = oldServer(home);
    if (server === null) return;
    if (owner !== null && owner !== process.pid && lives(owner))
      throw new Problem("server/in-use", { pid: owner, directory: dataDir });
    // It saw its parent go and ends by itself; one whose guard was killed too is told.
    if (waited === 3_000) signal(server, "SIGINT");
    if (waited === 15_000) signal(server, "SIGQUIT");
    await sleep(50);
  }
  throw new Error("the Postgres of an earlier start does not end");
};

export const homeIn = (dataDir: string): Home => {
  const folder = join(resolve(dataDir), "postgres");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const user = userFor();
  return {
    folder,
    data: join(folder, "data"),
    user,
    binaries: binariesFor(user),
    password: passwordOf(folder),
  };
};
