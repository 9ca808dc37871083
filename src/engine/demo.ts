// The sample workspace: the exports of an invented brand, uploaded and imported like anyone's.

import { dayIn } from "../base/period.ts";
import { isThereAlready, Problem } from "../base/problem.ts";
import type { loadDemo as operation } from "../contract/operations.ts";
import { type DemoFile, demoFiles, demoWorkspace } from "../demo/index.ts";
import type { Workspace } from "../store/ledger.ts";
import type { Context, UseCase, Who } from "./context.ts";
import { importFile } from "./import.ts";
import { uploadFile } from "./uploads.ts";
import { newWorkspaceId, shown } from "./workspaces.ts";

const seed = 4816;

async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const importOne = async (context: Context, workspace: string, made: DemoFile, who: Who): Promise<void> => {
  const { id: file } = await uploadFile(context, { workspace, name: made.name }, who, stream(made.bytes));
  try {
    // Exports of ads and deals name no account, and the sample has one of each.
    await importFile(context, { workspace, file, account: "" }, who);
  } catch (error) {
    // There from an earlier try that was cut off.
    if (!(error instanceof Problem && isThereAlready(error))) throw error;
  }
};

/** While it is made it has this name, so that one that was cut off is known from one that is whole. */
const making = `${demoWorkspace.name}…`;

const started = async ({ ledger }: Context): Promise<Workspace> => {
  const there = (await ledger.workspaces()).find((w) => w.sample);
  const settings = { ...demoWorkspace, name: making, sample: true };
  return there ?? (await ledger.createWorkspace(newWorkspaceId(), settings));
};

/** Asked again it ends what was cut off, and changes nothing where all is there: the year ends on the day it was begun. */
export const loadDemo: UseCase<typeof operation> = async (context, _, who) => {
  const sample = await started(context);
  if (sample.name !== making) return shown(sample);
  const until = dayIn(sample.createdAt, sample.timeZone);
  for (const made of demoFiles({ seed, until })) await importOne(context, sample.id, made, who);
  const whole = await context.ledger.updateWorkspace(sample.id, { name: demoWorkspace.name });
  return shown(whole ?? sample);
};
