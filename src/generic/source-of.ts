// A mapping a person made → a source like any other, so that reading, refusing, merging, tracing and undo are the same.

import { currencies, minorDigits } from "../base/money.ts";
import { measures } from "../facts/table.ts";
import { answersSaid } from "../sources/answers.ts";
import {
  codeOf,
  contradicts,
  differsFromHeader,
  signedCurrency,
  unclearCurrency,
} from "../sources/currency.ts";
import { readHeader } from "../sources/header.ts";
import { sources } from "../sources/index.ts";
import type { About, CellKind, FactMap, Reject, Source, SourceColumn, Value } from "../sources/source.ts";
import {
  all,
  any,
  column,
  constant,
  equals,
  first,
  given,
  join,
  known,
  lookup,
  not,
  pseudonym,
  when,
} from "../sources/words.ts";
import { byFamily } from "./reports.ts";
import { needsUntold, undated } from "./row-rules.ts";
import type { Field, Schema } from "./schema.ts";
import type { MappingSpec } from "./spec.ts";
import { totalSkips } from "./total-rows.ts";

/** Stands where a row with an amount names no currency; no such row is ever kept. */
export const noCurrency = "-";

const cellOf: Readonly<Partial<Record<Field["kind"], CellKind>>> = {
  choice: "text",
  platform: "text",
  currency: "text",
};

const columnOf = (field: Field, spec: MappingSpec): SourceColumn => {
  const header = spec.columns[field.key];
  const cell = cellOf[field.kind] ?? (field.kind as CellKind);
  const { dateOrder, decimal } = spec;
  return {
    headers: header === undefined || header === "" ? [] : [header],
    cell,
    ...(dateOrder === null ? {} : { order: dateOrder, said: true as const }),
    ...(decimal === null ? {} : { decimal }),
  };
};

/** A choice as it is called now: a mapping may have been saved when it had another name. */
const choiceOf = ({ choices = [] }: Field, said: string): string => {
  if (choices.some(({ value }) => value === said)) return said;
  return choices.find(({ synonyms }) => synonyms.includes(said.toLowerCase()))?.value ?? said;
};

/** What the words of a choice mean: those of the schema, and those a person has said. */
export const wordsOf = (field: Field, spec: MappingSpec): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    (field.choices ?? []).flatMap(({ value, synonyms }) => [
      [value, value],
      ...synonyms.map((word) => [word.toLowerCase(), value]),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(spec.words[field.key] ?? {}).map(([word, meaning]) => [word, choiceOf(field, meaning)]),
  ),
});

const signs = {
  zł: "PLN",
  złoty: "PLN",
  "€": "EUR",
  euro: "EUR",
  "£": "GBP",
  "₩": "KRW",
  원: "KRW",
  "¥": "JPY",
};

const onceOf = (field: Field, said: string, spec: MappingSpec): Value => {
  if (field.kind === "money")
    return constant(Math.round(Number(said) * 10 ** minorDigits(spec.once["currency"] ?? "")));
  if (field.kind === "number" || field.kind === "count") return constant(Number(said));
  return constant(choiceOf(field, said));
};

/** What a field is worth in a row. */
const worthOf = (field: Field, spec: MappingSpec): Value => {
  const once = spec.once[field.key];
  if (once !== undefined && once !== "") return onceOf(field, once, spec);
  const own = column(field.key);
  if (field.kind === "currency") return first(lookup(own, signs, constant(null)), codeOf(own), own);
  // A word that means nothing is unknown, and not a text of its own.
  if (field.choices !== undefined) {
    const told = Object.entries(wordsOf(field, spec)).filter(([, meaning]) => meaning !== "");
    return lookup(own, Object.fromEntries(told), constant(null));
  }
  return own;
};

/** A tree of values with the fields put in where it names them. */
const filled = <T>(of: T, fields: ReadonlyMap<string, Value>): T => {
  if (Array.isArray(of)) return of.map((one) => filled(one as unknown, fields)) as T;
  if (typeof of !== "object" || of === null) return of;
  const node = of as Readonly<Record<string, unknown>>;
  if (node["is"] === "column") return (fields.get(String(node["column"])) ?? of) as T;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, filled(value, fields)])) as T;
};

