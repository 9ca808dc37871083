// What a Search Console download tells outside a table: the property (file name), the window (Chart) and the filters.

import { notBefore } from "../file-name.ts";
import { readHeader } from "../header.ts";
import type { FileFacts } from "../source.ts";
import { propertyIn } from "./property.ts";

const word = (text: string | undefined): string => (text ?? "").trim().toLowerCase();

/** Filters that only say what every export says: the kind of search and the period. */
const plain = new Set([
  "search type",
  "date",
  "검색 유형",
  "날짜",
  "typ wyszukiwania",
  "data",
  "suchtyp",
  "datum",
]);
const web = new Set(["web", "웹", "sieć", "internet"]);
const filterSheets = new Set(["filter", "필터", "filtr"]);

/** The sheet that tells what the others are filtered by. */
export const isFilters = ([first]: readonly string[]): boolean => filterSheets.has(word(first));

/** "search", or with what it is filtered by: "search image", "search query: +lumen". */
const reportOf = ({ siblings }: FileFacts): string => {
  const sheet = siblings.find(({ header }) => isFilters(header));
  const filters = (sheet?.head ?? []).flatMap(([name, value]) => {
    if (!plain.has(word(name))) return [`${word(name)}: ${word(value)}`];
    const kind = /type|유형|typ/.test(word(name)) && !web.has(word(value));
    return kind ? [word(value)] : [];
  });
  return ["search", ...filters.sort()].join(" ");
};

export const told = (file: FileFacts): Readonly<Record<string, string>> => {
  const span = file.span ?? file.siblings.find((sibling) => sibling.span !== undefined)?.span;
  return {
    account: propertyIn(file.fileName),
    report: reportOf(file),
    since: span?.first ?? "",
    until: span?.last ?? "",
    observed_at: notBefore(file.fileName),
    hours: file.siblings.some(({ header }) => header.some((cell) => readHeader(cell).bare === "time"))
      ? "yes"
      : "",
  };
};
