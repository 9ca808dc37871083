import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exponential, gamma } from "../../test/stats/chance.ts";
import { seeded } from "../base/random.ts";
import {
  type Buyer,
  type BuyingModel,
  expectedPurchases,
  fitBuying,
  likelihood,
  stillThere,
} from "./bg-nbd.ts";
import { valueToDate } from "./cohort-value.ts";
import { cappedValue, constantChurn, formulaValues } from "./formula-value.ts";
import { expectedSpending, fitSpending, spendingLikelihood } from "./gamma-gamma.ts";
import { lowest } from "./nelder-mead.ts";
import { type Customer, fitRepeats, lacking, yearAhead } from "./repeat-value.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../test/stats/golden/${name}`, import.meta.url), "utf8");
const golden = JSON.parse(read("bgnbd_cdnow.json")).cases[0];

interface Known extends Customer {
  readonly later: number;
}
// Weeks to two decimals, as the golden parameters were found.
const weeks = (days: number): number => Math.round((days / 7) * 100) / 100;
const cdnow: readonly Known[] = read("cdnow.csv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [repeats, last, age, mean, , later] = line.split(",").map(Number) as number[];
    return {
      repeats: repeats as number,
      last: weeks(last as number),
      age: weeks(age as number),
      mean: mean as number,
      later: later as number,
    };
  });

test("80 a month at 70 % and 4 % churn is worth 2,000, 1,400, 1,168, 874 or 542, by the form", () => {
  const values = formulaValues({ perMonth: 80, margin: 0.7, churn: 0.04 });
  expect(Object.values(values).map(Math.round)).toEqual([2000, 1400, 1168, 874, 542]);
  expect(cappedValue(80, 0.7, constantChurn(0.04))?.value).toBeCloseTo(values.capped, 9);
});

test("where nobody leaves the forms without end are unknown and the capped one is 24 months", () => {
  const { revenueOverChurn, discounted, capped } = formulaValues({ perMonth: 10, margin: 0.5, churn: 0 });
  expect([revenueOverChurn, discounted, capped]).toEqual([null, null, 120]);
});

test("a curve of 10 months is added up over 10 and says so; none has no value", () => {
  expect(cappedValue(100, 0.5, Array(10).fill(1))).toEqual({ value: 500, months: 10 });
  expect(cappedValue(100, 0.5, Array(60).fill(1))).toEqual({ value: 1200, months: 24 });
  expect(cappedValue(100, 0.5, [])).toBeNull();
});

test("a month of value to date counts the cohorts only that have lived through it", () => {
  const cohorts = [
    { customers: 10, months: [100, 50, 50] },
    { customers: 30, months: [600, 0] },
    { customers: 5, months: [] },
  ];
  expect(valueToDate(cohorts)).toEqual([
    { month: 1, perCustomer: 17.5, customers: 40 },
    { month: 2, perCustomer: 18.75, customers: 40 },
    { month: 3, perCustomer: 20, customers: 10 },
  ]);
  expect(valueToDate([])).toEqual([]);
});

test("the lowest point of Rosenbrock's valley is found, and of a function without one nothing", () => {
  const found = lowest(
    ([x, y]) => (1 - (x as number)) ** 2 + 100 * ((y as number) - (x as number) ** 2) ** 2,
    [-1.2, 1],
  );
  expect(found?.map((x) => Math.round(x * 1e5) / 1e5)).toEqual([1, 1]);
  expect(lowest(() => Number.NaN, [0, 0])).toBeNull();
});

const near = (found: number, expected: number, off: number) =>
  expect(Math.abs(found - expected)).toBeLessThan(off);

test("CDNOW's buying has the published parameters and likelihood", () => {
  const model = fitBuying(cdnow) as BuyingModel;
  for (const name of ["r", "alpha", "a", "b"] as const) near(model[name], golden.bgnbd[name], 0.001);
  near(likelihood(model, cdnow), golden.bgnbd.log_likelihood, 0.001);
  for (const { x, t_x, T, expected_purchases_39w, p_alive } of golden.conditional) {
    const buyer: Buyer = { repeats: x, last: t_x, age: T };
    near(expectedPurchases(golden.bgnbd, buyer, 39) / expected_purchases_39w, 1, 1e-4);
    near(stillThere(golden.bgnbd, buyer), p_alive, 1e-9);
  }
});

test("CDNOW's spending has the published parameters and likelihood", () => {
  const spent = cdnow.filter(({ repeats, mean }) => repeats > 0 && mean > 0);
  const model = fitSpending(spent);
  if (model === null) throw new Error("it settles");
  expect(spent).toHaveLength(golden.gamma_gamma.customers);
  near(spendingLikelihood(model, spent), golden.gamma_gamma.log_likelihood, 0.001);
  for (const name of ["p", "q", "v"] as const) near(model[name] / golden.gamma_gamma[name], 1, 0.001);
});

