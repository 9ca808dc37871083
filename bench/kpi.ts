// Every KPI by month and platform over 1, 10 and 100 million post observations: how its time grows, and beside hand-written
// SQL that reads the same rows, and beside the SQL of Cube. SIZES and RUNS name others; KEEP is a folder that keeps the stores.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toDay } from "../src/base/period.ts";
import { catalogue, findVariant } from "../src/catalogue/index.ts";
import type { Kpi, Variant } from "../src/catalogue/kpi.ts";
import { compile } from "../src/query/compile.ts";
import { openDuckdb } from "../src/store/duckdb.ts";
import type { Statement, Warehouse } from "../src/store/warehouse.ts";
import { brandSettings } from "../test/cases/questions.ts";
import { cubeSql } from "./cube.ts";
import { fill } from "./fill.ts";
import { hand } from "./hand.ts";
import { type Figures, median, report, round } from "./report.ts";

const sizes = (process.env["SIZES"] ?? "1000000,10000000,100000000").split(",").map(Number);
const runs = Number(process.env["RUNS"] ?? 5);
const settings = { ...brandSettings, workspace: "w" };

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

interface Peers {
  readonly hand: Cost | null;
  readonly cube: Cost | null;
}

const besides = (name: string, ours: Cost, theirs: Cost | null): Figures => ({
  [`${name}_ms`]: theirs && round(theirs.wall, 1),
  [`${name}_ratio`]: theirs && round(ours.wall / theirs.wall),
  [`${name}_cpu_ratio`]: theirs && round(ours.cpu / theirs.cpu),
});

const rowOf = (kpi: Kpi, variant: string, ours: Cost, peers: Peers): Figures => ({
  kpi: kpi.id,
  variant,
  ours_ms: round(ours.wall, 1),
  ours_cpu_ms: round(ours.cpu, 1),
  ...besides("hand", ours, peers.hand),
  ...besides("cube", ours, peers.cube),
});

/** All in turn, so that a slower minute of the machine falls on each; the first turn warms and is not counted. */
const measureOne = async (warehouse: Warehouse, kpi: Kpi, cube: string | undefined): Promise<Figures> => {
  const other = hand[kpi.id];
  const variant = other?.variant ?? (kpi.variants[0] as Variant).id;
  const asked: readonly (Statement | null)[] = [
    question(kpi, variant),
    other === undefined ? null : { text: other.sql, params: {} },
    cube === undefined ? null : { text: cube, params: {} },
  ];
  const costs: Cost[][] = asked.map(() => []);
  for (let run = 0; run <= runs; ++run)
    for (const [k, statement] of asked.entries()) {
      if (statement === null) continue;
      const cost = await timed(() => warehouse.rows(statement));
      if (run > 0) costs[k]?.push(cost);
    }
  const [ours, byHand, byCube] = costs.map((all) => (all.length === 0 ? null : typical(all)));
  return rowOf(kpi, variant, ours as Cost, { hand: byHand ?? null, cube: byCube ?? null });
};

const measure = async (
  directory: string,
  n: number,
  cube: Readonly<Record<string, string>>,
): Promise<readonly Figures[]> => {
  const path = join(directory, `${n}.duckdb`);
  if (!existsSync(path)) await fill(path, n);
  const warehouse = await openDuckdb({ path, memoryLimit: "4GB", querySeconds: 600 });
  const rows: Figures[] = [];
  for (const kpi of catalogue)
    rows.push({ observations: n, ...(await measureOne(warehouse, kpi, cube[kpi.id])) });
  await warehouse.close();
  return rows;
};

const sumOf = (rows: readonly Figures[], key: string): number =>
  rows.reduce((all, row) => all + Number(row[key]), 0);

const worst = (rows: readonly Figures[], ratio: string): number =>
  Math.max(...rows.map((row) => Number(row[ratio])));

const besideOf = (n: number, rows: readonly Figures[], peer: string): Figures => {
  const beside = rows.filter((row) => row[`${peer}_ms`] !== null);
  if (beside.length === 0) return {};
  return {
    [`sum over sum beside ${peer} at ${n}, ${beside.length} KPIs`]: round(
      sumOf(beside, "ours_ms") / sumOf(beside, `${peer}_ms`),
    ),
    [`worst ratio beside ${peer} at ${n}`]: worst(beside, `${peer}_ratio`),
    [`worst ratio of CPU time beside ${peer} at ${n}`]: worst(beside, `${peer}_cpu_ratio`),
  };
};

const notesOn = (n: number, rows: readonly Figures[]): Figures => ({
  [`sum of ${rows.length} KPIs at ${n}, ours, ms`]: round(sumOf(rows, "ours_ms")),
  ...besideOf(n, rows, "hand"),
  ...besideOf(n, rows, "cube"),
});

/** How many times as long the largest store takes as the smallest. */
const growthOf = (few: readonly Figures[], many: readonly Figures[]): Figures => {
  const growths = many.map((row) => {
    const then = few.find(({ kpi }) => kpi === row["kpi"]);
    return { kpi: String(row["kpi"]), growth: Number(row["ours_ms"]) / Number(then?.["ours_ms"]) };
  });
  const within = growths.filter(({ growth }) => growth <= 2).map(({ kpi }) => kpi);
  return {
    "growth, median over KPIs": round(median(growths.map(({ growth }) => growth))),
    "KPIs that grow to twice at most": `${within.length} of ${growths.length}`,
    "KPIs that grow to more": growths
      .filter(({ growth }) => growth > 2)
      .map(({ kpi, growth }) => `${kpi} ${round(growth, 1)}`)
      .join(", "),
  };
};

const main = async (): Promise<void> => {
  const directory = process.env["KEEP"] ?? mkdtempSync(join(tmpdir(), "leadline-bench-"));
  const all: Figures[] = [];
  const cube = await cubeSql();
  for (const n of sizes) all.push(...(await measure(directory, n, cube)));
  if (process.env["KEEP"] === undefined) rmSync(directory, { recursive: true });
  const of = (n: number): readonly Figures[] => all.filter((row) => row["observations"] === n);
  const grown = growthOf(of(sizes[0] as number), of(sizes.at(-1) as number));
  report("kpi", all, Object.assign({}, ...sizes.map((n) => notesOn(n, of(n))), grown));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
