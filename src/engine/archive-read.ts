// Reads the zip of an archive without trusting it: names, sizes and bytes are what the manifest says, or nothing is taken.

import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import type { z } from "zod";
import { Problem } from "../base/problem.ts";
import { knownEntry, type Manifest, manifestEntry, manifestShape, release, sealEntry } from "./archive.ts";
import { inWords } from "./intake/limits.ts";
import { hashText } from "./sha256.ts";
import { version } from "./status.ts";

const MB = 1_000_000;
export const archiveLimits = {
  packed: 64_000 * MB,
  unpacked: 256_000 * MB,
  entries: 100_000,
  manifest: 64 * MB,
  ratio: 200,
  ratioFrom: 100 * MB,
  /** A row takes some bytes however alike it is to others. */
  rowsPerByte: 3,
  rowsFrom: 100_000,
  uploads: 100_000,
} as const;

export const damaged = (file: string, reason: string): Problem =>
  new Problem("archive/damaged", { file, reason });

const parts = (of: string): readonly number[] => of.split(/[.-]/).slice(0, 3).map(Number);

const isNewer = (leadline: string): boolean => {
  if (!release.safeParse(leadline).success) return false;
  const [theirs, ours] = [parts(leadline), parts(version)];
  const at = theirs.findIndex((part, i) => part !== ours[i]);
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0);
};

/** What a newer Leadline keeps and this one does not know would be lost on the way; of any other there is no such thing. */
export const notKnown = (file: string, leadline: string, reason: string): Problem =>
  isNewer(leadline) ? new Problem("archive/newer", { file, version: leadline }) : damaged(file, reason);

export interface Unpacked {
  readonly manifest: Manifest;
  /** The size of the archive itself. */
  readonly packed: number;
  /** Where an entry lies; null where the archive has none of that name. */
  readonly at: (path: string) => string | null;
}

export const tooLarge = (file: string, limit: string): Problem =>
  new Problem("archive/too-large", { file, limit });

const checkSizes = (entries: readonly yauzl.Entry[], file: string): void => {
  const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (size > archiveLimits.unpacked) throw tooLarge(file, inWords(archiveLimits.unpacked));
  if (size > archiveLimits.ratioFrom && size > packed * archiveLimits.ratio)
    throw tooLarge(file, `${archiveLimits.ratio} times its size`);
};

const listed = async (zip: yauzl.ZipFile, file: string): Promise<ReadonlyMap<string, yauzl.Entry>> => {
  const found = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName;
    if (!knownEntry.test(path)) throw damaged(file, `it holds ${path.slice(0, 80)}, which none does`);
    if (found.has(path)) throw damaged(file, `it holds ${path} twice`);
    if (entry.isEncrypted()) throw damaged(file, "it is locked with a password");
    found.set(path, entry);
    if (found.size > archiveLimits.entries) throw tooLarge(file, `${archiveLimits.entries} files`);
  }
  checkSizes([...found.values()], file);
  return found;
};

const pour = async (zip: yauzl.ZipFile, entry: yauzl.Entry, to: string) => {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // The reader itself refuses more bytes than the directory says.
  await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(to, { mode: 0o600 }));
  return { bytes, sha256: hash.digest("hex") };
};

/** JSON of the archive, read as what it should be. */
export const readJson = async <S extends z.ZodType>(
  path: string | null,
  shape: S,
  file: string,
  leadline: string,
): Promise<z.output<S>> => {
  if (path === null) throw damaged(file, "a part of it is missing");
  const text = await readFile(path, "utf8");
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw notKnown(file, leadline, "what it says of itself cannot be read");
  }
};

const leadlineOf = (text: string): string => {
  try {
    return String((JSON.parse(text) as { readonly leadline?: unknown } | null)?.leadline);
  } catch {
    return "";
  }
};

const readManifest = async (
  zip: yauzl.ZipFile,
  entries: ReadonlyMap<string, yauzl.Entry>,
  folder: string,
  file: string,
): Promise<Manifest> => {
  const [manifest, seal] = [entries.get(manifestEntry), entries.get(sealEntry)];
  if (manifest === undefined || seal === undefined) throw damaged(file, "it has no manifest");
  if (manifest.uncompressedSize > archiveLimits.manifest)
    throw tooLarge(file, inWords(archiveLimits.manifest));
  const [path, sealPath] = [join(folder, "manifest"), join(folder, "seal")];
  await pour(zip, manifest, path);
  await pour(zip, seal, sealPath);
  const text = await readFile(path, "utf8");
  if (hashText(text) !== (await readFile(sealPath, "utf8"))) throw damaged(file, "its manifest was changed");
  return readJson(path, manifestShape, file, leadlineOf(text));
};

const unpackAll = async (
  zip: yauzl.ZipFile,
  entries: ReadonlyMap<string, yauzl.Entry>,
  manifest: Manifest,
  folder: string,
  file: string,
): Promise<ReadonlyMap<string, string>> => {
  const places = new Map<string, string>();
  for (const [i, told] of manifest.entries.entries()) {
    const entry = entries.get(told.path);
    if (entry === undefined || places.has(told.path)) throw damaged(file, `${told.path} is missing`);
    const to = join(folder, String(i));
    const seen = await pour(zip, entry, to);
    if (seen.bytes !== told.bytes || seen.sha256 !== told.sha256)
      throw damaged(file, `${told.path} is not what was written`);
    places.set(told.path, to);
  }
  if (entries.size !== places.size + 2) throw damaged(file, "it holds more than its manifest tells");
  return places;
};

const ours = (error: unknown): boolean =>
  error instanceof Problem ||
  ["ENOSPC", "EDQUOT"].includes(String((error as { code?: unknown } | null)?.code));

/** Unpacks an archive into a folder of work, every byte of it checked. */
export const openArchive = async (path: string, folder: string, file: string): Promise<Unpacked> => {
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    try {
      const entries = await listed(zip, file);
      const manifest = await readManifest(zip, entries, folder, file);
      const places = await unpackAll(zip, entries, manifest, folder, file);
      return { manifest, packed: zip.fileSize, at: (of) => places.get(of) ?? null };
    } finally {
      zip.close();
    }
  } catch (error) {
    if (ours(error)) throw error;
    // The reader's words are of bytes and folders of this machine, and no help to anyone.
    const cut = /end of central directory/i.test(String(error));
    throw damaged(file, cut ? "its end is missing" : "its parts cannot be unpacked");
  }
};
