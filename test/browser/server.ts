// The built server as a reader starts it, on a free port with a data directory of its own.

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
  readonly dataDir: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Runs the built command line; `output` is stdout and stderr as they came. */
export const leadline = (dataDir: string, args: readonly string[], env: Record<string, string> = {}) => {
  const all = { ...process.env, LEADLINE_DATA: dataDir, CI: "1", NO_COLOR: "1", ...env };
  return spawn(process.execPath, [cli, ...args], { env: all, stdio: ["pipe", "pipe", "pipe"] });
};

const address = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = "";
    const hear = (piece: unknown): void => {
      said += String(piece);
      const url = /is at (http:\S+)/.exec(said)?.[1];
      if (url !== undefined) done(url);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
  });

export const serveIn = async (dataDir: string, args: readonly string[] = []): Promise<Server> => {
  const child = leadline(dataDir, ["serve", "--port", "0", ...args]);
  const url = await address(child);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { url, dataDir, process: child, stop };
};

/** The sample takes a while to make: made once for a build, copied by every test file after. */
const sampleData = (stamp: string): Promise<string> =>
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

/** With its owners: Postgres runs as another user where the tests run as root. */
const copy = (from: string, to: string): void => {
  if (process.platform === "win32") cpSync(from, to, { recursive: true });
  else execFileSync("cp", ["-a", `${from}/.`, to]);
};

export const copySample = async (dataDir: string): Promise<void> =>
  copy(await sampleData(await ensureBuilt()), dataDir);

/** A server with the sample workspace, or with nothing in it. */
export const startServer = async ({ sample = true } = {}): Promise<Server> => {
  await ensureBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), "leadline-data-"));
  if (sample) await copySample(dataDir);
  const server = await serveIn(dataDir);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop };
};
