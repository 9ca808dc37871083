// The forms a Polish sentence gives a name: Biedronka, Biedronki, Biedronce, …; a list for people to read and correct.

/** Endings by the last letter of a consonant stem (masculine nouns: Lidl, Lidla, Lidlem). */
const afterConsonant = ["a", "u", "owi", "em", "ie", "i", "y", "ów", "om", "ami", "ach", "owie"];
const afterVelar = ["a", "u", "owi", "iem", "i", "ie", "ów", "om", "ami", "ach"];
const feminine = ["y", "i", "ę", "ą", "o", "om", "ami", "ach", ""];

/** How a consonant softens before the e of the locative: Orange → w Orange’u, Biedronka → Biedronce, sklepie. */
const softened: readonly (readonly [string, string])[] = [
  ...(["st:ści", "zd:ździ", "sł:śl", "zn:źni", "sn:śni", "ch:sz"] as const),
  ...([
    "t:ci",
    "d:dzi",
    "r:rz",
    "ł:l",
    "s:si",
    "z:zi",
    "n:ni",
    "p:pi",
    "b:bi",
    "m:mi",
    "w:wi",
    "f:fi",
  ] as const),
  ...(["v:vi", "k:c", "g:dz", "h:ż", "l:l"] as const),
].map((pair) => pair.split(":") as [string, string]);

const locative = (stem: string): string | null => {
  const found = softened.find(([hard]) => stem.endsWith(hard));
  return found ? `${stem.slice(0, -found[0].length)}${found[1]}e` : null;
};
const withEndings = (stem: string, endings: readonly string[]): readonly string[] =>
  endings.map((ending) => stem + ending);
const locatives = (stem: string): readonly string[] => {
  const found = locative(stem);
  return found === null ? [] : [found];
};

const masculine = (stem: string): readonly string[] => {
  const velar = /[kg]$/.test(stem);
  const softens = !velar && !stem.endsWith("ch");
  return [...withEndings(stem, velar ? afterVelar : afterConsonant), ...(softens ? locatives(stem) : [])];
};

/** Adjectives and what looks like one: Poczta Polska, Żabka Wesoła, Orłowski. */
const adjectives: readonly (readonly [RegExp, number, readonly string[]])[] = [
  [/[sc]ki$|dzki$/, 1, ["iego", "iemu", "im", "a", "iej", "ą", "ie", "ich", "imi"]],
  [/[sc]ka$|dzka$/, 1, ["iej", "ą", "ie", "ich"]],
  [/[nwrt]y$|sy$/, 1, ["ego", "emu", "ym", "a", "ej", "ą", "e", "ych", "ymi"]],
  [/[nwrt]a$/, 1, ["ej", "ą"]],
  [/[nwrt]e$/, 1, ["ego", "emu", "ym"]],
];
const asAdjective = (word: string): readonly string[] =>
  adjectives.flatMap(([shape, cut, endings]) =>
    shape.test(word) ? withEndings(word.slice(0, -cut), endings) : [],
  );

const endingInA = (word: string): readonly string[] => {
  const stem = word.slice(0, -1);
  const soft = /(?:[lj]|[ncsz]i|dzi|sz|cz|rz|ż|c|dz)$/.test(stem);
  return [
    ...withEndings(stem, feminine),
    ...locatives(stem),
    ...(stem.endsWith("i") ? withEndings(stem.slice(0, -1), ["ii", "i", "ią", "ię", "io"]) : []),
    ...(soft ? withEndings(stem, ["i", "y", ""]) : []),
    ...(stem.endsWith("j") ? withEndings(stem.slice(0, -1), ["i", "ji"]) : []),
    // The genitive plural puts an e between two consonants: Biedronek.
    ...(/[^aeiouyąęó]k$/.test(stem) ? [`${stem.slice(0, -1)}ek`] : []),
  ];
};

const endingInO = (word: string): readonly string[] => {
  const stem = word.slice(0, -1);
  return [
    ...withEndings(stem, ["a", "u", "em", "ie", "iem", "om", "ami", "ach", "y", "i", "ę", "ą"]),
    ...locatives(stem),
    ...withEndings(word, ["wi", "m"]),
  ];
};

/** A silent e at the end keeps its letter behind an apostrophe: Apple'a, Apple'em. */
const apostrophes = [
  "'a",
  "’a",
  "'em",
  "’em",
  "'owi",
  "’owi",
  "'u",
  "’u",
  "'ego",
  "’ego",
  "'emu",
  "’emu",
  "'m",
  "’m",
];

