// What an archive of a workspace is: the entries of a zip, and a manifest that tells every one of them.

import { z } from "zod";
import { factTables } from "../facts/index.ts";
import { importLeft, importLog } from "../facts/log.ts";

export const archiveFormat = "leadline-workspace";
/** Goes up when an older Leadline could not read what is written. */
export const archiveVersion = 1;

export const manifestEntry = "manifest.json";
/** The sha256 of the manifest, so that a bit of its own that flipped is seen as well. */
export const sealEntry = "manifest.sha256";
export const workspaceEntry = "workspace.json";
export const uploadsEntry = "uploads.json";
export const savedEntry = "saved.json";
export const factsEntry = (table: string): string => `facts/${table}.parquet`;
export const fileEntry = (sha256: string): string => `files/${sha256}`;

/** No other name is taken from a zip, so none can lead out of the folder it is unpacked to. */
export const knownEntry =
  /^(manifest\.json|manifest\.sha256|workspace\.json|uploads\.json|saved\.json|facts\/[a-z_]+\.parquet|files\/[0-9a-f]{64})$/;

/** The number of a release, as it may stand in a sentence. */
export const release = z.string().regex(/^\d{1,6}(\.\d{1,6}){2}[\w.-]{0,30}$/);
const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestShape = z.object({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  leadline: release,
  exportedAt: z.string(),
  counts: z.object({ imports: count, files: count, facts: count, left: count }),
  tables: z.array(
    z.object({
      table: z.string().regex(/^[a-z_]+$/),
      rows: count,
      columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
    }),
  ),
  entries: z.array(z.object({ path: z.string().regex(knownEntry), bytes: count, sha256 })),
});
export type Manifest = z.output<typeof manifestShape>;

/** Files as they were uploaded; one whose bytes are gone from the disk is listed and has no entry. */
export const uploadsShape = z.array(
  z.object({
    id: z.uuid(),
    name: z.string().max(1_000),
    bytes: count,
    sha256,
    uploadedAt: z.iso.datetime(),
  }),
);

type Tables = readonly Pick<Manifest["tables"][number], "table" | "rows">[];
const rowsIn = (tables: Tables, names: readonly string[]): number =>
  tables.filter(({ table }) => names.includes(table)).reduce((sum, { rows }) => sum + rows, 0);

/** What an archive of these tables holds. */
export const countsOf = (tables: Tables, files: number): Manifest["counts"] => ({
  imports: rowsIn(tables, [importLog.name]),
  files,
  facts: rowsIn(
    tables,
    factTables.map(({ name }) => name),
  ),
  left: rowsIn(tables, [importLeft.name]),
});