test("CDNOW's next 39 weeks are told to 20 % in sum, and the tenth told to bring most brings half", () => {
  const model = fitRepeats(cdnow);
  if (model === null) throw new Error("it settles");
  const told = cdnow.map((customer) => ({
    value:
      expectedPurchases(model.buying, customer, 39) * (expectedSpending(model.spending, customer) as number),
    later: customer.later,
  }));
  const sum = (of: readonly { later: number }[]) => of.reduce((all, { later }) => all + later, 0);
  near(told.reduce((all, { value }) => all + value, 0) / sum(told), 1, 0.2);
  const top = told.toSorted((a, b) => b.value - a.value).slice(0, Math.round(told.length / 10));
  expect(sum(top) / sum(told)).toBeGreaterThan(0.45);
});

/** Customers as the model has them. */
const made = (n: number, age: number, seed: number): readonly Customer[] => {
  const random = seeded(seed);
  return Array.from({ length: n }, () => {
    const [rate, first, second] = [gamma(random, 0.8) / 8, gamma(random, 0.9), gamma(random, 2.5)];
    const leaves = first / (first + second);
    let [repeats, last] = [0, 0];
    for (let at = exponential(random, 1 / rate); at <= age; at += exponential(random, 1 / rate)) {
      [repeats, last] = [repeats + 1, at];
      if (random() < leaves) break;
    }
    const mean = repeats > 0 ? (15 * gamma(random, 6 * repeats)) / (repeats * gamma(random, 4)) : 0;
    return { repeats, last, age, mean };
  });
};

test("a fitted model is likelier than the one the customers were made with, and expects as many purchases", () => {
  const customers = made(3000, 52, 3);
  const truth = { r: 0.8, alpha: 8, a: 0.9, b: 2.5 };
  const model = fitBuying(customers) as BuyingModel;
  expect(likelihood(model, customers)).toBeGreaterThanOrEqual(likelihood(truth, customers));
  const expected = (of: BuyingModel) =>
    customers.reduce((sum, customer) => sum + expectedPurchases(of, customer, 26), 0);
  near(expected(model) / expected(truth), 1, 0.08);
});

test("the unit of time and of money changes nothing but the unit", () => {
  const customers = made(400, 40, 5);
  const [weekly, daily] = [
    fitBuying(customers),
    fitBuying(customers.map(({ repeats, last, age }) => ({ repeats, last: last * 7, age: age * 7 }))),
  ];
  near((daily?.alpha as number) / (weekly?.alpha as number), 7, 0.01);
  const spent = customers.filter(({ repeats }) => repeats > 0);
  const [major, minor] = [fitSpending(spent), fitSpending(spent.map((s) => ({ ...s, mean: s.mean * 100 })))];
  near((minor?.v as number) / (major?.v as number), 100, 0.2);
});

test("under 200 customers, 100 who came again or 26 weeks there is no model, and it is said what is lacking", () => {
  const customers = made(400, 40, 5);
  expect(lacking(customers)).toEqual([]);
  expect(fitRepeats(customers)).not.toBeNull();
  expect(fitRepeats(customers.slice(0, 199))).toBeNull();
  expect(lacking(made(400, 20, 5)).map(({ need, have, least }) => [need, have, least])).toContainEqual([
    "weeks",
    20,
    26,
  ]);
  expect(lacking([]).map(({ need }) => need)).toEqual(["customers", "repeaters", "weeks"]);
});

test("customers of very many purchases have an expectation, and a longer time brings more", () => {
  const often: Buyer = { repeats: 3000, last: 51.9, age: 52 };
  const [half, year] = [26, 52].map((time) => expectedPurchases(golden.bgnbd, often, time)) as [
    number,
    number,
  ];
  expect(half).toBeGreaterThan(1000);
  expect(year).toBeGreaterThan(half);
  expect(Number.isFinite(year)).toBe(true);
  expect(expectedPurchases({ ...golden.bgnbd, a: 1 }, often, 26)).toBeGreaterThan(1000);
});

test("a year ahead is the discounted worth of the purchases expected, and unknown where spending has no mean", () => {
  const model = { buying: golden.bgnbd, spending: golden.gamma_gamma };
  const customer: Customer = { repeats: 2, last: 30.43, age: 38.86, mean: 22.35 };
  const plain =
    expectedPurchases(model.buying, customer, 52.18) * (expectedSpending(model.spending, customer) as number);
  const found = yearAhead(model, customer) as number;
  expect(found / plain).toBeGreaterThan(0.95);
  expect(found / plain).toBeLessThan(0.96);
  const endless = { buying: golden.bgnbd, spending: { p: 6, q: 0.9, v: 15 } };
  expect(yearAhead(endless, { ...customer, repeats: 0, mean: 0 })).toBeNull();
});

test("who has never come again may still be there, for the model lets leave after a repeat only", () => {
  expect(stillThere(golden.bgnbd, { repeats: 0, last: 0, age: 30 })).toBe(1);
  expect(stillThere(golden.bgnbd, { repeats: 5, last: 2, age: 38 })).toBeLessThan(0.1);
});
