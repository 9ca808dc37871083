// Moments that are put together: the time held in an id, and a time of day that stands in a column beside its date.

import type { ReadColumn } from "./mapping-cells.ts";
import { dayOfInstant, instantOf, offsetIn } from "./mapping-dates.ts";
import { type Sql, sql } from "./sql.ts";

// X and TikTok count from these moments on, LinkedIn from 1970; a time outside the years of social networks is none.
export const idTimeIn = (of: Sql, scheme: "x" | "linkedin" | "tiktok"): Sql => {
  // Most ids are nothing but their digits, and casting there and back is many times cheaper than a pattern.
  const bare = sql`length(${of}) between 15 and 20 and ${of} = cast(try_cast(${of} as ubigint) as varchar)`;
  const digits = sql`case when ${bare} then ${of} else regexp_extract(${of}, '([0-9]{15,20})', 1) end`;
  const whole = sql`try_cast(${digits} as ubigint)`;
  const bits =
    scheme === "tiktok" ? sql`cast(${whole} >> 32 as bigint) * 1000` : sql`cast(${whole} >> 22 as bigint)`;
  const millis = scheme === "x" ? sql`(${bits} + 1288834974657)` : bits;
  return sql`case when ${millis} between 1136073600000 and 4102444800000 then make_timestamp(${millis} * 1000) end`;
};

/** The day of a moment with the time of day that its own column tells; the moment as it is where that says nothing. */
export const momentIn = (plain: Sql, { value, text, told }: ReadColumn, zone: string): Sql => {
  const zones = { cell: told.offset || zone, workspace: zone };
  const parts = { day: dayOfInstant(plain, zone), seconds: value, offset: offsetIn(text) };
  return sql`case when ${value} is null then ${plain} else ${instantOf(parts, zones, true)} end`;
};
