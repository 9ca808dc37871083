// The embedded warehouse: one DuckDB file in this process.

import { tmpdir } from "node:os";
import type { DuckDBConnection } from "@duckdb/node-api";
import { Problem } from "../base/problem.ts";
import { dailyName } from "../facts/daily.ts";
import { factTable, factTables } from "../facts/index.ts";
import { partLogs } from "../facts/log.ts";
import { contradicting, nowName, type Table } from "../facts/table.ts";
import { textScore } from "../facts/text-score.ts";
import { addedColumns, duckdbDdl, duckdbDialect, duckdbWanted, name } from "./ddl.ts";
import { plain, readRow, readRows, run } from "./duck-cells.ts";
import { type DuckdbOptions, type DuckFile, openFile, problemOf } from "./duck-file.ts";
import { contentHash, type Made, makePart, partRow } from "./making.ts";
import { mergeImport, unmergeImport } from "./merge.ts";
import { refuseParts } from "./parts-differ.ts";
import { follow } from "./progress.ts";
import { oneAtATime } from "./queue.ts";
import { rebuildAll } from "./rebuild.ts";
import { rehearsal } from "./rehearse.ts";
import { restoreDuckdb } from "./restore.ts";
import { renewRollups, rolledUp, rollUpAll } from "./rollup.ts";
import { stagerOn } from "./shelf.ts";
import type { Target } from "./target.ts";
import { scoreSome, scoreTexts, unscored, withTexts } from "./text-scores.ts";
import { refuseTwice } from "./twice.ts";
import type { Archived, LoadPlan, LoadResult, Progress, Statement, Warehouse } from "./warehouse.ts";
import { copyTo, fromJsonLines } from "./write-file.ts";

const workspaceParams = (workspace: string): Statement["params"] => ({
  workspace: { type: "text", value: workspace },
});

const inTransaction = async <T>(on: DuckDBConnection, work: () => Promise<T>): Promise<T> => {
  await on.run("begin transaction");
  try {
    const result = await work();
    await on.run("commit");
    return result;
  } catch (error) {
    // An engine error may have ended the transaction already.
    await on.run("rollback").catch(() => undefined);
    throw error;
  }
};

const targetOf = async ({ writer: on, shelf }: DuckFile, { head }: LoadPlan): Promise<Target> => {
  const { next } = await readRow(on, plain("select nextval('import_ids') as next"));
  const { file } = await readRow(on, {
    text: "select min(file_id) as file from import_log where workspace = {workspace:text} and sha256 = {sha256:text}",
    params: { ...workspaceParams(head.workspace), sha256: { type: "text", value: head.sha256 } },
  });
  const importId = Number(next);
  const stager = stagerOn(on, shelf, false);
  return { on, stager, importId, fileId: file === null ? importId : Number(file), head, table: name };
};

const logRow = ({ importId, fileId, head }: Target, content: string): Statement => ({
  text: `insert into import_log (workspace, import_id, file_id, file_name, sha256, content_hash, bytes,
      observed_at, committed_at, undone_at, imported_by)
    values ({workspace:text}, ${importId}, ${fileId}, {file:text}, {sha256:text}, {content:text}, {bytes:integer},
      {observed:instant}, {now:instant}, null, {by:text})`,
  params: {
    ...workspaceParams(head.workspace),
    file: { type: "text", value: head.fileName },
    sha256: { type: "text", value: head.sha256 },
    content: { type: "text", value: content },
    bytes: { type: "integer", value: head.bytes },
    observed: { type: "instant", value: head.observedAt },
    now: { type: "instant", value: new Date().toISOString() },
    by: { type: "text", value: head.importedBy },
  },
});

const writeImport = async (file: DuckFile, plan: LoadPlan, progress: Progress): Promise<LoadResult> => {
  const on = file.writer;
  const log = (statement: Statement) => readRows(on, statement);
  await refuseTwice(log, plan, null);
  const to = await targetOf(file, plan);
  const made = await follow(on, plan, progress, (part, scanned) => makePart(to, part, scanned));
  await refuseParts(to, plan);
  const content = contentHash(made);
  await refuseTwice(log, plan, content);
  const { bytes } = plan.head;
  progress({ step: "merging", done: bytes, of: bytes });
  await on.run(
    "create or replace temp table current_import (import_id bigint, file_id bigint, observed_at timestamp)",
  );
  await run(on, {
    text: `insert into current_import values (${to.importId}, ${to.fileId}, {observed:instant})`,
    params: { observed: { type: "instant", value: plan.head.observedAt } },
  });
  const tables = new Set(plan.parts.flatMap((part) => part.facts.map((fact) => fact.table)));
  for (const table of tables) {
    const parts = plan.parts.filter(({ facts }) => facts.some((fact) => fact.table === table));
    const single = parts.length === 1 && made.some((part) => part.single.includes(table));
    await mergeImport(on, factTable(table), {
      workspace: plan.head.workspace,
      importId: to.importId,
      single,
    });
  }
  progress({ step: "writing", done: bytes, of: bytes });
  await scoreImport(file, plan, to);
  for (const [i, part] of plan.parts.entries()) await run(on, partRow(to, part, made[i] as Made));
  await run(on, logRow(to, content));
  for (const { importId } of plan.replaces ?? []) await undoImport(on, plan.head.workspace, importId);
  return { importId: to.importId, fileId: to.fileId, parts: made.map(({ result }) => result) };
};

