// Trains a linear classifier over hashed features and packs its weights into bytes.

import { type Random, seeded } from "../src/base/random.ts";
import { featuresOf, type Look } from "../src/text/features.ts";
import type { Model } from "../src/text/linear.ts";

export interface Example {
  readonly text: string;
  readonly label: string;
}
export interface Plan {
  readonly name: string;
  readonly classes: readonly string[];
  readonly bits: number;
  readonly look: Look;
  readonly data: string;
  readonly licence: string;
  readonly epochs?: number;
  readonly rate?: number;
  /** Counts each class alike, however many examples it has. */
  readonly balanced?: boolean;
}

interface Learner {
  readonly rows: number;
  readonly weights: Float32Array;
  /** Sums of squared gradients: AdaGrad gives every weight a step of its own. */
  readonly squares: Float32Array;
  readonly biases: Float64Array;
}

const shuffle = (order: Uint32Array, random: Random): void => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
};

/** Probability less truth, for each row: the gradient of the logistic loss. */
const errors = (sums: readonly number[], truth: number): readonly number[] => {
  if (sums.length === 1) return [1 / (1 + Math.exp(-(sums[0] as number))) - truth];
  const highest = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - highest));
  const total = raised.reduce((all, value) => all + value, 0);
  return raised.map((value, row) => value / total - (row === truth ? 1 : 0));
};

const penalty = 1e-6;

/**
 * One step of AdaGrad on one example.
 *
 * Source: Duchi, Hazan and Singer 2011, "Adaptive subgradient methods for online learning", JMLR 12.
 */
const learn = (
  to: Learner,
  features: Uint32Array,
  bits: number,
  truth: number,
  rate: number,
  weight: number,
) => {
  const mask = 2 ** bits - 1;
  const share = 1 / Math.sqrt(features.length);
  const sums = Array.from({ length: to.rows }, (_, row) => {
    let sum = 0;
    for (const feature of features) sum += to.weights[(row << bits) + (feature & mask)] as number;
    return sum * share + (to.biases[row] as number);
  });
  errors(sums, truth).forEach((error, row) => {
    to.biases[row] = (to.biases[row] as number) - rate * 0.02 * error * weight;
    for (const feature of features) {
      const at = (row << bits) + (feature & mask);
      const gradient = error * weight * share + penalty * (to.weights[at] as number);
      to.squares[at] = (to.squares[at] as number) + gradient * gradient;
      to.weights[at] = (to.weights[at] as number) - (rate * gradient) / Math.sqrt(to.squares[at] as number);
    }
  });
};

/** Bytes for each row, scaled so that all but one weight in ten thousand fit. */
const pack = (weights: Float32Array, rows: number) => {
  const size = weights.length / rows;
  const bytes = new Int8Array(weights.length);
  const scales = Array.from({ length: rows }, (_, row) => {
    const part = weights.subarray(row * size, (row + 1) * size);
    const sorted = Float32Array.from(part, Math.abs).sort();
    const scale = (sorted[Math.floor(size * 0.9999) - 1] as number) / 127 || 1;
    part.forEach((weight, at) => {
      bytes[row * size + at] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
    });
    return Number(scale.toPrecision(6));
  });
  return { bytes, scales };
};

/** A short name of the weights, so that two trainings are never called the same. */
const fingerprint = (bytes: Int8Array): string => {
  let state = 0x811c9dc5;
  for (const byte of bytes) state = Math.imul(state ^ (byte & 255), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
};

export const train = (plan: Plan, examples: readonly Example[]): Model => {
  const { classes, bits, epochs = 8, rate = 0.3, balanced = true } = plan;
  const rows = classes.length === 2 ? 1 : classes.length;
  const truths = examples.map(({ label }) => classes.indexOf(label));
  const features = examples.map(({ text }) => featuresOf(text, plan.look));
  const counts = classes.map((_, at) => truths.filter((truth) => truth === at).length);
  const weightOf = counts.map((count) => (balanced ? examples.length / (classes.length * count) : 1));
  const size = rows * 2 ** bits;
  const squares = new Float32Array(size).fill(1e-8);
  const learner = { rows, weights: new Float32Array(size), squares, biases: new Float64Array(rows) };
  const order = Uint32Array.from(examples.keys());
  const random = seeded(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - (epoch / epochs) * 0.8);
    for (const at of order) {
      const [found, truth] = [features[at] as Uint32Array, truths[at] as number];
      if (found.length > 0) learn(learner, found, bits, truth, step, weightOf[truth] as number);
    }
  }
  const { bytes, scales } = pack(learner.weights, rows);
  const biases = [...learner.biases].map((bias) => Number(bias.toPrecision(6)));
  const { name, look, data, licence } = plan;
  const version = fingerprint(bytes);
  return { about: { name, version, classes, bits, scales, biases, look, data, licence }, weights: bytes };
};
