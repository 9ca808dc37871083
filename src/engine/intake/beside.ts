// A second table in the same rows, parted by an empty column: nobody reads it, so it is named and set aside.

import { Problem } from "../../base/problem.ts";
import { matchColumns } from "../../sources/header.ts";
import type { RawTable } from "../../sources/source.ts";
import { type Aside, asideOf, type Chosen, headOf } from "./choice.ts";

const isBlank = (cell: string | undefined): boolean => (cell ?? "").trim() === "";

/** Runs of columns between columns that are empty from the header down, each by its places. */
const blocksOf = ({ header, rows }: RawTable): readonly (readonly number[])[] => {
  const blocks: number[][] = [[]];
  header.forEach((name, i) => {
    const isGap = isBlank(name) && rows.every(({ cells }) => isBlank(cells[i]));
    if (isGap) blocks.push([]);
    else blocks.at(-1)?.push(i);
  });
  return blocks.filter((block) => block.filter((i) => !isBlank(header[i])).length > 1);
};

/** Some columns of a table as a table. */
const columnsOf = (table: RawTable, block: readonly number[], partName: string): RawTable => ({
  ...{ partName, preamble: [], headerLine: table.headerLine },
  header: block.map((i) => table.header[i] ?? ""),
  rows: headOf(table).map(({ line, cells }) => ({ line, cells: block.map((i) => cells[i] ?? "") })),
});

/** The tables beside the one that was chosen. A source that takes its tables apart itself has looked at all of it. */
export const besideOf = (chosen: Chosen): readonly Aside[] => {
  const { source, table, disk, own } = chosen;
  if (disk !== null || own !== null || source.reshape !== undefined) return [];
  const used = new Set(matchColumns(source, table.header).values());
  const blocks = blocksOf(table);
  if (blocks.length < 2) return [];
  return blocks
    .filter((block) => !block.some((i) => used.has(i)))
    .map((block, n) => columnsOf(table, block, `${table.partName} (beside ${n + 1})`))
    .map((part) => asideOf(part, chosen, new Problem("part/beside")));
};
