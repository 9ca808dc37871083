// What the keys of people are salted with: a secret of each workspace, so that nobody who knows a key can try addresses against it.

export const personSalts = {
  name: "2026-11-person-salts",
  at: Date.UTC(2026, 10, 24),
  statements: [
    `create table leadline.person_salt (
      workspace text primary key references leadline.workspace (id) on delete cascade,
      salt text not null
    )`,
    // The keys that are there were salted with the id: another salt would make each of these people two.
    "insert into leadline.person_salt (workspace, salt) select id, id from leadline.workspace",
  ],
} as const;
