// Mappings that people made for files of their own: one a header and workspace, with every version there was.

export const mappingTables = {
  name: "2026-11-mappings",
  at: Date.UTC(2026, 10, 23),
  statements: [
    `create table leadline.mapping (
      -- Its name in the import log: the same wherever the workspace is taken.
      mapping text not null,
      workspace text not null references leadline.workspace (id) on delete cascade,
      name text not null,
      fingerprint text not null,
      header text[] not null,
      headerless boolean not null,
      version integer not null check (version >= 1),
      deleted_at timestamptz,
      primary key (workspace, mapping)
    )`,
    // Two people who save at once: the second sees the first.
    "create unique index mapping_header on leadline.mapping (workspace, fingerprint) where deleted_at is null",
    "create unique index mapping_name on leadline.mapping (workspace, lower(name)) where deleted_at is null",
    // A version is never changed: imports name the one they were read by.
    `create table leadline.mapping_version (
      mapping text not null,
      workspace text not null,
      version integer not null,
      spec jsonb not null,
      saved_by text not null,
      saved_at timestamptz not null default now(),
      primary key (workspace, mapping, version),
      foreign key (workspace, mapping) references leadline.mapping (workspace, mapping) on delete cascade
    )`,
  ],
} as const;
