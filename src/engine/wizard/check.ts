// What a file would become under a mapping that is being made, and everything that speaks against it.

import { Problem, type ProblemCode } from "../../base/problem.ts";
import type * as operations from "../../contract/operations.ts";
import { fingerprintOf } from "../../generic/fingerprint.ts";
import type { Schema } from "../../generic/schema.ts";
import { schemaNamed, schemas } from "../../generic/schemas.ts";
import { sourceOf, wordsOf } from "../../generic/source-of.ts";
import type { MappingSpec } from "../../generic/spec.ts";
import { specFaults } from "../../generic/spec-faults.ts";
import { usedColumns } from "../../query/mapping-texts.ts";
import { sql } from "../../query/sql.ts";
import { styleWords } from "../../sources/cells.ts";
import type { UploadedFile, Workspace } from "../../store/ledger.ts";
import type { Context, UseCase, Who } from "../context.ts";
import { shownLeft } from "../imports.ts";
import { type Own, ownMappings, readAs } from "../intake/own.ts";
import { notAsked } from "../intake/own-asks.ts";
import { ownProblems, wordsIn } from "../intake/own-checks.ts";
import { apartBy, replacesOthers } from "../intake/own-key.ts";
import { wrongOrder } from "../intake/own-order.ts";
import { maybeTotals } from "../intake/own-totals.ts";
import type { ReadPart } from "../intake/parts.ts";
import { type Plan, withPlan } from "../intake/plan.ts";
import { goOn } from "../intake/steps.ts";
import { readOf, shownProblem } from "../intake/warn.ts";
import { type Lights, lightsFor } from "../lights.ts";
import { fileOf, onDiskStill, workspaceOf } from "../uploads.ts";
import { tablesOf } from "./tables.ts";

export interface Drafted {
  readonly workspace: Workspace;
  readonly file: UploadedFile;
  readonly found: number;
  readonly header: readonly string[];
  readonly schema: Schema;
  readonly own: Own;
}

interface Asked {
  readonly workspace: string;
  readonly file: string;
  readonly table: number;
  readonly header: "first_row" | "none";
  readonly spec: MappingSpec;
}

const told = (of: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(of).flatMap(([key, value]) => (value.trim() === "" ? [] : [[key, value.trim()]])),
  );

/** Empty answers are none, and words are compared in lower case. */
const cleaned = (spec: MappingSpec): MappingSpec => ({
  ...spec,
  columns: Object.fromEntries(Object.entries(spec.columns).filter(([, column]) => column.trim() !== "")),
  once: told(spec.once),
  words: Object.fromEntries(
    Object.entries(spec.words).map(([key, words]) => [
      key,
      Object.fromEntries(Object.entries(words).map(([word, value]) => [word.trim().toLowerCase(), value])),
    ]),
  ),
});

const schemaOf = (id: string): Schema => {
  const schema = schemaNamed(id);
  if (schema !== null) return schema;
  const known = schemas.map((one) => one.id).join(", ");
  throw new Problem("input/invalid", { field: "spec.schema", reason: `it is none of ${known}` });
};

/** The mapping over its table, not yet looked at. */
export const drafted = async (context: Context, input: Asked): Promise<Drafted> => {
  const workspace = await workspaceOf(context, input.workspace);
  const file = await fileOf(context, workspace.id, input.file);
  await onDiskStill(context, file);
  const tables = await tablesOf(context, file, await ownMappings(context, workspace.id));
  const [found, headerless] = [input.table - 1, input.header === "none"];
  const one = tables[found];
  if (one === undefined)
    throw new Problem("mapping/no-table", { file: file.name, table: input.table, count: tables.length });
  const { header } = readAs({ headerless }, one.found).table;
  const [spec, schema] = [cleaned(input.spec), schemaOf(input.spec.schema)];
  const source = sourceOf(schema, spec, { id: "draft", name: schema.name.en });
  const fingerprint = fingerprintOf(header);
  const own: Own = {
    ...{ id: "draft", name: schema.name.en, version: 0, width: header.length },
    ...{ fingerprint, headerless, spec, source },
  };
  return { workspace, file, found, header, schema, own };
};

type Checked = Awaited<ReturnType<UseCase<typeof operations.checkMapping>>>;

const nothing: Checked = {
  ...{ rows: 0, facts: 0, skips: 0, rejects: 0 },
  ...{ samples: [], left: [], reasons: [], columns: [], words: [], kpis: [] },
  ...{ accountNeeded: false, refusals: [], warnings: [] },
  apart: { fields: [], composed: false },
};

interface Reason {
  readonly fate: string;
  readonly code: string;
  readonly column: string;
  readonly count: number;
  readonly line: number;
  readonly seen: string;
}

const reasonsOf = async (part: ReadPart, context: Context): Promise<readonly Reason[]> => {
  const rows = await context.warehouse.read(
    part.csv,
    sql`select fate, reason, coalesce(column_name, '') as column_name, count(*) as n, min(line) as line,
  coalesce(arg_min(seen, line), '') as seen
from (${part.mapping.left}) as left_rows group by fate, reason, column_name order by n desc, line`,
  );
  return rows.map((row) => ({
    fate: String(row["fate"]),
    code: String(row["reason"]),
    column: String(row["column_name"]),
    count: Number(row["n"]),
    line: Number(row["line"]),
    seen: String(row["seen"]),
  }));
};

