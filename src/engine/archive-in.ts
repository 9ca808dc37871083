// import_archive: an archive becomes a new workspace, whole or not at all, and never over one that is there.

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import { workspaceSettings } from "../contract/shapes.ts";
import type { WorkspaceSettings } from "../store/ledger.ts";
import { archivedTable } from "../store/restore.ts";
import type { ArchivedTable } from "../store/warehouse.ts";
import { countsOf, factsEntry, savedEntry, workspaceEntry } from "./archive.ts";
import { putFiles, uploadsOf } from "./archive-files.ts";
import {
  archiveLimits,
  damaged,
  notKnown,
  openArchive,
  readJson,
  tooLarge,
  type Unpacked,
} from "./archive-read.ts";
import { type SavedRows, savedFault, savedShape } from "./archive-saved.ts";
import type { Context, FileCase } from "./context.ts";
import { plainName, write } from "./uploads.ts";
import { inWorkFolder } from "./work-folder.ts";
import { isNamedZone, newWorkspaceId, shown } from "./workspaces.ts";

const marks = (dataDir: string): string => join(dataDir, "restoring");

/** Takes away what an import of an archive that was killed had written: its workspace was listed last, or not at all. */
export const sweepArchives = async ({ dataDir, ledger, warehouse }: Context): Promise<void> => {
  if (!existsSync(marks(dataDir))) return;
  for (const id of readdirSync(marks(dataDir))) {
    if ((await ledger.workspace(id)) === null) {
      await warehouse.forget(id);
      rmSync(join(dataDir, "files", id), { recursive: true, force: true });
    }
    rmSync(join(marks(dataDir), id), { force: true });
  }
};

const mark = (dataDir: string, id: string): (() => void) => {
  mkdirSync(marks(dataDir), { recursive: true, mode: 0o700 });
  const path = join(marks(dataDir), id);
  writeFileSync(path, "");
  return () => rmSync(path, { force: true });
};

/** “Acme”, or “Acme (2)” where there is one already. */
const freeName = async ({ ledger }: Context, wanted: string): Promise<string> => {
  const taken = new Set((await ledger.workspaces()).map(({ name }) => name.toLowerCase()));
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted.slice(0, 72)} (${i})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

const checkRows = ({ manifest, packed }: Unpacked, file: string): void => {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const most = Math.max(archiveLimits.rowsFrom, packed * archiveLimits.rowsPerByte);
  if (rows > most) throw tooLarge(file, `${most} rows`);
};

const tablesOf = (archive: Unpacked, file: string): readonly ArchivedTable[] => {
  const { tables, leadline } = archive.manifest;
  if (new Set(tables.map(({ table }) => table)).size < tables.length)
    throw damaged(file, "it lists a table twice");
  checkRows(archive, file);
  return tables.map(({ table, rows, columns }) => {
    const known = archivedTable(table)?.columns;
    const strange = known === undefined ? table : columns.find((column) => !Object.hasOwn(known, column));
    if (strange !== undefined) throw notKnown(file, leadline, `it holds ${strange}, which none does`);
    const path = archive.at(factsEntry(table));
    if (path === null) throw damaged(file, `${factsEntry(table)} is missing`);
    return { table, path, columns, rows };
  });
};

/** The same checks as of a workspace that is made here. */
const settingsOf = async ({ at, manifest }: Unpacked, file: string): Promise<WorkspaceSettings> => {
  const settings = await readJson(at(workspaceEntry), workspaceSettings, file, manifest.leadline);
  if (!isNamedZone(settings.timeZone)) throw damaged(file, "its time zone is none");
  // What comes from elsewhere is someone's own: only the sample made here is the sample.
  return { ...settings, sample: false };
};

const savedOf = async ({ at, manifest }: Unpacked, file: string): Promise<SavedRows> => {
  const saved = await readJson(at(savedEntry), savedShape, file, manifest.leadline);
  const fault = savedFault(saved);
  if (fault !== null) throw notKnown(file, manifest.leadline, fault);
  return saved;
};

const away = /^(ECONN|EPIPE|ENOSPC|EDQUOT|EMFILE|08|53|57|58)/;

/** Bytes that are what the manifest says and yet are no rows of ours were made by something else. What a store says of them names its own insides. */
const unkeepable = (error: unknown, file: string): unknown => {
  const { message = "", code = "" } = error as { readonly message?: string; readonly code?: string };
  const ours = error instanceof Problem || away.test(String(code)) || /No space left/.test(message);
  return ours ? error : damaged(file, "its rows are none that could be kept");
};

/** The ledger's rows go last: until then nothing of it is listed, and what is there can be taken away again. */
const restore = async (context: Context, archive: Unpacked, file: string, called: string | undefined) => {
  const { dataDir, ledger, warehouse } = context;
  const id = newWorkspaceId();
  const settings = await settingsOf(archive, file);
  const [tables, uploads] = [tablesOf(archive, file), await uploadsOf(archive, id, file)];
  const saved = await savedOf(archive, file);
  const counts = countsOf(tables, uploads.length);
  if (!isDeepStrictEqual(counts, archive.manifest.counts))
    throw damaged(file, "it holds other numbers of rows than it tells");
  const unmark = mark(dataDir, id);
  try {
    await putFiles(dataDir, uploads, archive, file);
    await warehouse.restore({ workspace: id, tables });
    const name = await freeName(context, called ?? settings.name);
    const whole = { id, settings: { ...settings, name }, files: uploads, saved };
    const made = await ledger.restoreWorkspace(whole);
    unmark();
    return { workspace: shown(made), ...counts };
  } catch (error) {
    await rm(join(dataDir, "files", id), { recursive: true, force: true });
    await warehouse.forget(id);
    unmark();
    throw unkeepable(error, file);
  }
};

export const importArchive: FileCase<typeof operations.importArchive> = async (
  context,
  input,
  _who,
  body,
) => {
  const file = plainName(input.name);
  return inWorkFolder(context.dataDir, async (folder) => {
    const path = join(folder, "archive");
    await write(path, body, file, archiveLimits.packed);
    const archive = await openArchive(path, folder, file);
    return restore(context, archive, file, input.called);
  });
};
