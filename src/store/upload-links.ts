// Upload links and the files that came by them, in Postgres.

import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { LinkLedger, SentFile, UploadLink } from "./ledger.ts";
import { sentFile, uploadedFile, uploadLink } from "./pg-schema.ts";

const shownLink = (row: typeof uploadLink.$inferSelect): UploadLink => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

const shownSent = (row: {
  sent_file: typeof sentFile.$inferSelect;
  uploaded_file: typeof uploadedFile.$inferSelect;
  upload_link: typeof uploadLink.$inferSelect;
}): SentFile => ({
  file: row.sent_file.file,
  name: row.uploaded_file.name,
  bytes: row.uploaded_file.bytes,
  link: row.sent_file.link,
  asks: row.upload_link.asks,
  account: row.sent_file.account,
  found: row.sent_file.found,
  sentAt: row.sent_file.sentAt.toISOString(),
});

const one = (id: string) => eq(uploadLink.id, id);

/** Counts in the database, so that two files that come at once cannot both be the last one. */
const room = (id: string, bytes: number) =>
  and(
    one(id),
    lte(sql`${uploadLink.files} + 1`, uploadLink.maxFiles),
    lte(sql`${uploadLink.bytes} + ${bytes}`, uploadLink.maxBytes),
  );

export const linkWork = (db: NodePgDatabase): LinkLedger => ({
  addLink: async ({ createdAt, expiresAt, sources, accounts, ...rest }) => {
    await db.insert(uploadLink).values({
      ...rest,
      sources: [...sources],
      accounts: [...accounts],
      createdAt: new Date(createdAt),
      expiresAt: new Date(expiresAt),
      revokedAt: null,
    });
  },
  link: async (id) => {
    const [row] = await db.select().from(uploadLink).where(one(id));
    return row ? shownLink(row) : null;
  },
  links: async (workspace) => {
    const rows = await db
      .select()
      .from(uploadLink)
      .where(eq(uploadLink.workspace, workspace))
      .orderBy(desc(uploadLink.createdAt), asc(uploadLink.id));
    return rows.map(shownLink);
  },
  revokeLink: async (id, at) => {
    await db
      .update(uploadLink)
      .set({ revokedAt: sql`coalesce(${uploadLink.revokedAt}, ${at}::timestamptz)` })
      .where(one(id));
  },
  takeRoom: async (id, bytes) => {
    const taken = await db
      .update(uploadLink)
      .set({ files: sql`${uploadLink.files} + 1`, bytes: sql`${uploadLink.bytes} + ${bytes}` })
      .where(room(id, bytes))
      .returning({ id: uploadLink.id });
    return taken.length > 0;
  },
  addSent: async ({ sentAt, ...sent }) => {
    await db.insert(sentFile).values({ ...sent, sentAt: new Date(sentAt) });
  },
  sent: async (workspace) => {
    const rows = await db
      .select()
      .from(sentFile)
      .innerJoin(uploadedFile, eq(uploadedFile.id, sentFile.file))
      .innerJoin(uploadLink, eq(uploadLink.id, sentFile.link))
      .where(eq(sentFile.workspace, workspace))
      .orderBy(asc(sentFile.sentAt), asc(sentFile.file));
    return rows.map(shownSent);
  },
  settleSent: async (file) => {
    await db.delete(sentFile).where(eq(sentFile.file, file));
  },
});
