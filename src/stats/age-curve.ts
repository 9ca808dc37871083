// Posts compared at equal age: how their figures grow with age, and what each had or will have at seven days.

/** A post's lifetime figure as it stood at an age in days. */
export interface Reading {
  readonly age: number;
  readonly value: number;
}
/** One post: its readings, in order of age. */
export type Growth = readonly Reading[];

/** The ages the curve knows, in days, around the age of comparison. */
const ages = [0.5, 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28] as const;
export const comparedAt = 7;

/** Two readings further apart than this say nothing of the days between; a step of the curve needs so many posts. */
const widestGap = 7;
const fewestPosts = 10;

/** For each age, the share of the value at seven days that posts have by then; only ages that are known. */
export type AgeCurve = ReadonlyMap<number, number>;

/** Between two readings a figure grows with the logarithm of age: fast at first, hardly at the end. */
const along = (from: Reading, to: Reading, age: number): number => {
  if (from.age === to.age) return to.value;
  const part = Math.log((1 + age) / (1 + from.age)) / Math.log((1 + to.age) / (1 + from.age));
  return from.value + part * (to.value - from.value);
};

/** What a post had at an age: read then, or between two readings not too far apart; null where neither is known. */
export const valueAt = (growth: Growth, age: number): number | null => {
  const next = growth.findIndex((reading) => reading.age >= age);
  if (next < 0) return null;
  const to = growth[next] as Reading;
  if (to.age === age) return to.value;
  const from = growth[next - 1];
  return from !== undefined && to.age - from.age <= widestGap ? along(from, to, age) : null;
};

/** How many times its value a post has at the later age, over all posts known at both; null of too few. */
const factor = (posts: readonly Growth[], from: number, to: number): number | null => {
  const both = posts.flatMap((growth) => {
    const [before, after] = [valueAt(growth, from), valueAt(growth, to)];
    return before === null || after === null ? [] : [{ before, after }];
  });
  const before = both.reduce((sum, pair) => sum + pair.before, 0);
  if (both.length < fewestPosts || before <= 0) return null;
  // Likes are taken back and posts hidden: a figure so far may fall, the curve of all posts does not.
  return Math.max(1, both.reduce((sum, pair) => sum + pair.after, 0) / before);
};

/**
 * The pooled curve of growth: share(7 days) = 1, and from there to either side by the factors between neighbouring ages.
 * It never falls. It ends where a step is known of fewer than ten posts.
 *
 * f(a → b) = Σ value(b) / Σ value(a) over the posts known at both ages
 *
 * Source: the chain-ladder method, Mack 1993, "Distribution-free calculation of the standard error of chain ladder
 * reserve estimates", ASTIN Bulletin 23.
 * Assumes: large and small posts, and those of other days, grow alike; take one network and format at a time.
 */
export const ageCurve = (posts: readonly Growth[]): AgeCurve => {
  const curve = new Map<number, number>([[comparedAt, 1]]);
  const middle = ages.indexOf(comparedAt);
  for (let i = middle - 1; i >= 0; i--) {
    const step = factor(posts, ages[i] as number, ages[i + 1] as number);
    if (step === null) break;
    curve.set(ages[i] as number, (curve.get(ages[i + 1] as number) as number) / step);
  }
  for (let i = middle + 1; i < ages.length; i++) {
    const step = factor(posts, ages[i - 1] as number, ages[i] as number);
    if (step === null) break;
    curve.set(ages[i] as number, (curve.get(ages[i - 1] as number) as number) * step);
  }
  return new Map([...curve].sort(([a], [b]) => a - b));
};

const shareAt = (curve: AgeCurve, age: number): number | null =>
  valueAt(
    [...curve].map(([known, value]) => ({ age: known, value })),
    age,
  );

/** A figure at seven days: read there, or reckoned from another age. */
export interface AtAge {
  readonly value: number;
  readonly projected: boolean;
}

/**
 * What a post had, or will have, at the age of seven days; null of a post not yet old enough, of which the curve does not
 * know how much is still to come.
 *
 * Read or interpolated at seven days where its readings allow; else the reading nearest to seven days over the curve's
 * share at that age.
 */
export const atSevenDays = (growth: Growth, curve: AgeCurve): AtAge | null => {
  const seen = valueAt(growth, comparedAt);
  if (seen !== null) return { value: seen, projected: false };
  const youngest = curve.keys().next().value as number;
  const known = growth.flatMap(({ age, value }) => {
    const share = age >= youngest ? shareAt(curve, age) : null;
    return share === null ? [] : [{ value: value / share, away: Math.abs(age - comparedAt) }];
  });
  const nearest = known.toSorted((a, b) => a.away - b.away)[0];
  return nearest === undefined ? null : { value: nearest.value, projected: true };
};
