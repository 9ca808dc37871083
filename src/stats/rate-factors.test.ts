// Factors of rates: against numbers made elsewhere, by property, and by how often the interval holds the truth.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rateFactors, type Traced } from "./rate-factors.ts";

interface Golden {
  readonly rows: readonly (readonly [number, number, readonly number[]])[];
  readonly beta: readonly number[];
  readonly se: readonly number[];
}

const file = join(import.meta.dirname, "../../test/stats/golden/rates.json");
const golden = JSON.parse(readFileSync(file, "utf8")) as Golden;
/** Student's t of 86 degrees at 95 %, both sides. */
const t86 = 1.98793421;

test("equals Newton's method in numpy", () => {
  const posts = golden.rows.map(([events, exposure, traits]) => ({ events, exposure, traits }));
  const found = rateFactors(posts);
  golden.beta.slice(1).forEach((beta, k) => {
    const one = found?.[k];
    const off = t86 * (golden.se[k + 1] as number);
    expect(Math.log(one?.value ?? 0)).toBeCloseTo(beta, 9);
    expect(Math.log(one?.low ?? 0)).toBeCloseTo(beta - off, 7);
    expect(Math.log(one?.high ?? 0)).toBeCloseTo(beta + off, 7);
  });
});

test("of one trait that is there or not it is the one rate over the other", () => {
  const exposed = fc.record({
    events: fc.integer({ min: 1, max: 500 }),
    exposure: fc.integer({ min: 10, max: 9000 }),
  });
  fc.assert(
    fc.property(
      fc.array(exposed, { minLength: 2, maxLength: 20 }),
      fc.array(exposed, { minLength: 2, maxLength: 20 }),
      (has, lacks) => {
        const posts: Traced[] = [
          ...has.map((one) => ({ ...one, traits: [1] })),
          ...lacks.map((one) => ({ ...one, traits: [0] })),
        ];
        const rate = (of: typeof has): number =>
          of.reduce((sum, { events }) => sum + events, 0) /
          of.reduce((sum, { exposure }) => sum + exposure, 0);
        expect(rateFactors(posts)?.[0]?.value).toBeCloseTo(rate(has) / rate(lacks), 8);
      },
    ),
  );
});

test("is unknown where traits are the same, where nothing happened, and of too few", () => {
  const posts = Array.from({ length: 8 }, (_, k) => ({ events: k, exposure: 100, traits: [k % 2, k % 2] }));
  expect(rateFactors(posts)).toBeNull();
  expect(rateFactors(posts.map((one) => ({ ...one, traits: [1] })))).toBeNull();
  expect(rateFactors(posts.map((one, k) => ({ ...one, events: 0, traits: [k % 2] })))).toBeNull();
  expect(rateFactors(posts.slice(0, 2).map((one, k) => ({ ...one, traits: [k] })))).toBeNull();
  expect(rateFactors([])).toBeNull();
});

/** Marsaglia's generator, so that every run draws the same. */
const drawing = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
};

test("its interval holds the truth about 95 times in 100, where nothing goes with the rate and where something does", () => {
  const draw = drawing(7);
  const gamma = (shape: number): number => {
    let sum = 0;
    for (let k = 0; k < shape; ++k) sum -= Math.log(draw());
    return sum / shape;
  };
  const poisson = (mean: number): number => {
    if (mean > 60)
      return Math.max(
        0,
        Math.round(
          mean + Math.sqrt(mean) * Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw()),
        ),
      );
    let [count, product] = [0, draw()];
    for (const limit = Math.exp(-mean); product > limit; product *= draw()) ++count;
    return count;
  };
  const truths = [1, 1.5];
  const held = [0, 0];
  const times = 600;
  for (let run = 0; run < times; ++run) {
    const posts = Array.from({ length: 80 }, () => {
      const traits = [draw() < 0.5 ? 1 : 0, draw() < 0.3 ? 1 : 0];
      const exposure = 300 + Math.floor(draw() * 2000);
      // Bursts: a post's own rate scatters about that of its traits.
      const rate =
        0.02 * truths.reduce((all, truth, k) => all * truth ** (traits[k] as number), 1) * gamma(6);
      return { events: poisson(exposure * rate), exposure, traits };
    });
    rateFactors(posts)?.forEach(({ low, high }, k) => {
      if (low <= (truths[k] as number) && (truths[k] as number) <= high) held[k] = (held[k] as number) + 1;
    });
  }
  for (const count of held) {
    expect(count / times).toBeGreaterThan(0.92);
    expect(count / times).toBeLessThan(0.98);
  }
});
