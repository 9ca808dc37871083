// Two rows of one file that stand for the same thing: one of them would be lost, so the file is turned away.

import { Problem } from "../base/problem.ts";
import { factTable } from "../facts/index.ts";
import { measures, type Table } from "../facts/table.ts";
import { name, names } from "./ddl.ts";
import { readRow, readRows } from "./duck-cells.ts";
import { ownParams, ownRows, type Target } from "./target.ts";
import type { StagedPart } from "./warehouse.ts";

/**
 * When a repeated key loses something. Figures of a day are parts of more than is kept (a device, an age), so that even
 * equal ones were meant to be added, unless they are 0; a record told twice alike is merely told twice.
 */
const losing = (table: Table, filled: readonly string[]): string => {
  const figures = measures(table).filter((column) => filled.includes(column));
  const test = (column: string): string =>
    table.key.includes("day")
      ? `coalesce(max(abs(${name(column)})), 0) > 0`
      : `count(distinct ${name(column)}) > 1`;
  return figures.length === 0 ? "false" : figures.map(test).join(" or ");
};

/** Refuses a part whose facts in a table share a key and would lose a figure. True where none share one. */
const refuseIn = async (to: Target, part: StagedPart, table: Table): Promise<boolean> => {
  const filled = part.facts.filter((fact) => fact.table === table.name).flatMap(({ columns }) => columns);
  const keys = names(table.key);
  const params = ownParams(to);
  const own = `${ownRows(to, table.name)} and part = ${part.part}`;
  const { single } = await readRow(to.on, {
    text: `select count(*) = count(distinct hash(${keys})) as single ${own}`,
    params,
  });
  if (single === true) return true;
  const [row] = await readRows(to.on, {
    text: `select min(line) as line, max(line) as other ${own}
      group by ${keys} having count(*) > 1 and (${losing(table, filled)}) order by line limit 1`,
    params,
  });
  if (row === undefined) return false;
  throw new Problem("file/rows-alike", {
    file: to.head.fileName,
    line: Number(row["line"]),
    other: Number(row["other"]),
  });
};

/** The tables of the part in which no two of its rows share a key, as far as that was looked at. */
export const refuseAlike = async (to: Target, part: StagedPart): Promise<readonly string[]> => {
  if (part.refuseAlike !== true) return [];
  const single: string[] = [];
  for (const table of new Set(part.facts.map((fact) => fact.table)))
    if (await refuseIn(to, part, factTable(table))) single.push(table);
  return single;
};
