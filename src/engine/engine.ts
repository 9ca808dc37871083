// Every operation and its use case, once. Who may, what is well-formed and what is noted is settled here for every door.

import type { z } from "zod";
import { Problem } from "../base/problem.ts";
import type { Operation } from "../contract/operation.ts";
import { importFile as importOperation, type OperationName, operations } from "../contract/operations.ts";
import { ageKpi } from "./ages.ts";
import { importArchive } from "./archive-in.ts";
import { exportArchive } from "./archive-out.ts";
import { askKpi } from "./ask.ts";
import { breakdownKpi } from "./breakdown.ts";
import { listCandidates } from "./candidates.ts";
import { compareChannels } from "./compare-channels.ts";
import { compareKpis } from "./compare-kpis.ts";
import type { Body, Context, FileCase, Who } from "./context.ts";
import { listDefinitions, saveDefinition, signDefinition } from "./definitions.ts";
import { loadDemo } from "./demo.ts";
import { enterValue, listEntered, removeEntered } from "./entered/entered.ts";
import { exportKpi } from "./export-kpi.ts";
import { exportTable, listTables } from "./export-table.ts";
import { listFindings } from "./findings/index.ts";
import { fitRubric } from "./fit-rubric.ts";
import type { News, Watch } from "./follow.ts";
import { forecastValue } from "./forecast.ts";
import { importFile } from "./import.ts";
import { getFreshness, getSourceRow, listImports, listLeft, undoImport } from "./imports.ts";
import { checkTexts, type Input, readInput } from "./input.ts";
import { listKpis } from "./kpis.ts";
import { drawLabels, listLabels, saveLabels } from "./labels.ts";
import { getOverview } from "./overview.ts";
import { checkFormula, listOwnKpis, removeKpi, saveKpi } from "./own-kpis.ts";
import { previewFile } from "./preview.ts";
import { getReconciliation, listChecks } from "./reconcile.ts";
import { getStatus } from "./status.ts";
import { removeTarget, saveTarget } from "./targets/said.ts";
import { getTarget, listTargets } from "./targets/told.ts";
import { traceKpi } from "./trace.ts";
import {
  createUploadLink,
  type Enter,
  enterer,
  listUploadLinks,
  openUploadLink,
  revokeUploadLink,
} from "./upload-link.ts";
import { listSentFiles, removeFile, sendFile } from "./upload-link-files.ts";
import { uploadFile } from "./uploads.ts";
import { listValues } from "./values.ts";
import { compareVariants } from "./variants.ts";
import { checkMapping } from "./wizard/check.ts";
import { deleteMapping, listMappings, renameMapping, saveMapping } from "./wizard/saved.ts";
import { listSchemas, suggestMapping } from "./wizard/suggest.ts";
import { createWorkspace, deleteWorkspace, listWorkspaces, updateWorkspace } from "./workspaces.ts";

type Known = (typeof operations)[number];
export type Output<N extends OperationName> = z.output<Extract<Known, { name: N }>["output"]>;

/** An operation without a use case does not compile. */
const useCases: { readonly [O in Known as O["name"]]: FileCase<O> } = {
  get_status: getStatus,
  list_workspaces: listWorkspaces,
  create_workspace: createWorkspace,
  update_workspace: updateWorkspace,
  delete_workspace: deleteWorkspace,
  load_demo: loadDemo,
  upload_file: uploadFile,
  preview_file: previewFile,
  import_file: importFile,
  list_imports: listImports,
  list_left: listLeft,
  undo_import: undoImport,
  get_source_row: getSourceRow,
  get_freshness: getFreshness,
  get_reconciliation: getReconciliation,
  list_checks: listChecks,
  list_schemas: listSchemas,
  suggest_mapping: suggestMapping,
  check_mapping: checkMapping,
  save_mapping: saveMapping,
  list_mappings: listMappings,
  rename_mapping: renameMapping,
  delete_mapping: deleteMapping,
  list_findings: listFindings,
  forecast_value: forecastValue,
  fit_rubric: fitRubric,
  list_candidates: listCandidates,
  list_definitions: listDefinitions,
  save_definition: saveDefinition,
  sign_definition: signDefinition,
  list_labels: listLabels,
  draw_labels: drawLabels,
  save_labels: saveLabels,
  list_kpis: listKpis,
  ask_kpi: askKpi,
  breakdown_kpi: breakdownKpi,
  age_kpi: ageKpi,
  compare_variants: compareVariants,
  compare_channels: compareChannels,
  compare_kpis: compareKpis,
  trace_kpi: traceKpi,
  export_kpi: exportKpi,
  list_values: listValues,
  get_overview: getOverview,
  list_own_kpis: listOwnKpis,
  check_formula: checkFormula,
  save_kpi: saveKpi,
  remove_kpi: removeKpi,
  list_entered: listEntered,
  enter_value: enterValue,
  remove_entered: removeEntered,
  list_targets: listTargets,
  get_target: getTarget,
  save_target: saveTarget,
  remove_target: removeTarget,
  list_tables: listTables,
  export_table: exportTable,
  export_archive: exportArchive,
  import_archive: importArchive,
  create_upload_link: createUploadLink,
  list_upload_links: listUploadLinks,
  revoke_upload_link: revokeUploadLink,
  list_sent_files: listSentFiles,
  remove_file: removeFile,
  open_upload_link: openUploadLink,
  send_file: sendFile,
};

