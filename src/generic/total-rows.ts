// Rows of a person's own table that are totals of the others, told by the cells that tell its rows apart.

import type { Source, Test, Value } from "../sources/source.ts";
import { any, column } from "../sources/words.ts";
import type { Field, Schema } from "./schema.ts";
import type { MappingSpec } from "./spec.ts";

/** Nobody calls a campaign, an account or a person by these. */
const sure =
  "(?:(?:grand|sub) ?-?)?totals?|subtotals?|summe|gesamt|gesamtsumme|razem|suma(?: końcowa| częściowa)?|łącznie|ogółem|podsumowanie|(?:총 ?)?합계|총계|소계|총합";
const rows =
  "leads?|deals?|payments?|contacts?|tickets?|posts?|rows?|records?|items?|wierszy|wiersze|rekordów|rekordy|건|행|개";
const many = `[0-9][0-9 .,]*(?: ?(?:${rows}))?`;
/** "Total", "Total:", "Total: 3", "Grand Total (3)". */
const named = `(?:${sure})(?: ?[:：] ?(?:${many})?| ?\\((?:${many})\\))?`;
/** No id and no day is these either: "Sum", "Total 3", "3 leads". */
const counted = `${named}|sum|(?:${sure}) ${many}|[0-9][0-9 .,]* ?(?:${rows})`;

/** RE2 and JavaScript write what is the same in small letters differently. */
const test = (key: string, pattern: string): Test => ({
  is: "matches",
  of: column(key),
  pattern: `(?i)^(?:${pattern})$`,
});
const totalName = new RegExp(`^(?:${named})$`, "iu");
export const isTotal = (word: string): boolean => totalName.test(word);

const columnsIn = (of: unknown): readonly string[] => {
  if (Array.isArray(of)) return of.flatMap(columnsIn);
  if (typeof of !== "object" || of === null) return [];
  const node = of as Partial<Extract<Value, { is: "column" }>>;
  return node.is === "column" ? [node.column ?? ""] : Object.values(of).flatMap(columnsIn);
};

/** Texts of the key have names, such as those of campaigns; any other may say what it likes. */
const tellsApart = ({ key }: Field, { facts }: Schema): boolean =>
  facts.some(({ into, values }) => into.key.some((name) => columnsIn(values[name]).includes(key)));

/** The fields in whose columns a total may be named, without those that hold ids and days. */
export const namesOf = (schema: Schema, { columns }: MappingSpec): readonly Field[] =>
  schema.fields.filter(
    (field) =>
      columns[field.key] &&
      (field.choices !== undefined || (field.kind === "text" && tellsApart(field, schema))),
  );

/** A word that a person has given a meaning has that meaning. */
const hasMeaning = ({ key }: Field, { words }: MappingSpec): boolean =>
  Object.entries(words[key] ?? {}).some(([word, meaning]) => meaning !== "" && isTotal(word));

export const totalSkips = (schema: Schema, spec: MappingSpec): NonNullable<Source["skips"]> => {
  const exact = schema.fields.filter(
    ({ key, kind }) => spec.columns[key] && ["day", "instant", "id"].includes(kind),
  );
  const names = namesOf(schema, spec).filter((field) => !hasMeaning(field, spec));
  const tests = [...exact.map(({ key }) => test(key, counted)), ...names.map(({ key }) => test(key, named))];
  return tests.length === 0 ? [] : [{ when: any(...tests), reason: "total" }];
};
