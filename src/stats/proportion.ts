// Shares of a whole: one, the difference of two, and all parts of a whole at once.

import { normalReach } from "./distributions.ts";
import { type Estimate, usual } from "./interval.ts";

/** `hits` of `total` cases. */
export interface Tally {
  readonly hits: number;
  readonly total: number;
}

const score = ({ hits, total }: Tally, z: number): Estimate => {
  if (!(hits >= 0 && hits <= total)) throw new RangeError(`${hits} of ${total}`);
  const misses = total - hits;
  const middle = hits + (z * z) / 2;
  const reach = z * Math.sqrt((hits * misses) / total + (z * z) / 4);
  const whole = total + z * z;
  // At the ends the exact bound is 0 or 1, which rounding misses by a hair.
  const low = hits === 0 ? 0 : (middle - reach) / whole;
  const high = misses === 0 ? 1 : (middle + reach) / whole;
  return { value: hits / total, low, high };
};

/**
 * A share and its interval; null of nothing.
 *
 * (k + z²/2 ± z √(k(n − k)/n + z²/4)) / (n + z²)
 *
 * Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22.
 * Assumes: the cases are drawn alike and apart from each other.
 */
export const wilson = (tally: Tally, confidence = usual): Estimate | null =>
  tally.total === 0 ? null : score(tally, normalReach(confidence));

/**
 * How much larger one share is than another, with its interval; null where either is of nothing.
 *
 * d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), with l and u Wilson's bounds.
 *
 * Source: Newcombe 1998, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17, method 10.
 * Assumes: two separate groups, never the same cases twice.
 */
export const shareDifference = (first: Tally, second: Tally, confidence = usual): Estimate | null => {
  if (first.total === 0 || second.total === 0) return null;
  const z = normalReach(confidence);
  const [a, b] = [score(first, z), score(second, z)];
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
};

/**
 * The parts of a whole (share of voice), with intervals that hold all of them at once; null of nothing.
 *
 * Wilson's interval for each of k parts at the confidence 1 − α/k.
 *
 * Source: Goodman 1965, "On simultaneous confidence intervals for multinomial proportions", Technometrics 7, with α/k.
 * Taken before Sison and Glaz 1995, whose intervals are narrower for many parts of like size but too short for a large
 * part beside small ones, as a brand beside its rivals is.
 * Assumes: mentions drawn apart from each other; where they come in bursts the intervals are too narrow.
 */
export const shares = (counts: readonly number[], confidence = usual): readonly Estimate[] | null => {
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total === 0) return null;
  const z = normalReach(1 - (1 - confidence) / counts.length);
  return counts.map((hits) => score({ hits, total }, z));
};
