// Values by chance for tests of statistics, from one seeded source.

import type { Random } from "../../src/base/random.ts";

/** Box and Muller 1958. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export const logNormal = (random: Random, middle: number, spread: number): number =>
  middle * Math.exp(spread * normal(random));

export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

export const binomial = (random: Random, n: number, p: number): number => {
  let hits = 0;
  for (let i = 0; i < n; i++) if (random() < p) hits++;
  return hits;
};

/** By its arrivals; a large mean is put together of smaller ones, where it would take many. */
export const poisson = (random: Random, mean: number): number => {
  if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const end = Math.exp(-mean);
  let n = -1;
  for (let product = 1; product > end; n++) product *= random();
  return n;
};

/** Marsaglia and Tsang 2000. */
export const gamma = (random: Random, shape: number): number => {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** How often a claim came true in so many tries. */
export const often = (tries: number, claim: () => boolean): number => {
  let hits = 0;
  for (let i = 0; i < tries; i++) if (claim()) hits++;
  return hits / tries;
};
