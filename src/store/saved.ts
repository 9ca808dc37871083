// What is kept of a workspace beside its facts and files, as rows of any table that names one: out for an archive, and in again.

import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import type { Ledger, Saved } from "./ledger.ts";

/** The first two travel by themselves; links are secrets of one server, and the audit trail is the story of one. */
const apart = ["workspace", "uploaded_file", "upload_link", "sent_file", "audit"];

interface Column {
  readonly table: string;
  readonly column: string;
  readonly generated: boolean;
}

const columnsOf = async (on: pg.Pool | pg.PoolClient): Promise<readonly Column[]> => {
  const { rows } = await on.query(
    `select c.table_name as table, c.column_name as column,
       (c.is_identity = 'YES' or c.is_generated = 'ALWAYS') as generated
     from information_schema.columns c
     join information_schema.columns w
       on w.table_schema = c.table_schema and w.table_name = c.table_name and w.column_name = 'workspace'
     where c.table_schema = 'leadline' and not (c.table_name = any ($1))
     order by c.table_name, c.ordinal_position`,
    [apart],
  );
  return rows as readonly Column[];
};

const tablesOf = (columns: readonly Column[]): readonly string[] => [
  ...new Set(columns.map(({ table }) => table)),
];

export const savedOf = async (pool: pg.Pool, workspace: string): Promise<Saved> => {
  const saved: Record<string, readonly Record<string, unknown>[]> = {};
  for (const table of tablesOf(await columnsOf(pool))) {
    const { rows } = await pool.query(
      `select to_jsonb(t) as row from leadline."${table}" t where workspace = $1 order by to_jsonb(t)::text`,
      [workspace],
    );
    saved[table] = rows.map(({ row }) => row as Record<string, unknown>);
  }
  return saved;
};

/** An id names one thing on a server: what comes in gets ids of its own, wherever it names another. */
const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)]));
};

const insert = async (
  on: pg.PoolClient,
  table: string,
  columns: readonly Column[],
  rows: readonly unknown[],
): Promise<void> => {
  const own = columns.filter((column) => column.table === table && !column.generated);
  const names = own.map(({ column }) => `"${column}"`).join(", ");
  await on.query(
    `insert into leadline."${table}" (${names})
     select ${names} from jsonb_populate_recordset(null::leadline."${table}", $1)`,
    [JSON.stringify(rows)],
  );
};

/** Tables may name each other: their rows are checked together, at the end. */
const inOrder = async (on: pg.PoolClient, tables: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await on.query(
    `select c.relname as child, p.relname as parent from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
     join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and n.nspname = 'leadline'`,
  );
  const done: string[] = [];
  const visit = (table: string, path: readonly string[]): void => {
    if (done.includes(table) || path.includes(table) || !tables.includes(table)) return;
    for (const { child, parent } of rows as readonly { child: string; parent: string }[])
      if (child === table) visit(parent, [...path, table]);
    done.push(table);
  };
  for (const table of tables) visit(table, []);
  return done;
};

export const newSalt = (): string => randomBytes(32).toString("hex");

type Whole = Parameters<Ledger["restoreWorkspace"]>[0];

const write = async (on: pg.PoolClient, { id, settings: s, files, saved }: Whole): Promise<void> => {
  await on.query(
    `insert into leadline.workspace (id, name, time_zone, currency, language, week_start, brand_terms, sample)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, s.name, s.timeZone, s.currency, s.language, s.weekStart, s.brandTerms, s.sample],
  );
  for (const f of files)
    await on.query(
      "insert into leadline.uploaded_file (id, workspace, name, bytes, sha256, uploaded_at) values ($1, $2, $3, $4, $5, $6)",
      [f.id, id, f.name, f.bytes, f.sha256, f.uploadedAt],
    );
  const columns = await columnsOf(on);
  const names = new Map(files.map(({ was, id: now }) => [was, now]));
  const all = Object.values(saved).flat();
  for (const row of all) if (typeof row["id"] === "string") names.set(row["id"], randomUUID());
  for (const table of await inOrder(on, Object.keys(saved))) {
    const rows = (saved[table] ?? []).map((row) => ({ ...(renamed(row, names) as object), workspace: id }));
    if (rows.length > 0) await insert(on, table, columns, rows);
  }
  // An archive of an older Leadline tells no salt.
  await on.query(
    "insert into leadline.person_salt (workspace, salt) values ($1, $2) on conflict (workspace) do nothing",
    [id, newSalt()],
  );
};

/** Names of tables this version does not know: their rows would be lost. */
const unknownTables = async (pool: pg.Pool, saved: Saved): Promise<readonly string[]> => {
  const known = tablesOf(await columnsOf(pool));
  return Object.keys(saved).filter((table) => !known.includes(table));
};

export const restoreSaved = async (pool: pg.Pool, whole: Whole): Promise<void> => {
  const unknown = await unknownTables(pool, whole.saved);
  if (unknown.length > 0) throw new Error(`no table ${unknown.join(", ")}`);
  const on = await pool.connect();
  try {
    await on.query("begin");
    await write(on, whole);
    await on.query("commit");
  } catch (error) {
    await on.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    on.release();
  }
};
