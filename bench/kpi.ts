// Every KPI by month and platform over 1, 10 and 100 million post observations, beside hand-written SQL on the same tables.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toDay } from "../src/base/period.ts";
import { catalogue, findVariant } from "../src/catalogue/index.ts";
import type { Kpi } from "../src/catalogue/kpi.ts";
import { compile } from "../src/query/compile.ts";
import { openDuckdb } from "../src/store/duckdb.ts";
import type { Statement, Warehouse } from "../src/store/warehouse.ts";
import { fill } from "./fill.ts";
import { hand } from "./hand.ts";
import { type Figures, median, report, round } from "./report.ts";

const sizes = (process.env["SIZES"] ?? "1000000,10000000,100000000").split(",").map(Number);
const runs = Number(process.env["RUNS"] ?? 5);
const settings = {
  workspace: "w",
  weekStart: 1,
  brandTerms: ["acme"],
  qualified: ["trial"],
  currency: "EUR",
} as const;

const question = (kpi: Kpi, variant: string): Statement =>
  compile({
    variant: findVariant(kpi, variant),
    settings,
    since: toDay("2026-01-01"),
    until: toDay("2027-01-01"),
    grain: "month",
    by: "platform",
    only: {},
    knownAt: null,
  });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Both in turn, so that a slower minute of the machine falls on both. */
const compareOne = async (warehouse: Warehouse, kpi: Kpi): Promise<Figures> => {
  const other = hand[kpi.id];
  if (!other) throw new Error(`no hand-written SQL for ${kpi.id}`);
  const ours: number[] = [];
  const theirs: number[] = [];
  const byHand: Statement = { text: other.sql, params: {} };
  await warehouse.rows(byHand);
  for (let run = 0; run < runs; ++run) {
    ours.push(await timed(() => warehouse.rows(question(kpi, other.variant))));
    theirs.push(await timed(() => warehouse.rows(byHand)));
  }
  const [a, b] = [median(ours), median(theirs)];
  return {
    kpi: kpi.id,
    variant: other.variant,
    ours_ms: round(a, 1),
    hand_ms: round(b, 1),
    ratio: round(a / b),
  };
};

const measure = async (directory: string, n: number): Promise<readonly Figures[]> => {
  const path = join(directory, `${n}.duckdb`);
  if (!existsSync(path)) await fill(path, n);
  const warehouse = await openDuckdb({ path, memoryLimit: "4GB", querySeconds: 600 });
  const rows: Figures[] = [];
  for (const kpi of catalogue) rows.push({ observations: n, ...(await compareOne(warehouse, kpi)) });
  await warehouse.close();
  return rows;
};

const sumOf = (rows: readonly Figures[], key: string): number =>
  rows.reduce((all, row) => all + Number(row[key]), 0);

const main = async (): Promise<void> => {
  const directory = process.env["KEEP"] ?? mkdtempSync(join(tmpdir(), "leadline-bench-"));
  const all: Figures[] = [];
  const notes: Record<string, number> = {};
  for (const n of sizes) {
    const rows = await measure(directory, n);
    all.push(...rows);
    notes[`sum of ${rows.length} KPIs at ${n}, ours, ms`] = round(sumOf(rows, "ours_ms"));
    notes[`ratio of sums at ${n}`] = round(sumOf(rows, "ours_ms") / sumOf(rows, "hand_ms"));
    notes[`worst ratio at ${n}`] = Math.max(...rows.map((row) => Number(row["ratio"])));
  }
  if (process.env["KEEP"] === undefined) rmSync(directory, { recursive: true });
  report("kpi", all, notes);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
