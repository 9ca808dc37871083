// What a workspace wants a KPI to come to: every version of every target.

export const targets = {
  name: "2026-11-targets",
  at: Date.UTC(2026, 10, 28),
  statements: [
    `create table leadline.target (
      workspace text not null references leadline.workspace (id) on delete cascade,
      target text not null,
      version integer not null,
      kpi text not null,
      variant text not null,
      platform text,
      account text,
      period text not null check (period in ('month', 'quarter', 'date')),
      unit text not null,
      currency text,
      low double precision,
      high double precision,
      since date not null,
      start_day date,
      start_value double precision,
      reach_by date,
      removed boolean not null,
      note text not null,
      saved_by text not null,
      saved_at timestamptz not null default now(),
      check (low is not null or high is not null),
      check ((period = 'date') = (start_day is not null)),
      check ((period = 'date') = (start_value is not null)),
      check ((period = 'date') = (reach_by is not null)),
      primary key (workspace, target, version)
    )`,
  ],
} as const;
