// Dates and times in cells to days and UTC instants. A date that does not exist is null, never the one after it.

import type { DateForm, DateStyle } from "../sources/cells.ts";
import { monthNames } from "../sources/months.ts";
import { letter } from "./mapping-texts.ts";
import { commas, literal, type Sql, sql, textList } from "./sql.ts";

const gap = "[ \\x{00a0}\\x{202f}]";
// No 24:00: read by one it is the end of the day, by another the start of the next.
const clock = `(?:오전|오후)?${gap}?(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?${gap}?(?:[AaPp]\\.?[Mm]\\.?)?`;
const zone = `${gap}?(?:Z|UTC|GMT|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?(?:${gap}?\\([^)]*\\))?`;
/** What may stand after a date: nothing, or a time of day. */
const tail = `(?:일|\\.)?(?:(?:T|,?${gap}+|,)${clock}${zone})?$`;
const between = `${gap}?(?:[-/.]|년|월)${gap}?`;
const weekday = `(?:${letter}+\\.?,?${gap}+)?`;
const two = "([0-9]{1,2})";
/** Networks and their exports are of these centuries; a year 0026 is a slip. */
const four = "((?:19|20)[0-9]{2})";

/**
 * A text that fits the pattern, put together anew as a date behind a mark. Any other text has no mark and is no date:
 * the engine's own cast would pass over what follows one.
 */
const rebuilt = (text: Sql, pattern: string, form: string): Sql => {
  const anew = sql`regexp_replace(${text}, ${literal(pattern)}, ${literal(`§${form}`)})`;
  return sql`case when starts_with(${anew}, '§') then try_cast(${anew}[2:] as date) end`;
};

/** A date whose month is a word: the groups of the pattern that hold day, month and year. */
const worded = (text: Sql, pattern: string, [day, month, year]: readonly string[]): Sql => {
  const part = (group: string | undefined): Sql =>
    sql`regexp_replace(${text}, ${literal(pattern)}, ${literal(`\\${group}`)})`;
  const names = textList(monthNames);
  const number = sql`cast((list_position(${names}, lower(${part(month)})) - 1) % 12 + 1 as varchar)`;
  return sql`try_cast(${part(year)} || '-' || ${number} || '-' || ${part(day)} as date)`;
};

const partsIn = (text: Sql, order: "mdy" | "dmy"): readonly Sql[] => {
  const month = order === "mdy" ? "\\1-\\2" : "\\2-\\1";
  const date = (year: string): string => `^${two}[-/.]${gap}?${two}[-/.]${gap}?${year}${tail}`;
  return [
    rebuilt(text, date(four), `\\3-${month}`),
    // Two digits of a year: 70 to 99 are of the last century, as in POSIX strptime.
    rebuilt(text, date("([0-6][0-9])"), `20\\3-${month}`),
    rebuilt(text, date("([7-9][0-9])"), `19\\3-${month}`),
  ];
};

/** Days since 1899-12-30, or 1904-01-01, with the time of day as a fraction, which some languages print behind a comma. */
const serialIn = (text: Sql): Sql => sql`try_cast(replace(${text}, ',', '.') as double)`;
const serial = (text: Sql, from: Sql): Sql => sql`case when ${serialIn(text)} between 20000 and 80000
  then ${from} + cast(floor(${serialIn(text)}) as integer) end`;

// From 2001 to 2030; above, ten digits may be a date and an hour (2026092413).
const epochPattern = literal("^1[0-8][0-9]{8}(?:[0-9]{3})?$");
/** The UTC moment of seconds or milliseconds since 1970, as programs write them for programs. */
const epoch = (text: Sql): Sql =>
  sql`case when regexp_matches(${text}, ${epochPattern}) then make_timestamp(cast(${text} as bigint) * case length(${text}) when 10 then 1000000 else 1000 end) end`;

/** A plain ISO date and nothing after it. */
export const isoDay = (text: Sql): Sql =>
  sql`case when ${text} = cast(try_cast(${text} as date) as varchar) and left(${text}, 2) in ('19', '20')
    then try_cast(${text} as date) end`;

const readings: Readonly<Record<DateForm, (text: Sql, style: DateStyle) => readonly Sql[]>> = {
  iso: (text) => [isoDay(text)],
  year_first: (text) => [rebuilt(text, `^${four}${between}${two}${between}${two}${tail}`, "\\1-\\2-\\3")],
  compact: (text) => [rebuilt(text, `^${four}([0-9]{2})([0-9]{2})${tail}`, "\\1-\\2-\\3")],
  serial: (text, { from1904 }) => [
    serial(text, from1904 === true ? sql`date '1904-01-01'` : sql`date '1899-12-30'`),
  ],
  epoch: (text) => [sql`cast(${epoch(text)} as date)`],
  parts: (text, { order }) => partsIn(text, order),
  words: (text) => [
    worded(text, `^${weekday}(${letter}{3,})\\.?${gap}+${two}(?:st|nd|rd|th)?,?${gap}+${four}${tail}`, [
      "2",
      "1",
      "3",
    ]),
    worded(
      text,
      `^${weekday}${two}\\.?[-/ ](?:de )?(${letter}{3,})\\.?,?[-/ ](?:de )?${four}(?: ?r\\.)?${tail}`,
      ["1", "2", "3"],
    ),
    // As C's asctime prints it, with the year at the end: Tue Oct 31 22:10:47 +0000 2017.
    worded(text, `^${letter}{3} (${letter}{3}) ${gap}?${two} ${clock}${zone} ${four}$`, ["2", "1", "3"]),
  ],
};

