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

interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** The engine runs in this process, so the process's CPU time is its own: it says more than the clock on a busy machine. */
const timed = async (work: () => Promise<unknown>): Promise<Cost> => {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
};
const typical = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});

/** Both in turn, so that a slower minute of the machine falls on both. */
const compareOne = async (warehouse: Warehouse, kpi: Kpi): Promise<Figures> => {
  const other = hand[kpi.id];
  if (!other) throw new Error(`no hand-written SQL for ${kpi.id}`);
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  const byHand: Statement = { text: other.sql, params: {} };
  await warehouse.rows(byHand);
  await warehouse.rows(question(kpi, other.variant));
  for (let run = 0; run < runs; ++run) {
    ours.push(await timed(() => warehouse.rows(question(kpi, other.variant))));
    theirs.push(await timed(() => warehouse.rows(byHand)));
  }
  const [a, b] = [typical(ours), typical(theirs)];
  return {
    kpi: kpi.id,
    variant: other.variant,
    ours_ms: round(a.wall, 1),
    hand_ms: round(b.wall, 1),
    ratio: round(a.wall / b.wall),
    ours_cpu_ms: round(a.cpu, 1),
    hand_cpu_ms: round(b.cpu, 1),
    cpu_ratio: round(a.cpu / b.cpu),
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

const ratioOf = (rows: readonly Figures[], ours: string, theirs: string): number =>
  round(sumOf(rows, ours) / sumOf(rows, theirs));
const worst = (rows: readonly Figures[], ratio: string): number =>
  Math.max(...rows.map((row) => Number(row[ratio])));

const notesOn = (n: number, rows: readonly Figures[]): Figures => ({
  [`sum of ${rows.length} KPIs at ${n}, ours, ms`]: round(sumOf(rows, "ours_ms")),
  [`sum of ${rows.length} KPIs at ${n}, ours, CPU ms`]: round(sumOf(rows, "ours_cpu_ms")),
  [`ratio of sums at ${n}`]: ratioOf(rows, "ours_ms", "hand_ms"),
  [`ratio of sums of CPU time at ${n}`]: ratioOf(rows, "ours_cpu_ms", "hand_cpu_ms"),
  [`worst ratio at ${n}`]: worst(rows, "ratio"),
  [`worst ratio of CPU time at ${n}`]: worst(rows, "cpu_ratio"),
});

const main = async (): Promise<void> => {
  const directory = process.env["KEEP"] ?? mkdtempSync(join(tmpdir(), "leadline-bench-"));
  const all: Figures[] = [];
  for (const n of sizes) all.push(...(await measure(directory, n)));
  if (process.env["KEEP"] === undefined) rmSync(directory, { recursive: true });
  const of = (n: number): readonly Figures[] => all.filter((row) => row["observations"] === n);
  report("kpi", all, Object.assign({}, ...sizes.map((n) => notesOn(n, of(n)))));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
