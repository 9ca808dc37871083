// Two columns of one name: the file does not say which one is meant, so they must say the same.

import { Problem } from "../../base/problem.ts";
import { letters } from "../../generic/fingerprint.ts";
import { readBy } from "../../query/mapping-fates.ts";
import { trimmed } from "../../query/mapping-texts.ts";
import { id, sql } from "../../query/sql.ts";
import { repeatedColumns } from "../../sources/header.ts";
import type { ReadPart, Task } from "./parts.ts";

/** The first row in which two columns say different things; null where they never do. */
const differing = async (part: ReadPart, pair: readonly [number, number], { context }: Task) => {
  const [a, b] = pair.map((index) => sql`coalesce(${trimmed(id(`c${index}`))}, '')`);
  if (a === undefined || b === undefined) return null;
  const [row] = await context.warehouse.read(
    part.csv,
    sql`select line from staged where ${a} <> ${b} order by line limit 1`,
  );
  return row === undefined ? null : Number(row["line"]);
};

/** Turns a file away that tells one thing twice and differently. Columns nobody reads may do as they like. */
export const checkNames = async (part: ReadPart, task: Task): Promise<void> => {
  const { header } = part.table;
  const read = readBy(part.source);
  for (const { key, places } of repeatedColumns(part.source, header)) {
    const [first = 0, ...others] = read.has(key) ? places : [];
    for (const other of others) {
      const line = await differing(part, [first, other], task);
      if (line === null) continue;
      throw new Problem("file/columns-differ", {
        file: task.file.name,
        column: [...new Set([header[first], header[other]])].join("” · “"),
        first: letters(first),
        second: letters(other),
        line,
      });
    }
  }
};
