// How much customers spend at a purchase: the Gamma-Gamma model.

import { lowest } from "./nelder-mead.ts";
import { logGamma } from "./special.ts";

/** The mean of a customer's repeat purchases, and how many they were. */
export interface Spending {
  readonly repeats: number;
  readonly mean: number;
}

/** Purchases of a customer are Gamma(p, ν), with ν of Gamma(q, v) over customers. */
export interface SpendingModel {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/**
 * The logarithm of the likelihood of the means.
 *
 * Γ(px+q)/(Γ(px)Γ(q)) · v^q m^(px−1) x^(px) / (v + xm)^(px+q)
 *
 * Source: Fader and Hardie 2013, "The Gamma-Gamma model of monetary value", equation 1a.
 */
export const spendingLikelihood = ({ p, q, v }: SpendingModel, spent: readonly Spending[]): number =>
  spent.reduce((sum, { repeats: x, mean }) => {
    const counts = logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v);
    return (
      sum + counts + (p * x - 1) * Math.log(mean) + p * x * Math.log(x) - (p * x + q) * Math.log(v + x * mean)
    );
  }, 0);

/** The model under which the means are likeliest, sought with money in units of their mean; null where it does not settle. */
export const fitSpending = (spent: readonly Spending[]): SpendingModel | null => {
  const unit = spent.reduce((sum, { mean }) => sum + mean, 0) / spent.length;
  const scaled = spent.map(({ repeats, mean }) => ({ repeats, mean: mean / unit }));
  const model = (at: readonly number[]): SpendingModel => {
    const [p, q, v] = at.map(Math.exp) as [number, number, number];
    return { p, q, v };
  };
  const found = lowest((at) => -spendingLikelihood(model(at), scaled) / spent.length, [1, 1, 1]);
  if (found === null) return null;
  const { p, q, v } = model(found);
  return { p, q, v: v * unit };
};

/**
 * What a customer is expected to spend at a purchase: their own mean, drawn towards that of all the more the fewer
 * purchases it is of. Null of one without repeats where q ≤ 1, when the mean of all has no end.
 *
 * p(v + xm) / (px + q − 1)
 *
 * Source: Fader and Hardie 2013, equation 5.
 * Assumes: how much a customer spends has nothing to do with how often.
 */
export const expectedSpending = (
  { p, q, v }: SpendingModel,
  { repeats: x, mean }: Spending,
): number | null => (p * x + q > 1 ? (p * (v + (x === 0 ? 0 : x * mean))) / (p * x + q - 1) : null);