const scoreImport = async ({ options: { texts }, writer }: DuckFile, plan: LoadPlan, to: Target) => {
  const from = withTexts(plan.parts.flatMap(({ facts }) => facts));
  if (texts === undefined || from.length === 0) return;
  const { workspace } = plan.head;
  await scoreTexts(writer, texts, { workspace, from, importId: to.importId, into: textScore.name });
};

const restoreWorkspace = async ({ options: { texts }, writer }: DuckFile, archived: Archived) => {
  await restoreDuckdb(writer, archived);
  while (texts !== undefined && !(await scoreSome(writer, texts, archived.workspace)));
};

const undoImport = async (on: DuckDBConnection, workspace: string, importId: number): Promise<void> => {
  const own = "where workspace = {workspace:text} and import_id = {import:integer}";
  const params: Statement["params"] = {
    ...workspaceParams(workspace),
    import: { type: "integer", value: importId },
    now: { type: "instant", value: new Date().toISOString() },
  };
  const [found] = await readRows(on, { text: `select undone_at from import_log ${own}`, params });
  if (!found) throw new Problem("import/not-found", { import: importId });
  if (found["undone_at"] !== null) throw new Problem("import/already-undone", { import: importId });
  await run(on, { text: `update import_log set undone_at = {now:instant} ${own}`, params });
  for (const table of factTables) {
    const { any } = await readRow(on, { text: `select exists (from ${table.name} ${own}) as any`, params });
    if (any === true) await unmergeImport(on, table, workspace, importId);
  }
};

const forgetWorkspace = async (on: DuckDBConnection, workspace: string): Promise<void> => {
  const tables = [
    ...factTables.flatMap((table) => [table.name, nowName(table)]),
    ...rolledUp.map((table) => dailyName(table)),
  ];
  for (const table of [...tables, ...partLogs.map((each) => each.name), textScore.name, "import_log"])
    await run(on, {
      text: `delete from ${table} where workspace = {workspace:text}`,
      params: workspaceParams(workspace),
    });
};

/** A checkpoint moves what was committed into the file and gives space back; it may wait until readers are done. */
const tidy = (on: DuckDBConnection): Promise<void> =>
  on.run("checkpoint").then(
    () => undefined,
    () => undefined,
  );

const warehouse = (file: DuckFile): Warehouse => {
  const turn = oneAtATime();
  const { writer } = file;
  let closing = false;
  const preview = rehearsal(file.previewer, file.shelf);
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw problemOf(error, file.options);
    });
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    turn(() => guarded(() => inTransaction(writer, work)));
  return {
    dialect: "duckdb",
    rows: (statement) => guarded(() => file.ask(statement)),
    write: (statement, to) => guarded(() => file.copy(copyTo(statement, to))),
    convert: (path, to) => guarded(() => file.copy(copyTo(fromJsonLines(path, to.columns), to))),
    read: (csv, statement) => guarded(() => preview.read(csv, statement)),
    rehearse: (plan, keep) => guarded(() => preview.rehearse(plan, keep)),
    load: (plan, progress = () => undefined) => write(() => writeImport(file, plan, progress)),
    undo: (workspace, importId) => write(() => undoImport(writer, workspace, importId)),
    restore: (archived) => write(() => restoreWorkspace(file, archived)),
    scoreTexts: async () => {
      const { texts } = file.options;
      if (texts === undefined) return;
      for (const { workspace } of await guarded(() => file.ask(unscored(texts))))
        while (!closing && !(await write(() => scoreSome(writer, texts, String(workspace)))));
    },
    forget: async (workspace) => {
      await write(() => forgetWorkspace(writer, workspace));
      await turn(() => tidy(writer));
    },
    close: () => {
      closing = true;
      return turn(() => file.close());
    },
  };
};

/** Merged rows of a version that did not tell what is outdated yet are made anew, where one came from several rows. */
const tellOutdated = async (on: DuckDBConnection, table: Table): Promise<void> => {
  const from = `from ${nowName(table)} where merged`;
  for (const { workspace } of await readRows(on, plain(`select distinct workspace ${from}`)))
    await rebuildAll(on, table, String(workspace));
};

/** Columns that were added since, whole or not at all. */
const addColumns = async (
  on: DuckDBConnection,
  columns: readonly { readonly table: string; readonly column: string }[],
): Promise<void> => {
  for (const statement of addedColumns(duckdbWanted, columns, duckdbDialect)) await on.run(statement);
  const told = new Set(columns.flatMap(({ table, column }) => (column === "outdated" ? [table] : [])));
  for (const table of factTables)
    if (contradicting(table).length > 0 && !told.has(nowName(table))) await tellOutdated(on, table);
};

const prepare = async (on: DuckDBConnection): Promise<void> => {
  for (const statement of duckdbDdl) await on.run(statement);
  const stored = await readRows(
    on,
    plain("select table_name, column_name from information_schema.columns where table_schema = 'main'"),
  );
  const columns = stored.map((row) => ({
    table: String(row["table_name"]),
    column: String(row["column_name"]),
  }));
  await inTransaction(on, async () => {
    const stale = await renewRollups(on, columns);
    await addColumns(on, columns);
    for (const table of stale) await rollUpAll(on, table);
  });
};

export const openDuckdb = async (options: DuckdbOptions): Promise<Warehouse> => {
  const file = await openFile({ querySeconds: 30, readFrom: [tmpdir()], ...options });
  try {
    await prepare(file.writer);
    return warehouse(file);
  } catch (error) {
    await file.close();
    throw error;
  }
};
