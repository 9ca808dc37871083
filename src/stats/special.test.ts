import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { betaQuantile, gammaQuantile, normalConfidence, normalReach, studentReach } from "./distributions.ts";
import { hypergeometric, incompleteBeta, logGamma, lowerGamma } from "./special.ts";

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../test/stats/golden/${name}`, import.meta.url), "utf8"));
const scipy: Record<string, readonly (readonly number[])[]> = golden("scipy.json");

const functions: Record<string, readonly [(...x: number[]) => number, number]> = {
  logGamma: [logGamma, 5e-14],
  lowerGamma: [lowerGamma, 1e-9],
  incompleteBeta: [incompleteBeta, 1e-9],
  hypergeometric: [hypergeometric, 1e-13],
  normalReach: [normalReach, 1e-13],
  studentReach: [studentReach, 1e-11],
  gammaQuantile: [gammaQuantile, 1e-11],
  betaQuantile: [betaQuantile, 1e-11],
};

test.each(Object.entries(functions))("%s is SciPy's", (name, [f, relative]) => {
  for (const row of scipy[name] ?? []) {
    const expected = row.at(-1) as number;
    const off = Math.abs(f(...row.slice(0, -1)) - expected);
    expect(off, `${name}(${row.slice(0, -1)})`).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-15);
  }
});

test("quantiles of beta give Clopper's and Jeffreys' bounds of R and statsmodels", () => {
  for (const { k, n, expected } of golden("proportions.json").cases) {
    if (k === undefined) continue;
    const exact = [betaQuantile(0.025, k, n - k + 1), betaQuantile(0.975, k + 1, n - k)];
    exact.forEach((x, i) => {
      expect(Math.abs(x - expected.clopper_pearson[i])).toBeLessThan(1e-10);
    });
    const jeffreys = [betaQuantile(0.025, k + 0.5, n - k + 0.5), betaQuantile(0.975, k + 0.5, n - k + 0.5)];
    jeffreys.forEach((x, i) => {
      expect(Math.abs(x - expected.jeffreys[i])).toBeLessThan(1e-10);
    });
  }
});

test("a confidence and its reach are each other's inverse", () => {
  for (const c of [0.5, 0.8, 0.95, 0.999]) expect(normalConfidence(normalReach(c))).toBeCloseTo(c, 12);
});

test("what has no logarithm of gamma is refused", () => {
  expect(() => logGamma(0)).toThrow(RangeError);
  expect(() => logGamma(Number.NaN)).toThrow(RangeError);
});
