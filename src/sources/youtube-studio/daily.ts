// Charts can be set to weeks and months under the same header: rows that do not stand a day apart are turned away.

import { addDays, type Day, isDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { daysIn } from "../file-name.ts";
import { matchColumns } from "../header.ts";
import type { FoundAt, RawTable, Source } from "../source.ts";

interface Row {
  readonly line: number;
  readonly day: Day;
}

const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** Days as far as a cell leaves no doubt of one: a spreadsheet program may have put the day before the month. */
const rowsOf = (table: RawTable, column: number): readonly Row[] => {
  const cells = table.rows.map(({ line, cells: row }) => ({ line, text: (row[column] ?? "").trim() }));
  const parts = cells.flatMap(({ text }) => numeric.exec(text) ?? []);
  const dayFirst = parts.some((_, i) => i % 4 === 1 && Number(parts[i]) > 12);
  return cells.flatMap(({ line, text }) => {
    const [, a = "", b = "", year = ""] = numeric.exec(text) ?? [];
    const [month, date] = dayFirst ? [b, a] : [a, b];
    const day =
      year === "" ? (daysIn(text)[0] ?? "") : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return isDay(day) ? [{ line, day }] : [];
  });
};

const apart = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

/** Days may be missing, but not so that only whole weeks or months stay. */
const coarse = (gaps: readonly number[]): boolean =>
  gaps.length > 0 && (gaps.every((gap) => gap % 7 === 0) || gaps.every((gap) => gap >= 28));

const notDaily = (table: RawTable, column: number, { fileName }: FoundAt): Problem | null => {
  const rows = [...rowsOf(table, column)].sort((a, b) => a.day.localeCompare(b.day));
  const days = [...new Set(rows.map(({ day }) => day))];
  const [first, second] = days;
  const gaps = days.slice(1).map((day, i) => apart(days[i] as Day, day));
  if (first === undefined || second === undefined || !coarse(gaps)) return null;
  const { line } = rows[0] as Row;
  return new Problem("file/period-rows", { file: fileName, line, since: first, until: addDays(second, -1) });
};

/** How a day is printed: its mark, or "words". */
const wayOf = (text: string): string =>
  /^\d+([-/.])/.exec(text)?.[1]?.concat(/^\d{4}/.test(text) ? "year" : "") ?? "words";

/** No export prints its days in two ways; a spreadsheet program does that could not read all of them. */
const mixed = (table: RawTable, column: number, { fileName }: FoundAt): Problem | null => {
  const texts = table.rows.map(({ cells }) => (cells[column] ?? "").trim()).filter((text) => /\d/.test(text));
  const [first] = texts;
  const second = texts.find((text) => wayOf(text) !== wayOf(first ?? ""));
  if (first === undefined || second === undefined) return null;
  return new Problem("file/mixed-dates", { file: fileName, first, second });
};

/** A source with a row a day: of coarser rows nothing is read. */
export const daily = (source: Source): Source => ({
  ...source,
  reshape: (table, at) => {
    const found = matchColumns(source, table.header);
    const day = found.get("day");
    if (day === undefined || source.detect.required.some((key) => !found.has(key))) return [];
    return mixed(table, day, at) ?? notDaily(table, day, at) ?? [table];
  },
});
