// The same posts in every format a file may come in: Leadline's whole import beside a plain reading of the same bytes.
// BYTES sets the size of the text, RUNS how often each is read; the middle one counts.

import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { read, utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { openEngine } from "../src/engine/open.ts";
import { writeBigCsv } from "./big-csv.ts";
import { type Figures, median, report, round } from "./report.ts";

const bytes = Number(process.env["BYTES"] ?? 20_000_000);
const runs = Number(process.env["RUNS"] ?? 3);
const who = { name: "bench", role: "owner" } as const;
const stem = "account_analytics_content_2025-11-01_2026-10-31";

interface Format {
  readonly name: string;
  readonly path: string;
  /** What a plain reader is given to read, and which it is. */
  readonly plain: "engine" | "xlsx";
  readonly plainPath: string;
}

/** The text as it is, in UTF-16 with tabs, as a workbook and in a zip; a plain reader gets what it can read of these. */
const formats = (directory: string): readonly Format[] => {
  const csv = join(directory, `${stem}.csv`);
  const { data } = Papa.parse<string[]>(readFileSync(csv, "utf8"), { skipEmptyLines: true });
  const file = (name: string, content: Uint8Array): string => {
    writeFileSync(join(directory, name), content);
    return join(directory, name);
  };
  const tabs = Papa.unparse(data, { delimiter: "\t", newline: "\r\n" });
  const figures = data.map((row, r) => row.map((text, c) => (r > 0 && c > 3 ? Number(text) : text)));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(figures), "Posts");
  const workbook = new Uint8Array(
    write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
  const xlsx = file(`${stem}.xlsx`, workbook);
  return [
    { name: "csv", path: csv, plain: "engine", plainPath: csv },
    {
      name: "tsv, UTF-16",
      path: file(`${stem}.tsv`, iconv.encode(tabs, "utf-16le", { addBOM: true })),
      plain: "engine",
      plainPath: file("tabs-utf-8.tsv", Buffer.from(tabs)),
    },
    {
      name: "zip of csv",
      path: file(`${stem}.zip`, zipSync({ [`${stem}.csv`]: readFileSync(csv) }, { level: 6 })),
      plain: "engine",
      plainPath: csv,
    },
    { name: "xlsx", path: xlsx, plain: "xlsx", plainPath: xlsx },
  ];
};

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** The engine's own CSV reader into a table of texts, or the workbook's cells into rows. */
const plainly = async ({ plain, plainPath }: Format, rows: number): Promise<void> => {
  if (plain === "xlsx") {
    const book = read(readFileSync(plainPath), { type: "buffer", dense: true });
    const found = utils.sheet_to_json(book.Sheets["Posts"] as NonNullable<(typeof book.Sheets)[string]>, {
      header: 1,
    });
    if (found.length !== rows + 1) throw new Error(`the plain reader found ${found.length} rows`);
    return;
  }
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "1GB" });
  const on = await instance.connect();
  await on.run(
    `create table t as select * from read_csv('${plainPath}', header = true, all_varchar = true, parallel = false)`,
  );
  const counted = await on.runAndReadAll("select count(*) from t");
  if (Number(counted.getRows()[0]?.[0]) !== rows) throw new Error("the plain reader lost rows");
  on.closeSync();
  instance.closeSync();
};

/** Upload, recognition, both fact tables, merging and the log, in a workspace of its own. */
const wholly = async (engine: Engine, { path, name }: Format, n: number, rows: number): Promise<void> => {
  const { id: workspace } = await engine.call("create_workspace", { name: `${name} ${n}` }, who);
  const file = await engine.call(
    "upload_file",
    { workspace, name: path.split("/").at(-1) ?? path },
    who,
    createReadStream(path, { highWaterMark: 1 << 20 }),
  );
  const done = await engine.call("import_file", { workspace, file: file.id }, who);
  if (done.rows !== rows || done.facts !== rows) throw new Error(`${name}: ${done.facts} of ${rows} rows`);
};
type Engine = Awaited<ReturnType<typeof openEngine>>;

const main = async (): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), "leadline-bench-"));
  const { rows } = await writeBigCsv(join(directory, `${stem}.csv`), bytes);
  const engine = await openEngine({ dataDir: join(directory, "ours") });
  const table: Figures[] = [];
  for (const format of formats(directory)) {
    const [ours, plain]: [number[], number[]] = [[], []];
    for (let n = 0; n < runs; ++n) {
      plain.push(await seconds(() => plainly(format, rows)));
      ours.push(await seconds(() => wholly(engine, format, n, rows)));
    }
    const [a, b] = [median(ours), median(plain)];
    table.push({
      format: format.name,
      file_mb: round(statSync(format.path).size / 1e6, 1),
      rows,
      plain_reader: format.plain === "engine" ? "DuckDB read_csv, UTF-8 text" : "@e965/xlsx",
      plain_seconds: round(b),
      import_seconds: round(a),
      rows_per_second: Math.round(rows / a),
      import_to_plain: round(a / b),
    });
  }
  await engine.close();
  rmSync(directory, { recursive: true });
  report("import-formats", table, { runs });
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
