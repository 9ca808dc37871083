// The sample workspace: the exports of an invented brand, uploaded and imported like anyone's.

import { dayIn } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import type { loadDemo as operation } from "../contract/operations.ts";
import { type DemoFile, demoFiles, demoWorkspace } from "../demo/index.ts";
import type { Workspace } from "../store/ledger.ts";
import type { Context, UseCase, Who } from "./context.ts";
import { importFile } from "./import.ts";
import { listImports } from "./imports.ts";
import { uploadFile } from "./uploads.ts";
import { newWorkspaceId, shown } from "./workspaces.ts";

const seed = 4816;

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const importOne = async (context: Context, workspace: string, made: DemoFile, who: Who): Promise<void> => {
  const { id: file } = await uploadFile(context, { workspace, name: made.name }, who, whole(made.bytes));
  try {
    await importFile(context, { workspace, file }, who);
  } catch (error) {
    // There from an earlier try that was cut off.
    if (!(error instanceof Problem && error.code === "file/already-imported")) throw error;
  }
};

const started = async ({ ledger }: Context): Promise<Workspace> => {
  const there = (await ledger.workspaces()).find((w) => w.sample);
  return there ?? (await ledger.createWorkspace(newWorkspaceId(), { ...demoWorkspace, sample: true }));
};

/** Asked again it ends what was cut off, and changes nothing where all is there: the year ends on the day it was first made. */
export const loadDemo: UseCase<typeof operation> = async (context, _, who) => {
  const sample = await started(context);
  const until = dayIn(sample.createdAt, sample.timeZone);
  const files = demoFiles({ seed, until });
  const { total } = await listImports(context, { workspace: sample.id, limit: 1, offset: 0 }, who);
  if (total < files.length) for (const made of files) await importOne(context, sample.id, made, who);
  return shown(sample);
};
