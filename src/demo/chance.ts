// Draws from chance that the sample needs: counts, sizes, one of a list.

import type { Random } from "../base/random.ts";

export const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;

/** About `mean`, never below 0. Source: Knuth 1997, The Art of Computer Programming 2, 3.4.1 (Poisson by products). */
export const countOf = (random: Random, mean: number): number => {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(random)));
  const limit = Math.exp(-mean);
  let product = random();
  let n = 0;
  while (product > limit) {
    product *= random();
    n += 1;
  }
  return n;
};

/** Mean 0, spread 1. Source: Box and Muller 1958, "A note on the generation of random normal deviates". */
export const bell = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A factor around 1: most near it, some far above. */
export const factor = (random: Random, spread: number): number => Math.exp(spread * bell(random));
