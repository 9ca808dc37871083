// How far an import is, in bytes of its files: half for looking a file through, half for the engine's reading.

import { statSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { LoadPlan, Progress, StagedPart } from "./warehouse.ts";

const everyMs = 200;

const sizeOf = (part: StagedPart): number => (part.csv ? statSync(part.csv.path).size : 0);

/** Runs the parts of a plan one after the other and tells how far they are; the number never goes back. */
export const follow = async <T>(
  on: DuckDBConnection,
  { parts, head }: LoadPlan,
  progress: Progress,
  make: (part: StagedPart, scanned: (bytes: number) => void) => Promise<T>,
): Promise<readonly T[]> => {
  const sizes = parts.map(sizeOf);
  const whole = Math.max(1, 2 * sizes.reduce((sum, size) => sum + size, 0));
  const nameAt = (at: number): string => parts[at]?.partName ?? "";
  let most = 0;
  let told = -1;
  const tell = (weight: number, at: number): void => {
    const done = Math.floor((Math.min(weight, whole) / whole) * head.bytes);
    const part = parts.length > 1 ? { part: { at: at + 1, of: parts.length, name: nameAt(at) } } : {};
    if (done > most || most === 0 || at !== told)
      progress({ step: "reading", done: Math.max(most, done), of: head.bytes, ...part });
    most = Math.max(most, done);
    told = at;
  };
  const made: T[] = [];
  let before = 0;
  for (const [i, part] of parts.entries()) {
    const size = sizes[i] as number;
    tell(before, i);
    let scanned = 0;
    const poll = setInterval(() => {
      const percent = on.progress.percentage;
      if (scanned === size && percent > 0) tell(before + size + (size * percent) / 100, i);
    }, everyMs);
    try {
      made.push(
        await make(part, (bytes) => {
          scanned = bytes;
          tell(before + bytes, i);
        }),
      );
    } finally {
      clearInterval(poll);
    }
    before += 2 * size;
    tell(before, i);
  }
  return made;
};
