// Rates of rare events (clicks per 1,000 impressions): one with its interval, and one over another.

import { betaQuantile, gammaQuantile, normalConfidence, studentReach } from "./distributions.ts";
import { type Estimate, usual } from "./interval.ts";

/** So many events in so much exposure: clicks and impressions of a post. */
export interface Exposed {
  readonly events: number;
  readonly exposure: number;
}

/** Events that come in bursts tell less than as many that come alone. */
export interface Dispersion {
  /** φ, how many times the variance of chance alone; 1 where events come alone. */
  readonly factor: number;
  /** Of how many free differences it was estimated; null where it is known. */
  readonly degrees: number | null;
}

const alone: Dispersion = { factor: 1, degrees: null };

export const together = (parts: readonly Exposed[]): Exposed =>
  parts.reduce(
    (sum, part) => ({ events: sum.events + part.events, exposure: sum.exposure + part.exposure }),
    {
      events: 0,
      exposure: 0,
    },
  );

/**
 * How much more the rates of several posts scatter than chance does, at least 1; null of fewer than three posts with
 * exposure or without events.
 *
 * φ = Σ (yᵢ − μᵢ)²/μᵢ / (n − 1), μᵢ = exposureᵢ · Σy/Σexposure
 *
 * Source: McCullagh and Nelder 1989, "Generalized linear models", 2nd edition, § 6.2.3.
 */
export const dispersion = (posts: readonly Exposed[]): Dispersion | null => {
  const seen = posts.filter(({ exposure }) => exposure > 0);
  const all = together(seen);
  if (seen.length < 3 || all.events === 0) return null;
  const squares = seen.reduce((sum, { events, exposure }) => {
    const expected = (exposure * all.events) / all.exposure;
    return sum + (events - expected) ** 2 / expected;
  }, 0);
  const degrees = seen.length - 1;
  return { factor: Math.max(1, squares / degrees), degrees };
};

/** The chance left in each tail; wider where φ itself is known from a few posts only (t instead of z). */
const tail = (confidence: number, { degrees }: Dispersion): number =>
  (1 - (degrees === null ? confidence : normalConfidence(studentReach(confidence, degrees)))) / 2;

/**
 * Events per so much exposure (1,000 impressions) and the interval; null without exposure.
 *
 * Γ⁻¹(α/2; k) to Γ⁻¹(1 − α/2; k + 1) over the exposure, with k = events/φ and exposure/φ where events come in bursts.
 *
 * Source: Garwood 1936, "Fiducial limits for the Poisson distribution", Biometrika 28; quasi-Poisson scaling of
 * McCullagh and Nelder, § 6.2.3.
 * Assumes: posts apart from each other. With `alone` also clicks apart from each other, which clicks on posts are not.
 */
export const rate = (
  { events, exposure }: Exposed,
  per: number,
  scatter: Dispersion = alone,
  confidence = usual,
): Estimate | null => {
  if (exposure === 0) return null;
  const left = tail(confidence, scatter);
  const k = events / scatter.factor;
  const unit = (per * scatter.factor) / exposure;
  return {
    value: (per * events) / exposure,
    low: unit * gammaQuantile(left, k),
    high: unit * gammaQuantile(1 - left, k + 1),
  };
};

/** How many times one rate another is; no upper bound where the other may be nothing. */
export interface Ratio {
  readonly value: number | null;
  readonly low: number;
  readonly high: number | null;
}

/**
 * One rate over another with its interval; null where either has no exposure or neither has events.
 *
 * Given their sum, the first count is binomial with p = RE₁/(RE₁ + E₂): Clopper's and Pearson's bounds of p give those of
 * R = p/(1 − p) · E₂/E₁. Counts are divided by φ where events come in bursts.
 *
 * Source: Przyborowski and Wilenski 1940, "Homogeneity of results in testing samples from Poisson series", Biometrika 31.
 * Assumes: as `rate`, and the same φ on both sides.
 */
export const rateRatio = (
  first: Exposed,
  second: Exposed,
  scatter: Dispersion = alone,
  confidence = usual,
): Ratio | null => {
  if (first.exposure === 0 || second.exposure === 0 || first.events + second.events === 0) return null;
  const left = tail(confidence, scatter);
  const [a, b] = [first.events / scatter.factor, second.events / scatter.factor];
  const over = second.exposure / first.exposure;
  const low = betaQuantile(left, a, b + 1);
  const high = betaQuantile(1 - left, a + 1, b);
  return {
    value: b === 0 ? null : (a / b) * over,
    low: (low / (1 - low)) * over,
    high: b === 0 ? null : (high / (1 - high)) * over,
  };
};