const filledIn = (map: FactMap, fields: ReadonlyMap<string, Value>): FactMap => {
  const values = filled(map.values, fields);
  return map.when === undefined ? { ...map, values } : { ...map, values, when: filled(map.when, fields) };
};

/** "Cost (PLN)" as networks print it, and "Rate PLN" as people do. */
const currencyIn = (header: string): string => {
  const { currency } = readHeader(header);
  const [, code = ""] = /[\s_]([A-Z]{3})$/.exec(header.trim()) ?? [];
  return currency !== "" || !currencies.includes(code) ? currency : code;
};

/** Fields of amounts, the one that counts first: what was given back of it stands in the same currency. */
const moneysOf = (schema: Schema, spec: MappingSpec): readonly (readonly [key: string, header: string])[] =>
  schema.fields.flatMap(({ key, kind }) => {
    const header = spec.columns[key];
    return kind === "money" && header ? [[key, header] as const] : [];
  });

/** The currency the headers of the amounts say; '' where none does. */
export const headerSays = (schema: Schema, spec: MappingSpec): string =>
  moneysOf(schema, spec)
    .map(([, header]) => currencyIn(header))
    .find((said) => said !== "") ?? "";

/** What names the currency outright: a column or a person, else the header. */
const outrightIn = (schema: Schema, spec: MappingSpec): Value | null => {
  const header = headerSays(schema, spec);
  if (spec.once["currency"] || spec.columns["currency"]) return column("currency");
  return header === "" ? null : constant(header);
};

/** It, where neither the header of an amount nor a sign in the cell says another. */
const undisputed = (told: Value, schema: Schema, spec: MappingSpec): Value => {
  const disputes = moneysOf(schema, spec).flatMap(([key, header]) => {
    const said = currencyIn(header);
    const others = [contradicts(told, key), ...(said === "" ? [] : [differsFromHeader(told, said)])];
    return [all(known(key), any(...others))];
  });
  return disputes.length === 0 ? told : when(any(...disputes), constant(unclearCurrency), told);
};

/** A row without an amount needs no currency; one with an amount needs its own, by column, by header or by sign. */
const currencyValue = (schema: Schema, spec: MappingSpec): Value => {
  const money = schema.fields.find(({ kind }) => kind === "money");
  const told = outrightIn(schema, spec);
  if (money === undefined) return given("workspace_currency");
  return first(
    ...(told === null
      ? moneysOf(schema, spec).flatMap(([key]) => signedCurrency(key))
      : [undisputed(told, schema, spec)]),
    when(not(known(money.key)), given("workspace_currency")),
  );
};

const withCurrency = (map: FactMap, schema: Schema, spec: MappingSpec): FactMap =>
  "currency" in map.into.columns
    ? { ...map, values: { ...map.values, currency: currencyValue(schema, spec) } }
    : map;

/** Where no id is told, what tells rows apart together; null where an id does. */
export const apartOf = ({ apart, fields }: Schema, { columns }: MappingSpec): readonly string[] | null => {
  if (apart === undefined || fields.some(({ key, unique }) => unique && columns[key])) return null;
  return [...apart.needs, ...apart.also].filter((key) => columns[key]);
};

/** A time of day in a column of its own belongs to the date beside it. */
const momentOf = (field: Field, spec: MappingSpec): Value => {
  const own = worthOf(field, spec);
  const { clock } = field;
  return clock !== undefined && spec.columns[clock] ? { is: "moment", day: own, time: clock } : own;
};

/** A name only where the person agreed to be named. */
const namedOf = (field: Field, schema: Schema, spec: MappingSpec): Value => {
  const own = momentOf(field, spec);
  const consent = schema.fields.find(({ key }) => key === field.agreed);
  return consent === undefined
    ? own
    : when(equals(first(worthOf(consent, spec)), "yes"), own, pseudonym(own));
};

