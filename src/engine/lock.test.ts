// The lock of a data directory.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lock } from "./lock.ts";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "leadline-lock-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const sleeper = () => spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "ignore" });
const write = (holder: object): void => writeFileSync(join(directory, "lock"), JSON.stringify(holder));

test("a lock is held until it is let go", () => {
  const held = lock(directory);
  expect(() => lock(directory)).toThrow(
    expect.objectContaining({ code: "server/in-use", where: { pid: process.pid, directory } }),
  );
  held.release();
  lock(directory).release();
  expect(existsSync(join(directory, "lock"))).toBe(false);
});

test("another process that lives is named", async () => {
  const other = sleeper();
  await once(other, "spawn");
  write({ pid: other.pid, began: null });
  expect(() => lock(directory)).toThrow(new RegExp(`process ${other.pid}`));
  other.kill("SIGKILL");
  await once(other, "exit");
  lock(directory).release();
});

test("the lock of a killed process is taken over", async () => {
  const other = sleeper();
  await once(other, "spawn");
  other.kill("SIGKILL");
  await once(other, "exit");
  write({ pid: other.pid, began: null });
  const held = lock(directory);
  expect(JSON.parse(readFileSync(join(directory, "lock"), "utf8"))).toMatchObject({ pid: process.pid });
  held.release();
});

test("a process number that was given to another program is no holder", () => {
  write({ pid: process.ppid, began: "long ago" });
  lock(directory).release();
});

test("a torn lock file is no holder", () => {
  writeFileSync(join(directory, "lock"), "{");
  lock(directory).release();
});
