// The page's words: useText() gives t("shell.nav.data", {…}), typed by the catalogues.

import { IntlMessageFormat } from "intl-messageformat";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Language, tags } from "../shape/language.ts";
import type { Messages } from "./messages.gen.ts";

export type TextKey = keyof Messages;
type Holes<K extends TextKey> = keyof Messages[K] extends never ? [] : [Messages[K]];
export type Translate = <K extends TextKey>(key: K, ...holes: Holes<K>) => string;
/** Plain texts as they are, texts with parameters as the trees that compile.ts made of them. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
export type Texts = Readonly<Record<string, Message>>;

const loaders = {
  en: () => import("./en.ts"),
  ko: () => import("./ko.ts"),
  pl: () => import("./pl.ts"),
} as const;

/** All texts of a language under "namespace.key". */
export const loadTexts = async (language: Language): Promise<Texts> => {
  const { catalogue } = await loaders[language]();
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([space, texts]) =>
      Object.entries(texts as Texts).map(([key, text]) => [`${space}.${key}`, text]),
    ),
  );
};

const makeFormat = (texts: Texts, language: Language) => {
  const made = new Map<string, IntlMessageFormat>();
  return (key: string, holes?: Readonly<Record<string, unknown>>): string => {
    const text = texts[key];
    if (text === undefined) return key;
    if (typeof text === "string") return text;
    const known =
      made.get(key) ??
      new IntlMessageFormat(text, tags[language], {
        date: { day: { dateStyle: "medium", timeZone: "UTC" } },
      });
    made.set(key, known);
    return String(known.format(holes as Record<string, string | number | Date>));
  };
};

/** TYPE.argument of the parser, which is not here. */
const argument = 1;

interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
  readonly format: (key: string, holes?: Readonly<Record<string, unknown>>) => string;
}
const Speech = createContext<Spoken | null>(null);

export const TextProvider = (props: { language: Language; texts: Texts; children: ReactNode }) => {
  const { language, texts, children } = props;
  const spoken = useMemo(() => ({ language, texts, format: makeFormat(texts, language) }), [language, texts]);
  return <Speech value={spoken}>{children}</Speech>;
};

const useSpeech = (): Spoken => {
  const spoken = useContext(Speech);
  if (!spoken) throw new Error("texts are asked for outside TextProvider");
  return spoken;
};

export const useText = (): Translate => useSpeech().format as Translate;
export const useLanguage = (): Language => useSpeech().language;

/** Names of the plain holes of a text; those of numbers and choices are always told. */
const holesIn = (text: Exclude<Message, string>): readonly string[] =>
  text.flatMap((element) => ("value" in element && element.type === argument ? [element.value] : []));

/** For keys that data name (a skip reason, a problem code): the text, or what is given where there is none. */
export const useTextOr = () => {
  const { texts, format } = useSpeech();
  return (key: string, holes: Readonly<Record<string, unknown>>, otherwise: string): string => {
    const text = texts[key];
    if (text === undefined) return otherwise;
    // A hole that is not told stays readable as its name.
    const named = Object.fromEntries(
      typeof text === "string" ? [] : holesIn(text).map((hole) => [hole, hole]),
    );
    return format(key, { ...named, ...holes });
  };
};
