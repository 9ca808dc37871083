// Ad spend of a person's own by periods: a row of a month counts for the month and says nothing of its days.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { codes, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check, save, firstOf } = wizardAt(() => desk);

const file = `Start,End,Platform,Campaign,Cost,Currency
2026-03-01,2026-03-31,Facebook,A,310,EUR
2026-04-01,2026-04-01,Facebook,A,10,EUR
`;
const columns = {
  day: "Start",
  platform: "Platform",
  campaign: "Campaign",
  cost: "Cost",
  currency: "Currency",
};
const said = { schema: "spend", columns: { ...columns, until: "End" } };
const told = (table: string, more = "") =>
  desk.rows(`select day, cost_minor${more} from ${table} where workspace = {workspace:text} order by line`);

test("a row of a period is of the period, and one of a day of its day", async () => {
  await save(file, said);
  await desk.import("spend.csv", file);
  expect(await told("spend_window_now", ", window_end")).toEqual([
    { day: "2026-03-01", window_end: "2026-04-01", cost_minor: 31_000 },
  ]);
  expect(await told("spend_now")).toEqual([{ day: "2026-04-01", cost_minor: 1_000 }]);
});

test("the wizard proposes the end as the last day", async () => {
  expect(await firstOf(file, "spend.csv")).toMatchObject({ schema: "spend", columns: said.columns });
});

test("an end that the mapping does not use is told of", async () => {
  expect((await check(file, { schema: "spend", columns })).warnings).toMatchObject([
    { code: "mapping/periods", where: { column: "End" } },
  ]);
  expect((await check(file, said)).warnings).toEqual([]);
});

test("a row that ends before it begins, or does not say when, is no fact", async () => {
  const { left, facts, refusals } = await check(
    `${file}2026-05-31,2026-05-01,Facebook,A,5,EUR\n2026-06-01,,Facebook,A,5,EUR\n`,
    said,
  );
  expect(codes(refusals)).toEqual([]);
  expect([facts, ...left.map(({ line, reason }) => [line, reason])]).toEqual([
    2,
    [4, "cell/ends-early"],
    [5, "cell/undated"],
  ]);
});

test("a table of days is read as it was", async () => {
  const days = "Day,Platform,Cost,Currency\n2026-03-01,Facebook,5,EUR\n";
  const { kpis: _, ...checked } = await check(days, {
    schema: "spend",
    columns: { day: "Day", platform: "Platform", cost: "Cost", currency: "Currency" },
  });
  expect(checked).toMatchObject({ facts: 1, warnings: [] });
  expect(checked.samples.map(({ table }) => table)).toEqual(["spend"]);
});
