// An uploaded file → its tables, whatever it is packed in: text of any encoding, JSON, a workbook, or a zip of these.

import { randomUUID } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Problem, type ProblemCode } from "../../base/problem.ts";
import { containerOf } from "./container.ts";
import { toUtf8 } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { type Found, type Place, stem, withoutFolders } from "./found.ts";
import { readJson } from "./json.ts";
import { inWords, limits } from "./limits.ts";
import { checkWorkbook, readWorkbook } from "./workbook.ts";
import { openZip, type Unpacked, unpack, type Zip, type ZipEntry } from "./zip.ts";

const none = (name: string, why: Found["asides"][number]["why"]): Found => ({
  tables: [],
  asides: [{ name, why }],
});

/** Where in an upload a zip's entries stand. */
interface Inside {
  readonly folder: string;
  /** True within a zip inside of the upload. */
  readonly inner: boolean;
  readonly unpacked: Unpacked;
}

const folderOf = (path: string): string => path.replaceAll("\\", "/").split("/").slice(0, -1).join("/");
const within = ({ folder }: Inside, path: string): string => [folder, path].filter(Boolean).join("/");

const isWorkbook = ({ entries }: Zip): boolean =>
  entries.some(
    ({ path }) => path === "xl/workbook.xml" || path === "xl/workbook.bin" || path === "[Content_Types].xml",
  );

const readText = async (path: string, name: string, at: Place): Promise<Found> => {
  const utf8 = await toUtf8(path, join(at.work, `${randomUUID()}.txt`), at.fileName);
  const found = await readDelimited(utf8, stem(name), at);
  // A copy that no table needs any more gives its space back at once.
  if (utf8.path !== path && found.tables.every(({ disk }) => disk === null))
    await rm(utf8.path, { force: true });
  return found;
};

const readXls = async (path: string, at: Place): Promise<Found> => {
  const { size } = await stat(path);
  if (size > limits.workbook)
    throw new Problem("file/too-large", { file: at.fileName, limit: inWords(limits.workbook) });
  return readWorkbook(path, at, false);
};

/** An inner zip is a download of its own: its tables stand in a folder of its name. A zip in that is none we know. */
const readInner = async (path: string, entry: ZipEntry, at: Place, inside: Inside): Promise<Found> => {
  const inner = await openZip(path, at.fileName, inside.unpacked);
  try {
    if (isWorkbook(inner)) return await readWorkbook(path, at, await checkWorkbook(inner, at.fileName));
    if (inside.inner) throw new Problem("file/nested-zip", { file: at.fileName });
    return await readBundle(inner, at, { ...inside, inner: true, folder: within(inside, entry.path) });
  } finally {
    inner.close();
  }
};

const readEntryFile = async (path: string, entry: ZipEntry, at: Place, inside: Inside): Promise<Found> => {
  const container = await containerOf(path);
  if (container === "text") return readText(path, entry.path, at);
  if (container === "json") return readJson(path, entry.path, at);
  if (container === "xls") return readXls(path, at);
  if (container === "zip") return readInner(path, entry, at, inside);
  if (container === "page")
    return none(stem(entry.path), new Problem("file/web-page", { file: at.fileName }));
  return none(stem(entry.path), container === "empty" ? "part/empty" : "part/no-table");
};

/** Nothing is read of a part with one of these, and nothing of it is missed by the others. A bomb is one of the whole upload. */
const ofOnePart: readonly ProblemCode[] = [
  "file/broken",
  "file/locked",
  "file/encoding",
  "file/nested-zip",
  "file/long-line",
  "file/too-wide",
  "file/json",
  "file/too-large",
];

const setAside = (entry: ZipEntry, error: unknown): Found => {
  if (error instanceof Problem && ofOnePart.includes(error.code)) return none(stem(entry.path), error);
  throw error;
};

/** Where the zip that holds it is damaged at this place, so is that zip. */
const readEntry = async (zip: Zip, entry: ZipEntry, at: Place, inside: Inside): Promise<Found> => {
  const path = join(at.work, randomUUID());
  const own = { entry: withoutFolders(entry.path), folder: within(inside, folderOf(entry.path)) };
  const named = { ...at, fileName: `${at.fileName} › ${own.entry}` };
  if (!entry.locked) await unpack(zip, entry, path, at.fileName);
  const found = entry.locked
    ? none(stem(entry.path), new Problem("file/locked", { file: named.fileName }))
    : await readEntryFile(path, entry, named, inside).catch((error: unknown) => setAside(entry, error));
  if (found.tables.every(({ disk }) => disk?.path !== path)) await rm(path, { force: true });
  return {
    tables: found.tables.map((table) => ({ ...own, ...table })),
    asides: found.asides.map((aside) => ({ folder: own.folder, ...aside })),
  };
};

const joined = (all: readonly Found[]): Found => ({
  tables: all.flatMap(({ tables }) => tables),
  asides: all.flatMap(({ asides }) => asides),
});

const readBundle = async (zip: Zip, at: Place, inside: Inside): Promise<Found> => {
  if (zip.entries.length > 0 && zip.entries.every(({ locked }) => locked))
    throw new Problem("file/locked", { file: at.fileName });
  const all: Found[] = [];
  for (const entry of zip.entries) all.push(await readEntry(zip, entry, at, inside));
  return joined(all);
};

const readZip = async (at: Place): Promise<Found> => {
  const unpacked = { entries: 0, size: 0 };
  const zip = await openZip(at.path, at.fileName, unpacked);
  try {
    if (!isWorkbook(zip)) return await readBundle(zip, at, { folder: "", inner: false, unpacked });
    return await readWorkbook(at.path, at, await checkWorkbook(zip, at.fileName));
  } finally {
    zip.close();
  }
};

/** Finds every table of an upload. Throws a Problem for what is broken, hostile or written in an unknown way. */
export const openUpload = async (at: Place): Promise<Found> => {
  switch (await containerOf(at.path)) {
    case "empty":
      throw new Problem("file/empty", { file: at.fileName });
    case "other":
      throw new Problem("file/no-table", { file: at.fileName });
    case "page":
      throw new Problem("file/web-page", { file: at.fileName });
    case "xls":
      return readXls(at.path, at);
    case "zip":
      return readZip(at);
    case "json":
      return readJson(at.path, at.fileName, at);
    case "text":
      return readText(at.path, at.fileName, at);
  }
};
