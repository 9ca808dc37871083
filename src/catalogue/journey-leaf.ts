// Parts of formulas about the way from a contact to money.

/** How a lead is divided among its touches; `any` counts it whole where one of them is of social media. */
export type Credit = "first" | "last" | "linear" | "position" | "decay" | "any";

/**
 * What customers acquired in a bucket are worth, from what they paid and how many were lost: capped is money a month ×
 * margin × Σ of the share that stays over 24 months, or over the months that are known; the others are those in use elsewhere.
 */
export interface LifetimeLeaf<F = unknown> {
  readonly kind: "lifetime";
  readonly table: string;
  readonly where: readonly F[];
  readonly on: string;
  readonly money: true;
  readonly columns: readonly string[];
  readonly form:
    | "capped"
    | "months"
    | "revenue_over_churn"
    | "margin_over_churn"
    | "discounted"
    | "constant_churn"
    | "first_year";
}
