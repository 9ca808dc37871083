// Where a text names a brand: in its Polish forms, before Korean particles, tagged or not; by a list a person can read and correct.

import AhoCorasick from "modern-ahocorasick";
import { inflectPolish, isAcronym } from "./inflect-pl.ts";
import { isParticles } from "./particles-ko.ts";
import { composed, withoutLinks } from "./plain.ts";

/** A brand as a workspace describes it. */
export interface Brand {
  readonly name: string;
  /** Other names, products and usual misspellings. Their forms are made like the name's. */
  readonly aliases?: readonly string[];
  /** The list as a person has corrected it; in place of the one that is made. */
  readonly forms?: readonly string[];
  /** A text with one of these words is about something else: “orange juice”. */
  readonly without?: readonly string[];
  /** The name is also a word of the language: it counts only with a capital, # or @. */
  readonly common?: boolean;
}

export interface Naming {
  readonly brand: string;
  /** What stands in the text, without what follows it. */
  readonly form: string;
  /** Its place in the text with its letters composed. */
  readonly start: number;
  /** Whether it is a hashtag or an account. */
  readonly tagged: boolean;
}

/** Names the brands in a text, in order; own posts are for the caller to leave out. */
export type Spotter = (text: string) => readonly Naming[];

const combine = (words: readonly (readonly string[])[]): readonly string[] =>
  words.reduce<readonly string[]>(
    (all, forms) => all.flatMap((one) => forms.map((form) => (one === "" ? form : `${one} ${form}`))),
    [""],
  );

/** Of several words an acronym takes endings at the end only: PKO BP-u. */
const inflected = (word: string, last: boolean): readonly string[] => {
  const latin = /^[\p{sc=Latin}\p{N}\p{P}\p{S}]+$/u.test(word);
  return latin && (last || !isAcronym(word)) ? inflectPolish(word) : [word];
};

/** More words than two are not all inflected together: the list would no longer be one to read. */
const nameForms = (name: string): readonly string[] => {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const forms = words.map((word, at) => inflected(word, at === words.length - 1));
  if (words.length <= 2) return combine(forms);
  return forms.flatMap((some, at) =>
    combine(
      words.map((word, other) => (other === at ? some : [isAcronym(word) ? word : word.toLowerCase()])),
    ),
  );
};

/** The forms a brand is looked for in, for a person to read and correct. */
export const formsOf = ({ name, aliases = [] }: Brand): readonly string[] => [
  ...new Set([name, ...aliases].flatMap((one) => nameForms(composed(one.trim())))),
];

interface Entry {
  readonly brand: Brand;
  /** Exactly as written where it holds capitals: an acronym. */
  readonly exact: string | null;
}

const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);

/** What stands between the end of a form and the end of its word. */
const restOf = (text: string, end: number): string =>
  /^[\p{L}\p{M}\p{N}]{0,20}/u.exec(text.slice(end, end + 20))?.[0] ?? "";

/** A form is a whole word; behind it only Korean particles may follow, before it nothing but # and @. */
const isWhole = (text: string, start: number, end: number): boolean => {
  if (isLetter(text[start - 1])) return false;
  const rest = restOf(text, end);
  return rest === "" || (/^\p{sc=Hangul}+$/u.test(rest) && isParticles(rest));
};

const counts = (text: string, { brand, exact }: Entry, start: number, end: number): boolean => {
  if (!isWhole(text, start, end)) return false;
  const written = text.slice(start, end);
  if (exact !== null && written !== exact) return false;
  return brand.common !== true || /^\p{Lu}/u.test(written) || /[#＃@＠]/.test(text[start - 1] ?? "");
};

/** Small letters of the same length, so that places in one are places in the other. */
const lowered = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length
    ? small
    : [...text]
        .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
        .join("");
};

const entriesOf = (brand: Brand): readonly (readonly [string, Entry])[] =>
  (brand.forms ?? formsOf(brand))
    .filter((form) => form.trim() !== "")
    .map((form) => {
      const whole = composed(form.trim());
      const exact =
        form.split(/[\s-]/).some((word) => isAcronym(word)) || /^\p{Lu}{2,}/u.test(whole) ? whole : null;
      return [lowered(whole), { brand, exact }];
    });

interface Hit {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** Of forms that overlap the longest counts, once for each brand. */
const longestFirst = (hits: readonly Hit[]): readonly Hit[] => {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Map<string, number>();
  return sorted.filter(({ entry, start, end }) => {
    if (start < (ends.get(entry.brand.name) ?? 0)) return false;
    ends.set(entry.brand.name, end);
    return true;
  });
};

/** Makes the one automaton that finds every form of every brand in one pass. */
export const openBrands = (brands: readonly Brand[]): Spotter => {
  const entries = brands.flatMap(entriesOf);
  if (entries.length === 0) return () => [];
  const finder = new AhoCorasick(entries.map(([pattern, data]) => ({ pattern, data })));
  // Most texts name no brand, and a look for how the forms begin is quicker than the automaton.
  const starts = [...new Set(entries.map(([pattern]) => pattern.slice(0, 3)))];
  const excluded = brands.flatMap((brand) =>
    (brand.without ?? []).map((word) => [brand.name, lowered(composed(word))] as const),
  );
  return (text) => {
    const whole = composed(withoutLinks(text));
    const small = lowered(whole);
    if (!starts.some((start) => small.includes(start))) return [];
    const silent = new Set(
      excluded.filter(([, word]) => word !== "" && small.includes(word)).map(([name]) => name),
    );
    const hits = finder
      .search(small)
      .map(({ data, start, end }) => ({ entry: data as Entry, start, end }))
      .filter(({ entry, start, end }) => !silent.has(entry.brand.name) && counts(whole, entry, start, end));
    return longestFirst(hits).map(({ entry, start, end }) => ({
      brand: entry.brand.name,
      form: whole.slice(start, end),
      start,
      tagged: /[#＃@＠]/.test(whole[start - 1] ?? ""),
    }));
  };
};
