// Starts the worker, listens to what it acknowledges, and kills it in the middle of its work.

import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../src/base/random.ts";

export interface Heard {
  readonly imports: Set<number>;
  readonly undone: Set<number>;
  readonly workspaces: Set<number>;
  readonly files: Set<number>;
  readonly cut: Set<number>;
}

export const nothingHeard = (): Heard => ({
  imports: new Set(),
  undone: new Set(),
  workspaces: new Set(),
  files: new Set(),
  cut: new Set(),
});

const listen = (child: ChildProcess, heard: Heard, ready: () => void): void => {
  const into = { import: heard.imports, undo: heard.undone, workspace: heard.workspaces, file: heard.files };
  let rest = "";
  child.stdout?.on("data", (chunk) => {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "ready") ready();
      const [what = "", n] = line.split(" ");
      into[what as keyof typeof into]?.add(Number(n));
    }
  });
};

const parentOf = (pid: string): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
};

/** The Postgres of a data folder and every process it has begotten. */
const postgresOf = (dataDir: string): readonly number[] => {
  try {
    const file = join(dataDir, "postgres", "data", "postmaster.pid");
    const server = Number(readFileSync(file, "utf8").split("\n")[0]);
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return [server, ...all.filter((pid) => parentOf(pid) === server).map(Number)];
  } catch {
    return [];
  }
};

const killNow = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in between.
  }
};

export interface Run {
  readonly dataDir: string;
  readonly args: readonly string[];
  readonly first: number;
  readonly random: Random;
  /** Milliseconds of work at most before the kill. */
  readonly within: number;
  /** Kill while it is still starting. */
  readonly early: boolean;
  /** Kill every process of Postgres as well. */
  readonly backends: boolean;
}

/** Runs the worker once and kills it. A worker that ends by itself is a start that failed, or a write that did. */
export const runAndKill = async (run: Run, heard: Heard): Promise<void> => {
  const { dataDir, args, first, random } = run;
  const [engine = "", ...more] = args;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "worker.ts"), dataDir, engine, String(first), ...more],
    // What it leaves among temporary files goes with the folder.
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, TMPDIR: dataDir } },
  );
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const before = new Set([...heard.imports, ...heard.workspaces]);
  const ready = new Promise<void>((done) => listen(child, heard, done));
  // "close" and not "exit": what it said last is then read.
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  await Promise.race([run.early ? sleep(random() * 2500) : ready, ended]);
  if (!run.early) await Promise.race([sleep(random() * run.within), ended]);
  if (child.exitCode !== null) throw new Error(`the worker ended by itself: ${said}`);
  const others = run.backends ? postgresOf(dataDir) : [];
  for (const pid of [child.pid ?? 0, ...others]) killNow(pid);
  await ended;
  // One more than the last of each kind may have been under way.
  for (const done of [heard.imports, heard.workspaces])
    heard.cut.add(Math.max(first - 1, ...[...done].filter((n) => !before.has(n))) + 1);
};
