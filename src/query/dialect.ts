// Where the common subset of the two engines ends. A dialect is plain data; everything else is one text for both.

import type { Grain, Weekday } from "../base/grain.ts";
import { commas, digits, id, literal, type Sql, sql } from "./sql.ts";

/** A bucket as a small number: the engine groups by it several times faster than by the date made of it. */
interface Calendar {
  readonly of: (day: Sql) => Sql;
  readonly firstDay: (key: Sql) => Sql;
}

export interface Dialect {
  readonly name: "duckdb" | "clickhouse";
  /** Keeps merged rows added up by day as well (src/facts/daily.ts). */
  readonly rollups: boolean;
  /** Where a bucket has a number: rows are grouped by it, and only the answer turns it into a day. */
  readonly calendar: Partial<Readonly<Record<Grain, Calendar>>>;
  /** First day of the bucket that holds a day. */
  readonly bucket: (day: Sql, grain: Exclude<Grain, "total">, weekStart: Weekday) => Sql;
  /** Several values as one that compares like them from left to right. */
  readonly ordered: (by: readonly Sql[]) => Sql;
  /** Exact, linear between order statistics (type 7). */
  readonly quantile: (of: Sql, at: number) => Sql;
  /** Lower case beyond ASCII. */
  readonly lower: (of: Sql) => Sql;
  /** What a text is found again by, as the store writes it. */
  readonly fingerprint: (of: Sql) => Sql;
  /** The texts of a group in one, a space between them. */
  readonly listed: (of: Sql) => Sql;
  /** A row for each of the words in a text. */
  readonly each: (of: Sql) => Sql;
  /** "09:00", the hour of a UTC moment on the clocks of a zone; null of an unknown one. */
  readonly hourIn: (of: Sql, zone: string) => Sql;
  /** 1 is Monday, as text. */
  readonly weekdayIn: (of: Sql, zone: string) => Sql;
  /** A moment in seconds of the Unix clock. */
  readonly seconds: (of: Sql) => Sql;
  /** Numbers of ours as a relation. */
  readonly tuples: (columns: readonly string[], rows: readonly (readonly number[])[]) => Sql;
}

const tuple = (row: readonly number[]): Sql => sql`(${commas(row.map(digits))})`;

const duckdb: Dialect = {
  name: "duckdb",
  rollups: true,
  calendar: {
    month: {
      of: (day) => sql`year(${day}) * 12 + month(${day}) - 1`,
      firstDay: (key) => sql`make_date(${key} // 12, ${key} % 12 + 1, 1)`,
    },
    quarter: {
      of: (day) => sql`year(${day}) * 4 + quarter(${day}) - 1`,
      firstDay: (key) => sql`make_date(${key} // 4, ${key} % 4 * 3 + 1, 1)`,
    },
    year: { of: (day) => sql`year(${day})`, firstDay: (key) => sql`make_date(${key}, 1, 1)` },
  },
  bucket: (day, grain, weekStart) => {
    switch (grain) {
      case "day":
        return day;
      case "week":
        return sql`${day} - cast((isodow(${day}) + ${digits(7 - weekStart)}) % 7 as integer)`;
      case "month":
        return sql`cast(date_trunc('month', ${day}) as date)`;
      case "quarter":
        return sql`cast(date_trunc('quarter', ${day}) as date)`;
      case "year":
        return sql`cast(date_trunc('year', ${day}) as date)`;
    }
  },
  // Every aggregate that compares tuples makes such keys of them for itself: here the key is made once for all.
  ordered: (by) => sql`create_sort_key(${commas(by.map((of) => sql`${of}, 'ASC NULLS LAST'`))})`,
  quantile: (of, at) => sql`quantile_cont(${of}, ${digits(at)})`,
  lower: (of) => sql`lower(${of})`,
  fingerprint: (of) => sql`md5(${of})`,
  listed: (of) => sql`string_agg(${of}, ' ')`,
  each: (of) => sql`unnest(string_split(${of}, ' '))`,
  hourIn: (of, zone) =>
    sql`lpad(cast(hour(timezone(${literal(zone)}, timezone('UTC', ${of}))) as varchar), 2, '0') || ':00'`,
  weekdayIn: (of, zone) => sql`cast(isodow(timezone(${literal(zone)}, timezone('UTC', ${of}))) as varchar)`,
  seconds: (of) => sql`epoch(${of})`,
  tuples: (columns, rows) =>
    sql`(select ${commas(columns.map((column, k) => sql`${id(`col${k}`)} as ${id(column)}`))} from (values ${commas(rows.map(tuple))}))`,
};

const clickhouse: Dialect = {
  name: "clickhouse",
  rollups: false,
  calendar: {},
  bucket: (day, grain, weekStart) => {
    switch (grain) {
      case "day":
        return day;
      case "week":
        return sql`subtractDays(${day}, (toDayOfWeek(${day}) + ${digits(7 - weekStart)}) % 7)`;
      case "month":
        return sql`toStartOfMonth(${day})`;
      case "quarter":
        return sql`toStartOfQuarter(${day})`;
      case "year":
        return sql`toStartOfYear(${day})`;
    }
  },
  ordered: (by) => sql`tuple(${commas(by)})`,
  quantile: (of, at) => sql`quantileExactInclusive(${digits(at)})(${of})`,
  lower: (of) => sql`lowerUTF8(${of})`,
  fingerprint: (of) => sql`lower(hex(MD5(${of})))`,
  listed: (of) => sql`arrayStringConcat(groupArray(${of}), ' ')`,
  each: (of) => sql`arrayJoin(splitByChar(' ', coalesce(${of}, '')))`,
  hourIn: (of, zone) => sql`concat(leftPad(toString(toHour(${of}, ${literal(zone)})), 2, '0'), ':00')`,
  weekdayIn: (of, zone) => sql`toString(toDayOfWeek(${of}, 0, ${literal(zone)}))`,
  seconds: (of) => sql`(toUnixTimestamp64Milli(${of}) / 1000)`,
  tuples: (columns, rows) =>
    sql`(select * from values(${literal(columns.map((column) => `${column} Float64`).join(", "))}, ${commas(rows.map(tuple))}))`,
};

export const dialects = { duckdb, clickhouse } as const satisfies Record<Dialect["name"], Dialect>;
