// What was imported: the log, the rows left out and why, the way back to a row of a file, undo, and how fresh it all is.

import { Problem, problemList, sentence } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import { factTables } from "../facts/index.ts";
import type { Table } from "../facts/table.ts";
import { readOwnId } from "../generic/spec.ts";
import { type Called, calledRows } from "../query/called.ts";
import { ands, commas, id, lines, number, type Sql, sql, value } from "../query/sql.ts";
import { type SkipReason, type Source, skipReasons } from "../sources/source.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { Row } from "../store/warehouse.ts";
import { calledNow } from "./account-names.ts";
import type { Context, UseCase } from "./context.ts";
import { sourceNamed } from "./intake/knowledge.ts";
import { ownSources } from "./intake/own.ts";
import { readRow } from "./intake/row.ts";
import { onDiskStill } from "./uploads.ts";

type Text = string | null;
const text = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));
const textOrNull = (cell: unknown): Text => (cell === null || cell === undefined ? null : String(cell));
const count = (cell: unknown): number => Number(cell ?? 0);

const inWorkspace = (workspace: string): Sql => sql`workspace = ${value("workspace", "text", workspace)}`;
const ofBytes = (sha256: string): Sql => sql`sha256 = ${value("sha256", "text", sha256)}`;
const ofImport = (of: number): Sql => sql`import_id = ${value("import", "integer", of)}`;

type OwnSources = Awaited<ReturnType<typeof ownSources>>;

const mappingOf = (source: Text) => {
  const own = source === null ? null : readOwnId(source);
  return own === null ? null : { id: own.mapping, version: own.version };
};

const sourceIn = (source: Text, own: OwnSources): Source | null =>
  sourceNamed(source) ?? own.get(source ?? "") ?? null;

const shownPart = (row: Row, own: OwnSources) => ({
  part: count(row["part"]),
  name: text(row["part_name"]),
  source: textOrNull(row["source"]),
  sourceName: sourceIn(textOrNull(row["source"]), own)?.name ?? null,
  mapping: mappingOf(textOrNull(row["source"])),
  rows: count(row["row_count"]),
  facts: count(row["fact_rows"]),
  skips: count(row["skip_rows"]),
  rejects: count(row["reject_rows"]),
  since: textOrNull(row["since"]),
  until: textOrNull(row["until"]),
});

const shownEntry = (row: Row, parts: readonly Row[], sources: OwnSources) => {
  const own = parts
    .filter((part) => part["import_id"] === row["import_id"])
    .map((part) => shownPart(part, sources));
  const total = (of: "rows" | "facts" | "skips" | "rejects"): number =>
    own.reduce((sum, part) => sum + part[of], 0);
  return {
    importId: count(row["import_id"]),
    fileName: text(row["file_name"]),
    bytes: count(row["bytes"]),
    sha256: text(row["sha256"]),
    observedAt: text(row["observed_at"]),
    committedAt: text(row["committed_at"]),
    undoneAt: textOrNull(row["undone_at"]),
    importedBy: text(row["imported_by"]),
    rows: total("rows"),
    facts: total("facts"),
    skips: total("skips"),
    rejects: total("rejects"),
    parts: own,
  };
};

const logColumns = sql`import_id, file_name, bytes, sha256, observed_at, committed_at, undone_at, imported_by`;
const partColumns = sql`import_id, part, part_name, source, row_count, fact_rows, skip_rows, reject_rows, since, until`;

const partsOf = (context: Context, workspace: string, imports: readonly Row[]): Promise<readonly Row[]> => {
  const ids = imports.map((row) => number(count(row["import_id"])));
  if (ids.length === 0) return Promise.resolve([]);
  return context.warehouse.rows(sql`select ${partColumns} from import_part
where ${inWorkspace(workspace)} and import_id in (${commas(ids)}) order by import_id, part`);
};

const sourcesOf = (parts: readonly Row[]): readonly Text[] =>
  parts.map((part) => textOrNull(part["source"] ?? part["source_id"]));

