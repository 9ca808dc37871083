// For a table nobody knows: which schema it may be, and which column each field, with how surely and why.

import { kept, normalise, readHeader } from "../sources/header.ts";
import { fitOf, strict, telling } from "./looks.ts";
import type { Field, Schema } from "./schema.ts";

export interface Looked {
  readonly header: readonly string[];
  /** The first rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  /** Names of the file and its part. */
  readonly called: readonly string[];
}

/** exact: the name is known · similar: it shares words with one that is · none: it says nothing. */
type NameFit = "exact" | "similar" | "none";

export interface Proposed {
  readonly field: string;
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly name: NameFit;
  /** Share of the first cells that can be such a field; null where they are empty. */
  readonly values: number | null;
}

export interface Proposal {
  readonly schema: string;
  /** 0 to 1. */
  readonly score: number;
  readonly fields: readonly Proposed[];
}

const plain = (text: string): string =>
  normalise(text)
    .replace(/[_\-/.#:?*]+/g, " ")
    // "Case no." is a case number.
    .replace(/(?<=\s|^)(no|nr|num|numer)(?=\s|$)/g, "number")
    .replace(/\s+/g, " ")
    .trim();
const tokens = (text: string): readonly string[] => plain(text).split(" ").filter(Boolean);

/** Shared words over all words: "Ticket created time" and "created time" share two of three. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  const both = a.filter((word) => b.includes(word)).length;
  return both / Math.max(1, new Set([...a, ...b]).size);
};

const isKorean = (text: string): boolean => /[가-힣]/.test(text);

/** Korean writes compounds without blanks, so a long name inside another counts as shared. */
const inside = (header: string, name: string): number =>
  name.length >= 2 && header.includes(name) ? name.length / header.length : 0;

/** The names of a field, spelled once: a table may have thousands of columns to compare them with. */
const namesOf = kept((field: Field) => {
  const all = [field.key, ...field.synonyms].map(plain);
  const places = new Map<string, number>();
  const sharing = new Map<string, (readonly string[])[]>();
  for (const [place, name] of all.entries()) {
    if (!places.has(name)) places.set(name, place);
    const words = tokens(name);
    for (const word of new Set(words)) sharing.set(word, [...(sharing.get(word) ?? []), words]);
  }
  return { places, sharing, korean: all.filter(isKorean) };
});

interface Column {
  readonly at: number;
  readonly spelled: readonly string[];
  readonly words: readonly string[];
  readonly korean: boolean;
  readonly cells: readonly string[];
  /** True where its cells alone may speak for it. */
  readonly byCells: boolean;
}

const similar = ({ words, spelled: [whole = ""], korean }: Column, field: Field): number => {
  const { sharing, korean: names } = namesOf(field);
  const alike = words.flatMap((word) => sharing.get(word) ?? []);
  return Math.max(
    0,
    ...[...new Set(alike)].map((name) => overlap(words, name)),
    ...(korean ? names.map((name) => inside(whole, name)) : []),
  );
};

const idWords = new Set(
  "id ids no nr num number guid uuid key ref reference code url link permalink numer identyfikator kod adres".split(
    " ",
  ),
);
/** "Mention text" shares a word with "mention id" and is none: an id is called one. */
const namesId = ({ words, spelled }: Column): boolean =>
  words.some((word) => idWords.has(word)) || spelled.some((name) => /번호|아이디|식별|코드|링크/.test(name));

/** A time of day is called just that: "response time" is how long something took. */
const isNamed = (column: Column, { kind }: Field): boolean =>
  kind === "id" ? namesId(column) : kind !== "time";

const nameFit = (column: Column, field: Field): { readonly fit: number; readonly name: NameFit } => {
  const { places } = namesOf(field);
  const place = Math.min(...column.spelled.map((name) => places.get(name) ?? Number.POSITIVE_INFINITY));
  // The first names of a field are its own; later ones it shares with others.
  if (Number.isFinite(place)) return { fit: 1 - Math.min(0.15, place * 0.01), name: "exact" };
  const best = isNamed(column, field) ? similar(column, field) : 0;
  return best >= 0.5 ? { fit: best * 0.85, name: "similar" } : { fit: 0, name: "none" };
};

const confidence = (field: Field, name: number, values: number | null): number => {
  if (values !== null && strict.has(field.kind) && values < 0.5) return 0;
  if (name === 0) return values !== null && values >= 0.8 ? (telling[field.kind] ?? 0) * values : 0;
  const told = values ?? 0.6;
  return 0.7 * name + 0.3 * told;
};

const lowest = 0.42;
/** Of a wide table fewer rows are looked at, and its later columns only where their names say something. */
const mostCells = 40_000;
const fewestRows = 20;
const mostByCells = 300;
/** No name of a column is longer; what is, is no name. */
const longestName = 200;
const longestCell = 200;

const columnsOf = ({ header, rows }: Looked): readonly Column[] => {
  const seen = rows.slice(0, Math.max(fewestRows, Math.floor(mostCells / Math.max(1, header.length))));
  return header.flatMap((cell, at) => {
    if (cell.trim() === "") return [];
    const { bare } = readHeader(cell.slice(0, longestName));
    const whole = plain(cell.slice(0, longestName));
    return [
      {
        at,
        spelled: [whole, plain(bare)],
        words: tokens(bare),
        korean: isKorean(whole),
        cells: seen.map((row) => (row[at] ?? "").slice(0, longestCell)),
        byCells: at < mostByCells,
      },
    ];
  });
};

/** What a column may be, of all fields. */
const candidatesOf = (column: Column, fields: readonly Field[]): readonly (Proposed | null)[] => {
  const fits = new Map<Field | Field["kind"], number | null>();
  const valuesOf = (field: Field): number | null => {
    const key = field.choices === undefined ? field.kind : field;
    const known = fits.get(key);
    if (known !== undefined) return known;
    const fit = fitOf(field, column.cells);
    fits.set(key, fit);
    return fit;
  };
  return fields.map((field) => {
    const { fit, name } = nameFit(column, field);
    if (fit === 0 && (!column.byCells || telling[field.kind] === undefined)) return null;
    const values = valuesOf(field);
    const sure = confidence(field, fit, values);
    return sure < lowest ? null : { field: field.key, column: column.at, confidence: sure, name, values };
  });
};

/** Of equal pairs the earlier field comes first, and then the earlier column. */
const inOrder = (schema: Schema, all: readonly Proposed[]): readonly Proposed[] => {
  const place = new Map(schema.fields.map(({ key }, i) => [key, i]));
  return [...all].sort(
    (a, b) => (place.get(a.field) ?? 0) - (place.get(b.field) ?? 0) || a.column - b.column,
  );
};

/** The surest pair first; a column is one field, and a field one column. */
const assigned = (all: readonly Proposed[]): readonly Proposed[] => {
  const kept: Proposed[] = [];
  for (const one of [...all].sort((a, b) => b.confidence - a.confidence))
    if (!kept.some(({ field, column }) => field === one.field || column === one.column)) kept.push(one);
  return kept;
};

const isId = ({ kind, unique }: Field): boolean => kind === "id" && unique === true;

/** Columns that schemas take for their ids and whose cells all differ, that of the likeliest schema first. */
const idColumns = (all: readonly Schema[], proposals: readonly Proposal[]): readonly Proposed[] =>
  [...proposals]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ schema, fields }) => {
      const id = all.find((one) => one.id === schema)?.fields.find(isId);
      return fields.filter(({ field, values, name }) => field === id?.key && values === 1 && name !== "none");
    });

