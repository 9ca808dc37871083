// Labels of texts in Postgres: a sample as it was drawn, and what people said of it.

import { and, asc, eq, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { LabelLedger, TextLabel } from "./ledger.ts";
import { textLabel } from "./pg-schema.ts";

const shown = (row: typeof textLabel.$inferSelect): TextLabel => ({
  ...row,
  sentiment: row.sentiment as TextLabel["sentiment"],
  drawnAt: row.drawnAt.toISOString(),
  labelledAt: row.labelledAt?.toISOString() ?? null,
});

export const labelWork = (db: NodePgDatabase): LabelLedger => ({
  labels: async (workspace, kind) => {
    const rows = await db
      .select()
      .from(textLabel)
      .where(
        kind === undefined
          ? eq(textLabel.workspace, workspace)
          : and(eq(textLabel.workspace, workspace), eq(textLabel.kind, kind)),
      )
      .orderBy(asc(textLabel.kind), asc(textLabel.language), asc(textLabel.place));
    return rows.map(shown);
  },
  drawLabels: async (drawn) => {
    if (drawn.length > 0)
      await db
        .insert(textLabel)
        .values([...drawn])
        .onConflictDoNothing();
  },
  saveLabel: async ({ workspace, kind, platform, item }, { sentiment, complaint, by }) => {
    const none = sentiment === null && complaint === null;
    const saved = await db
      .update(textLabel)
      .set({
        sentiment,
        complaint,
        labelledBy: none ? null : by,
        labelledAt: none ? null : sql`now()`,
      })
      .where(
        and(
          eq(textLabel.workspace, workspace),
          eq(textLabel.kind, kind),
          eq(textLabel.platform, platform),
          eq(textLabel.item, item),
        ),
      )
      .returning({ item: textLabel.item });
    return saved.length > 0;
  },
});
