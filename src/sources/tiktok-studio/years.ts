// Days without a year ("September 25", "9 July") to whole ones: counted back from the newest, and never guessed.

import { twoDigits } from "../../base/digits.ts";
import { addDays, type Day, dayIn, isDay } from "../../base/period.ts";
import { Problem } from "../../base/problem.ts";
import { normalise } from "../header.ts";
import { monthNames } from "../months.ts";
import type { FoundAt, RawTable } from "../source.ts";
import { readName } from "./names.ts";

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** TikTok prints months in the language of its page, whatever that of the headers is; these are beside the common ones. */
const moreMonths = [
  "một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai",
  "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
].flatMap((row) => row.split(" "));
const months = [...monthNames, ...moreMonths];

const monthOf = (word: string): number => {
  const at = months.indexOf(word.replace(/^(?:de|of|tháng) /, "").replace(" ", "_"));
  return at < 0 ? 0 : (at % 12) + 1;
};

const forms: readonly (readonly [RegExp, (at: readonly string[]) => MonthDay])[] = [
  [/^(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日]$/u, ([, m, d]) => ({ month: Number(m), day: Number(d) })],
  [/^(\d{1,2}) tháng (\d{1,2})$/u, ([, d, m]) => ({ month: Number(m), day: Number(d) })],
  [/^(\d{1,2})[.)]? ([\p{L}\p{M} ]+?)\.?$/u, ([, d, m = ""]) => ({ month: monthOf(m), day: Number(d) })],
  [/^([\p{L}\p{M}]+)\.? (\d{1,2})$/u, ([, m = "", d]) => ({ month: monthOf(m), day: Number(d) })],
];

/** Of the months in a leap year, which has every day there is. */
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of some year; null for any other text. */
const monthDay = (cell: string): MonthDay | null => {
  const text = normalise(cell).normalize("NFC");
  for (const [form, read] of forms) {
    const found = form.exec(text);
    if (found === null) continue;
    const at = read(found);
    if (at.day >= 1 && at.day <= (lengths[at.month - 1] ?? 0)) return at;
  }
  return null;
};

