// One at a time over all processes of a test run, for what is made once and used by many.

import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** One that was killed leaves its mark; nothing made here takes twenty minutes. */
const forgotten = 1_200_000;

export const alone = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const mark = join(tmpdir(), `leadline-making-${name}`);
  for (;;) {
    try {
      mkdirSync(mark);
      break;
    } catch {
      const since = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > forgotten) rmdirSync(mark);
      else await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(mark);
  }
};
