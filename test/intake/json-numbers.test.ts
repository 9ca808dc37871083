// Numbers that a JSON file holds as texts: programs write the point, and what was printed for people is read as printed or asked.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { codes, wizardAt } from "./wizard-at.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh({ currency: "EUR" }));

type Amount = string | number | null;
const deal = (amount: Amount, i: number) => ({
  id: String(i + 1),
  properties: {
    ...{ dealname: "A", dealstage: "closedwon", amount, deal_currency_code: "EUR" },
    ...{ createdate: "2026-07-05T22:30:00.000Z", closedate: "2026-08-01T10:00:00Z" },
  },
});
const answer = (...amounts: readonly Amount[]): string => JSON.stringify({ results: amounts.map(deal) });
const cents = async (...amounts: readonly Amount[]) => {
  await desk.import("deals.json", answer(...amounts), { account: "C" });
  const rows = await desk.rows(
    "select amount_minor as n from deal_now where workspace = {workspace:text} order by line",
  );
  return rows.map(({ n }) => n);
};

test.each<readonly [string, readonly Amount[], readonly (number | null)[]]>([
  ["three decimals beside whole amounts", ["1000", "33.333", "70"], [100_000, 3_333, 7_000]],
  ["three decimals in all of them", ["33.333", "1.500"], [3_333, 150]],
  ["a number beside a text", [1204.5, "33.333"], [120_450, 3_333]],
  ["a point that others of the column show", ["12.5", "1,204"], [1_250, 120_400]],
  ["a grouped amount with a point", ["1,204.50", "1,204", "33.333"], [120_450, 120_400, 3_333]],
])("the decimal mark of a text in JSON is the point: %s", async (_, amounts, read) =>
  expect(await cents(...amounts)).toEqual(read),
);

test.each<readonly [string, readonly Amount[], readonly (number | null)[]]>([
  ["with decimals", ["1.204,50", "1.204", "70"], [120_450, 120_400, 7_000]],
  ["of millions", ["1.204.500", "12.000"], [120_450_000, 1_200_000]],
])("a column printed with a comma is read the way it is printed, %s", async (_, amounts, read) =>
  expect(await cents(...amounts)).toEqual(read),
);

test.each<readonly [string, readonly Amount[]]>([
  ["a lone 1,204", ["1,204", "70"]],
  ["1,204 beside 33.333", ["1,204", "33.333"]],
  ["a column that shows both marks", ["1.204,50", "12.5", "33.333"]],
  ["a number beside a text printed with a comma", [12.5, "1.204,50", "1.204"]],
])("what nothing in the column tells is asked and never read both ways: %s", async (_, amounts) =>
  expect(desk.import("deals.json", answer(...amounts), { account: "C" })).rejects.toMatchObject({
    code: "file/unclear-numbers",
  }),
);

test("of a column that shows both marks and leaves nothing open, the rows of one of them are refused", async () => {
  const done = await desk.import("deals.json", answer("12.5", "13.5", "1.204,50"), { account: "C" });
  expect([done.facts, done.rejects]).toEqual([2, 1]);
});

describe("a mapping of a person's own on JSON", () => {
  const orders = (...totals: readonly Amount[]): string =>
    JSON.stringify({
      orders: totals.map((total, i) => ({ nr: `o-${i + 1}`, at: "2026-08-01", how: "won", total })),
    });
  const said = {
    schema: "deal",
    columns: { deal: "nr", day: "at", outcome: "how", amount: "total" },
    once: { currency: "EUR" },
  };
  const { check, save } = wizardAt(() => desk);
  const kept = async () =>
    (
      await desk.rows(
        "select amount_minor as n from deal_now where workspace = {workspace:text} order by line",
      )
    ).map(({ n }) => n);

  test("reads the point too", async () => {
    await save(orders("1000", "33.333"), said, { file: "orders.json" });
    await desk.import("orders.json", orders("1000", "33.333"));
    expect(await kept()).toEqual([100_000, 3_333]);
  });

  test("asks what nothing tells, and the mark that a person says settles it", async () => {
    const open = orders("1,204", "70");
    expect(codes((await check(open, said, { file: "orders.json" })).refusals)).toEqual([
      "file/unclear-numbers",
    ]);
    const settled = { ...said, decimal: "." } as const;
    expect((await check(open, settled, { file: "orders.json" })).refusals).toEqual([]);
    await save(open, settled, { file: "orders.json" });
    await desk.import("orders.json", open);
    expect(await kept()).toEqual([120_400, 7_000]);
  });
});
