// The middle of values and their usual distance from it: both stand still when a few values run away.

import { quantile } from "./quantile.ts";

export const median = (values: readonly number[]): number | null => quantile(values, 0.5);

/**
 * The median absolute deviation (MAD), scaled so that it estimates the standard deviation of normal values; null of no
 * values.
 *
 * 1.4826 · median |xᵢ − median x|
 *
 * Source: Rousseeuw and Croux 1993, "Alternatives to the median absolute deviation", JASA 88, equation 1.1.
 */
export const medianDeviation = (values: readonly number[]): number | null => {
  const middle = median(values);
  if (middle === null) return null;
  return 1.482602218505602 * (median(values.map((x) => Math.abs(x - middle))) as number);
};
