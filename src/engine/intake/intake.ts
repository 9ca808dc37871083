// An uploaded file → its tables, whatever it is packed in: text of any encoding, a workbook, or a zip of these.

import { randomUUID } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../base/problem.ts";
import { containerOf } from "./container.ts";
import { toUtf8 } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { type Found, type Place, stem, withoutFolders } from "./found.ts";
import { inWords, limits } from "./limits.ts";
import { checkWorkbook, readWorkbook } from "./workbook.ts";
import { openZip, unpack, type Zip, type ZipEntry } from "./zip.ts";

const none = (name: string, why: Found["asides"][number]["why"]): Found => ({
  tables: [],
  asides: [{ name, why }],
});

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

const readEntryFile = async (path: string, entry: ZipEntry, at: Place): Promise<Found> => {
  const container = await containerOf(path);
  if (container === "text") return readText(path, entry.path, at);
  if (container === "xls") return readXls(path, at);
  if (container !== "zip")
    return none(stem(entry.path), container === "empty" ? "part/empty" : "part/no-table");
  const inner = await openZip(path, at.fileName);
  try {
    if (!isWorkbook(inner)) throw new Problem("file/nested-zip", { file: at.fileName, entry: entry.path });
    return await readWorkbook(path, at, await checkWorkbook(inner, at.fileName));
  } finally {
    inner.close();
  }
};

const readEntry = async (zip: Zip, entry: ZipEntry, at: Place): Promise<Found> => {
  const path = join(at.work, randomUUID());
  await unpack(zip, entry, path, at.fileName);
  const found = await readEntryFile(path, entry, at);
  if (found.tables.every(({ disk }) => disk?.path !== path)) await rm(path, { force: true });
  return { ...found, tables: found.tables.map((table) => ({ ...table, entry: withoutFolders(entry.path) })) };
};

const joined = (all: readonly Found[]): Found => ({
  tables: all.flatMap(({ tables }) => tables),
  asides: all.flatMap(({ asides }) => asides),
});

const readBundle = async (zip: Zip, at: Place): Promise<Found> => {
  const all: Found[] = [];
  for (const entry of zip.entries) all.push(await readEntry(zip, entry, at));
  return joined(all);
};

const readZip = async (at: Place): Promise<Found> => {
  const zip = await openZip(at.path, at.fileName);
  try {
    if (!isWorkbook(zip)) return await readBundle(zip, at);
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
      throw new Problem("file/unknown", { file: at.fileName });
    case "xls":
      return readXls(at.path, at);
    case "zip":
      return readZip(at);
    case "text":
      return readText(at.path, at.fileName, at);
  }
};
