// The sample workspace: the exports of an invented brand, uploaded and imported like anyone's.

import { dayIn } from "../base/period.ts";
import { isThereAlready, Problem } from "../base/problem.ts";
import type { loadDemo as operation } from "../contract/operations.ts";
import type { DemoFile, Year } from "../demo/index.ts";
import type { Workspace, WorkspaceSettings } from "../store/ledger.ts";
import type { Context, UseCase, Who } from "./context.ts";
import { listDefinitions, saveDefinition } from "./definitions.ts";
import { importFile } from "./import.ts";
import { uploadFile } from "./uploads.ts";
import { listMappings, saveMapping } from "./wizard/saved.ts";
import { newWorkspaceId, shown } from "./workspaces.ts";

const seed = 4816;

async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** There from an earlier try that was cut off, or saved now: the newest of a name counts. */
const mapped = async (
  context: Context,
  on: { workspace: string; file: string },
  made: DemoFile,
  who: Who,
) => {
  if (!("mapping" in made)) return;
  const { name, ...spec } = made.mapping;
  const { mappings } = await listMappings(context, { workspace: on.workspace }, who);
  if (mappings.some((one) => one.name === name)) return;
  const said = { ...spec, words: { ...spec.words }, dateOrder: null, decimal: null };
  await saveMapping(context, { ...on, table: 1, header: "first_row", name, spec: said }, who);
};

const importOne = async (context: Context, workspace: string, made: DemoFile, who: Who): Promise<void> => {
  const { id: file } = await uploadFile(context, { workspace, name: made.name }, who, stream(made.bytes));
  await mapped(context, { workspace, file }, made, who);
  try {
    // Exports of ads and deals name no account, and the sample has one of each.
    await importFile(context, { workspace, file, account: "" }, who);
  } catch (error) {
    // There from an earlier try that was cut off.
    if (!(error instanceof Problem && isThereAlready(error))) throw error;
  }
};

/** Loaded when it is asked for: making the exports is work that every other start would have to wait for. */
const brand = () => import("../demo/index.ts");

/** While it is made it has this name, so that one that was cut off is known from one that is whole. */
const making = (name: string): string => `${name}…`;

const started = async ({ ledger }: Context, settings: WorkspaceSettings): Promise<Workspace> => {
  const there = (await ledger.workspaces()).find((w) => w.sample);
  return there ?? (await ledger.createWorkspace(newWorkspaceId(), settings));
};

/** Said in the settings as anyone would; said already, it stays as it is. */
const define = async (context: Context, workspace: string, year: Year, who: Who): Promise<void> => {
  const { demoDefinitions } = await brand();
  const { definitions } = await listDefinitions(context, { workspace }, who);
  for (const { kind, body, note } of demoDefinitions(year)) {
    const version = definitions.find((one) => one.kind === kind)?.version ?? 0;
    await saveDefinition(context, { workspace, kind, body, note, version }, who);
  }
};

/** Asked again it ends what was cut off, and changes nothing where all is there: the year ends on the day it was begun. */
export const loadDemo: UseCase<typeof operation> = async (context, _, who) => {
  const { demoFiles, demoWorkspace, yearTo } = await brand();
  const name = making(demoWorkspace.name);
  const sample = await started(context, { ...demoWorkspace, name, sample: true });
  if (sample.name !== name) return shown(sample);
  const until = dayIn(sample.createdAt, sample.timeZone);
  await define(context, sample.id, yearTo(until), who);
  for (const made of demoFiles({ seed, until })) await importOne(context, sample.id, made, who);
  const whole = await context.ledger.updateWorkspace(sample.id, { name: demoWorkspace.name });
  return shown(whole ?? sample);
};
