// Imports an uploaded file, all or nothing.

import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import type { UploadedFile } from "../store/ledger.ts";
import type { Warehouse } from "../store/warehouse.ts";
import { askedFile } from "./asked-file.ts";
import type { Context, UseCase } from "./context.ts";
import { datesUnread } from "./dates-unread.ts";
import { importEntry } from "./imports.ts";
import { withPlan } from "./intake/plan.ts";
import { checkAccount, shownProblem, warningsOf } from "./intake/warn.ts";
import { figuresLacking } from "./outdated.ts";
import { importedTotals } from "./reconcile.ts";

/** What is being imported now, by workspace and file. */
const running = new WeakMap<Warehouse, Set<string>>();

const alone = async <T>(context: Context, file: UploadedFile, work: () => Promise<T>): Promise<T> => {
  const mine = running.get(context.warehouse) ?? new Set<string>();
  running.set(context.warehouse, mine);
  const key = `${file.workspace} ${file.id}`;
  if (mine.has(key)) throw new Problem("file/being-imported", { file: file.name });
  mine.add(key);
  try {
    return await work();
  } finally {
    mine.delete(key);
  }
};

export const importFile: UseCase<typeof operations.importFile> = async (context, input, who) => {
  const asked = await askedFile(context, input, who);
  const { file, workspace } = asked;
  const done = await alone(context, file, () =>
    withPlan(context, asked, async (plan) => {
      checkAccount(plan, file, asked.choices);
      const warnings = await warningsOf(plan, context, file);
      const loaded = await context.warehouse.load(plan.load, context.progress(file.id));
      const { importId } = loaded;
      const unread = await datesUnread(plan, loaded, file, context);
      const totals = await importedTotals(context, file, importId);
      const lacking = await figuresLacking(context, file, plan.load, importId);
      return { importId, warnings: [...unread, ...warnings, ...lacking, ...totals] };
    }),
  );
  await context.ledger.settleSent(file.id);
  const entry = await importEntry(context, workspace.id, done.importId);
  return { ...entry, warnings: done.warnings.map(shownProblem) };
};
