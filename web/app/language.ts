// Which language the page speaks: the address decides, then the reader's choice, then the browser.

import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import { asLanguage, type Language } from "../shape/language.ts";
import { readPreference, usePreference, writePreference } from "./preferences.ts";

const ofBrowser = (): Language | null =>
  navigator.languages.map(asLanguage).find((language) => language !== null) ?? null;

const pick = (search: string, kept: string | null): Language =>
  asLanguage(new URLSearchParams(search).get("lang")) ?? asLanguage(kept) ?? ofBrowser() ?? "en";

export const firstLanguage = (): Language => pick(location.search, readPreference("language"));

export const useChosenLanguage = (): readonly [Language, (language: Language) => void] => {
  const search = useSearch();
  const [path, go] = useLocation();
  const kept = usePreference("language");
  const choose = useCallback(
    (language: Language) => {
      writePreference("language", language);
      const query = new URLSearchParams(search);
      query.set("lang", language);
      go(`${path}?${query}`, { replace: true });
    },
    [search, path, go],
  );
  return [pick(search, kept), choose];
};
