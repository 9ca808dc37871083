// The mean of something a model guesses everywhere and people know of a sample.

import { studentReach } from "./distributions.ts";
import { type Estimate, usual } from "./interval.ts";
import { fewestLabels } from "./misclassification.ts";
import type { Sample } from "./sample.ts";

/**
 * The mean that people would have found (net sentiment), from all guesses and what people said of some; null under 100
 * labels or without guesses.
 *
 * m = mean(guess) + mean(label − guess), m ± t √(V(guess)/N + V(label − guess)/n), t of n − 1 degrees of freedom.
 *
 * Source: Angelopoulos, Bates, Fannjiang, Jordan and Zrnic 2023, "Prediction-powered inference", Science 382,
 * the interval of a mean.
 * Assumes: the labelled ones were drawn at random from those that were guessed.
 */
export const correctedMean = (guesses: Sample, errors: Sample, confidence = usual): Estimate | null => {
  if (guesses.count === 0 || errors.count < fewestLabels) return null;
  const value = guesses.mean + errors.mean;
  const spread = guesses.variance / guesses.count + errors.variance / errors.count;
  const reach = studentReach(confidence, errors.count - 1) * Math.sqrt(spread);
  return { value, low: value - reach, high: value + reach };
};
