// Three digits after a mark: a fraction in dinars, thousands in other money, whoever names the currency.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.fresh());

const deals = (...rows: readonly string[]): string =>
  ["Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Currency", ...rows].join("\n");
const deal = (id: number, amount: string, currency: string): string =>
  `${id},Deal ${id},Closed Won,2026-09-01 10:00,2026-09-02 10:00,${amount},${currency}`;
const amounts = async (table = "deal", column = "amount_minor") =>
  (
    await desk.rows(
      `select currency, ${column} as n from ${table}_now where workspace = {workspace:text} order by line`,
    )
  ).map((row) => [row["currency"], row["n"]]);

test("dinars named in a column keep their three decimals", async () => {
  await desk.import("deals.csv", deals(deal(1, "12.345", "KWD"), deal(2, "1.500", "kwd")));
  expect(await amounts()).toEqual([
    ["KWD", 12_345],
    ["KWD", 1_500],
  ]);
});

test("so do those of the workspace, where a row names none", async () => {
  await desk.fresh({ currency: "KWD" });
  await desk.import("deals.csv", deals(deal(1, "12.345", ""), deal(2, "1.500", "KWD")));
  expect(await amounts()).toEqual([
    ["KWD", 12_345],
    ["KWD", 1_500],
  ]);
});

test("a line of totals without a currency changes nothing", async () => {
  const ads = [
    "Campaign report",
    "September 1, 2026 - September 2, 2026",
    "Day,Account,Campaign,Currency code,Cost,Impr.,Clicks",
    "2026-09-01,Acme,spring,KWD,12.345,10,1",
    "Total: Account,,, --,12.345,10,1",
  ].join("\n");
  await desk.import("campaign report.csv", ads);
  expect(await amounts("spend", "cost_minor")).toEqual([["KWD", 12_345]]);
});

test("other money is thousands, in a workspace of dinars too", async () => {
  await desk.fresh({ currency: "KWD" });
  await desk.import("deals.csv", deals(deal(1, "12.345", "EUR")));
  expect(await amounts()).toEqual([["EUR", 1_234_500]]);
});

test("both in one file are not guessed at", async () => {
  const mixed = deals(deal(1, "12.345", "KWD"), deal(2, "12.345", "EUR"));
  await expect(desk.import("deals.csv", mixed)).rejects.toMatchObject({ code: "file/unclear-amounts" });
  expect(await amounts()).toEqual([]);
});

test("where another amount tells the mark, both are read by it", async () => {
  await desk.import(
    "deals.csv",
    deals(deal(1, "12.345", "KWD"), deal(2, "12.345", "EUR"), deal(3, "7.50", "EUR")),
  );
  expect(await amounts()).toEqual([
    ["KWD", 12_345],
    ["EUR", 1_235],
    ["EUR", 750],
  ]);
});
