// One Leadline a data directory: a lock file names the process that holds it, and one left by a killed process is taken over.

import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../base/problem.ts";

interface Holder {
  readonly pid: number;
  /** When the process began, in whatever words the system has: a number used again is then told apart. */
  readonly began: string | null;
}

/** The state letter and the start of a process on Linux: fields 3 and 22 of its stat, counted after the name in brackets. */
const linuxStat = (pid: number): readonly [string, string] | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return [fields[0] ?? "", fields[19] ?? ""];
  } catch {
    return null;
  }
};

const beganAt = (pid: number): string | null => {
  if (process.platform === "linux") return linuxStat(pid)?.[1] ?? null;
  try {
    const told = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    return told.toString().trim() || null;
  } catch {
    return null;
  }
};

const lives = ({ pid, began }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  if (linuxStat(pid)?.[0] === "Z") return false;
  const now = beganAt(pid);
  return began === null || now === null || began === now;
};

const read = (path: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
};

/** Writes the whole file in one step: another process never sees half of it. False where a lock stands. */
const claim = (path: string, me: Holder): boolean => {
  const draft = `${path}.${me.pid}`;
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
};

/**
 * Removes a stale lock: moved aside first, so that of two who find it only one removes it; where the move caught
 * the fresh lock of a third, it is put back.
 */
const clear = (path: string, me: Holder, stale: Holder | null): void => {
  const aside = `${path}.${me.pid}.stale`;
  try {
    renameSync(path, aside);
    const moved = read(aside);
    if (moved !== null && moved.pid !== stale?.pid) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
};

/** Takes the lock or refuses with the process that has it. */
export const lock = (directory: string): { readonly release: () => void } => {
  const path = join(directory, "lock");
  const me: Holder = { pid: process.pid, began: beganAt(process.pid) };
  for (let tries = 0; tries < 5; tries++) {
    if (claim(path, me)) return { release: () => rmSync(path, { force: true }) };
    const holder = read(path);
    if (holder !== null && lives(holder)) throw new Problem("server/in-use", { pid: holder.pid, directory });
    clear(path, me, holder);
  }
  throw new Problem("server/in-use", { pid: read(path)?.pid ?? "unknown", directory });
};
