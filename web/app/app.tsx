// The page's outermost layer: theme, queries, words, and the way to the rooms.

import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { Language } from "../shape/language.ts";
import { loadTexts, TextProvider, type Texts } from "../text/text.tsx";
import { theme } from "../theme.ts";
import { makeQueries } from "./ask.ts";
import { firstLanguage, useChosenLanguage } from "./language.ts";
import { schemeManager } from "./preferences.ts";
import { Router } from "./router.tsx";

const queries = makeQueries();
// Words are asked for before React starts, so that they travel beside the first answers and not after them.
const fetched = new Map<Language, Promise<Texts>>();
const textsOf = (language: Language): Promise<Texts> => {
  const texts = fetched.get(language) ?? loadTexts(language);
  fetched.set(language, texts);
  return texts;
};
void textsOf(firstLanguage());

/** Shows the page in the chosen language; while another is fetched the old one stays. */
const Spoken = ({ children }: { children: ReactNode }) => {
  const [language] = useChosenLanguage();
  const [spoken, setSpoken] = useState<{ language: Language; texts: Texts } | null>(null);
  useEffect(() => {
    let wanted = true;
    void textsOf(language).then((texts) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      setSpoken({ language, texts });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  if (!spoken) return null;
  return (
    <TextProvider language={spoken.language} texts={spoken.texts}>
      {children}
    </TextProvider>
  );
};

/** The server lets style elements in that carry this answer's nonce; Mantine's and those of its scroll lock do. */
const nonce = document.querySelector("meta[name=csp-nonce]")?.getAttribute("content") ?? "";
Object.assign(globalThis, { __webpack_nonce__: nonce });

export const App = () => (
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    colorSchemeManager={schemeManager}
    getStyleNonce={() => nonce}
    withCssVariables={false}
    withGlobalClasses={false}
  >
    <QueryClientProvider client={queries}>
      <Spoken>
        <Router />
      </Spoken>
    </QueryClientProvider>
  </MantineProvider>
);