const named = (map: FactMap, schema: Schema, spec: MappingSpec): FactMap => {
  const fields = apartOf(schema, spec);
  if (schema.apart === undefined || fields === null) return map;
  return { ...map, values: { ...map.values, [schema.apart.column]: join(" · ", ...fields) } };
};

/** Of figures that make one together, those the table has: what it has no column of is no part of it. */
const toldSums = (values: FactMap["values"], isTold: (key: string) => boolean): FactMap["values"] => {
  const told = (of: Value): boolean => of.is !== "column" || isTold(of.column);
  const narrowed = (value: Value): Value => {
    if (value.is === "first") return { ...value, of: value.of.map(narrowed) };
    if (value.is !== "sum") return value;
    const of = value.of.filter(told);
    return of.length === 0 ? value : { ...value, of };
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, narrowed(value)]));
};

const valuesOf = (schema: Schema, spec: MappingSpec): ReadonlyMap<string, Value> =>
  new Map(schema.fields.map((field) => [field.key, namedOf(field, schema, spec)]));

const rejectsOf = (schema: Schema, spec: MappingSpec): readonly Reject[] => {
  const fields = valuesOf(schema, spec);
  return [...undated(schema), ...(schema.rejects ?? [])].map((one) => ({
    ...one,
    when: filled(one.when, fields),
  }));
};

const factsOf = (schema: Schema, spec: MappingSpec): readonly FactMap[] => {
  const fields = valuesOf(schema, spec);
  const isTold = (key: string): boolean => Boolean(spec.columns[key] || spec.once[key]);
  return schema.facts
    .filter(({ when }) => when === undefined || !needsUntold(when, isTold))
    .flatMap((map) => {
      if (map.into.name !== "account_day") return [map];
      const told = measures(map.into).filter((name) => map.values[name] !== undefined && isTold(name));
      return byFamily(map, told, schema.report, sources);
    })
    .map((map) => withCurrency(named(map, schema, spec), schema, spec))
    .map((map) => ({ ...map, values: toldSums(map.values, isTold) }))
    .map((map) => filledIn(map, fields));
};

/** Fields that must stand in the file: those the schema needs, as far as they have a column. */
const requiredOf = (schema: Schema, spec: MappingSpec): readonly string[] => [
  ...new Set([...schema.needs.flat(), ...(apartOf(schema, spec) ?? [])].filter((key) => spec.columns[key])),
];

const givenOf = (schema: Schema, spec: MappingSpec): Readonly<Record<string, string>> => {
  const header = headerSays(schema, spec);
  const told = spec.once["currency"] || spec.columns["currency"];
  const money = schema.fields.some(({ kind }) => kind === "money");
  return {
    account: spec.once["account"] ?? "",
    ...(spec.columns["acknowledged_at"] ? answersSaid : {}),
    currency: money ? (told || header === "" ? noCurrency : header) : "",
  };
};

const about: About = {
  kind: "social",
  family: { en: "Your own mappings", ko: "직접 만든 매핑", pl: "Własne mapowania" },
  where: { en: "", ko: "", pl: "" },
  ...{ languages: [], limits: [], names: {} },
};

const platformOf = ({ fields }: Schema, { once: { platform = "" } }: MappingSpec): string => {
  const field = fields.find(({ key }) => key === "platform");
  return field === undefined ? platform : choiceOf(field, platform);
};

export const sourceOf = (
  schema: Schema,
  spec: MappingSpec,
  named: { readonly id: string; readonly name: string },
): Source => ({
  ...named,
  about,
  platform: platformOf(schema, spec),
  report: schema.report,
  columns: Object.fromEntries(schema.fields.map((field) => [field.key, columnOf(field, spec)])),
  detect: { required: requiredOf(schema, spec) },
  given: () => givenOf(schema, spec),
  ...(schema.oneSplit === undefined ? {} : { oneSplit: schema.oneSplit }),
  ...(schema.brandAccounts === undefined ? {} : { brandAccounts: schema.brandAccounts }),
  skips: totalSkips(schema, spec),
  rejects: rejectsOf(schema, spec),
  facts: factsOf(schema, spec),
});
