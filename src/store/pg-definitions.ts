// Definitions in Postgres: each kind with all its versions. The primary key lets one of two who save at once through.

import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { DefinitionLedger, DefinitionVersion } from "./ledger.ts";
import { definition } from "./pg-schema.ts";

const shown = (row: typeof definition.$inferSelect): DefinitionVersion => ({
  ...row,
  savedAt: row.savedAt.toISOString(),
  signedAt: row.signedAt?.toISOString() ?? null,
});

export const definitionWork = (db: NodePgDatabase): DefinitionLedger => ({
  definitions: async (workspace) => {
    const rows = await db
      .select()
      .from(definition)
      .where(eq(definition.workspace, workspace))
      .orderBy(asc(definition.kind), desc(definition.version));
    return rows.map(shown);
  },
  addDefinition: async ({ workspace, kind, version, body, note, savedBy }) => {
    const added = await db
      .insert(definition)
      .values({ workspace, kind, version, body, note, savedBy })
      .onConflictDoNothing()
      .returning({ version: definition.version });
    return added.length > 0;
  },
  signDefinition: async ({ workspace, kind, version }, signedBy) => {
    const signed = await db
      .update(definition)
      .set({ signedBy, signedAt: sql`now()` })
      .where(
        and(
          eq(definition.workspace, workspace),
          eq(definition.kind, kind),
          eq(definition.version, version),
          isNull(definition.signedBy),
        ),
      )
      .returning({ version: definition.version });
    return signed.length > 0;
  },
});
