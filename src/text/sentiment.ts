// Whether a text is positive, neutral or negative, in the languages there is a measured model for; else not scored.

import { openTone, type Tone } from "./lexicon.ts";
import { classify, type Model } from "./linear.ts";
import { withoutLinks } from "./plain.ts";

export type Sentiment = "positive" | "neutral" | "negative";

export interface Feeling {
  /** Null where it was not scored, and why stands beside it. */
  readonly sentiment: Sentiment | null;
  /** How sure the model is; the lexicon does not say. */
  readonly probability: number | null;
  /** No model of the language; or a Korean text that is neither clearly positive nor negative. */
  readonly why: "not_scored" | "unclear" | null;
}

export type Feel = (text: string, language: string | null) => Feeling;

/** What is read from files: the English lexicon and the models. */
export interface SentimentFiles {
  readonly en: string;
  readonly ko: Model;
  readonly pl: Model;
}

/** The bounds that VADER's authors give for its compound score. */
const neutral = 0.05;

/** Korean texts were labelled positive or negative only: below this the model has no opinion. */
const unsure = 0.6;

const unscored: Feeling = { sentiment: null, probability: null, why: "not_scored" };

const english = (tone: Tone, text: string): Feeling => {
  const score = tone(withoutLinks(text));
  const sentiment = score >= neutral ? "positive" : score <= -neutral ? "negative" : "neutral";
  return { sentiment, probability: null, why: null };
};

/** A text with both in it (“mixed”) counts for neither side, as a neutral one. */
const meaning: Readonly<Record<string, Sentiment>> = {
  positive: "positive",
  negative: "negative",
  neutral: "neutral",
  mixed: "neutral",
};

const byModel = (model: Model, text: string, least: number): Feeling => {
  const { label, probability } = classify(model, text);
  return probability < least
    ? { sentiment: null, probability, why: "unclear" }
    : { sentiment: meaning[label] ?? null, probability, why: null };
};

export const openSentiment = ({ en, ko, pl }: SentimentFiles): Feel => {
  const tone = openTone(en);
  return (text, language) => {
    if (language === "en") return english(tone, text);
    if (language === "ko") return byModel(ko, text, unsure);
    return language === "pl" ? byModel(pl, text, 0) : unscored;
  };
};
