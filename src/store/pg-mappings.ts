// Saved mappings in Postgres: each with all its versions, and no two that count for one header or under one name.

import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { MappingLedger, SavedMapping } from "./ledger.ts";
import { mapping, mappingVersion } from "./pg-schema.ts";

const shown = (
  { mapping: id, deletedAt, ...rest }: typeof mapping.$inferSelect,
  versions: readonly (typeof mappingVersion.$inferSelect)[],
): SavedMapping => ({
  ...rest,
  id,
  deletedAt: deletedAt?.toISOString() ?? null,
  versions: versions
    .filter((one) => one.mapping === id)
    .map(({ version, spec, savedBy, savedAt }) => ({
      version,
      spec,
      savedBy,
      savedAt: savedAt.toISOString(),
    })),
});

const counts = (workspace: string, id: string) =>
  and(eq(mapping.workspace, workspace), eq(mapping.mapping, id), isNull(mapping.deletedAt));

/** Postgres says so where a unique index forbids a change. */
const taken = (error: unknown): boolean => {
  const { code, cause } = error as { readonly code?: string; readonly cause?: { readonly code?: string } };
  return code === "23505" || cause?.code === "23505";
};

const unlessTaken = async (work: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await work();
  } catch (error) {
    if (taken(error)) return false;
    throw error;
  }
};

export const mappingWork = (db: NodePgDatabase): MappingLedger => ({
  mappings: async (workspace) => {
    const rows = await db
      .select()
      .from(mapping)
      .where(eq(mapping.workspace, workspace))
      .orderBy(asc(sql`lower(${mapping.name})`), asc(mapping.mapping));
    if (rows.length === 0) return [];
    const versions = await db
      .select()
      .from(mappingVersion)
      .where(eq(mappingVersion.workspace, workspace))
      .orderBy(asc(mappingVersion.version));
    return rows.map((row) => shown(row, versions));
  },
  addMapping: ({ id, header, ...row }, first) =>
    unlessTaken(() =>
      db.transaction(async (on) => {
        await on.insert(mapping).values({ ...row, mapping: id, header: [...header], version: 1 });
        const { workspace } = row;
        await on.insert(mappingVersion).values({ ...first, workspace, mapping: id, version: 1 });
        return true;
      }),
    ),
  changeMapping: ({ id, workspace, name, fingerprint, header }, base, next) =>
    unlessTaken(() =>
      db.transaction(async (on) => {
        const changed = await on
          .update(mapping)
          .set({ name, fingerprint, header: [...header], version: base + 1 })
          .where(and(counts(workspace, id), eq(mapping.version, base)))
          .returning({ id: mapping.mapping });
        if (changed.length === 0) return false;
        await on.insert(mappingVersion).values({ ...next, workspace, mapping: id, version: base + 1 });
        return true;
      }),
    ),
  renameMapping: (workspace, id, name) =>
    unlessTaken(async () => {
      await db.update(mapping).set({ name }).where(counts(workspace, id));
      return true;
    }),
  deleteMapping: async (workspace, id) => {
    await db.update(mapping).set({ deletedAt: sql`now()` }).where(counts(workspace, id));
  },
});
