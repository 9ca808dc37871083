// A 1 GB export of posts: Leadline's whole import beside the engine alone, with the file in one plain table, and with the
// same facts in the same tables by SQL written for it.

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeBigCsv } from "./big-csv.ts";
import type { Side } from "./import-side.ts";
import { type Figures, median, report, round } from "./report.ts";

const bytes = Number(process.env["BYTES"] ?? 1_000_000_000);
const runs = Number(process.env["RUNS"] ?? 3);
const command = promisify(execFile);

const names = ["bare", "hand", "ours"] as const;
type Name = (typeof names)[number];

const run = async (side: Name, csv: string): Promise<Side> => {
  const directory = mkdtempSync(join(tmpdir(), "leadline-bench-"));
  const script = join(import.meta.dirname, "import-side.ts");
  const { stdout } = await command(process.execPath, ["--import", "tsx", script, side, csv, directory], {
    env: { ...process.env, UV_THREADPOOL_SIZE: "16" },
    maxBuffer: 1 << 24,
  });
  rmSync(directory, { recursive: true });
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as Side;
};

const csvName = "account_analytics_content_2025-11-01_2026-10-31.csv";

const measure = async (csv: string, made: Made): Promise<Record<Name, Side[]>> => {
  const sides: Record<Name, Side[]> = { bare: [], hand: [], ours: [] };
  for (let n = 0; n < runs; ++n)
    for (const side of names) {
      const result = await run(side, csv);
      if (result.rows !== made.rows || result.impressions !== made.impressions)
        throw new Error(`${side} read ${JSON.stringify(result)}, the file holds ${JSON.stringify(made)}`);
      sides[side].push(result);
    }
  return sides;
};
type Made = Awaited<ReturnType<typeof writeBigCsv>>;

const figures = (side: Name, results: readonly Side[], megabytes: number, rows: number) => {
  const seconds = median(results.map((r) => r.seconds));
  return {
    side,
    seconds: round(seconds),
    cpu_seconds: round(median(results.map((r) => r.cpu_seconds)), 1),
    mb_per_second: round(megabytes / seconds, 1),
    rows_per_second: Math.round(rows / seconds),
    peak_mb: Math.max(...results.map((r) => r.peak_mb)),
    above_idle_mb: Math.max(...results.map((r) => r.peak_mb - r.idle_mb)),
  };
};

/** Ours beside each of the others: as a share of its rate, of its processor seconds, and its memory. */
const compared = (rows: readonly ReturnType<typeof figures>[]): Figures => {
  const [bare, hand, ours] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  const notes = (what: string, other: typeof bare): Figures => ({
    [`rate, ours to ${what}`]: round(ours.mb_per_second / other.mb_per_second),
    [`processor seconds, ${what} to ours`]: round(other.cpu_seconds / ours.cpu_seconds),
    [`peak above ${what}, MB`]: ours.peak_mb - other.peak_mb,
  });
  return {
    ...notes("the same facts by hand", hand),
    ...notes("one plain table", bare),
    "peak above our own idle, MB": ours.above_idle_mb,
  };
};

/** The file is always made by the same seed; KEEP names a folder where it stays for the next run. */
const main = async (): Promise<void> => {
  const kept = process.env["KEEP"];
  const directory = kept ?? mkdtempSync(join(tmpdir(), "leadline-bench-"));
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true });
  const csv = join(directory, csvName);
  const made = await writeBigCsv(csv, bytes);
  const megabytes = statSync(csv).size / 1e6;
  const sides = await measure(csv, made);
  if (kept === undefined) rmSync(directory, { recursive: true });
  const rows = names.map((side) => figures(side, sides[side], megabytes, made.rows));
  report("import", rows, { file_mb: Math.round(megabytes), rows: made.rows, ...compared(rows) });
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
