// Writes a table's rows as a plain CSV for the engine: the row number first, then the cells under the header.

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { RawTable } from "../../sources/source.ts";
import type { StagedPart } from "../../store/warehouse.ts";
import type { OnDisk } from "./found.ts";

type Csv = NonNullable<StagedPart["csv"]>;

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Empty cells beyond the header say nothing; written ones stay, so that the row is refused and not cut. */
const cellsOf = (cells: readonly string[], width: number): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  return Array.from({ length: Math.max(width, last) }, (_, i) => (cells[i] ?? "").replaceAll("\0", ""));
};

const columnNames = (header: readonly string[]): readonly string[] => header.map((_, i) => `c${i}`);

export const writeClean = async (table: RawTable, path: string): Promise<Csv> => {
  const out = createWriteStream(path);
  const failed = new Promise<never>((_, fail) => out.once("error", fail));
  const write = async (): Promise<void> => {
    for (const { line, cells, cut } of table.rows) {
      const isCut = cut === true && cells.length < table.header.length;
      // As it stands in the file, so that the row is refused like one of a file on disk.
      const text = (isCut ? cells : cellsOf(cells, table.header.length)).map(quoted).join(",");
      if (!out.write(`${line},${text}${isCut ? "" : "\n"}`)) await once(out, "drain");
    }
    out.end();
    await once(out, "close");
  };
  await Promise.race([write(), failed]);
  return {
    path,
    delimiter: ",",
    columns: columnNames(table.header),
    skip: 0,
    lines: "first column",
    firstLine: 1,
  };
};

export const onDisk = (header: readonly string[], disk: OnDisk): Csv => ({
  path: disk.path,
  delimiter: disk.delimiter,
  columns: columnNames(header),
  skip: disk.skip,
  lines: "count",
  firstLine: disk.firstLine,
});