/** One import as the log shows it. */
export const importEntry = async (context: Context, workspace: string, importId: number) => {
  const found = await context.warehouse.rows(
    sql`select ${logColumns} from import_log where ${inWorkspace(workspace)} and ${ofImport(importId)}`,
  );
  const [row] = found;
  if (row === undefined) throw new Problem("import/not-found", { import: importId });
  const parts = await partsOf(context, workspace, found);
  return shownEntry(row, parts, await ownSources(context, workspace, sourcesOf(parts)));
};

/** The newest import of the same bytes that counts, or, where asked for, one that was undone. */
export const importOf = async (
  { warehouse }: Context,
  { workspace, sha256 }: Pick<UploadedFile, "workspace" | "sha256">,
  undone: "or undone" | "not undone" = "not undone",
) => {
  const counts = undone === "or undone" ? [] : [sql`undone_at is null`];
  const [row] = await warehouse.rows(sql`select ${logColumns} from import_log
where ${ands([inWorkspace(workspace), ofBytes(sha256), ...counts])} order by import_id desc limit 1`);
  if (row === undefined) return null;
  return {
    importId: count(row["import_id"]),
    fileName: text(row["file_name"]),
    committedAt: text(row["committed_at"]),
  };
};

const countOf = async (context: Context, from: Sql): Promise<number> => {
  const [row = {}] = await context.warehouse.rows(sql`select count(*) as n ${from}`);
  return count(row["n"]);
};

export const listImports: UseCase<typeof operations.listImports> = async (context, input) => {
  const bytes = input.sha256 === undefined ? [] : [ofBytes(input.sha256)];
  const from = sql`from import_log where ${ands([inWorkspace(input.workspace), ...bytes])}`;
  const rows = await context.warehouse.rows(sql`select ${logColumns} ${from}
order by import_id desc limit ${number(input.limit)} offset ${number(input.offset)}`);
  const parts = await partsOf(context, input.workspace, rows);
  const own = await ownSources(context, input.workspace, sourcesOf(parts));
  return { total: await countOf(context, from), imports: rows.map((row) => shownEntry(row, parts, own)) };
};

const isSkip = (reason: string): reason is SkipReason => Object.hasOwn(skipReasons, reason);
const isProblem = (reason: string): reason is keyof typeof problemList => Object.hasOwn(problemList, reason);

