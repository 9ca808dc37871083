// Where the common subset of the two engines ends. A dialect is plain data; everything else is one text for both.

import type { Grain, Weekday } from "../base/grain.ts";
import { commas, digits, type Sql, sql } from "./sql.ts";

/** A bucket as a small number: the engine groups by it several times faster than by the date made of it. */
interface Calendar {
  readonly of: (day: Sql) => Sql;
  readonly firstDay: (key: Sql) => Sql;
}

export interface Dialect {
  readonly name: "duckdb" | "clickhouse";
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
  /** The texts of a group in one, a space between them. */
  readonly listed: (of: Sql) => Sql;
}

const duckdb: Dialect = {
  name: "duckdb",
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
  listed: (of) => sql`string_agg(${of}, ' ')`,
};

const clickhouse: Dialect = {
  name: "clickhouse",
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
  listed: (of) => sql`arrayStringConcat(groupArray(${of}), ' ')`,
};

export const dialects = { duckdb, clickhouse } as const satisfies Record<Dialect["name"], Dialect>;
