// What the first cells of a column look like: dates, numbers, links, ids, words of a list. A guess to propose from, never to read by.

import { currencies } from "../base/money.ts";
import { unknownSigns, unknownWords } from "../sources/cells.ts";
import { kept } from "../sources/header.ts";
import { monthNames } from "../sources/months.ts";
import type { Field } from "./schema.ts";

const unknown = new Set<string>([...unknownSigns, ...unknownWords]);
const isKnown = (cell: string): boolean => !unknown.has(cell.trim().toLowerCase());

const months = new Set(monthNames);
const clock = "(?:[T ,]+.*\\d{1,2}:\\d{2}.*)?";
const dates = [
  new RegExp(`^\\d{4}[-/.년 ]{1,2}\\d{1,2}[-/.월 ]{1,2}\\d{1,2}[일.]?${clock}$`),
  new RegExp(`^\\d{1,2}[-/.] ?\\d{1,2}[-/.] ?\\d{2,4}${clock}$`),
  /^(?:19|20)\d{6}$/,
];
const isDate = (cell: string): boolean =>
  dates.some((pattern) => pattern.test(cell)) ||
  (/\d{4}/.test(cell) && cell.split(/[\s.,/-]+/).some((word) => months.has(word.toLowerCase())));

const sign = "(?:\\p{Sc}|[A-Z]{3}|zł|원|kr)?";
const number = new RegExp(
  `^\\(?[+-−]?${sign}\\s?[+-−]?\\d[\\d\\s\\u00a0\\u202f.,']*(?:e[+]?\\d+)?\\s?${sign}\\)?$`,
  "iu",
);
const isNumber = (cell: string): boolean => number.test(cell) && !/^\d{4}-\d\d-\d\d$/.test(cell);
const isWhole = (cell: string): boolean =>
  isNumber(cell) && /^[+-]?\d{1,3}(?:\D?\d{3})*$|^[+-]?\d+(?:[.,]0+)?$/.test(cell);
const isUrl = (cell: string): boolean => /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/i.test(cell);
const isAddress = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell);
const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell);

/** What a cell shows that no name of a column does; a year may be one. Null where it may be a name. */
export const dataKind = (text: string): "date" | "link" | "address" | "number" | null => {
  const cell = text.trim();
  if (isDate(cell)) return "date";
  if (isUrl(cell)) return "link";
  if (isAddress(cell)) return "address";
  return isNumber(cell) && !isYear(cell) ? "number" : null;
};

const isClock = (cell: string): boolean => /^\d{1,2}(?::\d{2}){1,2}$/.test(cell);
const isTimeOfDay = (cell: string): boolean =>
  /^(?:오전|오후)?\s?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i.test(
    cell,
  );
const flags = new Set(
  "1 0 true false yes no y n t f tak nie prawda fałsz 예 아니요 아니오 네 참 거짓".split(" "),
);
const codes = new Set(currencies);
const isCurrency = (cell: string): boolean =>
  codes.has(cell.toUpperCase()) || /^(?:zł|złoty|€|euro|£|₩|원)$/i.test(cell);

/** How many of the known cells pass, 0 to 1; null where none is known. */
export type Share = number | null;
const share = (cells: readonly string[], fits: (cell: string) => boolean): Share => {
  const known = cells.map((cell) => cell.trim()).filter(isKnown);
  return known.length === 0 ? null : known.filter(fits).length / known.length;
};

/** A link, an address, a number or a code of few words with a digit: what people write is none of them. */
const isId = (cell: string): boolean => {
  if (isDate(cell) || isTimeOfDay(cell)) return false;
  if (isUrl(cell) || /^\S+@\S+$/.test(cell)) return true;
  return /\d/.test(cell) && cell.length <= 80 && cell.split(/\s+/).length <= 3;
};

/** Where fewer than half are such, how many differ does not matter. */
const idShare = (cells: readonly string[]): Share => {
  const [known, ids] = [cells.map((cell) => cell.trim()).filter(isKnown), share(cells, isId)];
  if (ids === null || ids < 0.5) return ids;
  return Math.max(0.5, (ids * new Set(known).size) / known.length);
};

const wordsOf = kept(
  ({ choices = [] }: Field) => new Set(choices.flatMap(({ value, synonyms }) => [value, ...synonyms])),
);

/** How well the cells fit the kind of a field; null where nothing is known of them. */
export const fitOf = (field: Field, cells: readonly string[]): Share => {
  switch (field.kind) {
    case "day":
    case "instant":
      return share(cells, isDate);
    case "count":
      return share(cells, isWhole);
    case "number":
    case "money":
    case "ratio":
      return share(cells, isNumber);
    case "seconds":
      return share(cells, (cell) => isNumber(cell) || isClock(cell));
    case "flag":
      return share(cells, (cell) => flags.has(cell.toLowerCase()));
    case "url":
      return share(cells, isUrl);
    case "id":
      return idShare(cells);
    case "time":
      return share(cells, isTimeOfDay);
    case "currency":
      return share(cells, isCurrency);
    case "choice":
    case "platform": {
      const words = wordsOf(field);
      return share(cells, (cell) => words.has(cell.toLowerCase()));
    }
    case "text":
      return share(cells, (cell) => !isDate(cell) && !isNumber(cell));
  }
};

/** Kinds whose cells alone say enough to be proposed under any name. */
export const telling: Readonly<Partial<Record<Field["kind"], number>>> = {
  day: 0.55,
  instant: 0.55,
  url: 0.5,
  platform: 0.6,
  currency: 0.6,
  choice: 0.5,
};

/** Kinds that a cell of another shape cannot be. */
export const strict: ReadonlySet<Field["kind"]> = new Set([
  ...(["day", "instant", "count", "number", "money", "seconds", "flag", "currency"] as const),
  ...(["id", "url", "time"] as const),
]);
