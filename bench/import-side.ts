// One side of the import measurement, in a process of its own so that its memory is its own.

import { createReadStream } from "node:fs";
import { basename, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { openEngine } from "../src/engine/open.ts";
import { byHand } from "./import-hand.ts";

export interface Side {
  readonly seconds: number;
  /** Processor seconds of the whole process, its start included. */
  readonly cpu_seconds: number;
  readonly rows: number;
  readonly impressions: number;
  /** Largest resident set of the process, MB, and the one before any work. */
  readonly peak_mb: number;
  readonly idle_mb: number;
}

const megabytes = (kilobytes: number): number => Math.round(kilobytes / 1024);
const peak = (): number => megabytes(process.resourceUsage().maxRSS);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const numbers = [
  "Impressions",
  "Likes",
  "Engagements",
  "Bookmarks",
  "Shares",
  "New follows",
  "Replies",
  "Reposts",
  "Profile visits",
  "Detail Expands",
  "URL Clicks",
  "Hashtag Clicks",
  "Permalink Clicks",
];
const texts = ["Post id", "Date", "Post text", "Post Link"];
const columns = [
  ...texts.map((name) => `'${name}': 'VARCHAR'`),
  ...numbers.map((name) => `'${name}': 'BIGINT'`),
];
const types = [...texts.map((name) => `"${name}" varchar`), ...numbers.map((name) => `"${name}" bigint`)];

const reader = (csv: string): string =>
  `read_csv('${csv}', header = true, columns = {${columns.join(", ")}}, parallel = false)`;

/** The engine alone, on disk, with the memory Leadline gives it: what is done, and what the table must hold then. */
const alone = async (
  directory: string,
  work: (on: DuckDBConnection) => Promise<void>,
  sums: string,
): Promise<Side> => {
  const instance = await DuckDBInstance.create(join(directory, "alone.duckdb"), { memory_limit: "1GB" });
  const on = await instance.connect();
  const idle = peak();
  const start = performance.now();
  await work(on);
  const seconds = (performance.now() - start) / 1000;
  const found = await on.runAndReadAll(sums);
  const [rows, impressions] = (found.getRows()[0] ?? []).map(Number);
  const counted = { rows: rows ?? 0, impressions: impressions ?? 0 };
  return { seconds, ...counted, cpu_seconds: cpu(), peak_mb: peak(), idle_mb: idle };
};

/** The file into a table of the same columns, numbers as numbers. */
const bare = (csv: string, directory: string): Promise<Side> =>
  alone(
    directory,
    async (on) => {
      await on.run(`create table posts (${types.join(", ")})`);
      await on.run(`insert into posts select * from ${reader(csv)}`);
      await on.run("checkpoint");
    },
    'select count(*), sum("Impressions") from posts',
  );

/** The file into the fact tables, by SQL written for this one file. */
const hand = (csv: string, directory: string): Promise<Side> =>
  alone(
    directory,
    (on) => byHand(on, reader(csv)),
    "select (select count(*) from post), sum(impressions) from post_obs",
  );

const who = { name: "bench", role: "owner" } as const;

/** Leadline: upload (copied and hashed), recognised, styles decided over all cells, facts of two tables, merged, logged. */
const ours = async (csv: string, directory: string): Promise<Side> => {
  const engine = await openEngine({ dataDir: join(directory, "ours") });
  const { id: workspace } = await engine.call("create_workspace", { name: "Bench" }, who);
  const idle = peak();
  const start = performance.now();
  const body = createReadStream(csv, { highWaterMark: 1 << 20 });
  const file = await engine.call("upload_file", { workspace, name: basename(csv) }, who, body);
  const done = await engine.call("import_file", { workspace, file: file.id }, who);
  const seconds = (performance.now() - start) / 1000;
  const slice = {
    workspace,
    kpi: "impressions",
    variant: "published",
    since: "2025-01-01",
    until: "2027-01-01",
  };
  const { total } = await engine.call("ask_kpi", { ...slice, grain: "total" }, who);
  await engine.close();
  return {
    seconds,
    rows: done.facts,
    impressions: total.answer ?? 0,
    cpu_seconds: cpu(),
    peak_mb: peak(),
    idle_mb: idle,
  };
};

const [side, csv = "", directory = ""] = process.argv.slice(2);
const sides: Readonly<Record<string, typeof ours>> = { ours, hand, bare };
(sides[side ?? ""] ?? ours)(csv, directory).then(
  (result) => console.log(JSON.stringify(result)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