const written = ({ month, day }: MonthDay, year: number): string =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}`;
const before = (a: MonthDay, b: MonthDay): boolean => a.month * 100 + a.day < b.month * 100 + b.day;

/** TikTok keeps a year, so that no day of the year stands in a file twice. */
const longest = 366;
const within = (first: Day, last: Day): boolean => last < addDays(first, longest);

const isLeap = (year: number): boolean => isDay(`${year}-02-29`);

/** The days of rows in order, the last in this year; null where they are in no order or fit no calendar. */
const countedBack = (rows: readonly MonthDay[], lastYear: number): readonly Day[] | null => {
  const leap = [isLeap(lastYear), isLeap(lastYear - 1)];
  const days: Day[] = [];
  let back = 0;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const [row, next] = [rows[i] as MonthDay, rows[i + 1]];
    if (next !== undefined && before(next, row)) back += 1;
    if (back > 1 || (row.month === 2 && row.day === 29 && leap[back] !== true)) return null;
    days.push(written(row, lastYear - back) as Day);
  }
  days.reverse();
  return within(days[0] as Day, days.at(-1) as Day) ? days : null;
};

/** A year with a 29 February shows it between its neighbours, for every day has a row. */
const skipsLeapDay = (days: readonly Day[]): boolean =>
  days.some(
    (day, i) =>
      day.endsWith("-02-28") && (days[i + 1] ?? "").endsWith("-03-01") && isDay(`${day.slice(0, 4)}-02-29`),
  );

interface Told {
  /** First day of the period in the file's name. */
  readonly first: Day | undefined;
  /** No day in the file is later. */
  readonly latest: Day;
  /** True where the name says when the file was made, and not the upload alone. */
  readonly dated: boolean;
}

/** No zone is further ahead: where it is latest, this is the day. */
const latestDay = (instant: string): Day => dayIn(instant, "Etc/GMT-14");

const toldBy = ({ fileName, uploadedAt }: FoundAt): Told => {
  const { first, made } = readName(fileName);
  const latest = [uploadedAt, ...(made === "" ? [] : [made])].map(latestDay).sort()[0] as Day;
  return { first: isDay(first) ? first : undefined, latest, dated: made !== "" };
};

/** A file holds a year at most: one with a first day ends in that year or the next, one without in the latest or the one before. */
const readings = (rows: readonly MonthDay[], { first, latest }: Told): readonly (readonly Day[])[] => {
  const newest = first === undefined ? Number(latest.slice(0, 4)) : Number(first.slice(0, 4)) + 1;
  return [newest, newest - 1]
    .map((year) => countedBack(rows, year))
    .filter((days) => days !== null)
    .filter((days) => (days.at(-1) as Day) <= latest && !skipsLeapDay(days));
};

/** The days that the name of the file leaves no doubt of, else the newest before the upload; null where neither tells. */
const chosen = (rows: readonly MonthDay[], told: Told): readonly Day[] | null => {
  const all = readings(rows, told);
  const { first, latest, dated } = told;
  if (first === undefined) {
    const [newest] = all;
    return newest !== undefined && within(newest.at(-1) as Day, latest) ? newest : null;
  }
  const named = all.filter((days) => days[0] === first);
  const between = dated ? all.filter((days) => (days[0] as Day) >= first && within(first, latest)) : [];
  const [only, second] = named.length > 0 ? named : between;
  return second === undefined ? (only ?? null) : null;
};

const spanOf = (days: readonly Day[] | null): number =>
  days === null
    ? Number.POSITIVE_INFINITY
    : Date.parse(days.at(-1) as string) - Date.parse(days[0] as string);

/** Rows run upwards or downwards; whichever way they make the shorter period. */
const datesOf = (rows: readonly MonthDay[], told: Told): readonly Day[] | null => {
  const up = chosen(rows, told);
  const down = chosen([...rows].reverse(), told);
  if (spanOf(up) === spanOf(down)) return new Set(up).size <= 1 ? up : null;
  return spanOf(up) < spanOf(down) ? up : [...(down as readonly Day[])].reverse();
};

/** Behind the name of the column whose year was taken from the upload, so that a person sees it. */
export const assumedMark = " (year assumed)";

const unclear = (texts: readonly string[], { fileName }: FoundAt): Problem => {
  const days = texts.filter((text) => monthDay(text) !== null);
  return new Problem("file/year-unclear", { file: fileName, first: days[0] ?? "", last: days.at(-1) ?? "" });
};

/** With the month as a word: nobody can take it for the day, as in a column of 2026-01-01 and 2026-03-01. */
const worded = (day: Day): string => {
  const [year, month, number] = day.split("-");
  return `${monthNames[Number(month) - 1]} ${Number(number)}, ${year}`;
};

const putInto = (table: RawTable, column: number, days: readonly Day[], isAssumed: boolean): RawTable => {
  const left = days.map(worded);
  const put = (cell: string): string => (monthDay(cell) === null ? cell : (left.shift() ?? cell));
  return {
    ...table,
    header: table.header.map((name, i) => (i === column && isAssumed ? `${name}${assumedMark}` : name)),
    rows: table.rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, i) => (i === column ? put(cell) : cell)),
    })),
  };
};

/** The table with whole days in its column of days; a problem where their year cannot be told. */
export const withYears = (table: RawTable, column: number, at: FoundAt): RawTable | Problem => {
  const texts = table.rows.map(({ cells }) => cells[column] ?? "");
  const rows = texts.map(monthDay).filter((day) => day !== null);
  if (rows.length === 0) return table;
  const told = toldBy(at);
  const days = datesOf(rows, told);
  return days === null ? unclear(texts, at) : putInto(table, column, days, told.first === undefined);
};