/**
 * What tells leads apart tells the same rows apart as tickets: a schema that needs an id and finds none under its own
 * names takes that of another, unless several columns can tell its rows apart. It says nothing for the schema, so it is
 * no part of its score.
 */
const borrowedId = (
  { fields, needs, apart }: Schema,
  best: readonly Proposed[],
  ids: readonly Proposed[],
): readonly Proposed[] => {
  const id = fields.find(isId);
  const group = needs.find((keys) => id !== undefined && keys.includes(id.key));
  if (apart !== undefined || id === undefined || group === undefined) return [];
  if (best.some(({ field }) => group.includes(field))) return [];
  const free = ids.find(({ column }) => best.every((one) => one.column !== column));
  return free === undefined ? [] : [{ ...free, field: id.key, confidence: lowest, name: "none" }];
};

const calledFit = (schema: Schema, called: readonly string[]): number => {
  const words = new Set(called.flatMap((name) => tokens(name.replace(/\.[a-z0-9]+$/i, ""))));
  return schema.called.some(
    (name) => words.has(name) || called.some((one) => plain(one).includes(` ${name} `)),
  )
    ? 1
    : 0;
};

const scoreOf = (schema: Schema, fields: readonly Proposed[], looked: Looked): number => {
  const told = new Map(fields.map((one) => [one.field, one]));
  const met = schema.needs.map((group) =>
    Math.max(0, ...group.map((key) => told.get(key)?.confidence ?? (isOnce(schema, key) ? 0.2 : 0))),
  );
  const needs = met.reduce((sum, one) => sum + one, 0) / schema.needs.length;
  const columns = looked.header.filter((cell) => cell.trim() !== "").length;
  const used = fields.filter(({ name }) => name !== "none").reduce((sum, one) => sum + one.confidence, 0);
  return 0.55 * needs + 0.3 * (used / Math.max(1, columns)) + 0.15 * calledFit(schema, looked.called);
};

