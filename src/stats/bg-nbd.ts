// How often customers buy again, of whom nobody says when they left: the BG/NBD model.

import { lowest } from "./nelder-mead.ts";
import { hypergeometric, logGamma } from "./special.ts";

/** What is known of a customer: repeat purchases, and the ages at the last of them and at the end, from the first. */
export interface Buyer {
  readonly repeats: number;
  readonly last: number;
  readonly age: number;
}

/** Purchases come at a rate of Gamma(r, α); after each one a customer leaves with a chance of Beta(a, b). */
export interface BuyingModel {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Customers of whom the same is known, counted: likelihoods are many times the work of counting. */
interface Alike extends Buyer {
  readonly count: number;
}

const alike = (buyers: readonly Buyer[]): readonly Alike[] => {
  const found = new Map<string, Alike>();
  for (const buyer of buyers) {
    // When a customer without repeats bought last makes no difference.
    const key = `${buyer.repeats} ${buyer.repeats && buyer.last} ${buyer.age}`;
    found.set(key, { ...buyer, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
};

const once = (f: (x: number) => number): ((x: number) => number) => {
  const known = new Map<number, number>();
  return (x) => {
    const found = known.get(x) ?? f(x);
    known.set(x, found);
    return found;
  };
};

/**
 * The logarithm of the likelihood of the customers.
 *
 * Γ(r+x)α^r/Γ(r) · Γ(a+b)Γ(b+x)/(Γ(b)Γ(a+b+x)) · [(α+T)^−(r+x) + δ(x>0) a/(b+x−1) (α+t)^−(r+x)]
 *
 * Source: Fader, Hardie and Lee 2005, "“Counting your customers” the easy way: an alternative to the Pareto/NBD model",
 * Marketing Science 24, equation 6.
 */
const likelihoodOf = ({ r, alpha, a, b }: BuyingModel, groups: readonly Alike[]): number => {
  const start = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
  const byRepeats = once((x) => start + logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x));
  return groups.reduce((sum, { repeats: x, last, age, count }) => {
    const stayed = -(r + x) * Math.log(alpha + age);
    if (x === 0) return sum + count * (byRepeats(x) + stayed);
    const left = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + last);
    const larger = Math.max(stayed, left);
    const either = larger + Math.log1p(Math.exp(Math.min(stayed, left) - larger));
    return sum + count * (byRepeats(x) + either);
  }, 0);
};

/** The same of customers as they come. */
export const likelihood = (model: BuyingModel, buyers: readonly Buyer[]): number =>
  likelihoodOf(model, alike(buyers));

/**
 * The model under which the customers are likeliest, sought in the logarithms of its parameters with time in tenths of
 * the longest age, so that the size of the unit does not matter; null where the search does not settle.
 */
export const fitBuying = (buyers: readonly Buyer[]): BuyingModel | null => {
  const unit = buyers.reduce((longest, { age }) => Math.max(longest, age), 0) / 10;
  const scaled = alike(buyers).map((one) => ({ ...one, last: one.last / unit, age: one.age / unit }));
  const model = (at: readonly number[]): BuyingModel => {
    const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
    return { r, alpha, a, b };
  };
  const found = lowest((at) => -likelihoodOf(model(at), scaled) / buyers.length, [0, 0, 0, 0]);
  if (found === null) return null;
  const { r, alpha, a, b } = model(found);
  return { r, alpha: alpha * unit, a, b };
};

/** The odds, at their age, that a customer has left: 0 of one without repeats, for the model lets leave after one only. */
const leftOdds = ({ r, alpha, a, b }: BuyingModel, { repeats: x, last, age }: Buyer): number =>
  x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + age) / (alpha + last)) ** (r + x);

/** The chance that a customer is still one. Source: Fader, Hardie and Lee 2008, "Computing P(alive) using the BG/NBD model". */
export const stillThere = (model: BuyingModel, buyer: Buyer): number => 1 / (1 + leftOdds(model, buyer));

/**
 * How many purchases a customer is expected to make in the time to come.
 *
 * (a+b+x−1)/(a−1) · [1 − (1−z)^(r+x) ₂F₁(r+x, b+x; a+b+x−1; z)] / (1 + odds of having left), z = t/(α+T+t)
 *
 * Source: Fader, Hardie and Lee 2005, equation 10. By Euler's transformation (Abramowitz and Stegun 15.3.3) the product
 * is (1−z)^(a−1) ₂F₁(a+b−1−r, a−1; a+b+x−1; z), which does not overflow for customers of many purchases.
 */
export const expectedPurchases = (model: BuyingModel, buyer: Buyer, time: number): number => {
  const { r, alpha, b } = model;
  // At a = 1 the formula is 0/0; a hair beside it is right to eight digits.
  const a = Math.abs(model.a - 1) < 1e-8 ? 1 + 1e-8 : model.a;
  const { repeats: x, age } = buyer;
  const z = time / (alpha + age + time);
  const rest = (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, a + b + x - 1, z);
  return (((a + b + x - 1) / (a - 1)) * (1 - rest)) / (1 + leftOdds(model, buyer));
};
