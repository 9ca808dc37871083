// A text as hashed features for a linear model: words, pairs of words, runs of letters.

import { composed } from "./plain.ts";

/** What a model looks at; kept in its file, so that reading and training cannot differ. */
export interface Look {
  /** Pairs of neighbouring words. */
  readonly pairs: boolean;
  /** Lengths of the runs of letters inside a word, from and to; null for none. */
  readonly inWord: readonly [number, number] | null;
  /** Lengths of the runs across words; and of two and three letters without the spaces, which Korean leaves out at will. */
  readonly across: readonly [number, number] | null;
  /** First words and last letters: where Korean says that it asks. */
  readonly edges: boolean;
}

/** Longer texts are judged by their beginning: the cost stays in bounds and posts are shorter. */
const longest = 4000;

// What a link and an account are read as: letters that no text has.
const link = /\b(?:https?:\/\/|www\.)\S+/g;
const account = /@[\p{L}\p{N}_]+/gu;
const repeated = /(.)\1{2,}/gsu;
const token =
  /\p{Extended_Pictographic}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?|\p{N}+|[\uE000\uE001]|(?:(?!\p{Extended_Pictographic})[^\p{L}\p{M}\p{N}\s\uE000\uE001])+/gu;

const tidy = (text: string): string =>
  composed(text.slice(0, longest))
    .toLowerCase()
    .replace(link, " \uE000 ")
    .replace(account, " \uE001 ")
    .replace(repeated, "$1$1")
    .replace(/\s+/g, " ")
    .trim();

/**
 * The hash of a stretch of text.
 *
 * Source: Fowler, Noll and Vo, FNV-1a with 32 bits, followed by a mixing step so that its low bits may be cut off.
 */
const hash = (text: string, from: number, to: number, kind: number): number => {
  let state = kind;
  for (let at = from; at < to; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
};

// Each kind of feature begins its hash elsewhere, so that a word is not taken for a run of letters.
const kinds = { word: 0x811c9dc5, pair: 0x01234567, inWord: 0x51ed270b, across: 0x2545f491 };
const moreKinds = { packed: 0x68bc21eb, edge: 0x7f4a7c15 };

const addRuns = (into: Set<number>, text: string, range: readonly [number, number], kind: number): void => {
  for (let length = range[0]; length <= range[1]; length++)
    for (let at = 0; at + length <= text.length; at++) into.add(hash(text, at, at + length, kind));
};
const addWhole = (into: Set<number>, text: string, kind: number): void => {
  into.add(hash(text, 0, text.length, kind));
};

const addEdges = (into: Set<number>, text: string, tokens: readonly string[]): void => {
  addWhole(into, tokens.slice(-2).join(" "), moreKinds.edge);
  const letters = text.replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, "");
  for (let length = 1; length <= 5; length++) addWhole(into, `$${letters.slice(-length)}`, moreKinds.edge);
  addWhole(into, `^${tokens[0] ?? ""}`, moreKinds.edge);
  addWhole(into, `^${tokens.slice(0, 2).join(" ")}`, moreKinds.edge);
};

const addWords = (into: Set<number>, tokens: readonly string[], look: Look): void => {
  tokens.forEach((word, at) => {
    addWhole(into, word, kinds.word);
    const next = tokens[at + 1];
    if (look.pairs && next !== undefined) addWhole(into, `${word} ${next}`, kinds.pair);
    if (look.inWord && /\p{L}/u.test(word)) addRuns(into, `<${word}>`, look.inWord, kinds.inWord);
  });
};

/** The features of a text, each once. */
export const featuresOf = (text: string, look: Look): Uint32Array => {
  const tidied = tidy(text);
  const tokens = tidied.match(token) ?? [];
  const found = new Set<number>();
  addWords(found, tokens, look);
  if (look.across) {
    addRuns(found, ` ${tidied} `, look.across, kinds.across);
    addRuns(found, tidied.replaceAll(" ", ""), [2, 3], moreKinds.packed);
  }
  if (look.edges) addEdges(found, tidied, tokens);
  return Uint32Array.from(found);
};
