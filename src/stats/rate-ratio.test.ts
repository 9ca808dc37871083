import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gamma, often, poisson } from "../../test/stats/chance.ts";
import { type Random, seeded } from "../base/random.ts";
import { dispersion, type Exposed, rate, rateRatio, together } from "./rate-ratio.ts";

const golden = JSON.parse(
  readFileSync(new URL("../../test/stats/golden/scipy.json", import.meta.url), "utf8"),
);

test("a rate's bounds are Garwood's in SciPy's numbers", () => {
  for (const [events, low, high] of golden.garwood) {
    const found = rate({ events, exposure: 1000 }, 1000);
    expect(found?.value).toBe(events);
    expect(Math.abs((found?.low as number) - low)).toBeLessThan(1e-9 * high);
    expect(Math.abs((found?.high as number) - high)).toBeLessThan(1e-9 * high);
  }
});

test("a ratio's bounds are where the exact binomial test turns in SciPy's numbers", () => {
  for (const [events, exposure, others, base, low, high] of golden.rateRatio) {
    const found = rateRatio({ events, exposure }, { events: others, exposure: base });
    expect(Math.abs((found?.low as number) - low)).toBeLessThan(1e-8 * (low + 1e-9));
    expect(Math.abs((found?.high as number) - high)).toBeLessThan(1e-8 * high);
  }
});

test("a rate of no exposure is unknown, a rate over nothing has no end, and nothing over nothing is no ratio", () => {
  expect(rate({ events: 0, exposure: 0 }, 1000)).toBeNull();
  expect(rateRatio({ events: 3, exposure: 10 }, { events: 0, exposure: 10 })).toMatchObject({
    value: null,
    high: null,
  });
  expect(rateRatio({ events: 0, exposure: 10 }, { events: 0, exposure: 10 })).toBeNull();
  expect(rateRatio({ events: 0, exposure: 10 }, { events: 4, exposure: 10 })).toMatchObject({
    value: 0,
    low: 0,
  });
});

test("a ratio turned over is the ratio of the other", () => {
  const part = fc.record({
    events: fc.integer({ min: 1, max: 900 }),
    exposure: fc.integer({ min: 1000, max: 90_000 }),
  });
  fc.assert(
    fc.property(part, part, (a, b) => {
      const [one, other] = [rateRatio(a, b), rateRatio(b, a)];
      expect((one?.low as number) * (other?.high as number)).toBeCloseTo(1, 8);
      expect((one?.value as number) * (other?.value as number)).toBeCloseTo(1, 8);
    }),
    { numRuns: 40 },
  );
});

/** Clicks of posts whose appeal differs: negative binomial around 12 per 1,000 impressions. */
const posts = (random: Random, n: number, appeal: number): readonly Exposed[] =>
  Array.from({ length: n }, () => {
    const exposure = 500 + Math.floor(4000 * random());
    return { exposure, events: poisson(random, (0.012 * exposure * gamma(random, appeal)) / appeal) };
  });

test("where clicks come alone the interval holds the rate 95 times of 100", () => {
  const random = seeded(2);
  const held = often(1000, () => {
    const found = rate({ events: poisson(random, 30), exposure: 2500 }, 1000);
    return found !== null && found.low <= 12 && 12 <= found.high;
  });
  expect(held).toBeGreaterThan(0.94);
});

test.each([12, 40])(
  "of %i posts of different appeal the widened interval holds it, the plain one does not",
  (n) => {
    const random = seeded(n);
    const tries = Array.from({ length: 600 }, () => posts(random, n, 4));
    const holds = (use: boolean) =>
      tries.filter((all) => {
        const found = rate(together(all), 1000, use ? (dispersion(all) ?? undefined) : undefined);
        return found !== null && found.low <= 12 && 12 <= found.high;
      }).length / tries.length;
    expect(holds(true)).toBeGreaterThan(0.92);
    expect(holds(false)).toBeLessThan(0.8);
  },
);

test("two sets of posts alike differ in rate 5 times of 100", () => {
  const random = seeded(21);
  const alarms = often(600, () => {
    const [a, b] = [posts(random, 15, 4), posts(random, 15, 4)];
    const [one, other] = [dispersion(a), dispersion(b)];
    if (one === null || other === null) return true;
    const pooled = { factor: (one.factor + other.factor) / 2, degrees: 28 };
    const found = rateRatio(together(a), together(b), pooled);
    return found === null || found.low > 1 || (found.high ?? Infinity) < 1;
  });
  expect(alarms).toBeLessThan(0.08);
});

test("two posts, or posts without clicks, tell nothing of their scatter; even ones count as alone", () => {
  expect(
    dispersion([
      { events: 1, exposure: 10 },
      { events: 5, exposure: 10 },
    ]),
  ).toBeNull();
  expect(dispersion(Array(5).fill({ events: 0, exposure: 10 }))).toBeNull();
  expect(dispersion(Array(5).fill({ events: 10, exposure: 1000 }))).toEqual({ factor: 1, degrees: 4 });
});
