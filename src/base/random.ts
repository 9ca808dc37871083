// Seeded numbers, so that everything made by chance can be made again.

/** A source of numbers in [0, 1). Passed in, never global. */
export type Random = () => number;

/**
 * A generator with a 32-bit state and full period.
 *
 * Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators" (the mulberry32 mixing).
 */
export const seeded = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
