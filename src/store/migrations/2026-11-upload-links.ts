// Upload links: what someone without an account may send, and the files that came by one and wait for a yes.

export const uploadLinks = {
  name: "2026-11-upload-links",
  at: Date.UTC(2026, 10, 22),
  statements: [
    // Of the token only its hash: who reads this table can open no link.
    `create table leadline.upload_link (
      id text primary key,
      workspace text not null references leadline.workspace (id) on delete cascade,
      token_hash text not null,
      asks text not null,
      asked_by text not null,
      sources text[] not null,
      accounts text[] not null,
      max_files integer not null check (max_files > 0),
      max_bytes bigint not null check (max_bytes > 0),
      direct boolean not null,
      files integer not null default 0,
      bytes bigint not null default 0,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz
    )`,
    "create index upload_link_workspace on leadline.upload_link (workspace, created_at)",
    `create table leadline.sent_file (
      file text primary key references leadline.uploaded_file (id) on delete cascade,
      workspace text not null references leadline.workspace (id) on delete cascade,
      link text not null references leadline.upload_link (id) on delete cascade,
      account text,
      found text not null,
      sent_at timestamptz not null
    )`,
    "create index sent_file_workspace on leadline.sent_file (workspace, sent_at)",
  ],
} as const;