const endingInE = (word: string): readonly string[] => {
  const stem = word.slice(0, -1);
  return [
    ...withEndings(word, [...apostrophes, "go", "mu", "m"]),
    ...withEndings(stem, ["a", "u", "em", "owi", "iem", "ów", "y", "ego", "emu", "ym", "im"]),
    ...locatives(stem),
    ...(/[li]$/.test(stem) ? withEndings(stem, ["a", "i", "u", "om", "ach", "ami"]) : []),
  ];
};

const endingInI = (word: string): readonly string[] => [
  ...withEndings(word, ["ego", "emu", "m", "owi", "a", "ch", "mi"]),
  ...withEndings(word.slice(0, -1), ["ego", "iego", "iemu", "im", "ch", "ich"]),
];

const endingInY = (word: string): readonly string[] => [
  ...withEndings(word, [...apostrophes, "ego", "emu", "m"]),
  ...withEndings(word.slice(0, -1), ["ego", "emu", "ym", "ych", "ów", "om", "ami", "ach", "ie"]),
];

const vowelEndings: Readonly<Record<string, (word: string) => readonly string[]>> = {
  a: endingInA,
  o: endingInO,
  e: endingInE,
  i: endingInI,
  y: endingInY,
  u: (word) => withEndings(word, [...apostrophes, "a", "owi", "em"]),
  ó: (word) => withEndings(word, [...apostrophes, "a", "owi", "em"]),
};

/** Other stems a consonant ending goes back to: Żywiec → Żywc-, Wedel → Wedl-, Kraków → Krakow-, Netflix → Netfliks-. */
const otherStems = (word: string): readonly string[] => {
  const fleeting = /^(.*[^aeiouyąęó])(i?)e(c|k|l|ł|ń|r|n|w|t|p|j|sz|cz|ż|rz)$/.exec(word);
  const soft = { ń: "ni", ś: "si", ć: "ci", ź: "zi" }[word.slice(-1)];
  return [
    ...(fleeting && word.length > 3 ? [`${fleeting[1]}${fleeting[3]}`] : []),
    ...(word.endsWith("x") ? [`${word.slice(0, -1)}ks`] : []),
    ...(/ó[wdg]$/.test(word) ? [word.replace(/ó(.)$/, "o$1")] : []),
    ...(/ą[gbd]$/.test(word) ? [word.replace(/ą(.)$/, "ę$1")] : []),
    ...(soft === undefined ? [] : [`${word.slice(0, -1)}${soft}`]),
    ...(word.endsWith("um") ? [word.slice(0, -2)] : []),
  ];
};

const endingInConsonant = (word: string): readonly string[] => [
  ...[word, ...otherStems(word)].flatMap(masculine),
  ...otherStems(word).flatMap((stem) => (stem.endsWith("i") ? withEndings(stem, ["ą", "e", "em"]) : [])),
  // Some foreign endings take the apostrophe too: Walmart’em is wrong and often written.
  ...(/(?:ng|h|ff|ss|ck)$/.test(word) ? withEndings(word, apostrophes.slice(0, 8)) : []),
];

/** Letters that an acronym may be followed by, with a hyphen or without: PKO-u, ZUS-em, SMS-y. */
const acronymEndings = ["u", "a", "em", "ie", "owi", "y", "ów", "om", "ami", "ach", "ę", "ą", "i", "iem"];

/** Capitals and digits, and short: PKO, ZUS, H&M. */
export const isAcronym = (word: string): boolean =>
  /^[\p{Lu}\p{N}&+/.-]{2,6}$/u.test(word) && /\p{Lu}/u.test(word);

/** The forms of one word of a name, as written first. An acronym keeps its capitals; the rest are small letters. */
export const inflectPolish = (word: string): readonly string[] => {
  if (isAcronym(word))
    return [word, ...acronymEndings.flatMap((ending) => [`${word}-${ending}`, `${word}${ending}`])];
  const small = word.toLowerCase();
  const last = small.slice(-1);
  // y behind a vowel is spoken as a consonant: Play, Playa, Playem.
  const vowel = last === "y" && /[aeou]y$/.test(small) ? undefined : vowelEndings[last];
  const found = [...asAdjective(small), ...(vowel ?? endingInConsonant)(small)];
  // Few capitals in a short name may be read as an acronym too: PiS-u, LOT-em.
  const short = word.length <= 6 && /\p{Lu}/u.test(word.slice(1));
  const hyphened = short ? acronymEndings.map((ending) => `${small}-${ending}`) : [];
  return [...new Set([small, ...found, ...hyphened])].filter((form) => form === small || form.length >= 4);
};
