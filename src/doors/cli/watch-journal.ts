// What a watched folder's files came to, kept beside the data, so that a restart reads nothing twice.

import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Problem } from "../../base/problem.ts";
import { hashText } from "../../engine/sha256.ts";

export type Fate = "imported" | "known" | "aside";

export interface Entry {
  /** Within the folder that is watched. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly sha256: string;
  readonly fate: Fate;
  readonly words: string;
  /** What the answer hung on beside the file: another account or a newer version may read what was set aside. */
  readonly terms: string;
  readonly at: string;
}

export interface Journal {
  /** Lines that are no entries. */
  readonly unread: number;
  /** The last word on a path, while the file is as it was. */
  readonly seen: (path: string, size: number, mtimeMs: number) => Entry | null;
  readonly write: (entry: Entry) => void;
}

const fates: readonly unknown[] = ["imported", "known", "aside"];
const texts = ["path", "sha256", "words", "terms", "at"] as const;

const isEntry = (value: unknown): value is Entry => {
  if (typeof value !== "object" || value === null) return false;
  const { size, mtimeMs, fate, ...rest } = value as Partial<Entry>;
  const told = texts.every((name) => typeof rest[name] === "string");
  return told && typeof size === "number" && typeof mtimeMs === "number" && fates.includes(fate);
};

/** A line that was cut off by a kill, or is something else, is no entry: its file is looked at again. */
const readLine = (line: string): readonly Entry[] => {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? [value] : [];
  } catch {
    return [];
  }
};

const readAll = (path: string): string => {
  try {
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const reason = `the list of what was done with the folder cannot be read there (${code}); move it away`;
    throw new Problem("input/invalid", { field: path, reason });
  }
};

/** A file for every folder and workspace: both are in its name. */
export const openJournal = (dataDir: string, folder: string, workspace: string): Journal => {
  const name = hashText(`${workspace}\n${folder}`).slice(0, 24);
  const path = join(dataDir, "watch", `${name}.jsonl`);
  const lines = readAll(path).split("\n").filter(Boolean);
  const all = lines.flatMap(readLine);
  const byPath = new Map(all.map((entry) => [entry.path, entry]));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    unread: lines.length - all.length,
    seen: (of, size, mtimeMs) => {
      const entry = byPath.get(of);
      return entry !== undefined && entry.size === size && entry.mtimeMs === mtimeMs ? entry : null;
    },
    write: (entry) => {
      // A line of its own, whatever a kill has left of the one before it.
      appendFileSync(path, `\n${JSON.stringify(entry)}\n`, { mode: 0o600 });
      byPath.set(entry.path, entry);
    },
  };
};
