// Days that stand out of the weeks before them, and the posts that may have to do with it.

import { median, medianDeviation } from "./median.ts";

/** The days looked back on, and how many of them must be known. */
const window = 28;
const fewest = 14;
const hours = 3_600_000;

export interface Peak {
  /** The place of the day in the series. */
  readonly at: number;
  readonly value: number;
  /** What the day had to pass. */
  readonly limit: number;
}

/**
 * What a count of one day passes only seldom; null where fewer than 14 of the 28 days before are known.
 *
 * median + 3 · max(MAD, √median, 1), MAD scaled to a standard deviation. √median is the scatter of chance alone: without
 * it a series of many equal days, whose MAD is 0, would peak at every other day.
 */
const limitOf = (before: readonly (number | null)[]): number | null => {
  const known = before.filter((x) => x !== null);
  if (known.length < fewest) return null;
  const middle = median(known) as number;
  return middle + 3 * Math.max(medianDeviation(known) as number, Math.sqrt(Math.max(middle, 1)));
};

/**
 * The days of a daily count above what the 28 days before it let expect. An unknown day is no peak and no part of a limit.
 * By chance alone 1 day of 100 is marked, 2 where visits come in bursts.
 *
 * Source: the rule of Hampel 1974, "The influence curve and its role in robust estimation", JASA 69, on a rolling window
 * of the past; Leys et al. 2013, Journal of Experimental Social Psychology 49, for the limit of 3.
 * Assumes: no strong habit of weekdays; where one day of the week is always high, it is not new and yet may be marked.
 */
export const peaks = (days: readonly (number | null)[]): readonly Peak[] =>
  days.flatMap((value, at) => {
    if (value === null) return [];
    const limit = limitOf(days.slice(Math.max(0, at - window), at));
    return limit !== null && value > limit ? [{ at, value, limit }] : [];
  });

/**
 * The posts that a peak may follow: all that were out before the day ended and at most 48 hours when it began. Several
 * are all named, because a count does not tell which of them it was. Moments in milliseconds.
 */
export const postsBefore = <P extends { readonly published: number }>(
  posts: readonly P[],
  day: { readonly since: number; readonly until: number },
): readonly P[] =>
  posts.filter(({ published }) => published >= day.since - 48 * hours && published < day.until);
