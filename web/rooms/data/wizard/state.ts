// What the wizard holds while a person says what columns mean, and where it begins: a saved mapping, else the best proposal.

import type { Input, Output } from "../../../app/client.ts";

export type Table = Output<"suggest_mapping">["tables"][number];
export type Schema = Output<"list_schemas">["schemas"][number];
export type Field = Schema["fields"][number];
export type Checked = Output<"check_mapping">;
export type Saved = Output<"list_mappings">["mappings"][number];
export type Spec = Saved["spec"];

export interface Asked {
  readonly workspace: string;
  readonly file: string;
  readonly table: number;
  readonly header: NonNullable<Input<"check_mapping">["header"]>;
}

export const specFor = (table: Table, schema: string): Spec => {
  const fields = table.proposals.find((one) => one.schema === schema)?.fields ?? [];
  const columns = Object.fromEntries(fields.map(({ field, column }) => [field, column]));
  return { schema, columns, once: {}, words: {}, dateOrder: null, decimal: null };
};

export const firstSpec = (table: Table, saved: Saved | undefined): Spec =>
  saved?.spec ?? specFor(table, table.proposals[0]?.schema ?? "post");

/** What the person said otherwise than it was proposed. */
const chosenIn = (table: Table, spec: Spec): readonly (readonly [field: string, column: string])[] => {
  const proposed = specFor(table, spec.schema).columns;
  const fields = new Set([...Object.keys(proposed), ...Object.keys(spec.columns)]);
  return [...fields]
    .map((field) => [field, spec.columns[field] ?? ""] as const)
    .filter(([field, column]) => column !== (proposed[field] ?? ""));
};

const fitsOnce = (field: Field | undefined, value: string): boolean =>
  field?.once === true && (field.choices.length === 0 || field.choices.some((one) => one.value === value));

const fitWords = (field: Field | undefined, words: Readonly<Record<string, string>>): boolean =>
  field !== undefined && Object.values(words).every((meaning) => fitsChoice(field, meaning));

const fitsChoice = ({ choices }: Field, meaning: string): boolean =>
  choices.some(({ value }) => value === meaning);

/** Another kind of table: proposed anew from the same columns, with what the person chose where the new one has such a field. */
export const switchedTo = (table: Table, spec: Spec, from: Schema, to: Schema): Spec => {
  const there = new Map(to.fields.map((field) => [field.key, field]));
  const kindsOf = new Map(from.fields.map(({ key, kind }) => [key, kind]));
  const proposed = specFor(table, to.id);
  const columns = chosenIn(table, spec)
    .filter(([field]) => there.has(field) && there.get(field)?.kind === kindsOf.get(field))
    .reduce((now, [field, column]) => {
      const free = Object.entries(now).filter(([, taken]) => taken !== column);
      return withColumn({ ...proposed, columns: Object.fromEntries(free) }, field, column).columns;
    }, proposed.columns);
  const once = Object.entries(spec.once).filter(([field, value]) => fitsOnce(there.get(field), value));
  const words = Object.entries(spec.words).filter(
    ([field, said]) => columns[field] === spec.columns[field] && fitWords(there.get(field), said),
  );
  const { dateOrder, decimal } = spec;
  const start: Spec = {
    schema: to.id,
    columns,
    once: {},
    words: Object.fromEntries(words),
    dateOrder,
    decimal,
  };
  return once.reduce((now, [field, value]) => withOnce(now, field, value), start);
};

const without = <T>(of: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));

/** A field stands in a column or is said once, never both; '' is neither. */
export const withColumn = (spec: Spec, field: string, column: string): Spec => ({
  ...spec,
  columns: column === "" ? without(spec.columns, field) : { ...spec.columns, [field]: column },
  once: without(spec.once, field),
  words: without(spec.words, field),
});

export const withOnce = (spec: Spec, field: string, value: string): Spec => ({
  ...spec,
  columns: without(spec.columns, field),
  once: { ...spec.once, [field]: value },
});

export const withWord = (spec: Spec, field: string, word: string, meaning: string): Spec => ({
  ...spec,
  words: { ...spec.words, [field]: { ...spec.words[field], [word]: meaning } },
});

/** What the table shows in a column, to tell it by. */
export const examplesOf = ({ header, rows }: Table, column: string | undefined): string => {
  const at = column === undefined ? -1 : header.indexOf(column);
  if (at < 0) return "";
  const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell.trim() !== "");
  return [...new Set(cells)].slice(0, 3).join(" · ");
};
