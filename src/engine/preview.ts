// What an uploaded file is and what importing it would do, without importing it.

import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import { factTable } from "../facts/index.ts";
import { measures } from "../facts/table.ts";
import { noCurrency } from "../generic/source-of.ts";
import { readBy } from "../query/mapping-fates.ts";
import { usedColumns } from "../query/mapping-texts.ts";
import { styleWords } from "../sources/cells.ts";
import { languageOf } from "../sources/header-language.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { Row } from "../store/warehouse.ts";
import { askedFile } from "./asked-file.ts";
import type { Context, UseCase } from "./context.ts";
import { datesUnreadIn } from "./dates-unread.ts";
import { importOf, shownLeft } from "./imports.ts";
import { needing } from "./intake/account-said.ts";
import { type Found, partTitle } from "./intake/found.ts";
import type { PlannedPart, ReadPart } from "./intake/parts.ts";
import { type Plan, withPlan } from "./intake/plan.ts";
import { importedBefore } from "./intake/same-bytes.ts";
import { step } from "./intake/steps.ts";
import { knownTo, readOf, shownProblem, warningsOf } from "./intake/warn.ts";
import { type Lights, lightsFor } from "./lights.ts";
import { plannedTotals } from "./reconcile.ts";
import { type Restates, restatesOf } from "./restates.ts";
import { lastAccount } from "./wizard/made-by.ts";
import { openTables } from "./wizard/tables.ts";

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
      zone: style?.is === "date" && style.timed ? (column?.column.zone ?? null) : null,
    };
  });
};

type Rehearsed = Awaited<ReturnType<Context["warehouse"]["rehearse"]>>[number];

const sampleRow = (row: Row): Record<string, string | number | boolean | null> => ({ ...row });

const shownSet = (aside: Extract<PlannedPart, { is: "aside" }>, part: number) => ({
  part,
  name: partTitle(aside),
  source: null,
  sourceName: null,
  platform: "",
  mapping: null,
  table: aside.found + 1,
  ...{ rows: 0, facts: 0, skips: 0, rejects: 0, since: null, until: null },
  confidence: 0,
  headerLine: aside.headerLine,
  language: "",
  columns: aside.header.map((header) => ({ header, meaning: null, style: null, assumed: false, zone: null })),
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

const shownRead = (
  read: ReadPart,
  result: Rehearsed,
  more: { readonly restates: Restates | null; readonly kpis: string[] },
  file: UploadedFile,
) => {
  const { part, rows, facts, skips, rejects, since, until } = result;
  return {
    ...{ part, rows, facts, skips, rejects, since, until },
    name: partTitle({ name: read.table.partName, folder: read.folder }),
    source: read.source.id,
    sourceName: read.source.name,
    platform: read.source.platform,
    table: read.found + 1,
    mapping: read.own === null ? null : { id: read.own.id, version: read.own.version },
    confidence: read.confidence,
    headerLine: read.table.headerLine,
    language: languageOf(read.source, read.table.header),
    columns: columnsOf(read),
    given: Object.fromEntries(
      Object.entries(read.given).filter(([, told]) => told !== "" && told !== noCurrency),
    ),
    samples: result.samples.map(({ table, rows: shown }) => ({ table, rows: shown.map(sampleRow) })),
    left: result.left.map((row) => shownLeft(row, part, file.name)),
    fills: fillsOf(read),
    ...more,
    why: null,
  };
};

const ownIn = (parts: readonly ReadPart[]): readonly string[] => parts.flatMap(({ own }) => own?.id ?? []);

/** What a person must name, network by network. */
const needsOf = async (context: Context, read: readonly ReadPart[], { workspace }: UploadedFile) => {
  const needs = [];
  for (const [key, parts] of needing(read))
    needs.push({
      key,
      platform: parts[0]?.source.platform ?? "",
      sources: [...new Set(parts.map(({ source }) => source.name))],
      account: parts.map(({ given }) => given["account"] ?? "").find((account) => account !== "") ?? "",
      accounts: knownTo(parts),
      accountBefore: await lastAccount(context, workspace, ownIn(parts)),
    });
  return needs;
};

/** One part may tell what another is set against. */
const litTogether = (plan: Plan, results: readonly Rehearsed[], lights: Lights) =>
  lights.of(
    plan.parts.flatMap((part, i) =>
      part.is === "chosen" ? [[part, (results[i] as Rehearsed).counts] as const] : [],
    ),
  );

const shown = async (context: Context, plan: Plan, file: UploadedFile) => {
  const of = plan.parts.length;
  const before = (at: number): void =>
    step(context, file, "trying", { at, of, name: plan.load.parts[at]?.partName ?? "" });
  const lights = await lightsFor(context, file.workspace);
  const { count } = lights;
  const results = await context.warehouse.rehearse(plan.load, { rows: shownRows, before, count });
  const parts = [];
  for (const [i, part] of plan.parts.entries()) {
    const result = results[i] as Rehearsed;
    if (part.is === "aside") {
      parts.push(shownSet(part, i));
      continue;
    }
    const restates = await restatesOf(context, part, plan.load.head, result.facts);
    parts.push(shownRead(part, result, { restates, kpis: await lights.of([[part, result.counts]]) }, file));
  }
  const read = readOf(plan);
  const needs = await needsOf(context, read, file);
  const again = await importedBefore(plan, context, file);
  const told = read.map(({ given }) => given["account"] ?? "").find((account) => account !== "");
  return {
    account: told ?? needs[0]?.account ?? null,
    accountNeeded: needs.length > 0,
    needs,
    observedAt: plan.load.head.observedAt,
    parts,
    kpis: await litTogether(plan, results, lights),
    problem: null,
    alreadyImported: again.counts,
    undone: again.undone,
    warnings: [
      ...datesUnreadIn(plan, results, file),
      ...(await warningsOf(plan, context, file)),
      ...(await plannedTotals(context, plan, file)),
    ].map(shownProblem),
  };
};

/** A file that cannot be imported is shown with the reason, as the import would give it. */
const refused = async (error: unknown, context: Context, file: UploadedFile) => {
  if (!(error instanceof Problem)) throw error;
  const alreadyImported = await importOf(context, file);
  return {
    account: null,
    accountNeeded: false,
    needs: [],
    warnings: [],
    observedAt: file.uploadedAt,
    parts: [],
    kpis: [],
    problem: shownProblem(error),
    alreadyImported,
    undone: alreadyImported === null ? await importOf(context, file, "or undone") : null,
  };
};

export const previewFile: UseCase<typeof operations.previewFile> = async (context, input, who) => {
  const asked = await askedFile(context, input, who);
  const { file, choices } = asked;
  let inside: Found = { tables: [], asides: [] };
  const found = (all: Found): void => {
    inside = all;
  };
  const preview = await withPlan(context, { ...asked, found }, (plan) => shown(context, plan, file)).catch(
    (error: unknown) => refused(error, context, file),
  );
  const waits = preview.problem !== null || preview.parts.some(({ source }) => source === null);
  const open = waits ? openTables(inside, file, choices.own) : [];
  return { file, ...preview, open };
};
