// Times until something happens, where for some it has not happened yet: replies, resolutions, purchases.

import { normalReach } from "./distributions.ts";
import { usual } from "./interval.ts";

/** How long one case was watched, and whether what was waited for ended it. */
export interface Spell {
  readonly length: number;
  readonly ended: boolean;
}

const ordered = (spells: readonly Spell[]): Float64Array =>
  new Float64Array(spells.map(({ length }) => length)).sort();

interface Step {
  readonly at: number;
  readonly survival: number;
  /** Greenwood's sum: the variance of ln S. Infinite once nobody is left. */
  readonly variance: number;
}

export interface SurvivalCurve {
  readonly steps: readonly Step[];
  /** The longest spell seen. Beyond it nothing is known, unless nobody is left waiting. */
  readonly until: number;
}

/** A figure whose bounds may be unknown: the curve need not fall far enough to have them. */
export interface Bounded {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The share still waiting after a time.
 *
 * S(t) = Π (1 − dᵢ/nᵢ) over times tᵢ ≤ t with dᵢ ends among nᵢ still watched; Greenwood's Σ dᵢ / (nᵢ(nᵢ − dᵢ)).
 *
 * Source: Kaplan and Meier 1958, "Nonparametric estimation from incomplete observations", JASA 53, equation 2b.
 * Assumes: why watching stopped has nothing to do with how much longer it would have taken. A case that stopped being
 * watched at the very time of an end was still watched then.
 */
export const kaplanMeier = (spells: readonly Spell[]): SurvivalCurve => {
  if (spells.some(({ length }) => !(length >= 0 && length < Infinity)))
    throw new RangeError("a spell is shorter than nothing or endless");
  const all = ordered(spells);
  const ends = ordered(spells.filter(({ ended }) => ended));
  const steps: Step[] = [];
  let [survival, variance, gone] = [1, 0, 0];
  for (let i = 0; i < ends.length; ) {
    const at = ends[i] as number;
    while ((all[gone] as number) < at) gone++;
    const atRisk = all.length - gone;
    let together = 0;
    for (; ends[i] === at; i++) together++;
    survival *= 1 - together / atRisk;
    variance += together / (atRisk * (atRisk - together));
    steps.push({ at, survival, variance });
  }
  return { steps, until: all.at(-1) ?? 0 };
};

// S^exp(±zσ) with σ² = Greenwood's sum / (ln S)²: bounds that stay between 0 and 1.
const bound = ({ survival, variance }: Step, z: number): number | null =>
  survival > 0 ? survival ** Math.exp((z * Math.sqrt(variance)) / -Math.log(survival)) : null;

// A product of fractions hits ½ to rounding only; R's survfit takes the same tolerance.
const level = 1.5e-8;

/** The first time a falling line is at or under a level; where it rests exactly on it, the middle of that rest. */
const crossing = (
  steps: readonly Step[],
  line: (step: Step) => number | null,
  goal: number,
): number | null => {
  const first = steps.findIndex((step) => (line(step) ?? Infinity) <= goal + level);
  if (first < 0) return null;
  const { at } = steps[first] as Step;
  const rests = Math.abs((line(steps[first] as Step) as number) - goal) <= level;
  const next = rests ? steps.slice(first + 1).find((step) => (line(step) ?? 1) < goal - level) : undefined;
  return next === undefined ? at : (at + next.at) / 2;
};

/**
 * The time by which a share p has ended (the median is p = ½), with its pointwise interval. Each is null where the curve,
 * or the bound of it, never falls that far: "more than half are still waiting" has no median.
 *
 * Source: Brookmeyer and Crowley 1982, "A confidence interval for the median survival time", Biometrics 38, with the
 * log-log bounds of Kalbfleisch and Prentice 2002, "The statistical analysis of failure time data", § 1.4.
 */
export const timeUntil = (curve: SurvivalCurve, p: number, confidence = usual): Bounded => {
  const z = normalReach(confidence);
  const at = (line: (step: Step) => number | null): number | null => crossing(curve.steps, line, 1 - p);
  return {
    value: at((step) => step.survival),
    low: at((step) => bound(step, z)),
    high: at((step) => bound(step, -z)),
  };
};

const stepAt = (steps: readonly Step[], time: number): Step | undefined => {
  let [from, to] = [0, steps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((steps[middle] as Step).at <= time) from = middle + 1;
    else to = middle;
  }
  return steps[from - 1];
};

/** The share that has ended by a time (a cohort's conversion), 1 − S(t), with its pointwise log-log interval. */
export const endedBy = (curve: SurvivalCurve, time: number, confidence = usual): Bounded => {
  const step = stepAt(curve.steps, time);
  const survival = step?.survival ?? 1;
  if (time > curve.until && survival > 0) return { value: null, low: null, high: null };
  if (step === undefined || survival === 0) return { value: 1 - survival, low: null, high: null };
  const z = normalReach(confidence);
  return {
    value: 1 - survival,
    low: 1 - (bound(step, -z) as number),
    high: 1 - (bound(step, z) as number),
  };
};
