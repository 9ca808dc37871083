// What is wrong with a mapping by itself: fields that are missing, columns that are not there, values that can be none.

import { currencies } from "../base/money.ts";
import { Problem } from "../base/problem.ts";
import { hasColumns } from "./fingerprint.ts";
import type { Field, Schema } from "./schema.ts";
import type { MappingSpec } from "./spec.ts";

const fieldOf = (schema: Schema, key: string): Field | undefined =>
  schema.fields.find((field) => field.key === key);

const notOne = (field: string, seen: string, reason: string): Problem =>
  new Problem("mapping/not-a-value", { field, seen, reason });

/** What tells rows apart together stands in for an id. */
const isApart = ({ apart, fields }: Schema, { columns }: MappingSpec, group: readonly string[]): boolean =>
  apart?.needs.every((key) => columns[key]) === true &&
  group.every((key) => fields.some((field) => field.key === key && field.unique));

const missing = (schema: Schema, spec: MappingSpec): readonly Problem[] =>
  schema.needs
    .filter((group) => !group.some((key) => spec.columns[key] || spec.once[key]))
    .filter((group) => !isApart(schema, spec, group))
    .map((group) => {
      const fields = group.map((key) => fieldOf(schema, key)?.name.en ?? key);
      const where = { schema: schema.name.en, fields: fields.join(" or "), keys: group.join(" ") };
      const sayable = group.some((key) => fieldOf(schema, key)?.once);
      return new Problem(sayable ? "mapping/needs" : "mapping/needs-column", where);
    });

const strange = (schema: Schema, spec: MappingSpec): readonly Problem[] =>
  [spec.columns, spec.once, spec.words]
    .flatMap((said) => Object.keys(said))
    .filter((key) => fieldOf(schema, key) === undefined)
    .map((key) => notOne(schema.name.en, key, "there is no such field"));

const columnFaults = (schema: Schema, spec: MappingSpec, header: readonly string[], file: string) =>
  Object.entries(spec.columns)
    .filter(([, column]) => column !== "" && !hasColumns(header, [column]))
    .map(([key, column]) => {
      const field = fieldOf(schema, key)?.name.en ?? key;
      return new Problem("mapping/no-column", { file, column, field, keys: key });
    });

/** Banks print a rate of 100 or 1,000 units for currencies whose unit is small. */
const unitFaults = (schema: Schema, spec: MappingSpec): readonly Problem[] =>
  schema.fields.flatMap(({ key, ofOne, name }) => {
    const header = spec.columns[key] ?? "";
    if (ofOne !== true || !/(?<!\d)10+(?!\d)/.test(header)) return [];
    return notOne(
      name.en,
      header,
      "it is of more units than one: divide the rates, and name the column otherwise",
    );
  });

const isAmount = (text: string): boolean => /^\d{1,12}(\.\d{1,4})?$/.test(text.trim());

const onceFault = (field: Field, said: string, spec: MappingSpec): Problem | null => {
  const name = field.name.en;
  if (field.once !== true) return notOne(name, said, "it differs from row to row, so choose a column");
  if (spec.columns[field.key])
    return notOne(name, said, "a column is chosen for it as well: keep one of the two");
  if (field.choices !== undefined && !field.choices.some(({ value }) => value === said))
    return notOne(name, said, `it is one of ${field.choices.map(({ value }) => value).join(", ")}`);
  if (field.kind === "currency" && !currencies.includes(said))
    return notOne(name, said, "it is no code of ISO 4217, such as EUR");
  if ((field.kind === "money" || field.kind === "number") && !isAmount(said))
    return notOne(name, said, "it is no plain number such as 45.50");
  if (field.positive === true && Number(said) <= 0) return notOne(name, said, "it is more than 0");
  // Cents or won: an amount is nothing before its currency is known.
  if (field.kind === "money" && !spec.once["currency"])
    return new Problem("mapping/rate-currency", { seen: said, field: field.key });
  return null;
};

const onceFaults = (schema: Schema, spec: MappingSpec): readonly Problem[] =>
  Object.entries(spec.once).flatMap(([key, said]) => {
    const field = fieldOf(schema, key);
    return said === "" || field === undefined ? [] : (onceFault(field, said, spec) ?? []);
  });

const wordFaults = (schema: Schema, spec: MappingSpec): readonly Problem[] =>
  Object.entries(spec.words).flatMap(([key, words]) => {
    const values = new Set((fieldOf(schema, key)?.choices ?? []).map(({ value }) => value));
    return Object.entries(words)
      .filter(([, meaning]) => meaning !== "" && !values.has(meaning))
      .map(([word, meaning]) => notOne(key, meaning, `“${word}” means one of ${[...values].join(", ")}`));
  });

export const specFaults = (
  schema: Schema,
  spec: MappingSpec,
  header: readonly string[],
  file: string,
): readonly Problem[] => [
  ...strange(schema, spec),
  ...columnFaults(schema, spec, header, file),
  ...missing(schema, spec),
  ...unitFaults(schema, spec),
  ...onceFaults(schema, spec),
  ...wordFaults(schema, spec),
];
