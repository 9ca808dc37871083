// Days out of pasted text, and what in it is none.

import { isDay } from "../../../shape/day.ts";

export interface ReadDays {
  readonly days: readonly string[];
  readonly unread: readonly string[];
}

/** Only year, month, day is read: 3.4. is two days, depending on who wrote it. */
const written = /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?$/;

const dayOf = (text: string): string | null => {
  const [, year, month = "", day = ""] = written.exec(text) ?? [];
  if (year === undefined) return null;
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
};

/** One day each line, or parted by commas, semicolons or tabs. */
export const daysIn = (text: string): ReadDays => {
  const pieces = text
    .split(/[\n,;\t]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const read = pieces.map((piece) => dayOf(piece));
  return {
    days: [...new Set(read.filter((day) => day !== null))].sort(),
    unread: pieces.filter((_, i) => read[i] === null),
  };
};
