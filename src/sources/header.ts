// Header cells as they compare: one spelling for all the ways a name is printed, and what its brackets tell.

import { currencies } from "../base/money.ts";
import type { Source, SourceColumn } from "./source.ts";

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** One spelling of a name: NFKC, no invisible marks, single spaces, lower case. */
export const normalise = (text: string): string =>
  text.normalize("NFKC").replace(invisible, "").replace(/\s+/g, " ").trim().toLowerCase();

export interface HeaderCell {
  readonly name: string;
  /** The name without the bracket that tells a currency or an offset; the same as `name` where there is none. */
  readonly bare: string;
  /** ISO 4217, '' where the header names none. */
  readonly currency: string;
  /** "+03:00", '' where the header names none. */
  readonly offset: string;
  /** True for "… (%)": the cells are per cent although they carry no sign. */
  readonly percent: boolean;
}

const codes = new Set(currencies);
const signs: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", "₩": "KRW", zł: "PLN", 원: "KRW" };

// "(all)" is a word and "(ALL)" the Albanian lek: only capitals name a currency.
const currencyIn = (bracket: string): string =>
  (codes.has(bracket) ? bracket : undefined) ?? signs[bracket.toLowerCase()] ?? "";

const offsetIn = (bracket: string): string => {
  const found = /^(?:in )?(?:utc|gmt)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i.exec(bracket);
  if (found === null) return "";
  const [, sign = "+", hours = "0", minutes = "00"] = found;
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
};

export const readHeader = (text: string): HeaderCell => {
  const name = normalise(text);
  const plain = text.normalize("NFKC").replace(invisible, "").trim();
  const [, before = "", bracket = ""] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/su.exec(plain) ?? [];
  const currency = currencyIn(bracket.trim());
  const offset = offsetIn(bracket.trim());
  const bare = currency === "" && offset === "" ? name : normalise(before);
  return { name, bare, currency, offset, percent: bracket.trim() === "%" || /(?:^|\s)%$/.test(plain) };
};

/** Kept for as long as what it is of: a header is compared with every source, and a source with every header. */
export const kept = <K extends object, V>(make: (of: K) => V): ((of: K) => V) => {
  const made = new WeakMap<K, V>();
  return (of) => {
    const found = made.get(of) ?? make(of);
    made.set(of, found);
    return found;
  };
};
export const headerCells = kept((header: readonly string[]) => header.map(readHeader));
const namesOf = kept((column: SourceColumn) => column.headers.map(normalise));

const placesBy = (cells: readonly HeaderCell[], spelling: "name" | "bare"): ReadonlyMap<string, number[]> => {
  const found = new Map<string, number[]>();
  cells.forEach((cell, i) => {
    const places = found.get(cell[spelling]);
    if (places === undefined) found.set(cell[spelling], [i]);
    else places.push(i);
  });
  return found;
};
const headerPlaces = kept((header: readonly string[]) => {
  const cells = headerCells(header);
  return { name: placesBy(cells, "name"), bare: placesBy(cells, "bare") };
});

/** The header cells each column of a source may stand in: by its full name first, then without a telling bracket. */
const places = (source: Source, header: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const { name, bare } = headerPlaces(header);
  const found = new Map<string, readonly number[]>();
  for (const [key, column] of Object.entries(source.columns)) {
    const names = namesOf(column);
    const full = names.find((one) => name.has(one));
    const first = full ?? names.find((one) => bare.has(one));
    if (first !== undefined) found.set(key, (full === undefined ? bare : name).get(first) ?? []);
  }
  return found;
};

/** Which header cell each column of a source stands in. */
export const matchColumns = (source: Source, header: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...places(source, header)].map(([key, [first]]) => [key, first as number]));

/** Columns that a file has more than once under one name, each with its places. */
export const repeatedColumns = (
  source: Source,
  header: readonly string[],
): readonly { readonly key: string; readonly places: readonly number[] }[] =>
  [...places(source, header)].flatMap(([key, all]) => (all.length > 1 ? [{ key, places: all }] : []));

/** How many sources know a header name: a name that many share says little. */
export type Vocabulary = ReadonlyMap<string, number>;

export const vocabulary = (sources: readonly Source[], more: readonly string[] = []): Vocabulary => {
  const known = new Map<string, number>(more.map((name) => [normalise(name), 1]));
  for (const source of sources) {
    const names = Object.values(source.columns).flatMap((column) => column.headers.map(normalise));
    for (const name of new Set(names)) known.set(name, (known.get(name) ?? 0) + 1);
  }
  return known;
};

export const isKnown = (known: Vocabulary, text: string): boolean => {
  const { name, bare } = readHeader(text);
  return name !== "" && (known.has(name) || known.has(bare));
};
