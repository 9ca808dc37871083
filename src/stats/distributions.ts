// Quantiles of the distributions that intervals are made of, found on the curves of special.ts.

import { incompleteBeta, lowerGamma } from "./special.ts";

/** Where a rising curve reaches `goal` between two ends: bisection, which cannot miss. */
const reached = (curve: (x: number) => number, goal: number, from: number, to: number): number => {
  let [low, high] = [from, to];
  for (let i = 0; i < 200 && high - low > high * 1e-15; i++) {
    const middle = (low + high) / 2;
    if (curve(middle) < goal) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** The value that a beta variable stays under with chance p. Shapes of 0 stand for all of the mass at that end. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  a <= 0 ? 0 : b <= 0 ? 1 : reached((x) => incompleteBeta(x, a, b), p, 0, 1);

/** The value that a gamma variable of shape a and scale 1 stays under with chance p. */
export const gammaQuantile = (p: number, a: number): number => {
  if (a <= 0 || p <= 0) return 0;
  let high = a + 1;
  while (lowerGamma(a, high) < p) high *= 2;
  return reached((x) => lowerGamma(a, x), p, 0, high);
};

/** Half a chi-square of one degree is a gamma of shape ½: how far a normal variable goes to either side. */
export const normalReach = (confidence: number): number => Math.sqrt(2 * gammaQuantile(confidence, 0.5));

/** The confidence of z standard errors to either side. */
export const normalConfidence = (z: number): number => lowerGamma(0.5, (z * z) / 2);

/** How far Student's t with so many degrees of freedom goes to either side. Abramowitz and Stegun 1964, 26.7.1. */
export const studentReach = (confidence: number, degrees: number): number => {
  const x = betaQuantile(1 - confidence, degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
};
