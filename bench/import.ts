// A 1 GB export of post observations: Leadline's whole import beside the engine alone reading the same file.

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeBigCsv } from "./big-csv.ts";
import type { Side } from "./import-side.ts";
import { type Figures, median, report, round } from "./report.ts";

const bytes = Number(process.env["BYTES"] ?? 1_000_000_000);
const runs = Number(process.env["RUNS"] ?? 3);
const command = promisify(execFile);

const run = async (side: "bare" | "ours", csv: string): Promise<Side> => {
  const directory = mkdtempSync(join(tmpdir(), "leadline-bench-"));
  const script = join(import.meta.dirname, "import-side.ts");
  const { stdout } = await command(process.execPath, ["--import", "tsx", script, side, csv, directory], {
    env: { ...process.env, UV_THREADPOOL_SIZE: "16" },
    maxBuffer: 1 << 24,
  });
  rmSync(directory, { recursive: true });
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as Side;
};

const main = async (): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), "leadline-bench-"));
  const csv = join(directory, "account_analytics_content_2025-11-01_2026-10-31.csv");
  const made = await writeBigCsv(csv, bytes);
  const megabytes = statSync(csv).size / 1e6;
  const sides: Record<"bare" | "ours", Side[]> = { bare: [], ours: [] };
  for (let n = 0; n < runs; ++n)
    for (const side of ["bare", "ours"] as const) {
      const result = await run(side, csv);
      if (result.rows !== made.rows || result.impressions !== made.impressions)
        throw new Error(`${side} read ${JSON.stringify(result)}, the file holds ${JSON.stringify(made)}`);
      sides[side].push(result);
    }
  rmSync(directory, { recursive: true });
  const rows: Figures[] = Object.entries(sides).map(([side, results]) => {
    const seconds = median(results.map((r) => r.seconds));
    return {
      side,
      seconds: round(seconds),
      cpu_seconds: round(median(results.map((r) => r.cpu_seconds)), 1),
      mb_per_second: round(megabytes / seconds, 1),
      rows_per_second: Math.round(made.rows / seconds),
      peak_mb: Math.max(...results.map((r) => r.peak_mb)),
      above_idle_mb: Math.max(...results.map((r) => r.peak_mb - r.idle_mb)),
    };
  });
  const rate = (side: number): number => Number(rows[side]?.["mb_per_second"]);
  report("import", rows, {
    file_mb: Math.round(megabytes),
    rows: made.rows,
    "ratio of rates, ours to the engine alone": round(rate(1) / rate(0)),
    "ratio of processor seconds, the engine alone to ours": round(
      Number(rows[0]?.["cpu_seconds"]) / Number(rows[1]?.["cpu_seconds"]),
    ),
    "peak above the engine's own, MB": Number(rows[1]?.["peak_mb"]) - Number(rows[0]?.["peak_mb"]),
  });
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
