// The page's words: useText() gives t("shell.nav.data", {…}), typed by the catalogues.

import { IntlMessageFormat } from "intl-messageformat";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Language, tags } from "../shape/language.ts";
import type { Messages } from "./messages.gen.ts";

export type TextKey = keyof Messages;
type Holes<K extends TextKey> = keyof Messages[K] extends never ? [] : [Messages[K]];
export type Translate = <K extends TextKey>(key: K, ...holes: Holes<K>) => string;
export type Texts = Readonly<Record<string, string>>;

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
      Object.entries(texts).map(([key, text]) => [`${space}.${key}`, text]),
    ),
  );
};

const makeFormat = (texts: Texts, language: Language) => {
  const made = new Map<string, IntlMessageFormat>();
  return (key: string, holes?: Readonly<Record<string, unknown>>): string => {
    const text = texts[key];
    if (text === undefined) return key;
    if (!/[{']/.test(text)) return text;
    const known =
      made.get(key) ??
      new IntlMessageFormat(text, tags[language], {
        date: { day: { dateStyle: "medium", timeZone: "UTC" } },
      });
    made.set(key, known);
    return String(known.format(holes as Record<string, string | number | Date>));
  };
};

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

/** For keys that data name (a skip reason, a problem code): the text, or what is given where there is none. */
export const useTextOr = () => {
  const { texts, format } = useSpeech();
  return (key: string, holes: Readonly<Record<string, unknown>>, otherwise: string): string => {
    const text = texts[key];
    if (text === undefined) return otherwise;
    // A hole that is not told stays readable as its name.
    const named = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, hole]) => [hole, hole]));
    return format(key, { ...named, ...holes });
  };
};
