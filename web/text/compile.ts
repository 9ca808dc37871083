// Catalogues as the browser gets them: texts with parameters are parsed when the page is built, so that no parser travels.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

// The parser that belongs to the formatter: another version's trees may differ.
const ofFormatter = createRequire(createRequire(import.meta.url).resolve("intl-messageformat"));
const parserFile = ofFormatter.resolve("@formatjs/icu-messageformat-parser");

interface Parser {
  readonly parse: (text: string, options: object) => unknown;
}

/** `location` says where in the text an element stood; only error messages want it. */
const bare = (key: string, value: unknown): unknown => (key === "location" ? undefined : value);

const compiled = (catalogue: Readonly<Record<string, string>>, parser: Parser, language: string): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(catalogue).map(([key, text]) => [
        key,
        /[{']/.test(text) ? parser.parse(text, { locale: new Intl.Locale(language) }) : text,
      ]),
    ),
    bare,
  );

export const compileTexts = (): Plugin => ({
  name: "texts",
  enforce: "pre",
  config: () => ({
    resolve: {
      alias: { "@formatjs/icu-messageformat-parser": join(dirname(parserFile), "no-parser.js") },
    },
  }),
  transform: {
    filter: { id: /\/text\/\w+\/\w+\.json$/ },
    handler: async (code, id) => {
      const parser = (await import(pathToFileURL(parserFile).href)) as Parser;
      const language = /\/(\w+)\/\w+\.json$/.exec(id)?.[1] ?? "en";
      return { code: compiled(JSON.parse(code), parser, language), map: null };
    },
  },
});
