// Takes an export file as it is: streamed to disk, measured and hashed on the way, and listed once it is whole.

import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import type { UploadedFile, Workspace } from "../store/ledger.ts";
import type { Body, Context, FileCase } from "./context.ts";
import { inWords, limits } from "./intake/limits.ts";
import { filePath } from "./intake/plan.ts";

export const workspaceOf = async ({ ledger }: Context, id: string): Promise<Workspace> => {
  const found = await ledger.workspace(id);
  if (found === null) throw new Problem("workspace/not-found", { workspace: id });
  return found;
};

export const fileOf = async ({ ledger }: Context, workspace: string, id: string): Promise<UploadedFile> => {
  const found = await ledger.file(workspace, id);
  if (found === null) throw new Problem("file/not-found", { file: id });
  return found;
};

/** The ledger may know a file that was taken from the disk by hand. */
export const onDiskStill = async ({ dataDir }: Context, file: UploadedFile): Promise<void> => {
  await access(filePath(dataDir, file)).catch(() => {
    throw new Problem("file/not-found", { file: file.name });
  });
};

interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes the body to disk and waits until the disk has it. */
export const write = async (
  path: string,
  body: Body,
  name: string,
  limit: number = limits.upload,
): Promise<Written> => {
  const hash = createHash("sha256");
  const file = await open(path, "w", 0o600);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw new Problem("file/too-large", { file: name, limit: inWords(limit) });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest("hex") };
};

const isFull = (error: unknown): boolean =>
  ["ENOSPC", "EDQUOT"].includes((error as { readonly code?: string } | null)?.code ?? "");

/** A workspace that is removed takes its folder from under a file that comes in, and its row from under the file's. */
const isGone = async ({ ledger }: Context, workspace: string, error: unknown): Promise<boolean> =>
  (error as NodeJS.ErrnoException).code === "ENOENT" || (await ledger.workspace(workspace)) === null;

/** Only what a person calls the file: no folders, nothing that a terminal or a page would run. */
export const plainName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const shown = [...last.normalize("NFC")].filter((c) => c >= " " && c !== "\x7f").join("");
  return shown.trim() || "file";
};

export const takeFile = async (
  context: Context,
  workspace: string,
  called: string,
  body: Body,
  limit: number = limits.upload,
): Promise<UploadedFile> => {
  const name = plainName(called);
  const id = randomUUID();
  const path = filePath(context.dataDir, { workspace, id });
  const part = join(dirname(path), `${id}.part`);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const written = await write(part, body, name, limit);
    await rename(part, path);
    const file: UploadedFile = { id, workspace, name, ...written, uploadedAt: context.now() };
    await context.ledger.addFile(file);
    return file;
  } catch (error) {
    await rm(part, { force: true });
    await rm(path, { force: true });
    if (isFull(error)) throw new Problem("server/disk-full", { directory: context.dataDir });
    if (!(error instanceof Problem) && (await isGone(context, workspace, error)))
      throw new Problem("workspace/not-found", { workspace });
    throw error;
  }
};

export const uploadFile: FileCase<typeof operations.uploadFile> = async (context, input, _who, body) => {
  const { id: workspace } = await workspaceOf(context, input.workspace);
  return takeFile(context, workspace, input.name, body);
};
