// Opens a zip with its limits checked first: what it would unpack to is known before a byte is unpacked.

import { isUtf8 } from "node:buffer";
import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";
import yauzl from "yauzl";
import { Problem } from "../../base/problem.ts";
import { inWords, limits } from "./limits.ts";

export interface ZipEntry {
  /** Full path inside the zip. */
  readonly path: string;
  readonly size: number;
  readonly packed: number;
  /** True where it opens with a password only. */
  readonly locked: boolean;
  readonly at: yauzl.Entry;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  readonly file: yauzl.ZipFile;
  readonly close: () => void;
}

const broken = (file: string, error: unknown): Problem => {
  const text = error instanceof Error ? error.message : String(error);
  const reason = /end of central directory/i.test(text) ? "the end of the zip is missing" : text;
  return new Problem("file/broken", { file, reason: reason.replace(/[.\s]+$/, "") });
};

/** Older Korean and Polish zips write names in the code page of the machine that made them. */
const nameOf = (entry: yauzl.Entry): string => {
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & 0x800) !== 0 || isUtf8(raw)) return raw.toString("utf8");
  const korean = iconv.decode(raw, "cp949");
  return /[\uac00-\ud7a3]/.test(korean) && !korean.includes("\ufffd") ? korean : iconv.decode(raw, "cp852");
};

const bomb = (file: string, limit: string): Problem => new Problem("file/bomb", { file, limit });

/** What one upload has unpacked so far: zips inside of a zip share its limits. */
export interface Unpacked {
  entries: number;
  size: number;
}

const check = (entries: readonly ZipEntry[], file: string, before: Unpacked): void => {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  before.entries += entries.length;
  before.size += size;
  if (before.entries > limits.entries) throw bomb(file, `${limits.entries} files`);
  if (before.size > limits.unpacked) throw bomb(file, inWords(limits.unpacked));
  if (size > limits.ratioFrom && size > packed * limits.ratio)
    throw bomb(file, `${limits.ratio} times its size`);
};

const listed = async (file: yauzl.ZipFile): Promise<readonly ZipEntry[]> => {
  const entries: ZipEntry[] = [];
  for await (const at of file.eachEntry()) {
    const path = nameOf(at);
    if (path.endsWith("/") || /(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(path)) continue;
    const [size, packed, locked] = [at.uncompressedSize, at.compressedSize, at.isEncrypted()];
    entries.push({ path, size, packed, locked, at });
    if (entries.length > limits.entries) break;
  }
  return entries;
};

export const openZip = async (path: string, fileName: string, before: Unpacked): Promise<Zip> => {
  try {
    const file = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    const close = (): void => file.close();
    try {
      const entries = await listed(file);
      check(entries, fileName, before);
      return { entries, file, close };
    } catch (error) {
      close();
      throw error;
    }
  } catch (error) {
    throw error instanceof Problem ? error : broken(fileName, error);
  }
};

const isFull = (error: unknown): boolean => (error as { readonly code?: string }).code === "ENOSPC";

const pour = async (zip: Zip, entry: ZipEntry, into: Writable, fileName: string): Promise<void> => {
  if (entry.locked) throw new Problem("file/locked", { file: fileName });
  try {
    // The reader itself refuses more bytes than the directory says.
    await pipeline(await zip.file.openReadStreamPromise(entry.at), into);
  } catch (error) {
    throw isFull(error) || error instanceof Problem ? error : broken(fileName, error);
  }
};

export const unpack = (zip: Zip, entry: ZipEntry, to: string, fileName: string): Promise<void> =>
  pour(zip, entry, createWriteStream(to), fileName);

/** Unpacks into nothing but a look: proves that the sizes in the directory are true, for readers that do not check them. */
export const prove = async (
  zip: Zip,
  fileName: string,
  look: (entry: ZipEntry, chunk: Buffer) => void,
): Promise<void> => {
  for (const entry of zip.entries) {
    const write = (chunk: Buffer, _encoding: string, done: () => void): void => {
      look(entry, chunk);
      done();
    };
    await pour(zip, entry, new Writable({ write }), fileName);
  }
};
