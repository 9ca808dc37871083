// Reads the catalogues of all languages: what is missing, what differs, and which parameters each text takes.

import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

export type Catalogue = Readonly<Record<string, string>>;
export type Parameters = ReadonlyMap<string, string>;

const wordsOf = (element: Extract<MessageFormatElement, { type: TYPE.select }>): string => {
  const named = Object.keys(element.options).filter((key) => key !== "other");
  return named.length > 0
    ? `${named.map((key) => JSON.stringify(key)).join(" | ")} | (string & {})`
    : "string";
};

/** Walks a text, noting its parameters with their types and the plural forms the language needs but lacks. */
const walk = (
  elements: readonly MessageFormatElement[],
  language: string,
  found: Map<string, string>,
  lacks: string[],
): void => {
  for (const element of elements) {
    if (element.type === TYPE.argument && !found.has(element.value))
      found.set(element.value, "string | number");
    if (element.type === TYPE.number) found.set(element.value, "number");
    if (element.type === TYPE.date || element.type === TYPE.time) found.set(element.value, "Date");
    if (element.type === TYPE.plural) {
      found.set(element.value, "number");
      const rules = new Intl.PluralRules(language, { type: element.pluralType ?? "cardinal" });
      for (const form of rules.resolvedOptions().pluralCategories)
        if (!element.options[form]) lacks.push(`plural form "${form}" of {${element.value}}`);
    }
    if (element.type === TYPE.select) found.set(element.value, wordsOf(element));
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) walk(option.value, language, found, lacks);
  }
};

const read = (
  text: string,
  language: string,
): { readonly parameters: Parameters; lacks: readonly string[] } => {
  const parameters = new Map<string, string>();
  const lacks: string[] = [];
  try {
    walk(parse(text, { locale: new Intl.Locale(language) }), language, parameters, lacks);
  } catch (error) {
    lacks.push(`text that can be read (${(error as Error).message})`);
  }
  return { parameters: new Map([...parameters].sort(([a], [b]) => (a < b ? -1 : 1))), lacks };
};

const written = (parameters: Parameters): string =>
  [...parameters].map(([name, type]) => `${name}: ${type}`).join("; ");

/** Everything wrong with the catalogues; the first language is the one the others are measured by. */
export const faults = (catalogues: Readonly<Record<string, Catalogue>>): readonly string[] => {
  const [first, ...others] = Object.keys(catalogues) as [string, ...string[]];
  const model = catalogues[first] as Catalogue;
  const found: string[] = [];
  for (const key of Object.keys(model)) {
    const wanted = read(model[key] as string, first);
    found.push(...wanted.lacks.map((lack) => `${first} ${key}: lacks ${lack}`));
    for (const language of others) {
      const text = catalogues[language]?.[key];
      if (text === undefined) {
        found.push(`${language} ${key}: missing`);
        continue;
      }
      const seen = read(text, language);
      found.push(...seen.lacks.map((lack) => `${language} ${key}: lacks ${lack}`));
      if (written(seen.parameters) !== written(wanted.parameters))
        found.push(
          `${language} ${key}: takes {${written(seen.parameters)}}, ${first} takes {${written(wanted.parameters)}}`,
        );
    }
  }
  for (const language of others)
    for (const key of Object.keys(catalogues[language] as Catalogue))
      if (!(key in model)) found.push(`${language} ${key}: not in ${first}`);
  return found;
};

/** The TypeScript file that types every key with its parameters. */
export const typed = (model: Catalogue): string => {
  const lines = Object.keys(model)
    .sort()
    .map((key) => {
      const parameters = written(read(model[key] as string, "en").parameters);
      return `  ${JSON.stringify(key)}: ${parameters ? `{ ${parameters} }` : "Record<never, never>"};`;
    });
  return `// Every text of the page with its parameters. Written by text.test.ts with UPDATE=1; do not edit.\n\nexport interface Messages {\n${lines.join("\n")}\n}\n`;
};
