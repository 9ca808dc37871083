// A text as it is read: links, accounts and hashtags told from language, words and sentences told apart.

// Where a link ends is a rule of its own, so that a full stop after it is none of it.
const link = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;
// An account stands at the start of a word, so that an e-mail address holds none. One in plain letters ends where other
// ones begin: in @brand님 the last is how Korean addresses people.
const account =
  /(?<![\p{L}\p{N}_.+@＠/-])[@＠](?:\w(?:[\w.@-]*\w)?(?!\p{sc=Latin})|[\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?)/gu;
/** Several in one go (#rain#coat) are several; behind a letter or an ampersand it is none (C#, &#39;). */
const hashtags = /(?<![\p{L}\p{N}_&/])(?:[#＃][\p{L}\p{M}\p{N}_]+)+/gu;
const hashtagBlock = /(?<![\p{L}\p{N}_&/])(?:[#＃][\p{L}\p{M}\p{N}_]+\s*){2,}/gu;
// Signs of trade are among the pictographs and end no sentence.
const emoji =
  /(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Emoji_Modifier}|\u200D|\uFE0F)*/gu;

/** Letters composed, so that the same word is the same string whichever keyboard wrote it. */
export const composed = (text: string): string => text.normalize("NFC");

export const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(link)].map(([found]) => found.replace(/(?<![.,;:!?…'’)\]}»])[.,;:!?…'’)\]}»]+$/u, ""));
/** Spaces in their place, so that everything else stays where it was. */
export const withoutLinks = (text: string): string => text.replace(link, (found) => " ".repeat(found.length));
export const accountsIn = (text: string): readonly string[] =>
  [...withoutLinks(text).matchAll(account)].map(([found]) => found.slice(1));
/** A number alone (#1) is a place, not a hashtag. */
export const hashtagsIn = (text: string): readonly string[] =>
  [...withoutLinks(text).matchAll(hashtags)]
    .flatMap(([found]) => found.split(/[#＃]/))
    .filter((tag) => /[\p{L}]/u.test(tag));

/** Without links, accounts and hashtags: what is left was written as language. */
export const withoutEntities = (text: string): string =>
  withoutLinks(text).replace(hashtags, " ").replace(account, " ");

/** A hashtag inside a sentence is read as its words: #BestDay as “Best Day”. */
const spoken = (tags: string): string => tags.replace(/[#＃_]/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");

/**
 * The language of a text: no links and accounts; hashtags in a row are no sentence, a single one is read as its words;
 * an emoji ends a sentence, as a line does.
 */
export const prose = (text: string): string =>
  composed(withoutLinks(text))
    .replace(hashtagBlock, "\n")
    .replace(hashtags, spoken)
    .replace(account, " ")
    .replace(emoji, "\n");

const word = /[\p{L}\p{M}\p{N}]+(?:(?:['’\u2011-]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;
/** Words: letters and digits with what joins them (don't, e-mail, 3.50). */
export const wordsIn = (text: string): readonly string[] => text.match(word) ?? [];

const short = "np itd itp tzw tzn tel dr inż mgr prof ul al św ok godz tys mln mld zł nr str wg ww pkt jw br";
const abbreviations: Readonly<Record<string, ReadonlySet<string>>> = {
  pl: new Set(short.split(" ")),
  en: new Set(
    "mr mrs ms dr prof st vs etc no inc ltd co jr sr approx dept est fig e.g i.e u.s a.m p.m".split(" "),
  ),
};

// Begun at the start of a run only, here and elsewhere: else a run of marks is tried again from each of them.
const stop = /(?<![.!?…。！？])[.!?…。！？]+["'”’»)\]]*(?=\s)/gu;

/** Whether the full stop after these words ends no sentence: behind an abbreviation, an initial, or before a small letter. */
const goesOn = (before: string, after: string, language: string | null): boolean => {
  const last = /([\p{L}.]+)$/u.exec(before.slice(-40))?.[1]?.toLowerCase();
  if (last === undefined) return false;
  if (abbreviations[language ?? ""]?.has(last) === true || /^\p{L}$/u.test(last)) return true;
  return last.length <= 4 && /^\s*\p{Ll}/u.test(after.slice(0, 8));
};

const splitLine = (line: string, language: string | null): readonly string[] => {
  const found: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of line.matchAll(stop)) {
    const single = mark.startsWith(".") && !/[.!?…]/.test(mark.slice(1));
    if (
      single &&
      goesOn(
        line.slice(Math.max(from, index - 40), index),
        line.slice(index + mark.length, index + mark.length + 8),
        language,
      )
    )
      continue;
    found.push(line.slice(from, index + mark.length));
    from = index + mark.length;
  }
  return [...found, line.slice(from)];
};

/** Sentences of prose: a line ends one, so do full stops that close no abbreviation. */
export const sentencesIn = (text: string, language: string | null): readonly string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => splitLine(line, language))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
