// The files of a watched folder that wait until they are finished, and those that were looked at as they are.

import { type Stats, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { unfinished } from "./paths.ts";

type Bytes = Readonly<Pick<Stats, "size" | "mtimeMs">>;

interface Look extends Bytes {
  readonly since: number;
}

/** Null where nothing is there any more. */
export const bytesAt = (path: string): Stats | null => {
  try {
    return statSync(path);
  } catch {
    return null;
  }
};

const areSame = (a: Bytes | undefined, b: Bytes): boolean =>
  a !== undefined && a.size === b.size && a.mtimeMs === b.mtimeMs;

/** Every file within the folder, by its path there; links to folders are not followed, unreadable folders hold none. */
const filesOf = async (folder: string, within = ""): Promise<readonly string[]> => {
  const entries = await readdir(join(folder, within), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    if (unfinished(entry.name)) continue;
    const path = join(within, entry.name);
    if (entry.isDirectory()) found.push(...(await filesOf(folder, path)));
    else found.push(path);
  }
  return found;
};

/** Paths that were seen, each until its size and time have stood still for a while. */
export const waitingRoom = (folder: string, settleMs: number) => {
  const waiting = new Map<string, Look>();
  const taken = new Map<string, Bytes>();
  const add = (path: string): void => {
    if (!waiting.has(path)) waiting.set(path, { size: -1, mtimeMs: -1, since: performance.now() });
  };
  /** Those that are finished, taken out. */
  const finished = (): readonly string[] => {
    const now = performance.now();
    const done: string[] = [];
    for (const [path, look] of waiting) {
      const at = bytesAt(join(folder, path));
      if (at === null) waiting.delete(path);
      else if (!areSame(look, at)) waiting.set(path, { size: at.size, mtimeMs: at.mtimeMs, since: now });
      else if (now - look.since >= settleMs) {
        waiting.delete(path);
        taken.set(path, { size: at.size, mtimeMs: at.mtimeMs });
        done.push(path);
      }
    }
    return done.sort();
  };
  /** Adds what nobody told of: a folder that is filled while it is being made, or one on another machine, tells nothing. */
  const sweep = async (): Promise<void> => {
    for (const path of await filesOf(folder)) {
      if (waiting.has(path)) continue;
      const at = bytesAt(join(folder, path));
      if (at?.isFile() && !areSame(taken.get(path), at)) add(path);
    }
  };
  return { add, finished, sweep, isEmpty: () => waiting.size === 0 };
};
