// What the scripts share: is it installed, is it built, and running a command. Only what Node itself brings.

import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** Runs a command to its end and gives its exit code; `quiet` keeps its output and gives that as well. */
export const run = (command, args, { cwd = root, quiet = false, env = {} } = {}) =>
  new Promise((done) => {
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : "inherit";
    // npm is a .cmd on Windows, which only a shell can start.
    const shell = process.platform === "win32" && command === "npm";
    const child = spawn(command, args, { cwd, stdio, shell, env: { ...process.env, ...env } });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (piece) => {
        output += piece;
      });
    child.on("error", (error) => done({ code: 1, output: String(error) }));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });

export const node = (script, args = [], options = {}) =>
  run(process.execPath, [join(root, script), ...args], options);

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
};

/** True where every package of the lock file stands in node_modules in its version, as npm itself has noted there. */
export const installed = (directory) => {
  const wanted = readPackages(join(directory, "package-lock.json"));
  const there = readPackages(join(directory, "node_modules", ".package-lock.json"));
  if (wanted === null || there === null) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, link }]) =>
      path === "" || optional || peer || link || there[path]?.version === version,
  );
};

export const install = async (directory) => {
  if (installed(directory)) return 0;
  const { code } = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: directory,
  });
  return code;
};

const newest = (path) => {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(
    found.mtimeMs,
    ...readdirSync(path)
      .filter((name) => name !== "node_modules")
      .map((name) => newest(join(path, name))),
  );
};

const sources = [
  "src",
  "web",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "tsconfig.json",
  "scripts/build.mjs",
];

/** The build leaves this file last, so that one that was cut off does not count. */
export const stamp = join(root, "dist", ".built");

export const built = () => {
  const done = newest(stamp);
  return done > 0 && sources.every((path) => newest(join(root, path)) <= done);
};
