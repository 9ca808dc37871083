// How an English text sounds by the words in it: VADER's lexicon and rules.
//
// Source: Hutto and Gilbert 2014, "VADER: A parsimonious rule-based model for sentiment analysis of social media text",
// ICWSM-14; constants and order of the rules as in its reference implementation.

/** From -1 to 1. */
export type Tone = (text: string) => number;

const boost = 0.293;
const capitals = 0.733;
const reversed = -0.74;

const more =
  "absolutely amazingly awfully completely considerably decidedly deeply effing enormously entirely especially exceptionally extremely fabulously flipping flippin fricking frickin frigging friggin fully fucking greatly hella highly hugely incredibly intensely majorly more most particularly purely quite really remarkably so substantially thoroughly totally tremendously uber unbelievably unusually utterly very";
const less =
  "almost barely hardly kinda kindof kind-of less little marginally occasionally partly scarcely slightly somewhat sorta sortof sort-of";
const boosters = new Map<string, number>([
  ...more.split(" ").map((word) => [word, boost] as const),
  ...less.split(" ").map((word) => [word, -boost] as const),
]);
const negations = new Set(
  "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neither neednt never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh wasnt werent uh-uh without wont wouldnt rarely seldom despite".split(
    " ",
  ),
);
/** Boosters of two words, which soften whatever follows. */
const pairs = new Set(["just enough", "kind of", "sort of"]);
const idioms = new Map<string, number>([
  ["the shit", 3],
  ["the bomb", 3],
  ["bad ass", 1.5],
  ["yeah right", -2],
  ["kiss of death", -1.5],
  ["hand to mouth", -2],
  ["cut the mustard", 2],
]);

/** Emoji that say one thing; the lexicon has none. Own list: 😭 and 🔥, which people use both ways, are not in it. */
const cheering = "😍🥰😘❤💕💖💗💙💚💛💜👍👏🙌🎉😊😁😄😃😀🤩🥳💯🙂😇🤗";
const grumbling = "😡🤬😠😤😢😞😔👎💔🤮🤢😒🙄😩😫😖😣😟🙁☹";
const emojiValence = 1.9;

