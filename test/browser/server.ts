// The built server as a reader starts it, on a free port with a data directory of its own.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { copy, withCluster } from "../fixtures/cluster.ts";
import { alone } from "./alone.ts";

const root = resolve(import.meta.dirname, "../..");
const cli = join(root, "dist", "cli.js");

interface Tasks {
  readonly built: () => boolean;
  readonly stamp: string;
}

const build = async (): Promise<string> => {
  const { built, stamp } = (await import(join(root, "scripts", "tasks.mjs"))) as Tasks;
  if (!built()) {
    const made = spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], { encoding: "utf8" });
    if (made.status !== 0) throw new Error(`the build failed: ${made.stdout}${made.stderr}`);
  }
  return stamp;
};

export const ensureBuilt = (): Promise<string> => alone("build", build);

export interface Server {
  readonly url: string;
  /** Where upload links are served, if they are. */
  readonly links: string | null;
  readonly dataDir: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Runs the built command line; `output` is stdout and stderr as they came. */
export const leadline = (dataDir: string, args: readonly string[], env: Record<string, string> = {}) => {
  const all = { ...process.env, LEADLINE_DATA: dataDir, CI: "1", NO_COLOR: "1", ...env };
  const child = spawn(process.execPath, [cli, ...args], { env: all, stdio: ["pipe", "pipe", "pipe"] });
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
};

/** One that says nothing for so long hangs, and what it said is worth more than the end of the test's own time. */
const patience = 230_000;

const address = (child: ChildProcess): Promise<readonly [string, string | null]> =>
  new Promise((done, fail) => {
    let said = "";
    const hear = (piece: unknown): void => {
      said += String(piece);
      const url = /is at (http:\S+)/.exec(said)?.[1];
      const links = /links open at (http\S+)/.exec(said)?.[1] ?? null;
      const wanted = child.spawnargs.includes("--links");
      if (url !== undefined && (links !== null || !wanted)) done([url, links]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
    setTimeout(() => {
      fail(new Error(`the server is not up after ${patience / 1000} s, and said: ${said}`));
    }, patience).unref();
  });

export const serveIn = async (dataDir: string, args: readonly string[] = []): Promise<Server> => {
  const child = leadline(dataDir, ["serve", "--port", "0", ...args]);
  const [url, links] = await address(child);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { url, links, dataDir, process: child, stop };
};

/** The sample takes a while to make: made once for a build, copied by every test file after. */
export const sampleData = (stamp: string): Promise<string> =>
  alone("sample", async () => {
    const kept = join(tmpdir(), "leadline-sample-data");
    const fresh = existsSync(kept) && statSync(kept).mtimeMs > statSync(stamp).mtimeMs;
    if (fresh) return kept;
    rmSync(kept, { recursive: true, force: true });
    const draft = mkdtempSync(join(tmpdir(), "leadline-sample-"));
    await (await serveIn(draft, ["--sample"])).stop();
    renameSync(draft, kept);
    return kept;
  });

export const copySample = async (dataDir: string): Promise<void> =>
  copy(await sampleData(await ensureBuilt()), dataDir);

/** A server with the sample workspace, or with nothing in it. */
export const startServer = async ({
  sample = true,
  args = [],
}: {
  readonly sample?: boolean;
  readonly args?: readonly string[];
} = {}): Promise<Server> => {
  await ensureBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), "leadline-data-"));
  await (sample ? copySample(dataDir) : withCluster(dataDir));
  const server = await serveIn(dataDir, args);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop };
};
