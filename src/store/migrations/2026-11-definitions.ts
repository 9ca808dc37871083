// What a workspace says its words mean, such as its opening hours: every version, and who signed it.

export const definitionTables = {
  name: "2026-11-definitions",
  at: Date.UTC(2026, 10, 25),
  statements: [
    // A version is never changed but for its signature: the highest one counts.
    `create table leadline.definition (
      workspace text not null references leadline.workspace (id) on delete cascade,
      kind text not null,
      version integer not null check (version >= 1),
      body jsonb not null,
      note text not null,
      saved_by text not null,
      saved_at timestamptz not null default now(),
      signed_by text,
      signed_at timestamptz,
      check ((signed_by is null) = (signed_at is null)),
      primary key (workspace, kind, version)
    )`,
  ],
} as const;