const edges = /^[!-/:-@[-`{-~“”‘’…]+|(?<![!-/:-@[-`{-~“”‘’…])[!-/:-@[-`{-~“”‘’…]+$/g;

/** Punctuation around a word goes; around one or two letters it may be an emoticon and stays. */
const bare = (token: string): string => {
  const stripped = token.replace(edges, "");
  return stripped.length <= 2 ? token : stripped;
};
const emoji = /\p{Extended_Pictographic}/gu;
const tokensOf = (text: string): readonly string[] =>
  text
    .replaceAll("’", "'")
    .replace(emoji, " $& ")
    .split(/(?:\s|\uFE0F)+/)
    .filter((token) => token !== "")
    .map(bare);

const isNegation = (word: string | undefined): boolean =>
  word !== undefined && (negations.has(word.replaceAll("'", "")) || word.includes("n't"));
const isShouted = (word: string): boolean => /[A-Z]/.test(word) && !/[a-z]/.test(word);
const sign = (value: number): number => (value > 0 ? 1 : -1);

interface Sentence {
  readonly words: readonly string[];
  readonly small: readonly string[];
  /** Some words are in capitals and some are not, so capitals mean something. */
  readonly shouts: boolean;
  readonly valences: ReadonlyMap<string, number>;
}

const boostOf = ({ words, small, shouts }: Sentence, at: number, valence: number): number => {
  const amount = boosters.get(small[at] as string);
  if (amount === undefined) return 0;
  const turned = valence < 0 ? -amount : amount;
  return shouts && isShouted(words[at] as string) ? turned + sign(valence) * capitals : turned;
};

/** What stands one, two or three words before turns a word round, or with “never so” stresses it. */
const turn = ({ small }: Sentence, at: number, back: number, valence: number): number => {
  const between = small.slice(at - back + 1, at);
  const word = small[at - back];
  if (back > 1 && word === "never" && between.some((other) => other === "so" || other === "this"))
    return valence * 1.25;
  if (back > 1 && word === "without" && between.includes("doubt")) return valence;
  return isNegation(word) ? valence * reversed : valence;
};

const idiomAt = ({ small }: Sentence, at: number): number | undefined =>
  [
    small.slice(at - 1, at + 1),
    small.slice(at - 2, at + 1),
    small.slice(at - 2, at),
    small.slice(at - 3, at),
    small.slice(at, at + 2),
    small.slice(at, at + 3),
  ]
    .map((words) => idioms.get(words.join(" ")))
    .find((value) => value !== undefined);

const pairBefore = ({ small }: Sentence, at: number): number => {
  const before = [small.slice(at - 3, at - 1), small.slice(at - 2, at)];
  return before.some((words) => pairs.has(words.join(" "))) ? -boost : 0;
};

const leastBefore = ({ small, valences }: Sentence, at: number): boolean =>
  small[at - 1] === "least" && !valences.has("least") && small[at - 2] !== "at" && small[at - 2] !== "very";

const valenceAt = (sentence: Sentence, at: number): number => {
  const { words, small, shouts, valences } = sentence;
  const word = small[at] as string;
  if (boosters.has(word) || (word === "kind" && small[at + 1] === "of")) return 0;
  const found = valences.get(word);
  if (found === undefined) return 0;
  // “No” before a word that has a tone only turns it: “no problem”.
  if (word === "no" && valences.has(small[at + 1] ?? "")) return 0;
  let valence = small[at - 1] === "no" ? found * reversed : found;
  if (shouts && isShouted(words[at] as string)) valence += sign(valence) * capitals;
  for (let back = 1; back <= 3 && back <= at; back++) {
    if (valences.has(small[at - back] as string)) continue;
    valence += boostOf(sentence, at - back, valence) * ([1, 0.95, 0.9][back - 1] as number);
    valence = turn(sentence, at, back, valence);
    if (back === 3) valence = (idiomAt(sentence, at) ?? valence) + pairBefore(sentence, at);
  }
  return leastBefore(sentence, at) ? valence * reversed : valence;
};

/** What comes after “but” is what is meant. */
const weighBut = (small: readonly string[], valences: readonly number[]): readonly number[] => {
  const but = small.indexOf("but");
  return but < 0
    ? valences
    : valences.map((value, at) => (at < but ? value * 0.5 : at > but ? value * 1.5 : value));
};

const emphasis = (text: string): number => {
  const marks = Math.min(4, text.split("!").length - 1) * 0.292;
  const questions = text.split("?").length - 1;
  return marks + (questions <= 1 ? 0 : questions <= 3 ? questions * 0.18 : 0.96);
};

/** Of a very long text the beginning is read. */
const longest = 8000;

/** Reads the lexicon: a word and its valence from -4 to 4 on each line. */
export const openTone = (lexicon: string): Tone => {
  const lines = lexicon.split("\n").filter((line) => line !== "" && !line.startsWith("## "));
  const valences = new Map([
    ...lines.map((line) => line.split("\t")).map(([word, value]) => [word as string, Number(value)] as const),
    ...[...cheering].map((one) => [one, emojiValence] as const),
    ...[...grumbling].map((one) => [one, -emojiValence] as const),
  ]);
  return (whole) => {
    const text = whole.slice(0, longest);
    const words = tokensOf(text);
    const small = words.map((word) => word.toLowerCase());
    const shouted = words.filter(isShouted).length;
    const sentence = { words, small, valences, shouts: shouted > 0 && shouted < words.length };
    const total = weighBut(
      small,
      words.map((_, at) => valenceAt(sentence, at)),
    ).reduce((sum, one) => sum + one, 0);
    if (total === 0) return 0;
    const stressed = total + sign(total) * emphasis(text);
    return stressed / Math.sqrt(stressed * stressed + 15);
  };
};
