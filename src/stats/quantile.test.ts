import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { median, medianDeviation } from "./median.ts";
import { quantile } from "./quantile.ts";

const at = (name: string) => new URL(`../../test/stats/golden/${name}`, import.meta.url);
const golden = JSON.parse(readFileSync(at("quantiles.json"), "utf8"));

const inputOf = (recipe: number): readonly number[] => {
  const bytes = readFileSync(at(`quantiles_${recipe}.f64`));
  return Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(i * 8));
};

test("quantiles are NumPy's, ties included", () => {
  expect(golden.cases).toHaveLength(3);
  for (const { x, seed_recipe, expected } of golden.cases) {
    const values = x ?? inputOf(seed_recipe);
    for (const [p, { type7_linear }] of Object.entries<{ type7_linear: number }>(expected)) {
      const off = Math.abs((quantile(values, Number(p)) as number) - type7_linear);
      expect(off).toBeLessThanOrEqual(1e-12 * Math.abs(type7_linear));
    }
  }
});

test("nothing has no quantile, one value has all of them, and what is no number is refused", () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([7], 0.9)).toBe(7);
  expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
  expect(() => quantile([1], 1.5)).toThrow(RangeError);
});

test("a quantile lies among the values, rises with p, and leaves them as they were", () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
  const share = fc.double({ noNaN: true, min: 0, max: 1 });
  fc.assert(
    fc.property(values, share, share, (x, p, q) => {
      const before = [...x];
      const [low, high] = [quantile(x, Math.min(p, q)) as number, quantile(x, Math.max(p, q)) as number];
      expect(low).toBeGreaterThanOrEqual(Math.min(...x));
      expect(high).toBeLessThanOrEqual(Math.max(...x));
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(x).toEqual(before);
    }),
  );
});

test("the deviation from a median does not follow a value that runs away", () => {
  expect(median([1, 2, 3, 4, 5])).toBe(3);
  expect(medianDeviation([1, 2, 3, 4, 5])).toBeCloseTo(1.4826, 4);
  expect(medianDeviation([1, 2, 3, 4, 5000])).toBeCloseTo(1.4826, 4);
  expect(medianDeviation([])).toBeNull();
});
