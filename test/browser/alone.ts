// One at a time over all processes of a test run, for what is made once and used by many.

import { mkdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Who works says so every few seconds: a mark nobody has touched for so long is of a process that was killed. */
const beat = 2_000;
const forgotten = 120_000;

const taken = (mark: string): boolean => {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
};

/** Moved first, so that of two who see it one alone takes it away, and neither takes the next one's. */
const sweep = (mark: string): void => {
  const since = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined || Date.now() - since < forgotten) return;
  const aside = `${mark}.${process.pid}`;
  try {
    renameSync(mark, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
};

export const alone = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const mark = join(tmpdir(), `leadline-making-${name}`);
  while (!taken(mark)) {
    sweep(mark);
    await sleep(100);
  }
  const beating = setInterval(() => utimesSync(mark, new Date(), new Date()), beat);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    rmSync(mark, { recursive: true, force: true });
  }
};
