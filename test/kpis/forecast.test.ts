// What customers are expected to pay, from payments as they stand in the store: against the published sample, and by hand.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day } from "../../src/base/period.ts";
import { forecastValue as operation } from "../../src/contract/forecast-operations.ts";
import { forecastValue } from "../../src/engine/forecast.ts";
import {
  type Customer,
  fitRepeats,
  type RepeatModel,
  weeksAhead,
  yearAhead,
} from "../../src/stats/repeat-value.ts";
import type { FactRow } from "../facts.ts";
import { type Kit, openKit } from "./kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.stop());

const shop = { platform: "shop", account: "Shop", report: "payments", currency: "EUR" };
const paid = (customer: string, day: string, minor: number, more: FactRow = {}): FactRow => ({
  ...{ ...shop, customer, day, paid_minor: minor, payment: `${customer} ${day} ${minor}` },
  ...more,
});
const forecast = async (...rows: readonly FactRow[]) =>
  kit.call(operation, forecastValue, { workspace: await kit.brand({}, { payment: rows }) });

const end = "1997-10-01" as Day;
const cdnow = readFileSync(join(import.meta.dirname, "../stats/golden/cdnow.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map(Number) as [number, number, number, number, number, number]);

/** Payments that come to what is known of a customer: the last on its day, the others one a day before it. */
const paymentsOf = ([repeats, last, age, mean]: (typeof cdnow)[number], id: string): readonly FactRow[] => {
  const first = addDays(end, -1 - age);
  const spent = Math.round(mean * 100);
  return [
    paid(id, first, 1_000),
    ...Array.from({ length: repeats }, (_, k) => paid(id, addDays(first, last - k), spent)),
  ];
};

const inWeeks: readonly Customer[] = cdnow.map(([repeats, last, age, mean]) => ({
  ...{ repeats, last: last / 7, age: age / 7, mean: Math.round(mean * 100) },
}));

test("of the published sample it is what the model says of each customer, added up", async () => {
  const model = fitRepeats(inWeeks) as RepeatModel;
  const sum = inWeeks.reduce(
    (all, one) => all + (one.repeats > 0 && one.mean <= 0 ? 0 : (yearAhead(model, one) as number)),
    0,
  );
  const told = await forecast(...cdnow.flatMap((one, k) => paymentsOf(one, `c${k}`)));
  expect(told).toMatchObject({
    ...{ currency: "EUR", from: end, customers: 2_357, repeaters: 946, sampled: null, lacking: [] },
  });
  expect((told.expected?.total ?? 0) / sum).toBeCloseTo(1, 6);
  expect(told.expected?.profit).toBeNull();
  // Of 39 weeks a third held back leaves too few to learn from.
  expect(told.tried).toBeNull();
}, 120_000);

test("the model is told a part of the time and held against what came in the rest", async () => {
  const model = fitRepeats(inWeeks) as RepeatModel;
  const sum = inWeeks.reduce(
    (all, one) => all + (one.repeats > 0 && one.mean <= 0 ? 0 : (weeksAhead(model, one, 19) as number)),
    0,
  );
  const came = cdnow.reduce((all, [, , , , , money]) => all + Math.round(money * 100), 0);
  const later = cdnow.flatMap(([, , , , , money], k) =>
    money > 0 ? [paid(`c${k}`, addDays(end, 7 * 19 - 1), Math.round(money * 100))] : [],
  );
  const told = await forecast(...cdnow.flatMap((one, k) => paymentsOf(one, `c${k}`)), ...later);
  // 58 weeks are there, and 19 are a third.
  expect(told.tried).toMatchObject({ since: end, weeks: 19, came });
  expect((told.tried?.expected ?? 0) / sum).toBeCloseTo(1, 6);
}, 120_000);

test("of very many customers some are drawn, and stand for all", async () => {
  const once = await forecast(...cdnow.flatMap((one, k) => paymentsOf(one, `c${k}`)));
  const rows = [0, 1, 2].flatMap((copy) => cdnow.flatMap((one, k) => paymentsOf(one, `${copy} c${k}`)));
  const thrice = await forecast(...rows);
  expect(thrice).toMatchObject({ customers: 3 * 2_357, repeaters: 3 * 946, sampled: 5_000 });
  const ratio = (thrice.expected?.total ?? 0) / (once.expected?.total ?? 1);
  expect(Math.abs(ratio / 3 - 1)).toBeLessThan(0.1);
}, 120_000);

test("too few customers, repeats or weeks: nothing is expected, and it says what is lacking", async () => {
  const told = await forecast(
    paid("a", "2026-01-01", 5_000),
    paid("a", "2026-02-05", 5_000),
    paid("b", "2026-01-10", 2_000),
  );
  expect(told).toMatchObject({ customers: 2, repeaters: 1, weeks: 5, expected: null, tried: null });
  expect(told.lacking).toEqual([
    { need: "customers", have: 2, least: 200 },
    { need: "repeaters", have: 1, least: 100 },
    { need: "weeks", have: 5, least: 26 },
  ]);
});

test("without payments there is nothing, not zero", async () => {
  expect(await forecast()).toMatchObject({ from: null, customers: 0, expected: null, tried: null });
});

test("payments of one day are one purchase, a refund is none, and one without a rate is left out and counted", async () => {
  const told = await forecast(
    paid("a", "2026-01-01", 5_000),
    paid("a", "2026-01-01", 3_000),
    paid("b", "2026-01-01", 5_000),
    paid("b", "2026-03-01", -5_000),
    paid("c", "2026-01-01", 5_000),
    paid("c", "2026-03-01", 4_000, { currency: "USD" }),
    paid("", "2026-04-01", 4_000),
  );
  expect(told).toMatchObject({ customers: 3, repeaters: 0, unpriced: 1 });
});
