// A cell of an answer as a text.

import type { Cell } from "../store/warehouse.ts";

/** Null where it says nothing. */
export const textIn = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined || cell === "" ? null : String(cell);
