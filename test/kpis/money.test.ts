// Amounts in several currencies: the rate of their day, what stays out without one, and rows that add up to the number.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../src/contract/operations.ts";
import { askKpi } from "../../src/engine/ask.ts";
import { traceKpi } from "../../src/engine/trace.ts";
import type { FactRow } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const asked = { kpi: "social_revenue", variant: "social", since: "2026-01-01", until: "2026-02-01" } as const;
const ask = (workspace: string) =>
  kit.call(operations.askKpi, askKpi, { workspace, ...asked, grain: "total" } as never);

const deal = (name: string, currency: string, amount_minor: number, closed_day = "2026-01-10"): FactRow => ({
  ...{ account: "CRM", report: "deals", deal: name, day: "2026-01-01", closed_day, deals: 1 },
  ...{ outcome: "won", channel: "organic_social", currency, amount_minor },
});
const rate = (base: string, quote: string, of: number, day = "2026-01-10"): FactRow => ({
  ...{ day, base, quote, rate: of },
});
const revenue = async (currency: string, deals: readonly FactRow[], rates: readonly FactRow[]) => {
  const workspace = await kit.brand({ currency }, { deal: deals, fx_rate: rates });
  const { total, unpriced, empty } = await ask(workspace);
  return { answer: total.answer, unpriced, reason: empty?.reason ?? null };
};

describe("an amount in another currency is taken", () => {
  test.each([
    ["at a rate from the workspace's", "EUR", deal("1", "USD", 999), [rate("EUR", "USD", 1.25)], 799],
    ["at a rate to the workspace's", "EUR", deal("1", "USD", 999), [rate("USD", "EUR", 0.8)], 799],
    [
      "over a currency that both are told in",
      "PLN",
      deal("1", "USD", 1000),
      [rate("EUR", "USD", 1.25), rate("EUR", "PLN", 4.5)],
      3600,
    ],
    [
      "in whole won, which have no minor ones",
      "KRW",
      deal("1", "USD", 1050),
      [rate("USD", "KRW", 1400)],
      14_700,
    ],
    ["from whole yen", "EUR", deal("1", "JPY", 1601), [rate("EUR", "JPY", 160)], 1001],
    ["from a thousand fils", "EUR", deal("1", "KWD", 1000), [rate("KWD", "EUR", 3)], 300],
    [
      "at the last rate, a week old",
      "EUR",
      deal("1", "USD", 100),
      [rate("USD", "EUR", 0.5, "2026-01-03")],
      50,
    ],
    [
      "at the direct rate of the day before one over another currency",
      "EUR",
      deal("1", "USD", 100),
      [rate("CHF", "USD", 1), rate("CHF", "EUR", 0.9), rate("USD", "EUR", 0.5)],
      50,
    ],
  ])("%s", async (_, currency, row, rates, answer) =>
    expect(await revenue(currency, [row], rates)).toEqual({ answer, unpriced: [], reason: null }),
  );
});

describe("an amount stays out, and the answer says how many rows of which currency,", () => {
  const known = deal("euro", "EUR", 700);
  test.each([
    ["where its currency has no rate", [rate("EUR", "USD", 1.25)]],
    ["where the rate is older than a week", [rate("EUR", "GBP", 0.9, "2026-01-02")]],
    ["where the rate is of a later day", [rate("EUR", "GBP", 0.9, "2026-01-11")]],
  ])("%s", async (_, rates) =>
    expect(await revenue("EUR", [known, deal("pound", "GBP", 100)], rates)).toEqual({
      answer: 700,
      unpriced: [{ currency: "GBP", rows: 1 }],
      reason: null,
    }),
  );
  test("and where there is no other, the number is unknown for want of a rate", async () =>
    expect(await revenue("EUR", [deal("pound", "GBP", 100)], [])).toEqual({
      answer: null,
      unpriced: [{ currency: "GBP", rows: 1 }],
      reason: "no_rate",
    }));
});

test("asked without a variant, where another stands in for want of a rate, it says what has none all the same", async () => {
  const series = async (deals: readonly FactRow[]) => {
    const workspace = await kit.brand({ currency: "EUR" }, { deal: deals });
    return kit.call(operations.askKpi, askKpi, {
      ...{ workspace, ...asked, variant: undefined, grain: "total" },
    } as never);
  };
  const unpriced = [{ currency: "GBP", rows: 1 }];
  expect(await series([deal("pound", "GBP", 100)])).toMatchObject({ variant: "deals", unpriced });
  const lost = { ...deal("pound", "GBP", 100), deals: null };
  const { total, ...rest } = await series([lost]);
  expect([total.answer, rest.unpriced, rest.empty?.reason]).toEqual([null, unpriced, "no_rate"]);
});

test("the rows behind a number add up to it, each rounded, also where a newer export told the amount", async () => {
  const deals = ["1", "2", "3"].map((name) => deal(name, "USD", 333));
  const workspace = await kit.brand(
    { currency: "EUR" },
    { deal: deals, fx_rate: [rate("EUR", "USD", 1.1)] },
    { deal: [{ ...deals[0], amount_minor: 555 } as FactRow] },
  );
  const { total } = await ask(workspace);
  expect(total).toMatchObject({ answer: 505 + 303 + 303, rows: 3 });
  const { rows } = await kit.call(operations.traceKpi, traceKpi, { workspace, ...asked } as never);
  expect(rows.map(({ cells }) => cells["amount_minor"]).sort()).toEqual([303, 303, 505]);
});

describe("where files leave days between them, amounts are known all the same", () => {
  const ad = (day: string, currency: string): FactRow => ({
    ...{ platform: "meta_ads", account: "Ads", report: "ads", campaign: "One" },
    ...{ day, currency, cost_minor: 500 },
  });
  const days = (month: string) => ["01", "02", "03"].map((day) => ad(`2026-${month}-${day}`, "USD"));
  test.each([
    ["with rates", ["01", "03"].map((month) => rate("EUR", "USD", 1.25, `2026-${month}-01`)), 2400],
    ["without", [], null],
  ])("%s", async (_, rates, answer) => {
    const workspace = await kit.brand(
      { currency: "EUR" },
      { spend: days("01"), fx_rate: rates },
      { spend: days("03") },
    );
    const input = { workspace, kpi: "social_spend", variant: "ads_alone", since: "2026-01-01" };
    const { total } = await kit.call(operations.askKpi, askKpi, {
      ...input,
      until: "2026-04-01",
      grain: "total",
    } as never);
    expect(total).toMatchObject({ answer, note: answer === null ? "no_data" : "days_missing" });
  });
});
