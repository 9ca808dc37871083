// What stands above a Campaign Manager report, and the ends of its rows' periods where the report prints their starts alone.

import { addDays, type Day, isDay, toDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { daysIn, notBefore, part } from "../file-name.ts";
import { readHeader } from "../header.ts";
import type { FileFacts, RawTable } from "../source.ts";

const numbered = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(20\d\d)(?!\d)/;
const dayIn = (text: string): Day | null => {
  const [, m = "", d = "", y = ""] = numbered.exec(text) ?? [];
  const printed = y === "" ? (daysIn(text).at(-1) ?? "") : `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  return isDay(printed) ? toDay(printed) : null;
};

const linesOf = (rows: FileFacts["preamble"]): readonly string[] =>
  rows.map((cells) => cells.join(",").trim());
const after = (rows: FileFacts["preamble"], label: RegExp): string =>
  linesOf(rows)
    .find((line) => label.test(line))
    ?.replace(label, "")
    .replace(/[,\s]+$/, "")
    .trim() ?? "";

export const told = ({ preamble, fileName }: FileFacts): Readonly<Record<string, string>> => {
  const made = dayIn(after(preamble, /^date generated\s*:/i)) ?? dayIn(after(preamble, /^report end\s*:/i));
  return {
    account: after(preamble, /^account(?: name)?\s*:/i),
    account_id: part(fileName, /^account_(\d+)_/i),
    observed_at: made === null ? notBefore(fileName) : `${made}T00:00:00Z`,
  };
};

const endHeader = "End Date (in UTC)";
const placeOf = ({ header }: RawTable, name: string): number =>
  header.findIndex((cell) => readHeader(cell).bare === name || readHeader(cell).name === name);

/** Rows of a day each lie closer than this; those of a week or a month never do. */
const week = 7;
const areCoarse = (starts: readonly Day[]): boolean =>
  starts.slice(1).every((start, i) => start >= addDays(starts[i] as Day, week));

interface Report {
  readonly since: Day | null;
  readonly until: Day | null;
}
const reportOf = ({ preamble }: RawTable): Report => ({
  since: dayIn(after(preamble, /^report start\s*:/i)),
  until: dayIn(after(preamble, /^report end\s*:/i)),
});

/** The last day each start stands for: up to the next one, as nothing of the report lies between them. */
const endsOf = (starts: readonly Day[], until: Day): ReadonlyMap<string, Day> =>
  new Map(starts.map((start, i) => [start, starts[i + 1] ? addDays(starts[i + 1] as Day, -1) : until]));

const printed = (
  table: RawTable,
  at: number,
  days: readonly (Day | null)[],
  ends: ReadonlyMap<string, Day>,
): RawTable => {
  const rows = table.rows.map(({ line, cells }, i) => {
    const own = table.header.map((_, n) => (n === at ? (days[i] ?? cells[n] ?? "") : (cells[n] ?? "")));
    return { line, cells: [...own, ends.get(days[i] ?? "") ?? "", ...cells.slice(table.header.length)] };
  });
  return { ...table, header: [...table.header, endHeader], rows };
};

const apart = (table: RawTable, starts: readonly Day[], fileName: string): Problem =>
  new Problem("file/period-rows", {
    file: fileName,
    line: table.rows[0]?.line ?? 0,
    since: starts[0] ?? "",
    until: addDays(starts[1] as Day, -1),
  });

/**
 * The table with a column of ends where it prints starts alone and they are too far apart for days. Whether such rows are
 * months, or days with nothing between them, each holds what the report knows up to the next: that much is sure, once
 * the lines above say when the report begins and ends.
 */
export const withEnds = (table: RawTable, fileName: string): RawTable | Problem => {
  const at = placeOf(table, "start date");
  if (at < 0 || placeOf(table, "end date") >= 0) return table;
  const days = table.rows.map(({ cells }) => dayIn(cells[at] ?? ""));
  const strange = table.rows.find(({ cells }, i) => days[i] === null && numbered.test(cells[at] ?? ""));
  const starts = [...new Set(days.filter((day) => day !== null))].sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return table;
  const { since, until } = reportOf(table);
  const isWhole = since !== null && until !== null;
  // A spreadsheet program may have put the day before the month: then the days lie outside of the report.
  if (isWhole && (first < since || last > until))
    return new Problem("row/unclear-date", { file: fileName, column: table.header[at] ?? "" });
  if (!areCoarse(starts) || (starts.length === 1 && (!isWhole || first === until))) return table;
  // A month after the twelfth: no end can be told of it, and the others may have changed places with their days.
  if (strange !== undefined) {
    const read = table.rows.find((_, i) => days[i] !== null);
    return new Problem("file/mixed-dates", {
      file: fileName,
      first: read?.cells[at] ?? "",
      second: strange.cells[at] ?? "",
    });
  }
  return isWhole ? printed(table, at, days, endsOf(starts, until)) : apart(table, starts, fileName);
};
