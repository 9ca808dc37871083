// The warehouse on a ClickHouse server: files are read in a DuckDB in memory, and facts travel as Parquet.

import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Problem } from "../base/problem.ts";
import { factTables } from "../facts/index.ts";
import { logTables, partLogs } from "../facts/log.ts";
import { textScore } from "../facts/text-score.ts";
import { clickhouseTables, clickhouseViews, clickhouseWanted, rawName } from "./click-ddl.ts";
import { restoreClickhouse } from "./click-restore.ts";
import { scoreClickhouse, sendScores, unscoredIn } from "./click-scores.ts";
import { send } from "./click-send.ts";
import { type Click, connect } from "./click-server.ts";
import { addedColumns, clickhouseDialect } from "./ddl.ts";
import { plain, run } from "./duck-cells.ts";
import { type DuckFile, openFile, problemOf } from "./duck-file.ts";
import { contentHash, type Made, makePart, partRow } from "./making.ts";
import { refuseParts } from "./parts-differ.ts";
import { follow } from "./progress.ts";
import { oneAtATime } from "./queue.ts";
import { dropStandIns, rehearsal, standInTarget, tablesOf } from "./rehearse.ts";
import { stagerOn } from "./shelf.ts";
import type { Target } from "./target.ts";
import type { TextScoring } from "./text-scores.ts";
import { refuseTwice } from "./twice.ts";
import type { LoadPlan, LoadResult, OutFile, Progress, Statement, Warehouse } from "./warehouse.ts";
import { copyTo, fromJsonLines, fromParquet } from "./write-file.ts";

export interface ClickhouseOptions {
  /** http://host:8123 or https://…; may carry user, password and database (`http://user:password@host:8123/database`). */
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Where facts wait on their way to the server. Default: a new folder among the system's temporary ones. */
  readonly stagingDir?: string;
  /** Folders files may be read from; default: the system's one for temporary files. */
  readonly readFrom?: readonly string[];
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** After so many seconds a question is stopped. Default 30. */
  readonly querySeconds?: number;
  /** Scores the texts of what is imported; where left out none is scored. */
  readonly texts?: TextScoring;
}

interface Stores {
  readonly click: Click;
  readonly file: DuckFile;
  readonly stagingDir: string;
  readonly texts: TextScoring | undefined;
}

const own = (workspace: string, importId?: number): Statement["params"] => ({
  workspace: { type: "text", value: workspace },
  ...(importId === undefined ? {} : { import: { type: "integer", value: importId } }),
});

/**
 * The next import id. Two servers may ask at once: each writes its claim and looks, and where two stand both try again,
 * so no id is ever given twice.
 */
const claimId = async (click: Click): Promise<number> => {
  for (;;) {
    const [last] = await click.rows(plain("select max(import_id) as last_id from raw_import_claim"));
    const importId = Number(last?.["last_id"] ?? 0) + 1;
    await click.insert("raw_import_claim", [{ import_id: importId, token: randomUUID() }]);
    const [claims] = await click.rows({
      text: "select count(*) as claims from raw_import_claim where import_id = {import:integer}",
      params: { import: { type: "integer", value: importId } },
    });
    if (claims?.["claims"] === 1) return importId;
  }
};

const fileIdOf = async (click: Click, { head }: LoadPlan, importId: number): Promise<number> => {
  const [seen] = await click.rows({
    text: "select min(file_id) as first_id from import_log where workspace = {workspace:text} and sha256 = {sha256:text}",
    params: { ...own(head.workspace), sha256: { type: "text", value: head.sha256 } },
  });
  return Number(seen?.["first_id"] ?? importId);
};

const logRow = ({ importId, fileId, head }: Target, content: string): Record<string, unknown> => ({
  workspace: head.workspace,
  import_id: importId,
  file_id: fileId,
  file_name: head.fileName,
  sha256: head.sha256,
  content_hash: content,
  bytes: head.bytes,
  observed_at: head.observedAt,
  committed_at: new Date().toISOString(),
  undone_at: null,
  imported_by: head.importedBy,
  version: 1,
});

const makeAll = async ({ click, file }: Stores, plan: LoadPlan, progress: Progress) => {
  const importId = await claimId(click);
  const fileId = await fileIdOf(click, plan, importId);
  const stager = stagerOn(file.writer, file.shelf, false);
  const to = await standInTarget(file.writer, stager, plan, { importId, fileId });
  const made = await follow(file.writer, plan, progress, (part, scanned) => makePart(to, part, scanned));
  await refuseParts(to, plan);
  for (const [i, part] of plan.parts.entries()) await run(file.writer, partRow(to, part, made[i] as Made));
  return { to, made, content: contentHash(made) };
};

/** Facts first, the log row last: until that one row is there, no view counts any of the others. */
const writeImport = async (stores: Stores, plan: LoadPlan, progress: Progress): Promise<LoadResult> => {
  const { click, file, stagingDir } = stores;
  await refuseTwice(click.rows, plan, null);
  try {
    const { to, made, content } = await makeAll(stores, plan, progress);
    await refuseTwice(click.rows, plan, content);
    progress({ step: "writing", done: plan.head.bytes, of: plan.head.bytes });
    for (const table of [...tablesOf(plan), ...partLogs.map((each) => each.name)])
      await send(click, file.writer, { from: to.table(table), to: rawName(table), folder: stagingDir });
    await sendScores(stores, plan, to);
    await click.insert(rawName("import_log"), [logRow(to, content)]);
    for (const { importId } of plan.replaces ?? []) await undoImport(click, plan.head.workspace, importId);
    return { importId: to.importId, fileId: to.fileId, parts: made.map(({ result }) => result) };
  } finally {
    await dropStandIns(file.writer, plan);
  }
};

