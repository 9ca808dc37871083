// Employees stand by name only where the file, or who maps it, says that they agreed.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { save, firstOf } = wizardAt(() => desk);

const shares = `Advocate,Network,Shared on,Post,Clicks,Likes,Comments,Consent
Ada Kim,LinkedIn,2026-05-01,Plan,7,2,1,yes
Ben Lis,LinkedIn,2026-05-01,Plan,3,,,no
Ben Lis,X,2026-05-02,Tour,,,,
ben lis ,X,2026-05-03,Tour,1,0,,no
`;
const told = () =>
  desk.rows(
    "select employee, share, clicks, engagements from advocacy_share_now where workspace = {workspace:text} order by day, clicks desc",
  );

test("a name without a yes is a pseudonym in every column, and the same person has the same", async () => {
  const { schema, columns } = await firstOf(shares, "shares.csv");
  expect([schema, columns["consent"]]).toEqual(["advocacy_share", "Consent"]);
  await save(shares, { schema: schema ?? "", columns }, { file: "shares.csv" });
  await desk.import("shares.csv", shares);
  const rows = await told();
  expect(rows.map(({ employee }) => employee)).toEqual([
    "Ada Kim",
    ...Array.from({ length: 3 }, () => expect.stringMatching(/^#[0-9a-f]{10}$/)),
  ]);
  expect(new Set(rows.map(({ employee }) => employee)).size).toBe(2);
  expect(JSON.stringify(rows)).not.toMatch(/Lis/i);
  expect(rows.map(({ clicks, engagements }) => [clicks, engagements])).toEqual([
    [7, 3],
    [3, null],
    [null, null],
    [1, 0],
  ]);
});
