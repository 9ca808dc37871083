// Whether a process lives, told from its number.

import { readFileSync, readlinkSync } from "node:fs";

/** On Linux a process that ended and was not yet collected still has its number; it no longer lives. */
const isCorpse = (pid: number): boolean => {
  if (process.platform !== "linux") return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) === "Z";
  } catch {
    return true;
  }
};

export const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return !isCorpse(pid);
};

/** The folder a process stands in, where the system tells; null where it does not. */
export const folderOf = (pid: number): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};
