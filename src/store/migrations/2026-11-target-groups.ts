// A target may be of one group of the audience: of those aged 25 to 34.

export const targetGroups = {
  name: "2026-11-target-groups",
  at: Date.UTC(2026, 10, 29),
  statements: ["alter table leadline.target add column audience_group text"],
} as const;
