// Targets in Postgres: each with all its versions. The primary key lets one of two who save at once through.

import { asc, desc, eq } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { TargetLedger, TargetVersion } from "./ledger.ts";
import { target } from "./pg-schema.ts";

const shown = (row: typeof target.$inferSelect): TargetVersion => ({
  ...row,
  period: row.period as TargetVersion["period"],
  savedAt: row.savedAt.toISOString(),
});

export const targetWork = (db: NodePgDatabase): TargetLedger => ({
  targets: async (workspace) => {
    const rows = await db
      .select()
      .from(target)
      .where(eq(target.workspace, workspace))
      .orderBy(asc(target.target), desc(target.version));
    return rows.map(shown);
  },
  addTarget: async (next) => {
    const added = await db
      .insert(target)
      .values(next)
      .onConflictDoNothing()
      .returning({ version: target.version });
    return added.length > 0;
  },
});
