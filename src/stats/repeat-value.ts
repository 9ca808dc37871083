// What customers who buy now and then will bring in over a year: BG/NBD for how often, Gamma-Gamma for how much.

import { type Buyer, type BuyingModel, expectedPurchases, fitBuying } from "./bg-nbd.ts";
import { expectedSpending, fitSpending, type SpendingModel } from "./gamma-gamma.ts";

/** A customer with ages in weeks and the mean of the repeat purchases; the mean is not read of one without. */
export interface Customer extends Buyer {
  readonly mean: number;
}

/** Fewer than this, and the model is fitted to noise. */
const needed = { customers: 200, repeaters: 100, weeks: 26 } as const;
export type Need = keyof typeof needed;

export interface RepeatModel {
  readonly buying: BuyingModel;
  readonly spending: SpendingModel;
}

const spenders = (customers: readonly Customer[]): readonly Customer[] =>
  customers.filter(({ repeats, mean }) => repeats > 0 && mean > 0);

/** What is missing for a model, with how many there are and how many it takes; nothing where all is there. */
export const lacking = (
  customers: readonly Customer[],
): readonly { readonly need: Need; readonly have: number; readonly least: number }[] => {
  const have: Readonly<Record<Need, number>> = {
    customers: customers.length,
    repeaters: spenders(customers).length,
    weeks: customers.reduce((longest, { age }) => Math.max(longest, age), 0),
  };
  return (Object.keys(needed) as Need[])
    .filter((need) => have[need] < needed[need])
    .map((need) => ({ need, have: have[need], least: needed[need] }));
};

/** The model of the customers; null where something is lacking or the fit does not settle. */
export const fitRepeats = (customers: readonly Customer[]): RepeatModel | null => {
  if (lacking(customers).length > 0) return null;
  const [buying, spending] = [fitBuying(customers), fitSpending(spenders(customers))];
  return buying === null || spending === null ? null : { buying, spending };
};

const weeksPerMonth = 365.25 / 7 / 12;
/** So far ahead, and discounted so much a year. */
export const ahead = { months: 12, discount: 0.1 } as const;

/**
 * What a customer is expected to bring in over 12 months, each month's money discounted at 10 % a year to today; null
 * where the spending has no expectation.
 *
 * Σ over months k of (E[purchases by k] − E[purchases by k − 1]) · E[spending] / 1.1^((k − ½)/12)
 *
 * Source: Fader, Hardie and Lee 2005, "RFM and CLV: using iso-value curves for customer base analysis", Journal of
 * Marketing Research 42, the discounted sum over a finite horizon.
 */
export const yearAhead = ({ buying, spending }: RepeatModel, customer: Customer): number | null => {
  const each = expectedSpending(spending, customer);
  if (each === null) return null;
  const by = Array.from({ length: ahead.months + 1 }, (_, k) =>
    expectedPurchases(buying, customer, k * weeksPerMonth),
  );
  return by
    .slice(1)
    .reduce(
      (sum, n, k) => sum + ((n - (by[k] as number)) * each) / (1 + ahead.discount) ** ((k + 0.5) / 12),
      0,
    );
};

/**
 * What a customer is expected to bring in over some weeks from now, nothing discounted; null where the spending has no
 * expectation.
 */
export const weeksAhead = (
  { buying, spending }: RepeatModel,
  customer: Customer,
  weeks: number,
): number | null => {
  const each = expectedSpending(spending, customer);
  return each === null ? null : expectedPurchases(buying, customer, weeks) * each;
};
