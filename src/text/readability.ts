// How hard a text reads, by the formula of its language.

import { prose, sentencesIn, wordsIn } from "./plain.ts";
import { polishSyllables, type Sounds } from "./syllables.ts";

/** Words, sentences, syllables, long words (over 6 letters), hard words (4 syllables and more). */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly long: number;
  /** Of English only. */
  readonly syllables: number | null;
  /** Of Polish only. */
  readonly hard: number | null;
  /** Hard words that are no names: Pisarek leaves names out. */
  readonly hardPlain: number | null;
}

export type Formula = "flesch_reading_ease" | "fog_pl" | "eojeol_per_sentence" | "lix";

export interface Readability {
  readonly formula: Formula;
  readonly score: number;
  /** Whether a higher score reads easier: true of Flesch's alone. */
  readonly higherIsEasier: boolean;
  /** Pisarek's index beside the Polish FOG, per cent of sentences over 20 eojeol beside the Korean one. */
  readonly beside: Readonly<Record<string, number>>;
}

/** Why there is no score: of fewer than 30 words it says nothing, and of unknown or unspaced language there is no formula. */
export type Unread = "too_short" | "no_formula";

export const fewestWords = 30;

/** Source: Flesch 1948, "A new readability yardstick", Journal of Applied Psychology 32. */
export const flesch = (words: number, sentences: number, syllables: number): number =>
  206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words;

/** Source: Gunning 1952, The Technique of Clear Writing, with 4 syllables for a hard word as is usual for Polish (Pracownia Prostej Polszczyzny). */
export const fogPl = (words: number, sentences: number, hard: number): number =>
  0.4 * (words / sentences + (100 * hard) / words);

/** Source: Pisarek 1969, "Jak mierzyć zrozumiałość tekstu?", the non-linear form. */
export const pisarek = (words: number, sentences: number, hard: number): number =>
  0.5 * Math.sqrt((words / sentences) ** 2 + ((100 * hard) / words) ** 2);

/** Source: Björnsson 1968, Läsbarhet: words a sentence and per cent of words of more than six letters. */
export const lix = (words: number, sentences: number, long: number): number =>
  words / sentences + (100 * long) / words;

/** A name is written large inside a sentence. */
const isName = (word: string, at: number): boolean => at > 0 && /^\p{Lu}/u.test(word);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export const countsOf = (text: string, language: string | null, sounds: Sounds): Counts => {
  const sentences = sentencesIn(prose(text), language).map(wordsIn);
  const words = sentences.flat();
  const polish = language === "pl";
  const isHard = (word: string): boolean => polishSyllables(word) >= 4;
  const plain = polish ? sentences.flatMap((all) => all.filter((word, at) => !isName(word, at))) : [];
  return {
    words: words.length,
    sentences: sentences.length,
    long: words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 6).length,
    syllables: language === "en" ? sum(words.map(sounds)) : null,
    hard: polish ? words.filter(isHard).length : null,
    hardPlain: polish ? plain.filter(isHard).length : null,
  };
};

/** Scripts that put no spaces between words: there are no words to count. */
const unspaced = new Set(["ja", "zh", "th", "lo", "km", "my"]);

const korean = (text: string, { words, sentences }: Counts): Readability => {
  const long = sentencesIn(prose(text), "ko").filter((sentence) => wordsIn(sentence).length > 20).length;
  return {
    formula: "eojeol_per_sentence",
    score: words / sentences,
    higherIsEasier: false,
    beside: { long_sentences: (100 * long) / sentences },
  };
};

/**
 * The readability of a text in a language; where there is none, why.
 *
 * Korean has no open formula: what is told is the length of its sentences in eojeol, a surface index and not a grade.
 * Scores of two languages are not comparable; within one they are.
 */
export const readability = (text: string, language: string | null, sounds: Sounds): Readability | Unread => {
  if (language === null || unspaced.has(language)) return "no_formula";
  const counts = countsOf(text, language, sounds);
  const { words, sentences } = counts;
  if (words < fewestWords) return "too_short";
  if (language === "ko") return korean(text, counts);
  const harder = { higherIsEasier: false, beside: {} };
  if (language === "en") {
    const score = flesch(words, sentences, counts.syllables as number);
    return { formula: "flesch_reading_ease", score, higherIsEasier: true, beside: {} };
  }
  if (language !== "pl") return { ...harder, formula: "lix", score: lix(words, sentences, counts.long) };
  const beside = { pisarek: pisarek(words, sentences, counts.hardPlain as number) };
  return { ...harder, formula: "fog_pl", score: fogPl(words, sentences, counts.hard as number), beside };
};
