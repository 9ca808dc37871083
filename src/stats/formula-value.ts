// What a customer is worth by a formula, for subscriptions: money a month, margin, and how many stay.

const cap = 24;

/** The value and over how many months it was added up. In the unit of the money a month, unrounded. */
export interface CappedValue {
  readonly value: number;
  readonly months: number;
}

/**
 * Money a month × margin × Σ S(t) over the months t = 0 … 23, with S from one's own retention curve. Where the curve is
 * known of fewer months, it is added up over these and says so: no month is guessed. Null of no curve.
 *
 * Source: Gupta and Lehmann 2003, "Customers as assets", Journal of Interactive Marketing 17, the discrete form without
 * discount, capped: a tail without end is mostly made of months nobody has seen.
 */
export const cappedValue = (
  perMonth: number,
  margin: number,
  survival: readonly number[],
): CappedValue | null => {
  const known = survival.slice(0, cap);
  if (known.length === 0) return null;
  return { value: perMonth * margin * known.reduce((sum, s) => sum + s, 0), months: known.length };
};

/** The share that stays, month by month, where a constant share leaves. */
export const constantChurn = (churn: number, months = cap): readonly number[] =>
  Array.from({ length: months }, (_, month) => (1 - churn) ** month);

export interface Subscription {
  readonly perMonth: number;
  readonly margin: number;
  /** The share of customers that leaves in a month. */
  readonly churn: number;
}

/** What others call the lifetime value, to lay beside ours. The forms without end are null where nobody leaves. */
export interface FormulaValues {
  readonly revenueOverChurn: number | null;
  readonly marginOverChurn: number | null;
  readonly discounted: number | null;
  readonly capped: number;
  readonly firstYear: number;
}

/**
 * The forms in use, of one subscription: ARPU/c; ARPU·m/c; ARPU·m/(c + δ) with δ = ln(1.1)/12, 10 % a year discounted
 * continuously; ours over 24 months; the first 12 months.
 *
 * Source: Gupta and Lehmann 2003.
 * Assumes: the same share leaves every month, which flatters young firms: early months lose more.
 */
export const formulaValues = ({ perMonth, margin, churn }: Subscription): FormulaValues => {
  const profit = perMonth * margin;
  const months = (n: number): number => profit * constantChurn(churn, n).reduce((sum, s) => sum + s, 0);
  return {
    revenueOverChurn: churn > 0 ? perMonth / churn : null,
    marginOverChurn: churn > 0 ? profit / churn : null,
    discounted: churn > 0 ? profit / (churn + Math.log(1.1) / 12) : null,
    capped: months(cap),
    firstYear: months(12),
  };
};
