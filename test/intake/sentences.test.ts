// What a person is told quotes no cell that says nothing.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());
const { check } = wizardAt(() => desk);

const columns = { payment: "Id", day: "Day", paid: "Amount", currency: "Currency" };
const told = async (currency: string) =>
  (
    await check(`Id,Day,Amount,Currency\n1,2026-03-01,10,EUR\n2,2026-03-02,7,${currency}\n`, {
      schema: "payment",
      columns,
    })
  ).refusals.map(({ text }) => text);

test("an amount whose currency is empty is told by its row", async () => {
  expect(await told("")).toEqual([
    "Amount of table.csv is money, and row 3 says in no currency: choose the column of its currency, or say it once for the whole file.",
  ]);
});

test("and one with a word that is no currency by that word", async () => {
  expect(await told("points")).toEqual([
    "Amount of table.csv is money, and row 3 has it in “POINTS”, which is no currency: write a code such as EUR.",
  ]);
});
