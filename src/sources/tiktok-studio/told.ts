// What a TikTok file tells outside its rows: the account, the moment it was made, and what had to be assumed.

import { matchColumns } from "../header.ts";
import type { FileFacts, Source } from "../source.ts";
import { readName } from "./names.ts";
import { assumedMark, withYears } from "./years.ts";

const isAssumed = ({ header }: FileFacts): boolean => header.some((cell) => cell.endsWith(assumedMark));

export const told = (file: FileFacts): Readonly<Record<string, string>> => {
  const { account, made } = readName(file.fileName);
  const { first = "", last = "" } = file.span ?? {};
  const year = isAssumed(file) ? { year: "assumed", since: first, until: last } : {};
  return { account, observed_at: made, ...year };
};

/** "New followers" are net of losses unless the same file tells these apart. */
export const withGrowth =
  (parts: readonly string[]) =>
  (file: FileFacts): Readonly<Record<string, string>> => {
    const names = new Set(file.header.map((cell) => cell.trim().toLowerCase()));
    return { ...told(file), new_followers: parts.some((part) => names.has(part)) ? "gained" : "net" };
  };

const days = ["Date", "Datum"];
export const dayColumn = {
  headers: [...days, ...days.map((name) => `${name}${assumedMark}`)],
  cell: "day",
  order: "mdy",
} as const;

/** A source whose days have no year: it must be told before anything is read. */
export const yearless = <S extends Omit<Source, "reshape" | "caution">>(source: S): Source => ({
  ...source,
  reshape: (table, at) => {
    const found = matchColumns(source, table.header);
    const day = found.get("day");
    if (day === undefined || source.detect.required.some((key) => !found.has(key))) return [];
    const whole = withYears(table, day, at);
    return "code" in whole ? whole : [whole];
  },
  caution: ({ year }) => (year === "assumed" ? "file/year-assumed" : null),
});
