// What customers have brought in so far, by how long ago they came: observed, never extrapolated.

/** Those who came in one month: how many, and what they brought in each full month since, their first one first. */
export interface Cohort {
  readonly customers: number;
  readonly months: readonly number[];
}

/** Per customer, all that was brought in by the end of a month since the first, and of how many customers it is known. */
export interface ValueByMonth {
  readonly month: number;
  readonly perCustomer: number;
  readonly customers: number;
}

/**
 * The value to date by months since the first purchase. A month counts the cohorts only that have lived through it, in
 * both the money and the customers; so a later month may be lower than an earlier one where older cohorts were poorer.
 */
export const valueToDate = (cohorts: readonly Cohort[]): readonly ValueByMonth[] => {
  const longest = Math.max(0, ...cohorts.map(({ months }) => months.length));
  return Array.from({ length: longest }, (_, i) => {
    const old = cohorts.filter(({ months, customers }) => months.length > i && customers > 0);
    const customers = old.reduce((sum, cohort) => sum + cohort.customers, 0);
    const money = old.reduce(
      (sum, { months }) => sum + months.slice(0, i + 1).reduce((all, x) => all + x, 0),
      0,
    );
    return { month: i + 1, perCustomer: money / customers, customers };
  }).filter(({ customers }) => customers > 0);
};
