import fc from "fast-check";
import { expect, test } from "vitest";
import { logNormal } from "../../test/stats/chance.ts";
import { seeded } from "../base/random.ts";
import { ageCurve, atSevenDays, type Growth, valueAt } from "./age-curve.ts";

/** 60 % of what seven days bring is there after one: 1 − e^(−t/1.09) and a slow tail. */
const truth = (age: number): number =>
  (1 - Math.exp(-age / 1.09) + age / 70) / (1 - Math.exp(-7 / 1.09) + 0.1);
const post = (random: () => number, ages: readonly number[]): Growth => {
  const size = logNormal(random, 400, 1.2);
  return ages.map((age) => ({ age, value: size * truth(age) * (1 + 0.06 * (random() - 0.5)) }));
};
const daily = (until: number, from = 0.5): readonly number[] =>
  Array.from({ length: Math.floor(until - from) + 1 }, (_, i) => from + i);

test("posts read once a day give the curve they were made with, to two points", () => {
  const random = seeded(4);
  const posts = Array.from({ length: 60 }, (_, i) => post(random, daily(2 + (i % 27), 0.3 + 0.7 * random())));
  const curve = ageCurve(posts);
  for (const [age, share] of curve)
    if (age >= 1) expect(Math.abs(share - truth(age)), `${age} d`).toBeLessThan(0.02);
  expect(curve.get(7)).toBe(1);
});

test("young posts are projected to the sum they will have, within 3 %", () => {
  const random = seeded(6);
  const curve = ageCurve(Array.from({ length: 80 }, () => post(random, daily(20, 0.2 + 0.6 * random()))));
  let [projected, real] = [0, 0];
  for (let i = 0; i < 200; i++) {
    const age = 1.5 + 5 * random();
    const size = logNormal(random, 400, 1.2);
    const found = atSevenDays([{ age, value: size * truth(age) }], curve);
    expect(found?.projected).toBe(true);
    projected += found?.value ?? Number.NaN;
    real += size;
  }
  expect(Math.abs(projected / real - 1)).toBeLessThan(0.03);
});

test("a post read at seven days, or a few days to either side, is not projected", () => {
  const curve = new Map([[7, 1]]);
  expect(atSevenDays([{ age: 7, value: 50 }], curve)).toEqual({ value: 50, projected: false });
  const found = atSevenDays(
    [
      { age: 5, value: 40 },
      { age: 9, value: 60 },
    ],
    curve,
  );
  expect(found?.projected).toBe(false);
  expect(found?.value).toBeGreaterThan(50);
  expect(found?.value).toBeLessThan(52);
});

test("a post not yet old enough is unknown, and so is every other age without posts that tell how they grow", () => {
  const random = seeded(7);
  const curve = ageCurve(Array.from({ length: 30 }, () => post(random, daily(10, 1))));
  expect(Math.min(...curve.keys())).toBe(1);
  expect(atSevenDays([{ age: 0.9, value: 12 }], curve)).toBeNull();
  expect(atSevenDays([{ age: 1.1, value: 12 }], curve)).not.toBeNull();
  expect(atSevenDays([], curve)).toBeNull();
  const none = ageCurve(Array.from({ length: 9 }, () => post(random, daily(10, 1))));
  expect([...none]).toEqual([[7, 1]]);
  expect(atSevenDays([{ age: 3, value: 12 }], none)).toBeNull();
});

test("an old post read late is brought back to seven days where the curve reaches so far, else unknown", () => {
  const random = seeded(8);
  const curve = ageCurve(Array.from({ length: 40 }, () => post(random, daily(22, 1))));
  const found = atSevenDays([{ age: 18, value: 500 * truth(18) }], curve);
  expect(found?.projected).toBe(true);
  expect(Math.abs((found?.value as number) / 500 - 1)).toBeLessThan(0.03);
  expect(atSevenDays([{ age: 40, value: 500 }], curve)).toBeNull();
});

test("between readings more than a week apart nothing is read", () => {
  const growth = [
    { age: 3, value: 30 },
    { age: 12, value: 70 },
  ];
  expect(valueAt(growth, 7)).toBeNull();
  expect(valueAt(growth, 3)).toBe(30);
  expect(valueAt(growth, 13)).toBeNull();
});

test("the curve never falls, whatever is taken back", () => {
  const reading = fc.record({ age: fc.double({ min: 0.1, max: 30, noNaN: true }), value: fc.nat(1000) });
  const growth = fc.array(reading, { maxLength: 12 }).map((all) => all.toSorted((a, b) => a.age - b.age));
  fc.assert(
    fc.property(fc.array(growth, { minLength: 10, maxLength: 40 }), (posts) => {
      const shares = [...ageCurve(posts).values()];
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.every((x) => x > 0)).toBe(true);
    }),
  );
});
