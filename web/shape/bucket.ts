// Buckets as a reader names them, in tables and on axes.

import { rangeText } from "./day.ts";
import { type Language, tags } from "./language.ts";
import type { Grain, Span } from "./measure.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day written by `options`. Days are calendar days: in UTC no zone can shift them. */
const written = (day: string, options: Intl.DateTimeFormatOptions, language: Language): string => {
  const key = `${language}${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tags[language], { timeZone: "UTC", ...options });
  formats.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
};

// Intl has no quarter; these are CLDR's QQQ and yQQQ.
const roman = ["I", "II", "III", "IV"] as const;
const quarterName = (day: string, withYear: boolean, language: Language): string => {
  const year = day.slice(0, 4);
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const names = {
    en: [`Q${quarter + 1}`, `Q${quarter + 1} ${year}`],
    ko: [`${quarter + 1}분기`, `${year}년 ${quarter + 1}분기`],
    pl: [`${roman[quarter]} kw.`, `${roman[quarter]} kw. ${year}`],
  } as const;
  return names[language][withYear ? 1 : 0];
};

const monthName = (day: string, withYear: boolean, language: Language): string =>
  written(day, withYear ? { year: "numeric", month: "short" } : { month: "short" }, language);

/** A bucket in full, for tooltips and tables. */
export const bucketName = (span: Span, grain: Grain, language: Language): string => {
  switch (grain) {
    case "day":
      return written(
        span.since,
        { weekday: "short", year: "numeric", month: "short", day: "numeric" },
        language,
      );
    case "week":
    case "total":
      return rangeText(span, language);
    case "month":
      return monthName(span.since, true, language);
    case "quarter":
      return quarterName(span.since, true, language);
    case "year":
      return written(span.since, { year: "numeric" }, language);
  }
};

/** A bucket on an axis; the year is told where the axis needs it. */
export const tickName = (day: string, grain: Grain, withYear: boolean, language: Language): string => {
  switch (grain) {
    case "day":
    case "week":
    case "total":
      return written(
        day,
        { month: "short", day: "numeric", ...(withYear ? { year: "numeric" } : {}) },
        language,
      );
    case "month":
      return monthName(day, withYear, language);
    case "quarter":
      return quarterName(day, withYear, language);
    case "year":
      return written(day, { year: "numeric" }, language);
  }
};