export interface Engine {
  /** `input` is not trusted: it is read by the operation's schema, and a field the schema does not know is refused. */
  readonly call: <N extends OperationName>(
    name: N,
    input: unknown,
    who: Who,
    body?: Body,
    /** Ends a question that nobody waits for any more; what changes something goes on. */
    stop?: AbortSignal,
  ) => Promise<Output<N>>;
  /** Tells of the import of an uploaded file from now on, until the returned function is called. */
  readonly follow: (
    workspace: string,
    file: string,
    who: Who,
    listener: (news: News) => void,
  ) => Promise<() => void>;
  /** Who the bearer of an upload link's token is. */
  readonly enter: Enter;
  /** Tells under which address upload links are reached from elsewhere from now on. */
  readonly linksAt: (address: string | null) => void;
  readonly dataDir: string;
  /** Takes no more calls, waits a while for those that run, and closes the stores. */
  readonly close: () => Promise<void>;
}

type Run = (context: Context, input: Input, who: Who, body: Body) => Promise<unknown>;

const mayCall = (operation: Operation, { role }: Who): void => {
  if (!operation.roles.includes(role))
    throw new Problem("access/denied", { role, operation: operation.name });
};

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const mustExist = async ({ ledger }: Context, workspace: string | null): Promise<void> => {
  if (workspace !== null && (await ledger.workspace(workspace)) === null)
    throw new Problem("workspace/not-found", { workspace });
};

const note = ({ ledger }: Context, operation: Operation, input: Input, output: unknown, who: Who) => {
  const { workspace, ...rest } = input;
  const made = text((output as { readonly id?: unknown })["id"]);
  return ledger.note({
    workspace: text(workspace) ?? made,
    who: who.name,
    operation: operation.name,
    detail: JSON.stringify(rest).slice(0, 2_000),
  });
};

/** The system's word for a full disk, as a problem. */
const mendable = (error: unknown, directory: string): unknown => {
  const full = /ENOSPC|No space left on device/.test(String(error));
  return full && !(error instanceof Problem) ? new Problem("server/disk-full", { directory }) : error;
};

/** Changes of one workspace run one after another, so that none works on what another is removing. */
const turns = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    const leave = (): void => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  };
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

const telling = async <T>(watch: Watch, file: string | null, work: () => Promise<T>): Promise<T> => {
  if (file === null) return work();
  try {
    const done = await work();
    watch.tell(file, { is: "done" });
    return done;
  } catch (error) {
    const known = error instanceof Problem ? error : null;
    const text = known?.message ?? "Something broke inside Leadline; its log says what.";
    watch.tell(file, { is: "failed", code: known?.code ?? "bug", text, where: known?.where ?? {} });
    throw error;
  }
};

/** How long a stop waits for what runs; what takes longer is rolled back by the store. */
const patience = 10_000;

const settled = async (running: ReadonlySet<Promise<unknown>>): Promise<void> => {
  let late: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    late = setTimeout(resolve, patience);
  });
  await Promise.race([Promise.allSettled(running), limit]);
  clearTimeout(late);
};

export const engine = (stores: Context, watch: Watch, closeStores: () => Promise<void>): Engine => {
  let closing: Promise<void> | null = null;
  const inTurn = turns();
  let links: string | null = null;
  const context: Context = { ...stores, inTurn, linksAt: () => links };
  const running = new Set<Promise<unknown>>();
  const perform = async (
    operation: Operation,
    input: Input,
    who: Who,
    body: Body,
    stop: AbortSignal | undefined,
  ): Promise<unknown> => {
    await mustExist(context, text(input["workspace"]));
    const output = await (useCases[operation.name as OperationName] as unknown as Run)(
      operation.reads ? { ...context, stop } : context,
      input,
      who,
      body,
    );
    // What leaves as a file is written down as well, though nothing changes.
    if (!operation.reads || operation.answer === "file") await note(context, operation, input, output, who);
    return output;
  };
  const answer = async (name: OperationName, raw: unknown, who: Who, body: Body, stop?: AbortSignal) => {
    const operation = operations.find((o) => o.name === name) as unknown as Operation;
    mayCall(operation, who);
    const input = readInput(operation, raw);
    const work = () => perform(operation, input, who, body, stop);
    // An upload waits for its sender, and must not make the imports before it wait as well.
    const alone = !operation.reads && operation.body !== "file";
    const watched = name === "import_file" ? text(input["file"]) : null;
    try {
      const turn = text(input["workspace"]) ?? "";
      return await telling(watch, watched, () => (alone ? inTurn(turn, work) : work()));
    } catch (error) {
      // What a store says when it is closed under its work is of no use to anyone.
      if (closing !== null && !(error instanceof Problem)) throw new Problem("server/stopping");
      throw mendable(error, context.dataDir);
    }
  };
  const call = (name: OperationName, raw: unknown, who: Who, body: Body = nothing(), stop?: AbortSignal) => {
    if (closing !== null) return Promise.reject(new Problem("server/stopping"));
    const work = answer(name, raw, who, body, stop);
    running.add(work);
    const leave = (): void => void running.delete(work);
    work.then(leave, leave);
    return work;
  };
  const follow: Engine["follow"] = async (workspace, file, who, listener) => {
    mayCall(importOperation as unknown as Operation, who);
    checkTexts({ workspace, file });
    await mustExist(context, workspace);
    if ((await context.ledger.file(workspace, file)) === null) throw new Problem("file/not-found", { file });
    return watch.follow(file, listener);
  };
  const end = (): Promise<void> => {
    closing ??= settled(running).then(closeStores);
    return closing;
  };
  return {
    call: call as Engine["call"],
    follow,
    enter: enterer(context),
    linksAt: (address) => {
      links = address;
    },
    dataDir: context.dataDir,
    close: end,
  };
};