const shownReason = (one: Reason, file: string): Checked["reasons"][number] => {
  const row = { ...one, reason: one.code, column_name: one.column };
  const { fate, text } = shownLeft({ ...row, count: one.count }, 0, file);
  const { code, column, count, line, seen } = one;
  return { fate, count, text, code, where: { column, line, seen, count } };
};

const cellCodes: Readonly<Record<string, ProblemCode>> = {
  "cell/not-a-number": "mapping/no-numbers",
  "cell/too-large": "mapping/no-numbers",
  "cell/not-a-date": "mapping/no-dates",
  "cell/not-an-id": "mapping/unreadable",
  "cell/not-yes-or-no": "mapping/unreadable",
};

/** A column half of whose cells are something else is another column; a few bad cells are bad rows, and are counted. */
const unreadable = (part: ReadPart, reasons: readonly Reason[]): readonly Problem[] =>
  reasons.flatMap(({ code, column, count, line, seen }) => {
    const keys = usedColumns(part.source, part.table.header).filter(({ header }) => header === column);
    const known = Math.max(0, ...keys.map(({ key }) => part.styles[key]?.known ?? 0));
    const problem = cellCodes[code];
    if (problem === undefined || count * 2 < known) return [];
    return [new Problem(problem, { column, count, known, line, seen })];
  });

const columnsOf = (part: ReadPart): Checked["columns"] =>
  usedColumns(part.source, part.table.header).map(({ key, header, column }) => {
    const style = part.styles[key]?.style;
    return {
      field: key,
      header,
      style: style === undefined ? null : styleWords(column.cell, style),
      assumed: style !== undefined && style.is !== "text" && style.assumed,
    };
  });

const wordsShown = async (
  part: ReadPart,
  { schema, own }: Drafted,
  at: Parameters<typeof wordsIn>[2],
): Promise<Checked["words"]> => {
  const shown: Checked["words"] = [];
  for (const field of schema.fields) {
    if (field.choices === undefined || !own.spec.columns[field.key]) continue;
    const known = wordsOf(field, own.spec);
    const words = (await wordsIn(part, field.key, at)).slice(0, 60);
    shown.push({
      field: field.key,
      words: words.map(({ word, count }) => ({ word, count, meaning: known[word] ?? null })),
    });
  }
  return shown;
};

/** Rows that stand for one thing are told of by the mapping's own check, with their number. */
const rehearsed = async (context: Context, plan: Plan, { count }: Lights, refusals: Problem[]) => {
  try {
    const [result] = await context.warehouse.rehearse(plan.load, { rows: 10, count });
    return result;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const known = refusals.some(({ code }) => code === "mapping/repeats");
    if (error.code !== "file/rows-alike" || !known) refusals.push(error);
    return undefined;
  }
};

const look = async (context: Context, plan: Plan, draft: Drafted): Promise<Checked> => {
  const { file } = draft;
  const [part] = readOf(plan);
  if (part === undefined) return nothing;
  const at = { context, file };
  goOn(context);
  const reasons = await reasonsOf(part, context);
  goOn(context);
  const refusals = [...(await ownProblems(part, draft.own, at)), ...unreadable(part, reasons)];
  goOn(context);
  const lights = await lightsFor(context, file.workspace);
  const result = await rehearsed(context, plan, lights, refusals);
  if (result !== undefined && result.facts === 0 && refusals.length === 0)
    refusals.push(new Problem("mapping/nothing", { file: file.name }));
  goOn(context);
  const { rows = 0, facts = 0, skips = 0, rejects = 0, samples = [], left = [], counts = {} } = result ?? {};
  return {
    ...nothing,
    ...{ rows, facts, skips, rejects },
    samples: samples.map(({ table, rows: shown }) => ({ table, rows: shown.map((row) => ({ ...row })) })),
    left: left.map((row) => shownLeft(row, 0, file.name)),
    reasons: reasons.map((one) => shownReason(one, file.name)),
    columns: columnsOf(part),
    words: await wordsShown(part, draft, at),
    kpis: await lights.of([[part, counts]]),
    accountNeeded: part.nameless,
    apart: apartBy(draft.own),
    refusals: refusals.map(shownProblem),
    warnings: [
      ...notAsked(part, file),
      ...(await replacesOthers(part, context, file)),
      ...(await wrongOrder(part, context, file)),
      ...(await maybeTotals(part, context, file)),
    ].map(shownProblem),
  };
};

/** Figures that another import tells as well speak against this file and not against the mapping. */
const ofFileOnly = new Set(["file/other-split", "file/other-crm"]);

export const checkDraft = async (context: Context, draft: Drafted, who: Who): Promise<Checked> => {
  const faults = specFaults(draft.schema, draft.own.spec, draft.header, draft.file.name);
  if (faults.length > 0) return { ...nothing, refusals: faults.map(shownProblem) };
  const choices = { draft: { found: draft.found, own: draft.own } };
  const asked = { file: draft.file, workspace: draft.workspace, choices, by: who.name };
  try {
    return await withPlan(context, asked, (plan) => look(context, plan, draft));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const said = [shownProblem(error)];
    return ofFileOnly.has(error.code) ? { ...nothing, warnings: said } : { ...nothing, refusals: said };
  }
};

export const checkMapping: UseCase<typeof operations.checkMapping> = async (context, input, who) =>
  checkDraft(context, await drafted(context, input), who);
