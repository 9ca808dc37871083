// What counts as a qualified interaction becomes a definition with versions and a signature; it was a list without either.

export const qualifiedDefinitions = {
  name: "2026-11-qualified",
  at: Date.UTC(2026, 10, 26),
  statements: [
    `insert into leadline.definition (workspace, kind, version, body, note, saved_by)
     select id, 'qualified_interaction', 1, jsonb_build_object('name', '', 'events', to_jsonb(qualified), 'graded', '[]'::jsonb), '', 'local'
     from leadline.workspace where cardinality(qualified) > 0`,
    "alter table leadline.workspace drop column qualified",
  ],
} as const;
