// The metadata store: the Postgres of a URL, else one of our own that runs as a child of this process.

import { and, asc, desc, eq } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { NodePgSession } from "drizzle-orm/node-postgres/session";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import { Problem } from "../base/problem.ts";
import type { Ledger, UploadedFile, Workspace, WorkspaceSettings } from "./ledger.ts";
import { migrations } from "./migrations/index.ts";
import { type Child, startChild } from "./pg-child.ts";
import { definitionWork } from "./pg-definitions.ts";
import { labelWork } from "./pg-labels.ts";
import { mappingWork } from "./pg-mappings.ts";
import { audit, personSalt, uploadedFile, workspace } from "./pg-schema.ts";
import { targetWork } from "./pg-targets.ts";
import { newSalt, restoreSaved, savedOf } from "./saved.ts";
import { linkWork } from "./upload-links.ts";

export interface LedgerOptions {
  /** The child keeps its cluster in `postgres/` of this folder. */
  readonly dataDir: string;
  /** A Postgres that runs elsewhere; default: DATABASE_URL, else the child. */
  readonly url?: string;
}

/** Any number of our own, the same for every Leadline on one database: two that start at once migrate in turn. */
const migrationLock = 6_021_994;

const migrate = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const dialect = new PgDialect();
    const metas = migrations.map(({ name, at, statements }) => ({
      sql: [...statements],
      folderMillis: at,
      hash: name,
      bps: true,
    }));
    const session = new NodePgSession<Record<string, never>, Record<string, never>>(
      client,
      dialect,
      undefined,
    );
    await dialect.migrate(metas, session, { migrationsFolder: "", migrationsSchema: "leadline_migrations" });
  } finally {
    // Gives the lock back too, for it belongs to the connection.
    client.release(true);
  }
};

const shownWorkspace = (row: typeof workspace.$inferSelect): Workspace => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
});

const shownFile = (row: typeof uploadedFile.$inferSelect): UploadedFile => ({
  ...row,
  uploadedAt: row.uploadedAt.toISOString(),
});

const one = <T>(rows: readonly T[]): T => {
  if (rows.length !== 1) throw new Error(`${rows.length} rows where one was written`);
  return rows[0] as T;
};

const arrays = <T extends Partial<WorkspaceSettings>>({ brandTerms, ...rest }: T) => ({
  ...rest,
  ...(brandTerms === undefined ? {} : { brandTerms: [...brandTerms] }),
});

const workspaceWork = (
  db: NodePgDatabase,
): Pick<
  Ledger,
  "workspaces" | "workspace" | "createWorkspace" | "personSalt" | "updateWorkspace" | "deleteWorkspace"
> => {
  const find = async (id: string): Promise<Workspace | null> => {
    const [row] = await db.select().from(workspace).where(eq(workspace.id, id));
    return row ? shownWorkspace(row) : null;
  };
  return {
    workspaces: async () => {
      const rows = await db.select().from(workspace).orderBy(asc(workspace.createdAt), asc(workspace.id));
      return rows.map(shownWorkspace);
    },
    workspace: find,
    createWorkspace: async (id, { brandTerms, ...settings }) => {
      const row = { id, ...settings, brandTerms: [...brandTerms] };
      return db.transaction(async (on) => {
        const made = one(await on.insert(workspace).values(row).returning());
        await on.insert(personSalt).values({ workspace: id, salt: newSalt() });
        return shownWorkspace(made);
      });
    },
    personSalt: async (id) => {
      const rows = await db.select().from(personSalt).where(eq(personSalt.workspace, id));
      return one(rows).salt;
    },
    updateWorkspace: async (id, change) => {
      const set = arrays(change);
      if (Object.keys(set).length === 0) return find(id);
      const [row] = await db.update(workspace).set(set).where(eq(workspace.id, id)).returning();
      return row ? shownWorkspace(row) : null;
    },
    deleteWorkspace: async (id) => {
      const gone = await db.delete(workspace).where(eq(workspace.id, id)).returning({ id: workspace.id });
      return gone.length > 0;
    },
  };
};

const fileWork = (db: NodePgDatabase): Pick<Ledger, "addFile" | "file" | "files" | "removeFile"> => ({
  removeFile: async (owner, id) => {
    await db.delete(uploadedFile).where(and(eq(uploadedFile.id, id), eq(uploadedFile.workspace, owner)));
  },
  addFile: async (file) => {
    await db.insert(uploadedFile).values({ ...file, uploadedAt: new Date(file.uploadedAt) });
  },
  file: async (owner, id) => {
    const [row] = await db.select().from(uploadedFile).where(eq(uploadedFile.id, id));
    return row && row.workspace === owner ? shownFile(row) : null;
  },
  files: async (owner) => {
    const rows = await db
      .select()
      .from(uploadedFile)
      .where(eq(uploadedFile.workspace, owner))
      .orderBy(desc(uploadedFile.uploadedAt), asc(uploadedFile.id));
    return rows.map(shownFile);
  },
});

const poolOf = (child: Child | null, url: string): pg.Pool => {
  const pool = new pg.Pool({
    ...(child ? child.connection : { connectionString: url }),
    max: 8,
    connectionTimeoutMillis: 10_000,
  });
  // A server that restarts ends its idle connections: the pool opens new ones, and nobody else has to know.
  pool.on("error", () => undefined);
  return pool;
};

const unreachable = (error: unknown, url: string): unknown => {
  const { code, message } = error as NodeJS.ErrnoException;
  const refused = [
    "ECONNREFUSED",
    "ENOTFOUND",
    "ETIMEDOUT",
    "EAI_AGAIN",
    "28P01",
    "28000",
    "3D000",
    "ENOENT",
  ];
  if (!refused.includes(code ?? "") && !/timeout/.test(message ?? "")) return error;
  return new Problem("server/no-database", {
    host: URL.canParse(url) ? new URL(url).host || "a socket" : "DATABASE_URL",
    reason: code ?? message ?? "unknown",
  });
};

export const openLedger = async ({ dataDir, url }: LedgerOptions): Promise<Ledger> => {
  const elsewhere = url ?? process.env["DATABASE_URL"] ?? "";
  const child = elsewhere === "" ? await startChild(dataDir) : null;
  const pool = poolOf(child, elsewhere);
  const close = async (): Promise<void> => {
    await pool.end();
    await child?.stop();
  };
  try {
    await migrate(pool);
  } catch (error) {
    await close();
    throw child ? error : unreachable(error, elsewhere);
  }
  const db = drizzle(pool);
  return {
    ...workspaceWork(db),
    ...fileWork(db),
    ...linkWork(db),
    saved: (workspace) => savedOf(pool, workspace),
    restoreWorkspace: async (whole) => {
      await restoreSaved(pool, whole);
      const [row] = await db.select().from(workspace).where(eq(workspace.id, whole.id));
      if (row === undefined) throw new Error("the workspace was written and is not there");
      return shownWorkspace(row);
    },
    ...mappingWork(db),
    ...definitionWork(db),
    ...labelWork(db),
    ...targetWork(db),
    note: async (entry) => {
      try {
        await db.insert(audit).values(entry);
      } catch (error) {
        // The work is done and stands; that it could not be written down is for the operator to see.
        process.stderr.write(`audit: ${entry.who} ${entry.operation} not noted: ${String(error)}\n`);
      }
    },
    close,
  };
};
