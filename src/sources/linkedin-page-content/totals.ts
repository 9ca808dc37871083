// Tells a post's total row that repeats its organic and paid rows from one that is all the file says of the post.

import type { RawTable } from "../source.ts";

const word = (cell: string | undefined): string => (cell ?? "").trim().toLowerCase();

/** Renames the distribution of a total row to "All" where its post has no other row; every other row stays as it is. */
export const keepLoneTotals = (table: RawTable): readonly RawTable[] => {
  const header = table.header.map(word);
  const link = header.findIndex((name) => name === "post link" || name === "update link");
  const type = header.findIndex((name) => name === "post type" || name === "update type");
  const split = new Set(
    table.rows.filter(({ cells }) => word(cells[type]) !== "total").map(({ cells }) => word(cells[link])),
  );
  const lone = (cells: readonly string[]): boolean =>
    word(cells[type]) === "total" && !split.has(word(cells[link]));
  const rows = table.rows.map((row) =>
    lone(row.cells) ? { ...row, cells: row.cells.map((cell, at) => (at === type ? "All" : cell)) } : row,
  );
  return [{ ...table, rows }];
};
