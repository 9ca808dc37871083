// Which language a text is in: by its script, else by its runs of letters; null where that is not sure.

import { composed, withoutEntities } from "./plain.ts";

/** Gives a text's language by ISO 639-1, or null. */
export type Tongue = (text: string) => string | null;

/** What is looked for unless a workspace says otherwise: the more there are, the less sure are short texts. */
export const commonLanguages: readonly string[] = [
  "en",
  "pl",
  "ko",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "cs",
  "uk",
  "ru",
];

/** A language of the list is taken though another scores higher, but not one that falls short of it by more than this. */
const within = 0.9;
/** Below this the runs of letters found are too few to tell. */
const fewestLetters = 3;
/** A script may be a quote or a name among the words of another language. */
const share = 0.3;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Scripts that one language writes. Han without kana is Chinese. */
const byScript = (text: string, letters: number): string | null => {
  if (count(text, /\p{sc=Hangul}/gu) >= share * letters) return "ko";
  const kana = count(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = count(text, /\p{sc=Han}/gu);
  if (kana + han < share * letters) return null;
  return kana > 0 ? "ja" : "zh";
};

/** The library reads a thousand characters; the script needs no more either. */
const enough = 2000;

type Scores = Readonly<Record<string, number>>;
const best = (scores: Scores, of: readonly string[]): string | null =>
  of.reduce<string | null>(
    (top, language) => ((scores[language] ?? 0) > (top === null ? 0 : (scores[top] ?? 0)) ? language : top),
    null,
  );

/** The best of the listed languages, unless another is clearly better; that one only where the library is sure. */
const choose = (scores: Scores, languages: readonly string[], sure: boolean): string | null => {
  const listed = best(scores, languages);
  const any = best(scores, Object.keys(scores));
  if (any === null) return null;
  const near = listed !== null && (scores[listed] as number) >= within * (scores[any] as number);
  if (near) return listed;
  return sure ? any : null;
};

/** Reads languages by the package eld, loaded when first asked for: its tables take 200 MB. */
export const openTongue = async (languages = commonLanguages): Promise<Tongue> => {
  const { eld } = await import("eld/medium");
  return (text) => {
    const words = composed(withoutEntities(text.slice(0, enough)));
    const letters = count(words, /\p{L}/gu);
    if (letters === 0) return null;
    const script = byScript(words, letters);
    if (script !== null || letters < fewestLetters) return script;
    const found = eld.detect(words);
    return choose(found.getScores(), languages, found.isReliable());
  };
};
