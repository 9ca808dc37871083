import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { binomial, often } from "../../test/stats/chance.ts";
import { seeded } from "../base/random.ts";
import { shareDifference, shares, wilson } from "./proportion.ts";

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../test/stats/golden/${name}`, import.meta.url), "utf8"));

const closeTo = (found: readonly number[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((x, i) => {
    expect(Math.abs(x - (expected[i] as number))).toBeLessThan(1e-10);
  });
};

test("Wilson's and Newcombe's intervals are those of statsmodels", () => {
  for (const { k, n, k1, n1, k2, n2, expected } of golden("proportions.json").cases)
    if (k === undefined) {
      const found = shareDifference({ hits: k1, total: n1 }, { hits: k2, total: n2 });
      closeTo([found?.low as number, found?.high as number], expected.newcombe_diff_p1_minus_p2);
    } else {
      const found = wilson({ hits: k, total: n });
      closeTo([found?.low as number, found?.high as number], expected.wilson);
    }
});

test("Goodman's intervals are those of his formula in SciPy's numbers", () => {
  for (const [counts, expected] of golden("scipy.json").goodman)
    shares(counts)?.forEach(({ low, high }, i) => {
      closeTo([low, high], expected[i]);
    });
});

test("a share of nothing is unknown, and more hits than cases are refused", () => {
  expect(wilson({ hits: 0, total: 0 })).toBeNull();
  expect(shareDifference({ hits: 0, total: 0 }, { hits: 1, total: 2 })).toBeNull();
  expect(shares([0, 0])).toBeNull();
  expect(() => wilson({ hits: 3, total: 2 })).toThrow(RangeError);
});

test("a share lies within its interval, and the interval within 0 and 1; the rest of the whole mirrors it", () => {
  const tallies = fc
    .nat(5000)
    .chain((total) => fc.record({ hits: fc.nat(total), total: fc.constant(total) }));
  fc.assert(
    fc.property(tallies, ({ hits, total }) => {
      fc.pre(total > 0);
      const [found, rest] = [wilson({ hits, total }), wilson({ hits: total - hits, total })];
      if (found === null || rest === null) throw new Error("of something");
      expect(0 <= found.low && found.low <= found.value).toBe(true);
      expect(found.value <= found.high && found.high <= 1).toBe(true);
      expect(found.low).toBeCloseTo(1 - rest.high, 12);
    }),
  );
});

test.each([
  [40, 0.03],
  [40, 0.5],
  [400, 0.02],
])("a share is in its interval 95 times of 100 on average (%i cases, %f)", (total, p) => {
  const random = seeded(total);
  const held = often(4000, () => {
    const found = wilson({ hits: binomial(random, total, p), total });
    return found !== null && found.low <= p && p <= found.high;
  });
  // Coverage of a discrete count swings around its level.
  expect(held).toBeGreaterThan(0.93);
});

test("two groups of the same share differ 5 times of 100", () => {
  const random = seeded(5);
  const alarms = often(4000, () => {
    const found = shareDifference(
      { hits: binomial(random, 80, 0.1), total: 80 },
      { hits: binomial(random, 200, 0.1), total: 200 },
    );
    return found !== null && (found.low > 0 || found.high < 0);
  });
  expect(alarms).toBeLessThan(0.06);
  expect(alarms).toBeGreaterThan(0.03);
});

test("all brands' shares are in their intervals at once, 95 times of 100", () => {
  const random = seeded(8);
  const truth = [0.55, 0.25, 0.12, 0.05, 0.03];
  const held = often(3000, () => {
    const counts = truth.map(() => 0);
    for (let i = 0; i < 150; i++) {
      let [at, u] = [0, random()];
      while (at < 4 && u >= (truth[at] as number)) u -= truth[at++] as number;
      counts[at] = (counts[at] as number) + 1;
    }
    const found = shares(counts) ?? [];
    return found.every(({ low, high }, i) => low <= (truth[i] as number) && (truth[i] as number) <= high);
  });
  expect(held).toBeGreaterThan(0.94);
});
