// What a header is known by again.

import { glue } from "../base/glue.ts";
import { normalise } from "../sources/header.ts";

/**
 * The names of the columns, in no order: columns are read by their names, so their order says nothing, and most tools let
 * a person move them. A column more or less is another header, for a new column may change what the others count.
 */
export const fingerprintOf = (header: readonly string[]): string =>
  header
    .map(normalise)
    .filter((name) => name !== "")
    .sort()
    .join(glue);

/** A column as a spreadsheet program names it: A, B, … Z, AA. */
export const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

/** The columns of a table without a header. */
export const letterHeader = (width: number): readonly string[] =>
  Array.from({ length: width }, (_, i) => letters(i));

/** True where every column a mapping reads is there. */
export const hasColumns = (header: readonly string[], columns: readonly string[]): boolean => {
  const names = new Set(header.map(normalise));
  return columns.every((column) => names.has(normalise(column)));
};
