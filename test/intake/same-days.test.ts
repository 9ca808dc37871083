// One account under two names: the same figures on the same days are said to be there already.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { undoImport } from "../../src/engine/imports.ts";
import { type Desk, openDesk, who } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const overview = (days: number, impressions: (day: number) => number): string =>
  [
    "Date,Impressions,Likes,Engagements,Unfollows,Create Post",
    ...Array.from(
      { length: days },
      (_, i) => `2026-09-${String(i + 1).padStart(2, "0")},${impressions(i)},${i},2,0,1`,
    ),
    "",
  ].join("\n");
const whole = overview(20, (i) => 229 + i);
const part = overview(9, (i) => 229 + i);
const twice = "file/same-days-for-another";
const codes = (of: { readonly warnings: readonly { readonly code: string }[] }) =>
  of.warnings.map(({ code }) => code);

test("the same days under another name are warned of before and at the import, with the import to undo", async () => {
  const { importId } = await desk.import("whole.csv", whole, { account: "riverbend tea" });
  const text = `The daily figures of 2026-09-01 to 2026-09-09 that part.csv has for riverbendtea are known for riverbend tea already, from whole.csv, and count for both: if these are one account, name it riverbend tea, or undo import ${importId} (whole.csv) where riverbend tea was the mistake.`;
  const before = await desk.preview("part.csv", part, { account: "riverbendtea" });
  expect(before.warnings).toMatchObject([{ code: twice, text, where: { import: importId, count: 9 } }]);
  const done = await desk.import("part.csv", part, { account: "riverbendtea" });
  expect(done.warnings).toMatchObject([{ code: twice, text }]);
  await undoImport(desk.context, { workspace: desk.workspace, import: importId }, who);
  expect(codes(await desk.preview("whole2.csv", `${whole} `, { account: "riverbendtea" }))).toEqual([]);
});

test("the same account again, other figures and days of nothing are not warned of", async () => {
  await desk.import("whole.csv", whole, { account: "riverbend tea" });
  const asked = (rows: string, account = "riverbendtea") => desk.preview("b.csv", rows, { account });
  expect(codes(await asked(part, "@Riverbend Tea"))).toEqual([]);
  expect(codes(await asked(overview(20, (i) => 500 + i)))).toEqual([]);
  // A few days alike among many are chance.
  expect(codes(await asked(overview(20, (i) => (i < 6 ? 229 + i : 7))))).toEqual([]);
  await desk.import("zero.csv", overview(1, () => 0).replace(",2,0,1", ",0,0,0"), { account: "quiet" });
  const quiet = overview(2, () => 0).replaceAll(/,\d+,2,0,1/g, ",0,0,0,0");
  expect(codes(await asked(quiet, "quieter"))).toEqual([]);
});

test("a short file is one of another account where all of its days are alike", async () => {
  await desk.import("whole.csv", whole, { account: "riverbend tea" });
  const short = overview(2, (i) => 229 + i);
  expect(codes(await desk.preview("short.csv", short, { account: "riverbendtea" }))).toEqual([twice]);
});

test("rows that name their own account, as of a site, are held against other accounts as well", async () => {
  const traffic = (property: string, days: number): string =>
    `# Property: ${property}\n# All Users\n# Start date: 20260901\n# End date: 20260909\n\nDate,Session source / medium,Session campaign,Sessions,Engaged sessions\n${Array.from({ length: days }, (_, i) => `2026090${i + 1},x.com / referral,c,${100 + i},${50 + i}`).join("\n")}\n`;
  await desk.import("a.csv", traffic("Acme Site", 9));
  expect(codes(await desk.preview("b.csv", traffic("Acme (copy)", 9)))).toContain(twice);
});

test("the same bytes under a corrected name lead to the import to undo, and to that alone", async () => {
  const { importId } = await desk.import("whole.csv", whole, { account: "riverbend tea" });
  const { warnings } = await desk.preview("copy.csv", whole, { account: "riverbendtea" });
  expect(warnings).toMatchObject([
    {
      code: "file/same-for-another",
      text: `copy.csv is the same file as whole.csv, imported for riverbend tea, and counts for riverbendtea as well: if these are one account or riverbend tea was named by mistake, undo import ${importId} (whole.csv).`,
    },
  ]);
});