/** Why rows became no facts, where nothing more is known of them. */
export const reasonSentence = (reason: string): string =>
  isSkip(reason) ? skipReasons[reason] : reason.replace(/^.*\//, "").replaceAll("-", " ");

const reasonText = (row: Row, file: string): string => {
  const reason = text(row["reason"]);
  if (isSkip(reason)) return skipReasons[reason];
  if (!isProblem(reason)) return reason;
  const where = { column: text(row["column_name"]), line: count(row["line"]), seen: text(row["seen"]), file };
  return sentence(reason, where);
};

/** A row that became no fact, with its reason as a sentence. */
export const shownLeft = (row: Row, part: number, file: string) => ({
  part,
  line: count(row["line"]),
  fate: row["fate"] === "reject" ? ("reject" as const) : ("skip" as const),
  reason: text(row["reason"]),
  text: reasonText(row, file),
  column: textOrNull(row["column_name"]) || null,
  seen: textOrNull(row["seen"]),
});

export const listLeft: UseCase<typeof operations.listLeft> = async (context, input) => {
  const { fileName } = await importEntry(context, input.workspace, input.import);
  const fate = input.fate === undefined ? [] : [sql`fate = ${value("fate", "text", input.fate)}`];
  const from = sql`from import_left where ${ands([inWorkspace(input.workspace), ofImport(input.import), ...fate])}`;
  const rows = await context.warehouse.rows(sql`select part, line, fate, reason, column_name, seen ${from}
order by part, line limit ${number(input.limit)} offset ${number(input.offset)}`);
  const left = rows.map((row) => shownLeft(row, count(row["part"]), fileName));
  return { total: await countOf(context, from), left };
};

export const undoImport: UseCase<typeof operations.undoImport> = async (context, input) => {
  const { undoneAt } = await importEntry(context, input.workspace, input.import);
  if (undoneAt !== null) throw new Problem("import/already-undone", { import: input.import });
  await context.warehouse.undo(input.workspace, input.import);
  return importEntry(context, input.workspace, input.import);
};

interface Detail {
  readonly found?: number;
  readonly header?: readonly string[];
}
const detailOf = (row: Row): Detail => JSON.parse(text(row["detail"])) as Detail;

export const getSourceRow: UseCase<typeof operations.getSourceRow> = async (context, input) => {
  const entry = await importEntry(context, input.workspace, input.import);
  const missing = (): Problem =>
    new Problem("import/no-such-row", { import: input.import, line: input.line });
  const [part] = await context.warehouse.rows(sql`select part_name, source, detail from import_part
where ${inWorkspace(input.workspace)} and ${ofImport(input.import)} and part = ${value("part", "integer", input.part)}`);
  if (part === undefined) throw missing();
  const files = await context.ledger.files(input.workspace);
  const file = files.find(({ sha256 }) => sha256 === entry.sha256);
  if (file === undefined) throw new Problem("file/not-found", { file: entry.fileName });
  await onDiskStill(context, file);
  const detail = detailOf(part);
  const row = await readRow(context, file, detail.found ?? 0, input.line);
  if (row === null) throw missing();
  // A mapping may read the first row as data: its columns are called as the mapping calls them.
  const header = mappingOf(textOrNull(part["source"])) === null ? row.header : (detail.header ?? row.header);
  const width = Math.max(header.length, row.cells.length);
  return {
    fileName: entry.fileName,
    partName: text(part["part_name"]),
    line: input.line,
    cells: Array.from({ length: width }, (_, i) => ({
      header: header[i] ?? "",
      value: row.cells[i] ?? "",
    })),
  };
};

const tablesWithAccounts = factTables.filter((table) => "account" in table.columns && "day" in table.columns);

/** Figures of a window reach to its last day, not to the day it is filed under. */
const lastDayOf = ({ columns }: Table): Sql =>
  "window_end" in columns ? sql`max(greatest(day, window_end - 1))` : sql`max(day)`;

/** For every part of an import: the accounts in a table and the days they cover. */
const covered = (
  table: Table,
  called: readonly Called[],
): Sql => sql`select import_id, part, platform, account,
  min(day) as first_day, ${lastDayOf(table)} as last_day
from ${calledRows(table, id(table.name), called)} where workspace = {workspace:text}
group by import_id, part, platform, account`;

const unionAll = (all: readonly Sql[]): Sql =>
  lines(all.flatMap((one, i) => (i === 0 ? [one] : [sql`union all`, one])));

export const getFreshness: UseCase<typeof operations.getFreshness> = async (context, input) => {
  const called = await calledNow(context, input.workspace);
  const days = unionAll(tablesWithAccounts.map((table) => covered(table, called)));
  const rows = await context.warehouse.rows(sql`select p.source as source_id, d.account as account_name,
  max(l.committed_at) as last_import, argMax(l.file_name, l.import_id) as last_file,
  min(d.first_day) as since_day, max(d.last_day) as until_day
from (${days}) d
join import_part p on p.import_id = d.import_id and p.part = d.part
join import_log l on l.import_id = d.import_id
where l.${inWorkspace(input.workspace)} and p.workspace = l.workspace and l.undone_at is null and p.source is not null
group by p.source, d.account
order by source_id, account_name`);
  const own = await ownSources(context, input.workspace, sourcesOf(rows));
  return {
    sources: rows.map((row) => {
      const source = sourceIn(textOrNull(row["source_id"]), own);
      return {
        source: text(row["source_id"]),
        sourceName: source?.name ?? text(row["source_id"]),
        platform: source?.platform ?? "",
        account: text(row["account_name"]),
        lastImport: text(row["last_import"]),
        firstDay: textOrNull(row["since_day"]),
        lastDay: textOrNull(row["until_day"]),
        fileName: text(row["last_file"]),
      };
    }),
  };
};
