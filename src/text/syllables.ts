// How many syllables a word has: English by a pronouncing dictionary, Polish by a rule.

/** How many syllables an English word has. */
export type Sounds = (word: string) => number;

/** What is longer is no word, and the rules for unknown words take more than their length in time. */
const longestWord = 60;

const digits = /^[\p{N}.,:]+$/u;

/** Spelled with a small start and a plain apostrophe, as the dictionary has them. */
const spelled = (word: string): string => word.toLowerCase().replaceAll("’", "'");

/**
 * Syllables of an English word: the vowels of the CMU Pronouncing Dictionary, else the rules of the package `syllable`
 * (96.7 % of running words as in the dictionary). A number counts as one. Loaded when first asked for: it is large.
 */
export const openSounds = async (): Promise<Sounds> => {
  const [{ dictionary }, { syllable }] = await Promise.all([
    import("cmu-pronouncing-dictionary"),
    import("syllable"),
  ]);
  const known = (word: string): number | null => {
    const sounds = Object.hasOwn(dictionary, word) ? dictionary[word] : undefined;
    return sounds === undefined ? null : (sounds.match(/\d/g)?.length ?? 1);
  };
  return (word) => {
    if (digits.test(word)) return 1;
    const whole = known(spelled(word));
    if (whole !== null) return whole;
    const parts = word.slice(0, longestWord).split(/[-\u2011]/);
    return parts.reduce((sum, part) => sum + (known(spelled(part)) ?? Math.max(1, syllable(part))), 0);
  };
};

const vowels = "aąeęioóuy";
/** Where a and u meet across a prefix they are two: na-uka, za-ufanie. */
const prefixed = /^(?:na|za|pra)$/;

/** i before a vowel only softens what stands before it (mie-szka), but not at the start of a word. */
const softens = (word: string, at: number): boolean =>
  at > 0 && word[at] === "i" && "aąeęoóu".includes(word[at + 1] ?? " ");

/**
 * Syllables of a Polish word: its vowels, less an i that softens, less the second half of au and eu.
 *
 * Source: own rule after Polish spelling; 30 of 30 words of test/fixtures/text/syllables.pl.jsonl, where the hyphenation
 * patterns of TeX, which forbid syllables of one letter, have 50 of 58.
 */
export const polishSyllables = (word: string): number => {
  if (digits.test(word)) return 1;
  const small = word.toLowerCase();
  let count = 0;
  for (let at = 0; at < small.length; at++) {
    if (!vowels.includes(small[at] as string) || softens(small, at)) continue;
    count++;
    const glides = /[ae]/.test(small[at] as string) && small[at + 1] === "u";
    if (glides && !prefixed.test(small.slice(0, at + 1))) at++;
  }
  return Math.max(1, count);
};
