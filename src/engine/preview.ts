// What an uploaded file is and what importing it would do, without importing it.

import { Problem } from "../base/problem.ts";
import { litBy } from "../catalogue/index.ts";
import type * as operations from "../contract/operations.ts";
import { measures } from "../facts/table.ts";
import { readBy } from "../query/mapping-fates.ts";
import { usedColumns } from "../query/mapping-texts.ts";
import { sql, value } from "../query/sql.ts";
import { styleWords } from "../sources/cells.ts";
import { factTable } from "../store/ddl.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { Row } from "../store/warehouse.ts";
import type { Context, UseCase } from "./context.ts";
import { shownLeft } from "./imports.ts";
import type { PlannedPart, ReadPart } from "./intake/parts.ts";
import { type Plan, withPlan } from "./intake/plan.ts";
import { knownTo, readOf, shownProblem, warningsOf } from "./intake/warn.ts";
import { type Restates, restatesOf } from "./restates.ts";
import { fileOf, onDiskStill, workspaceOf } from "./uploads.ts";

const shownRows = 10;

const columnsOf = ({ source, table, styles }: ReadPart) => {
  const read = readBy(source);
  const columns = usedColumns(source, table.header).filter(({ key }) => read.has(key));
  const used = new Map(columns.map((column) => [column.index, column]));
  return table.header.map((header, i) => {
    const column = used.get(i);
    const style = column === undefined ? undefined : styles[column.key]?.style;
    return {
      header,
      meaning: column?.key ?? null,
      style: column === undefined || style === undefined ? null : styleWords(column.column.cell, style),
      assumed: style !== undefined && style.is !== "text" && style.assumed,
    };
  });
};

type Rehearsed = Awaited<ReturnType<Context["warehouse"]["rehearse"]>>[number];

const sampleRow = (row: Row): Record<string, string | number | boolean | null> => ({ ...row });

const shownSet = (aside: Extract<PlannedPart, { is: "aside" }>, part: number) => ({
  part,
  name: aside.name,
  source: null,
  sourceName: null,
  ...{ rows: 0, facts: 0, skips: 0, rejects: 0, since: null, until: null },
  confidence: 0,
  headerLine: aside.headerLine,
  columns: aside.header.map((header) => ({ header, meaning: null, style: null, assumed: false })),
  given: {},
  samples: [],
  left: [],
  kpis: [],
  fills: [],
  restates: null,
  why: shownProblem(aside.why),
});

/** The figures a part tells, by the table they go to. */
const fillsOf = ({ mapping: { facts, filled } }: ReadPart) =>
  facts.flatMap(({ table: name }) => {
    const told = measures(factTable(name)).filter((c) => filled.includes(`${name}.${c}`));
    return told.length === 0 ? [] : [{ table: name, measures: told }];
  });

const shownRead = (read: ReadPart, result: Rehearsed, restates: Restates | null, file: UploadedFile) => {
  const { part, rows, facts, skips, rejects, since, until } = result;
  return {
    ...{ part, rows, facts, skips, rejects, since, until },
    name: read.table.partName,
    source: read.source.id,
    sourceName: read.source.name,
    confidence: read.confidence,
    headerLine: read.table.headerLine,
    columns: columnsOf(read),
    given: Object.fromEntries(Object.entries(read.given).filter(([, told]) => told !== "")),
    samples: result.samples.map(({ table, rows: shown }) => ({ table, rows: shown.map(sampleRow) })),
    left: result.left.map((row) => shownLeft(row, part, file.name)),
    kpis: [...litBy(new Set(read.mapping.filled))],
    fills: fillsOf(read),
    restates,
    why: null,
  };
};

const importedBefore = async ({ warehouse }: Context, file: UploadedFile) => {
  const [row] = await warehouse.rows(sql`select import_id, file_name, committed_at from import_log
where workspace = ${value("workspace", "text", file.workspace)} and sha256 = ${value("sha256", "text", file.sha256)}
  and undone_at is null order by import_id desc limit 1`);
  if (row === undefined) return null;
  const { import_id: importId, file_name: fileName, committed_at: committedAt } = row;
  return { importId: Number(importId), fileName: String(fileName), committedAt: String(committedAt) };
};

const shown = async (context: Context, plan: Plan, file: UploadedFile) => {
  const results = await context.warehouse.rehearse(plan.load, { rows: shownRows });
  const parts = [];
  for (const [i, part] of plan.parts.entries()) {
    const result = results[i] as Rehearsed;
    if (part.is === "aside") parts.push(shownSet(part, i));
    else
      parts.push(
        shownRead(part, result, await restatesOf(context, part, plan.load.head, result.facts), file),
      );
  }
  const read = readOf(plan);
  const open = read.filter(({ nameless }) => nameless);
  const told = read.map(({ given }) => given["account"] ?? "").find((account) => account !== "");
  return {
    account: told ?? open[0]?.given["account"] ?? null,
    accountNeeded: open.length > 0,
    accounts: knownTo(open),
    observedAt: plan.load.head.observedAt,
    parts,
    kpis: [...litBy(new Set(read.flatMap(({ mapping }) => mapping.filled)))],
    problem: null,
    warnings: (await warningsOf(plan, context, file)).map(shownProblem),
  };
};

/** A file that cannot be imported is shown with the reason, as the import would give it. */
const refused = (error: unknown, file: UploadedFile) => {
  if (!(error instanceof Problem)) throw error;
  return {
    account: null,
    accountNeeded: false,
    accounts: [],
    warnings: [],
    observedAt: file.uploadedAt,
    parts: [],
    kpis: [],
    problem: shownProblem(error),
  };
};

export const previewFile: UseCase<typeof operations.previewFile> = async (context, input, who) => {
  const workspace = await workspaceOf(context, input.workspace);
  const file = await fileOf(context, workspace.id, input.file);
  await onDiskStill(context, file);
  const choices = { account: input.account, dateOrder: input.dateOrder };
  const preview = await withPlan(context, { file, workspace, choices, by: who.name }, (plan) =>
    shown(context, plan, file),
  ).catch((error: unknown) => refused(error, file));
  return { file, alreadyImported: await importedBefore(context, file), ...preview };
};
