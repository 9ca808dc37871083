// The uploads of an archive onto the disk: the bytes of a file once, however often it is listed.

import { randomUUID } from "node:crypto";
import { copyFile, link, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { UploadedFile } from "../store/ledger.ts";
import { fileEntry, uploadsEntry, uploadsShape } from "./archive.ts";
import { archiveLimits, damaged, readJson, tooLarge, type Unpacked } from "./archive-read.ts";
import { inWords } from "./intake/limits.ts";
import { filePath } from "./intake/plan.ts";
import { plainName } from "./uploads.ts";

export type Upload = UploadedFile & { readonly was: string };

export const uploadsOf = async (
  { at, manifest }: Unpacked,
  workspace: string,
  file: string,
): Promise<readonly Upload[]> => {
  const listed = await readJson(at(uploadsEntry), uploadsShape, file, manifest.leadline);
  if (listed.length > archiveLimits.uploads) throw tooLarge(file, `${archiveLimits.uploads} files`);
  const sizes = new Map(manifest.entries.map(({ path, bytes }) => [path, bytes]));
  return listed.map(({ id: was, name, ...one }) => {
    if ((sizes.get(fileEntry(one.sha256)) ?? one.bytes) !== one.bytes)
      throw damaged(file, "it tells another size of a file than it holds");
    return { ...one, name: plainName(name), id: randomUUID(), was, workspace };
  });
};

/** Another name for the same bytes; true where the file system has none, and they were copied. */
const linkOrCopy = async (from: string, to: string): Promise<boolean> => {
  try {
    await link(from, to);
    return false;
  } catch {
    await copyFile(from, to);
    return true;
  }
};

export const putFiles = async (
  dataDir: string,
  uploads: readonly Upload[],
  { at, packed }: Unpacked,
  file: string,
): Promise<void> => {
  const kept = new Map<string, string>();
  const most = Math.max(archiveLimits.ratioFrom, packed * archiveLimits.ratio);
  let again = 0;
  const [first] = uploads;
  if (first !== undefined)
    await mkdir(join(dataDir, "files", first.workspace), { recursive: true, mode: 0o700 });
  for (const upload of uploads) {
    const before = kept.get(upload.sha256);
    const from = before ?? at(fileEntry(upload.sha256));
    if (from === null) continue;
    const to = filePath(dataDir, upload);
    if (!(await linkOrCopy(from, to)) && before !== undefined) continue;
    again += before === undefined ? 0 : upload.bytes;
    if (again > most) throw tooLarge(file, inWords(most));
    kept.set(upload.sha256, to);
  }
};
