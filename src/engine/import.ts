// Imports an uploaded file, all or nothing.

import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { Warehouse } from "../store/warehouse.ts";
import type { Context, UseCase } from "./context.ts";
import { importEntry } from "./imports.ts";
import { withPlan } from "./intake/plan.ts";
import { checkAccount, shownProblem, warningsOf } from "./intake/warn.ts";
import { fileOf, onDiskStill, workspaceOf } from "./uploads.ts";

/** What is being imported now, by workspace and content. */
const running = new WeakMap<Warehouse, Set<string>>();

const alone = async <T>(context: Context, file: UploadedFile, work: () => Promise<T>): Promise<T> => {
  const mine = running.get(context.warehouse) ?? new Set<string>();
  running.set(context.warehouse, mine);
  const key = `${file.workspace} ${file.sha256}`;
  if (mine.has(key)) throw new Problem("file/being-imported", { file: file.name });
  mine.add(key);
  try {
    return await work();
  } finally {
    mine.delete(key);
  }
};

export const importFile: UseCase<typeof operations.importFile> = async (context, input, who) => {
  const workspace = await workspaceOf(context, input.workspace);
  const file = await fileOf(context, workspace.id, input.file);
  await onDiskStill(context, file);
  const choices = { account: input.account, dateOrder: input.dateOrder };
  const done = await alone(context, file, () =>
    withPlan(context, { file, workspace, choices, by: who.name }, async (plan) => {
      if (choices.account === undefined) checkAccount(plan, file);
      const warnings = await warningsOf(plan, context, file);
      const { importId } = await context.warehouse.load(plan.load, context.progress(file.id));
      return { importId, warnings };
    }),
  );
  const entry = await importEntry(context, workspace.id, done.importId);
  return { ...entry, warnings: done.warnings.map(shownProblem) };
};
