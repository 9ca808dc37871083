// Quantiles of all values, exact with ties. No digest: on tied data a t-digest's median was off by half of the ranks.

const sorted = (values: readonly number[]): Float64Array => {
  const copy = Float64Array.from(values);
  if (copy.some(Number.isNaN)) throw new RangeError("a quantile of values that are no numbers");
  return copy.sort();
};

/**
 * The value below which a share p of the values lies, interpolated between neighbours; null of no values.
 *
 * Q(p) = x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋) with h = (n − 1)p, counted from 0.
 *
 * Source: Hyndman and Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50, definition 7
 * (what R, NumPy and spreadsheets answer).
 */
export const quantile = (values: readonly number[], p: number): number | null => {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a share of ${p}`);
  if (values.length === 0) return null;
  const ordered = sorted(values);
  const place = (ordered.length - 1) * p;
  const low = ordered[Math.floor(place)] as number;
  const high = ordered[Math.ceil(place)] as number;
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
};
