// What file names tell: the days of a period and the moment of a download. Dates in names are lower bounds of the download.

import { twoDigits } from "../base/digits.ts";
import { isDay } from "../base/period.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = (name: string): string => twoDigits(String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1));

const forms: readonly { readonly pattern: RegExp; readonly day: (at: readonly string[]) => string }[] = [
  { pattern: /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g, day: ([, y, m, d]) => `${y}-${m}-${d}` },
  { pattern: /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/g, day: ([, y, m, d]) => `${y}-${m}-${d}` },
  {
    pattern: /([A-Z][a-z]{2})[a-z]*[-_ .]+(\d{1,2}),?[-_ .]+(20\d\d)(?!\d)/g,
    day: ([, m = "", d = "", y]) => `${y}-${month(m)}-${twoDigits(d)}`,
  },
  {
    pattern: /(?<!\d)(\d{1,2})[-_ .]+([A-Z][a-z]{2})[a-z]*[-_ .]+(20\d\d)(?!\d)/g,
    day: ([, d = "", m = "", y]) => `${y}-${month(m)}-${twoDigits(d)}`,
  },
];

/** The calendar days a text names, in the order they stand in it. */
export const daysIn = (text: string): readonly string[] => {
  for (const { pattern, day } of forms) {
    const found = [...text.matchAll(pattern)].map(day).filter(isDay);
    if (found.length > 0) return found;
  }
  return [];
};

/** Midnight of the last day a text names: the export is no older than that. '' where it names none. */
export const notBefore = (text: string): string => {
  const last = daysIn(text).at(-1);
  return last === undefined ? "" : `${last}T00:00:00Z`;
};

/** The moment of a run of 13 digits, milliseconds since 1970, as LinkedIn puts it into names. '' where there is none. */
export const momentIn = (name: string): string => {
  const found = /(?<!\d)(1[4-9]\d{11})(?!\d)/.exec(name);
  return found === null ? "" : new Date(Number(found[1])).toISOString();
};

/** A part of a text, '' where the pattern does not match. */
export const part = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? "";
