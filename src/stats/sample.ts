// A sample in three figures: how many, their mean, and how far they scatter.

export interface Sample {
  readonly count: number;
  readonly mean: number;
  /** Σ(x − mean)² / (count − 1); 0 of a single value. */
  readonly variance: number;
}

/** The sample in figures; null of no values. In two passes, so that large values keep their scatter. */
export const describe = (values: readonly number[]): Sample | null => {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, x) => sum + x, 0) / count;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { count, mean, variance: count > 1 ? squares / (count - 1) : 0 };
};
