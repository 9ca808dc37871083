// export_archive: a workspace with everything in it as one zip, sealed by a manifest.

import { createWriteStream } from "node:fs";
import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import type * as operations from "../contract/operations.ts";
import { commas, id, sql, value } from "../query/sql.ts";
import { archivedTables } from "../store/restore.ts";
import {
  archiveFormat,
  archiveVersion,
  countsOf,
  factsEntry,
  fileEntry,
  type Manifest,
  manifestEntry,
  savedEntry,
  sealEntry,
  uploadsEntry,
  workspaceEntry,
} from "./archive.ts";
import type { Context, UseCase } from "./context.ts";
import { answerFile, fileName } from "./export-file.ts";
import { filePath } from "./intake/plan.ts";
import { hashFile, hashText } from "./sha256.ts";
import { version } from "./status.ts";
import { workspaceOf } from "./uploads.ts";
import { inWorkFolder } from "./work-folder.ts";

/** A file on disk on its way into the zip. */
interface Piece {
  readonly path: string;
  readonly at: string;
  readonly packed: boolean;
}
type Written = Manifest["tables"][number];

/** Every row of every table, whether it counts or not: what was known at any time is answered from them. */
const writeTables = async (
  { warehouse }: Context,
  workspace: string,
  folder: string,
): Promise<readonly (Written & { readonly piece: Piece })[]> => {
  const written: (Written & { readonly piece: Piece })[] = [];
  for (const { table, columns } of archivedTables) {
    const at = join(folder, `${table.name}.parquet`);
    const named = Object.keys(columns);
    const question = sql`select ${commas(named.map(id))} from ${id(table.name)}
where workspace = ${value("workspace", "text", workspace)} order by ${commas(["import_id", ...("part" in columns ? ["part"] : []), ...("line" in columns ? ["line"] : [])].map(id))}`;
    const out = Object.entries(columns).map(([name, { type }]) => ({ name, type }));
    const rows = await warehouse.write(question, { path: at, format: "parquet", columns: out });
    if (rows === 0) continue;
    const piece = { path: factsEntry(table.name), at, packed: true };
    written.push({ table: table.name, rows, columns: named, piece });
  }
  return written;
};

const there = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The bytes of an upload once, however often it was uploaded. */
const originals = async ({ ledger, dataDir }: Context, workspace: string) => {
  const uploads = await ledger.files(workspace);
  const pieces = new Map<string, Piece>();
  for (const file of uploads) {
    const at = filePath(dataDir, file);
    const path = fileEntry(file.sha256);
    if (!pieces.has(path) && (await there(at))) pieces.set(path, { path, at, packed: false });
  }
  const listed = uploads.map(({ workspace: _, ...file }) => file);
  return { listed, pieces: [...pieces.values()] };
};

const writeJson = async (folder: string, path: string, content: unknown): Promise<Piece> => {
  const at = join(folder, path);
  await writeFile(at, JSON.stringify(content), { mode: 0o600 });
  return { path, at, packed: false };
};

const manifestOf = (
  tables: readonly Written[],
  files: number,
  entries: Manifest["entries"],
  exportedAt: string,
): Manifest => ({
  format: archiveFormat,
  version: archiveVersion,
  leadline: version,
  exportedAt,
  counts: countsOf(tables, files),
  tables: tables.map(({ table, rows, columns }) => ({ table, rows, columns })),
  entries,
});

const zip = async (pieces: readonly Piece[], manifest: string, path: string): Promise<void> => {
  const out = new yazl.ZipFile();
  const done = pipeline(out.outputStream, createWriteStream(path, { mode: 0o600 }));
  out.addBuffer(Buffer.from(manifest), manifestEntry);
  out.addBuffer(Buffer.from(hashText(manifest)), sealEntry);
  for (const piece of pieces) out.addFile(piece.at, piece.path, { compress: !piece.packed });
  // What cannot be read on the way is heard of here only.
  const failed = new Promise<never>((_, reject) => out.once("error", reject));
  out.end();
  await Promise.race([done, failed]);
};

const write = async (context: Context, workspace: string, folder: string, path: string): Promise<void> => {
  const tables = await writeTables(context, workspace, folder);
  const { listed, pieces: files } = await originals(context, workspace);
  const { id: _, createdAt: __, ...settings } = await workspaceOf(context, workspace);
  const pieces = [
    await writeJson(folder, workspaceEntry, settings),
    await writeJson(folder, uploadsEntry, listed),
    await writeJson(folder, savedEntry, await context.ledger.saved(workspace)),
    ...tables.map(({ piece }) => piece),
    ...files,
  ];
  const entries: Manifest["entries"] = [];
  for (const piece of pieces) entries.push({ path: piece.path, ...(await hashFile(piece.at)) });
  await zip(pieces, JSON.stringify(manifestOf(tables, listed.length, entries, context.now())), path);
};

export const exportArchive: UseCase<typeof operations.exportArchive> = async (context, input) => {
  const { name } = await workspaceOf(context, input.workspace);
  const called = fileName([name, context.now().slice(0, 10)], "zip");
  return inWorkFolder(context.dataDir, (folder) =>
    answerFile(context, called, (path) => write(context, input.workspace, folder, path)),
  );
};
