// What every benchmark does with its figures: a table on the screen and JSON beside it.

import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

export type Figures = Readonly<Record<string, string | number | null>>;

const machine = (): Figures => ({
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory_gib: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Prints the rows and writes them with the machine's description to bench/out/<name>.json. */
export const report = (name: string, rows: readonly Figures[], notes: Figures = {}): void => {
  console.table(rows);
  for (const [key, value] of Object.entries(notes)) console.log(`${key}: ${value}`);
  const directory = join(import.meta.dirname, "out");
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${name}.json`);
  writeFileSync(path, `${JSON.stringify({ name, machine: machine(), notes, rows }, null, 2)}\n`);
  console.log(`written: ${path}`);
};