const undoImport = async (click: Click, workspace: string, importId: number): Promise<void> => {
  const [found] = await click.rows({
    text: "select * from import_log where workspace = {workspace:text} and import_id = {import:integer}",
    params: own(workspace, importId),
  });
  if (!found) throw new Problem("import/not-found", { import: importId });
  if (found["undone_at"] !== null) throw new Problem("import/already-undone", { import: importId });
  await click.insert(rawName("import_log"), [{ ...found, undone_at: new Date().toISOString(), version: 2 }]);
};

/**
 * The log goes first: facts without it count nowhere, so a removal that was cut off shows nothing and can be done again.
 * Rewriting a table costs much, so only those that hold something of the workspace are.
 */
const forgetWorkspace = async (click: Click, workspace: string): Promise<void> => {
  const tables = [...logTables, ...factTables, textScore].map((table) => table.name);
  const holding = tables.map(
    (table, i) =>
      `select ${i} as place, count(*) as held from ${rawName(table)} where workspace = {workspace:text}`,
  );
  const found = await click.rows({
    text: `select place from (${holding.join(" union all ")}) where held > 0 order by place`,
    params: own(workspace),
  });
  for (const { place } of found)
    await click.command({
      text: `alter table ${rawName(tables[Number(place)] ?? "")} delete where workspace = {workspace:text}`,
      params: own(workspace),
    });
};

/** The server's answer travels as Parquet; what is written of it is written here, as the embedded engine writes its own. */
const fetchTo = async (
  { click, file, stagingDir }: Stores,
  statement: Statement,
  to: OutFile,
): Promise<number> => {
  const path = join(stagingDir, `${randomUUID()}.parquet`);
  try {
    await click.fetchFile(statement, path);
    return await file.copy(copyTo(fromParquet(path), to));
  } finally {
    await rm(path, { force: true });
  }
};

const warehouse = (stores: Stores): Warehouse => {
  const { click, file } = stores;
  const turn = oneAtATime();
  let closing = false;
  const preview = rehearsal(file.previewer, file.shelf);
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw problemOf(error, file.options);
    });
  return {
    dialect: "clickhouse",
    rows: click.rows,
    write: (statement, to) => guarded(() => fetchTo(stores, statement, to)),
    convert: (path, to) => guarded(() => file.copy(copyTo(fromJsonLines(path, to.columns), to))),
    read: (csv, statement) => guarded(() => preview.read(csv, statement)),
    rehearse: (plan, keep) => guarded(() => preview.rehearse(plan, keep)),
    load: (plan, progress = () => undefined) =>
      turn(() => guarded(() => writeImport(stores, plan, progress))),
    undo: (workspace, importId) => turn(() => undoImport(click, workspace, importId)),
    restore: (archived) =>
      turn(() => guarded(() => restoreClickhouse(stores, archived, () => claimId(click)))),
    scoreTexts: async () => {
      for (const workspace of await unscoredIn(stores))
        while (!closing && !(await turn(() => scoreClickhouse(stores, workspace))));
    },
    forget: (workspace) => turn(() => forgetWorkspace(click, workspace)),
    close: () => {
      closing = true;
      return turn(async () => {
        await click.close();
        await file.close();
      });
    },
  };
};

/** Views are made anew at every start, so that they show what the tables have gained. */
const prepare = async (click: Click): Promise<void> => {
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const text of statements) await click.command(plain(text));
  };
  await run(clickhouseTables);
  const stored = await click.rows(
    plain(
      "select table as table_name, name as column_name from system.columns where database = currentDatabase()",
    ),
  );
  const columns = stored.map((row) => ({
    table: String(row["table_name"]),
    column: String(row["column_name"]),
  }));
  await run(addedColumns(clickhouseWanted, columns, clickhouseDialect));
  await run(clickhouseViews);
};

export const openClickhouse = async (options: ClickhouseOptions): Promise<Warehouse> => {
  const { querySeconds = 30, readFrom = [tmpdir()], memoryLimit, threads } = options;
  const stagingDir = resolve(options.stagingDir ?? mkdtempSync(join(tmpdir(), "leadline-staging-")));
  mkdirSync(stagingDir, { recursive: true, mode: 0o700 });
  const click = await connect({ ...options, querySeconds });
  try {
    await prepare(click);
    const file = await openFile({
      path: ":memory:",
      tempDirectory: join(stagingDir, "duckdb"),
      readFrom: [...readFrom, stagingDir],
      querySeconds,
      ...(memoryLimit === undefined ? {} : { memoryLimit }),
      ...(threads === undefined ? {} : { threads }),
    });
    return warehouse({ click, file, stagingDir, texts: options.texts });
  } catch (error) {
    await click.close();
    throw error;
  }
};
