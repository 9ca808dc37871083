// The order in which freshness is read.

import { expect, test } from "vitest";
import { accountsOf, type Fresh, freshGroups } from "./fresh.ts";

const row = (platform: string, account: string, lastDay: string | null): Fresh => ({
  ...{ platform, account, lastDay },
  lastImport: "2026-01-01T00:00:00Z",
});
const rows = [
  row("x", "@a", "2020-02-07"),
  row("linkedin", "Page", "2023-04-23"),
  row("x", "@b", "2024-01-01"),
  row("", "", null),
];

test("networks and their sources stand newest first, what never told a day last", () => {
  const groups = freshGroups(rows, null);
  expect(groups.map(({ platform }) => platform)).toEqual(["x", "linkedin", ""]);
  expect(groups[0]).toMatchObject({ accounts: ["@a", "@b"], lastDay: "2024-01-01" });
  expect(groups[0]?.rows.map(({ account }) => account)).toEqual(["@b", "@a"]);
});

test("one account's sources can be read alone", () => {
  expect(accountsOf(rows)).toEqual(["@a", "@b", "Page"]);
  expect(freshGroups(rows, "@a").map((group) => [group.platform, group.rows.length])).toEqual([["x", 1]]);
});