/** A column of employees tells shares of theirs from posts of the brand, whose figures they would be counted among. */
const told = (schema: Schema, { fields }: Proposal, looked: Looked): readonly string[] => {
  const { field, words, not } = schema.telling ?? {};
  const found = fields.find((one) => one.field === field);
  const name = plain(looked.header[found?.column ?? -1] ?? "");
  const tells = isKorean(name)
    ? (word: string) => name.includes(word)
    : (word: string) => tokens(name).includes(word);
  return (found?.values ?? 0) >= 0.5 && words?.some(tells) === true ? (not ?? []) : [];
};

/** The likeliest first; below one whose own column is there stand those that it rules out. */
const ranked = (
  all: readonly Schema[],
  proposals: readonly Proposal[],
  looked: Looked,
): readonly Proposal[] => {
  const most = new Map<string, number>();
  for (const [i, proposal] of proposals.entries())
    for (const other of told(all[i] as Schema, proposal, looked))
      most.set(other, Math.min(most.get(other) ?? 1, proposal.score * 0.95));
  return proposals
    .map((one) => ({ ...one, score: Math.min(one.score, most.get(one.schema) ?? 1) }))
    .sort((a, b) => b.score - a.score);
};

const isOnce = (schema: Schema, key: string): boolean =>
  schema.fields.some((field) => field.key === key && field.once === true);

/** Others are answered in between: a table of thousands of columns takes a while. */
const atMost = 30;

/** Every schema with its columns, the likeliest first. */
export const propose = async (
  all: readonly Schema[],
  looked: Looked,
  pause: () => Promise<unknown>,
): Promise<readonly Proposal[]> => {
  const found = new Map<Schema, Proposed[]>(all.map((schema) => [schema, []]));
  const fields = all.flatMap((schema) => schema.fields.map((field) => ({ schema, field })));
  let since = performance.now();
  for (const column of columnsOf(looked)) {
    const proposed = candidatesOf(
      column,
      fields.map(({ field }) => field),
    );
    for (const [i, one] of proposed.entries())
      if (one !== null) found.get((fields[i] as (typeof fields)[number]).schema)?.push(one);
    if (performance.now() - since < atMost) continue;
    await pause();
    since = performance.now();
  }
  const proposals = all.map((schema) => {
    const best = assigned(inOrder(schema, found.get(schema) ?? []));
    return { schema: schema.id, score: scoreOf(schema, best, looked), fields: best };
  });
  const ids = idColumns(all, proposals);
  const whole = proposals.map((one, i) => ({
    ...one,
    fields: [...one.fields, ...borrowedId(all[i] as Schema, one.fields, ids)],
  }));
  return ranked(all, whole, looked);
};
