// What a Search Console download tells outside a table: the property (file name), the window (Chart) and the filters.

import { notBefore, part } from "../file-name.ts";
import type { FileFacts } from "../source.ts";

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

/** "search", or with what it is filtered by: "search image", "search query: +lumen". */
const reportOf = ({ siblings }: FileFacts): string => {
  const sheet = siblings.find(({ header }) => filterSheets.has(word(header[0])));
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
    account: part(file.fileName, /^(?:sc-domain_)?(?:https?_+)?([\p{L}\d.-]+?\.[\p{L}\d]{2,})_?-/iu),
    report: reportOf(file),
    since: span?.first ?? "",
    until: span?.last ?? "",
    observed_at: notBefore(file.fileName),
  };
};
