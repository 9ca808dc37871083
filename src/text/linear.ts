// A linear classifier with weights of one byte, and the small file it is kept in.

import { featuresOf, type Look } from "./features.ts";

/** What a model's file says of itself. */
export interface About {
  readonly name: string;
  /** Changes with every training, and stands in every mark the model made. */
  readonly version: string;
  readonly classes: readonly string[];
  /** There are 2^bits weights for each row of them. */
  readonly bits: number;
  /** Two classes need one row, that of the second against the first; more need one each. */
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  readonly look: Look;
  /** What it was trained on, and the licence of the weights. */
  readonly data: string;
  readonly licence: string;
}

export interface Model {
  readonly about: About;
  readonly weights: Int8Array;
}

/** A class with the probability the model gives it. */
export interface Verdict {
  readonly label: string;
  readonly probability: number;
}

const magic = "LLM1";

/** The file: four letters, the length of the description, the description as JSON, the weights. */
export const writeModel = ({ about, weights }: Model): Uint8Array => {
  const words = new TextEncoder().encode(JSON.stringify(about));
  const file = new Uint8Array(8 + words.length + weights.length);
  file.set(new TextEncoder().encode(magic));
  new DataView(file.buffer).setUint32(4, words.length);
  file.set(words, 8);
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 8 + words.length);
  return file;
};

export const readModel = (file: Uint8Array): Model => {
  const text = new TextDecoder();
  if (text.decode(file.subarray(0, 4)) !== magic) throw new Error("not a model of ours");
  const length = new DataView(file.buffer, file.byteOffset).getUint32(4);
  const about = JSON.parse(text.decode(file.subarray(8, 8 + length))) as About;
  const weights = new Int8Array(file.subarray(8 + length));
  if (weights.length !== about.scales.length * 2 ** about.bits) throw new Error("a model that was cut off");
  return { about, weights };
};

/** One score for each row of weights. A text's length is divided out, so that a long one is not surer for it. */
const scores = ({ about, weights }: Model, features: Uint32Array): readonly number[] => {
  const size = 2 ** about.bits;
  const share = features.length === 0 ? 0 : 1 / Math.sqrt(features.length);
  return about.scales.map((scale, row) => {
    let sum = 0;
    for (const feature of features) sum += weights[row * size + (feature & (size - 1))] as number;
    return sum * scale * share + (about.biases[row] as number);
  });
};

/** The probability of each class, in their order. */
export const probabilities = (model: Model, text: string): readonly number[] => {
  const found = scores(model, featuresOf(text, model.about.look));
  const all = found.length === 1 ? [0, found[0] as number] : found;
  const highest = Math.max(...all);
  const raised = all.map((score) => Math.exp(score - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
};

/** The likeliest class. */
export const classify = (model: Model, text: string): Verdict => {
  const all = probabilities(model, text);
  const best = all.reduce((at, value, index) => (value > (all[at] as number) ? index : at), 0);
  return { label: model.about.classes[best] as string, probability: all[best] as number };
};
