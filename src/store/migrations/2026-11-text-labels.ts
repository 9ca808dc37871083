// What people say of texts drawn by chance, so that shares told by a tool can be put right.

export const textLabels = {
  name: "2026-11-text-labels",
  at: Date.UTC(2026, 10, 27),
  statements: [
    // A text is in one sample only. Its words stand in the facts: a row that is gone is asked about no more.
    `create table leadline.text_label (
      workspace text not null references leadline.workspace (id) on delete cascade,
      kind text not null,
      language text not null,
      platform text not null,
      item text not null,
      place integer not null,
      seed text not null,
      drawn_at timestamptz not null default now(),
      sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
      complaint boolean,
      labelled_by text,
      labelled_at timestamptz,
      check ((labelled_by is null) = (labelled_at is null)),
      primary key (workspace, kind, platform, item)
    )`,
  ],
} as const;
