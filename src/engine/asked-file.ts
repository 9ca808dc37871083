// What an import and its preview are asked alike: a file whose bytes are there, where it belongs, and what was chosen.

import type * as operations from "../contract/operations.ts";
import type { Context, UseCase, Who } from "./context.ts";
import { ownMappings } from "./intake/own.ts";
import { fileOf, onDiskStill, workspaceOf } from "./uploads.ts";

type Input = Parameters<UseCase<typeof operations.importFile | typeof operations.previewFile>>[1];

export const askedFile = async (context: Context, input: Input, who: Who) => {
  const workspace = await workspaceOf(context, input.workspace);
  const file = await fileOf(context, workspace.id, input.file);
  await onDiskStill(context, file);
  const { account, accounts, dateOrder, as } = input;
  const own = await ownMappings(context, workspace.id);
  return { file, workspace, choices: { account, accounts, dateOrder, as, own }, by: who.name };
};
