// The first metadata tables: workspaces, uploaded files and the audit trail, in a schema of their own.

export const ledgerTables = {
  name: "2026-01-ledger",
  at: Date.UTC(2026, 0, 1),
  statements: [
    "create schema if not exists leadline",
    `create table leadline.workspace (
      id text primary key,
      name text not null,
      time_zone text not null,
      currency text not null,
      language text not null,
      week_start smallint not null check (week_start between 1 and 7),
      brand_terms text[] not null,
      qualified text[] not null,
      sample boolean not null,
      created_at timestamptz not null default now()
    )`,
    `create table leadline.uploaded_file (
      id text primary key,
      workspace text not null references leadline.workspace (id) on delete cascade,
      name text not null,
      bytes bigint not null,
      sha256 text not null,
      uploaded_at timestamptz not null
    )`,
    "create index uploaded_file_workspace on leadline.uploaded_file (workspace, uploaded_at)",
    // No reference to the workspace: what was done stays written after a workspace is gone.
    `create table leadline.audit (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      workspace text,
      who text not null,
      operation text not null,
      detail text not null
    )`,
    "create index audit_workspace on leadline.audit (workspace, at)",
  ],
} as const;
