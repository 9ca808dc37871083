// One row of an uploaded file as it stands there, found again by its table and its number.

import type { UploadedFile } from "../../store/ledger.ts";
import type { Context } from "../context.ts";
import { inWorkFolder } from "../work-folder.ts";
import { rowAt } from "./delimited.ts";
import { openUpload } from "./intake.ts";
import { knowledge } from "./knowledge.ts";
import { filePath } from "./plan.ts";

export interface SourceRow {
  readonly header: readonly string[];
  readonly cells: readonly string[];
}

/** Rows above the header can be facts too: the total over a table, a label and its value. */
const inTable = async (
  { table, disk }: Awaited<ReturnType<typeof openUpload>>["tables"][number],
  line: number,
): Promise<SourceRow | null> => {
  const { header, headerLine } = table;
  if (line === headerLine) return { header, cells: header };
  if (disk !== null) {
    const cells = await rowAt(disk.path, disk.delimiter, line);
    return cells === null || line < disk.firstLine ? null : { header, cells };
  }
  const row = table.rows.find((one) => one.line === line);
  if (row !== undefined) return { header, cells: row.cells };
  const above = table.preamble[table.preamble.length - (headerLine - line)];
  return line < headerLine && above !== undefined ? { header: [], cells: above } : null;
};

/** `found` is the table's place among those found in the file; null where it has no such row. */
export const readRow = async (
  { dataDir }: Context,
  file: UploadedFile,
  found: number,
  line: number,
): Promise<SourceRow | null> =>
  inWorkFolder(dataDir, async (work) => {
    const place = { path: filePath(dataDir, file), fileName: file.name, work, knowledge };
    const table = (await openUpload(place)).tables[found];
    return table === undefined ? null : inTable(table, line);
  });
