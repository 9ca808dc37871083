// What an estimate is: a figure and the interval that a repeated sample would let hold it so often.

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The usual confidence, where none is asked for. */
export const usual = 0.95;

export const between = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));
