// Workspaces: start, change, list and remove one with everything in it.

import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isZone } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import type { Workspace } from "../store/ledger.ts";
import type { Context, UseCase } from "./context.ts";

/** A bare offset such as +02:00 is no name, and knows no summer time. */
export const isNamedZone = (zone: string): boolean => /^[A-Za-z]/.test(zone) && isZone(zone);

const checkZone = (zone: string | undefined): void => {
  if (zone !== undefined && !isNamedZone(zone)) throw new Problem("workspace/bad-zone", { zone });
};

/** Two workspaces of one name, letters' size aside, could not be told apart on a screen. */
const checkName = async ({ ledger }: Context, name: string | undefined, own?: string): Promise<void> => {
  if (name === undefined) return;
  const same = (w: Workspace): boolean => w.id !== own && w.name.toLowerCase() === name.toLowerCase();
  if ((await ledger.workspaces()).some(same)) throw new Problem("workspace/name-taken", { name });
};

export const newWorkspaceId = (): string => randomBytes(6).toString("hex");

export const listWorkspaces: UseCase<typeof operations.listWorkspaces> = async ({ ledger }) => ({
  workspaces: (await ledger.workspaces()).map(shown),
});

export const createWorkspace: UseCase<typeof operations.createWorkspace> = async (context, settings) => {
  checkZone(settings.timeZone);
  await checkName(context, settings.name);
  return shown(await context.ledger.createWorkspace(newWorkspaceId(), { ...settings, sample: false }));
};

export const updateWorkspace: UseCase<typeof operations.updateWorkspace> = async (context, input) => {
  const { workspace, ...asked } = input;
  checkZone(asked.timeZone);
  await checkName(context, asked.name, workspace);
  const change = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const changed = await context.ledger.updateWorkspace(workspace, change);
  if (changed === null) throw new Problem("workspace/not-found", { workspace });
  return shown(changed);
};

/** The ledger's row goes last: a removal that was cut off is still listed, and asking again ends it. */
export const deleteWorkspace: UseCase<typeof operations.deleteWorkspace> = async (context, { workspace }) => {
  await context.warehouse.forget(workspace);
  await rm(join(context.dataDir, "files", workspace), { recursive: true, force: true });
  return { deleted: await context.ledger.deleteWorkspace(workspace) };
};

export const shown = (workspace: Workspace) => ({
  ...workspace,
  language: workspace.language as "en" | "ko" | "pl",
  brandTerms: [...workspace.brandTerms],
});
