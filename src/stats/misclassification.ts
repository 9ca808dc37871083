// Shares told by a classifier that errs, put right by what people said of a sample.

import { normalReach } from "./distributions.ts";
import { between, type Estimate, usual } from "./interval.ts";
import type { Tally } from "./proportion.ts";

/** A random sample labelled by hand: of the true ones, how many it finds; of the others, how many it leaves alone. */
export interface Labels {
  readonly sensitivity: Tally;
  readonly specificity: Tally;
}

/** Under so many labels the figure stays raw and is marked so. */
export const fewestLabels = 100;

const corrected = (seen: number, sensitivity: number, specificity: number): number =>
  (seen + specificity - 1) / (sensitivity + specificity - 1);

/**
 * The true share behind a share that a classifier saw, within 0 and 1; null where the classifier is no better than chance.
 *
 * (p + spec − 1) / (sens + spec − 1)
 *
 * Source: Rogan and Gladen 1978, "Estimating prevalence from the results of a screening test", American Journal of
 * Epidemiology 107, equation 1.
 */
export const trueShare = (seen: number, sensitivity: number, specificity: number): number | null =>
  sensitivity + specificity > 1 ? between(corrected(seen, sensitivity, specificity), 0, 1) : null;

const widened = ({ hits, total }: Tally, added: number) => {
  const whole = total + added;
  const share = (hits + added / 2) / whole;
  return { share, variance: (share * (1 - share)) / whole };
};

/**
 * The true share with an interval that carries the doubt about the classifier as well as that of the sample; null under
 * 100 labels, without labels of either kind, or where the classifier is no better than chance.
 *
 * With z²/2 hits and misses added to p and one each to sens and spec, q = (p + spec − 1)/J, J = sens + spec − 1:
 * q + 2z²(q V(sens) − (1 − q) V(spec)) ± z √(V(p) + q² V(sens) + (1 − q)² V(spec)) / J, V(x) = x(1 − x)/n.
 *
 * Source: Lang and Reiczigel 2014, "Confidence limits for prevalence of disease adjusted for estimated sensitivity and
 * specificity", Preventive Veterinary Medicine 113.
 * Assumes: the labelled ones were drawn at random, in the same language and of the same kind as those counted.
 */
export const correctedShare = (seen: Tally, labels: Labels, confidence = usual): Estimate | null => {
  const { sensitivity, specificity } = labels;
  const smallest = Math.min(seen.total, sensitivity.total, specificity.total);
  if (smallest === 0 || sensitivity.total + specificity.total < fewestLabels) return null;
  const value = trueShare(
    seen.hits / seen.total,
    sensitivity.hits / sensitivity.total,
    specificity.hits / specificity.total,
  );
  const z = normalReach(confidence);
  const [p, sens, spec] = [widened(seen, z * z), widened(sensitivity, 2), widened(specificity, 2)];
  const gain = sens.share + spec.share - 1;
  if (value === null || gain <= 0) return null;
  const q = corrected(p.share, sens.share, spec.share);
  const middle = q + 2 * z * z * (q * sens.variance - (1 - q) * spec.variance);
  const spread = p.variance + q ** 2 * sens.variance + (1 - q) ** 2 * spec.variance;
  const reach = (z * Math.sqrt(spread)) / gain;
  // Near the ends the middle of the interval moves away from the estimate, which must not fall out of it.
  const low = Math.min(value, between(middle - reach, 0, 1));
  return { value, low, high: Math.max(value, between(middle + reach, 0, 1)) };
};