/** The calendar day a cell prints. */
export const dayIn = (text: Sql, style: DateStyle): Sql => {
  const tried = style.forms.flatMap((form) => readings[form](text, style));
  return sql`coalesce(${commas([...tried, sql`cast(null as date)`])})`;
};

const timePattern = `(?:^|[^0-9:])([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:[^0-9:]|$)`;

/** Seconds after midnight; null where the cell has no time of day. 12 am is midnight. */
export const secondsIn = (text: Sql, { forms }: Pick<DateStyle, "forms">): Sql => {
  const time = sql`try_cast(regexp_extract(${text}, ${literal(timePattern)}, 1) as time)`;
  const after = sql`regexp_matches(${text}, ${literal("오후|[0-9]\\s?[Pp]\\.?[Mm]")})`;
  const before = sql`regexp_matches(${text}, ${literal("오전|[0-9]\\s?[Aa]\\.?[Mm]")})`;
  const printed = sql`cast(epoch(${time}) as bigint) + case when ${after} and hour(${time}) < 12 then 43200
    when ${before} and hour(${time}) = 12 then -43200 else 0 end`;
  const fraction = sql`nullif(cast(round((${serialIn(text)} % 1) * 86400) as bigint), 0)`;
  const ofDay = sql`cast(epoch(cast(${epoch(text)} as time)) as bigint)`;
  const more = [...(forms.includes("serial") ? [fraction] : []), ...(forms.includes("epoch") ? [ofDay] : [])];
  return more.length === 0 ? printed : sql`coalesce(${commas([printed, ...more])})`;
};

const offsetPattern = `:[0-9]{2}(?:[.,][0-9]+)?${gap}?(?:[AaPp]\\.?[Mm]\\.?)?${gap}?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})(?:${gap}?\\([^)]*\\))?(?: (?:19|20)[0-9]{2})?$`;

/** Minutes east of Greenwich as the cell says; null where it does not. */
export const offsetIn = (text: Sql): Sql => {
  const found = sql`replace(regexp_extract(${text}, ${literal(offsetPattern)}, 1), ':', '')`;
  const sign = sql`case when starts_with(${found}, '-') then -1 else 1 end`;
  return sql`case when regexp_matches(${text}, ${epochPattern}) then 0 when ${found} = '' then null when ${found} in ('Z', 'UTC', 'GMT') then 0
    else ${sign} * (cast(${found}[2:3] as bigint) * 60 + cast(${found}[4:5] as bigint)) end`;
};

export interface Zones {
  /** Where a time without an offset is meant. */
  readonly cell: string;
  /** Where a date without a time is meant: its day must stay the day that is printed. */
  readonly workspace: string;
}

/** The UTC instant of a wall-clock time in a zone; zones are names or fixed offsets such as "+03:00". */
export const inZone = (local: Sql, name: string): Sql => {
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(name);
  if (fixed === null) return sql`timezone('UTC', timezone(${literal(name)}, ${local}))`;
  const minutes = (Number(fixed[2]) * 60 + Number(fixed[3])) * (fixed[1] === "-" ? 1 : -1);
  return sql`${local} + to_minutes(cast(${literal(String(minutes))} as bigint))`;
};

/** The calendar day of a UTC instant in a zone. */
export const dayOfInstant = (instant: Sql, name: string): Sql =>
  name === "UTC"
    ? sql`cast(${instant} as date)`
    : sql`cast(timezone(${literal(name)}, timezone('UTC', ${instant})) as date)`;

/**
 * The moment a cell prints, in UTC, from its day, its seconds and its offset. A bare date is the start of that day, in a
 * column of times the midnight of their zone: workbooks leave its zeros out.
 */
export const instantOf = (
  { day, seconds, offset }: { readonly day: Sql; readonly seconds: Sql; readonly offset: Sql },
  zones: Zones,
  timed: boolean,
): Sql => {
  const midnight = sql`cast(${day} as timestamp)`;
  const local = sql`(${midnight} + to_seconds(${seconds}))`;
  return sql`case when ${day} is null then null
      when ${seconds} is null then ${inZone(midnight, timed ? zones.cell : zones.workspace)}
      when ${offset} is not null then ${local} - to_minutes(${offset})
      else ${inZone(local, zones.cell)} end`;
};
