// Numbers as a reader writes them: per cent, time, money, counts, in three languages. Unknown is a dash, never 0.

import { minorDigits } from "../../src/contract/money.ts";
import { type Language, tags } from "./language.ts";
import type { Measure } from "./measure.ts";

export const dash = "–";

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, made once: making one costs more than using it a hundred times. */
export const numberFormat = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  // Polish groups from five digits on unless told: 2418 above 16 809 does not line up in a column.
  const made = new Intl.NumberFormat(tags[language], { useGrouping: "always", ...options });
  formats.set(key, made);
  return made;
};

/** Decimals that keep `size` legible; something that is not nothing never reads as 0. */
const decimals = (size: number, most: number): Intl.NumberFormatOptions => {
  if (size !== 0 && size < 0.5 * 10 ** -most) return { maximumSignificantDigits: 2 };
  return { minimumFractionDigits: most, maximumFractionDigits: most };
};

const rate = (value: number, language: Language): string => {
  const size = Math.abs(value) * 100;
  const { maximumSignificantDigits, ...rest } = decimals(size, size >= 10 ? 1 : 2);
  const digits = maximumSignificantDigits === undefined ? rest : { maximumSignificantDigits };
  return numberFormat(language, { style: "percent", ...digits }).format(value);
};

const per = (value: number, language: Language): string => {
  const size = Math.abs(value);
  return numberFormat(language, decimals(size, size >= 100 ? 1 : 2)).format(value);
};

const count = (value: number, language: Language): string =>
  numberFormat(language, { maximumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);

const timeUnit = (value: number, unit: "hour" | "minute" | "second", language: Language): string =>
  numberFormat(language, {
    style: "unit",
    unit,
    // "1h 14m" is how English writes it; "1시간 14분" and "1 godz. 14 min" are the short forms of the others.
    unitDisplay: language === "en" ? "narrow" : "short",
    maximumFractionDigits: unit === "second" && value < 10 ? 1 : 0,
  }).format(value);

/** The two greatest units, rounded to the smaller of them: "1h 14m", "2m 5s", "4.2s"; hours alone from 100 on. */
export const formatSeconds = (value: number, language: Language): string => {
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  if (size < 59.5) return sign + timeUnit(size < 9.95 ? size : Math.round(size), "second", language);
  if (size < 3599.5) {
    const whole = Math.round(size);
    const rest = whole % 60;
    const minutes = timeUnit(Math.floor(whole / 60), "minute", language);
    return sign + (rest === 0 ? minutes : `${minutes} ${timeUnit(rest, "second", language)}`);
  }
  const minutes = Math.round(size / 60);
  const rest = minutes % 60;
  const hours = timeUnit(Math.floor(minutes / 60), "hour", language);
  if (minutes >= 6000) return sign + timeUnit(Math.round(size / 3600), "hour", language);
  return sign + (rest === 0 ? hours : `${hours} ${timeUnit(rest, "minute", language)}`);
};

const money = (minor: number, currency: string | null, language: Language, compact: boolean): string => {
  // Without a currency there is no saying how many minor units make a whole one.
  if (currency === null) return count(minor, language);
  const major = minor / 10 ** minorDigits(currency);
  const short = { notation: "compact", maximumFractionDigits: 1 } as const;
  return numberFormat(language, { style: "currency", currency, ...(compact ? short : {}) }).format(major);
};

/** A value in full, as it stands in cards, tables and tooltips. */
export const formatValue = (value: number | null, measure: Measure, language: Language): string => {
  if (value === null || Number.isNaN(value)) return dash;
  switch (measure.display) {
    case "count":
      return count(value, language);
    case "rate":
      return rate(value, language);
    case "per":
      return per(value, language);
    case "seconds":
      return formatSeconds(value, language);
    case "money":
      return money(value, measure.currency, language, false);
  }
};

/** A value for an axis: short. `step` is the distance of two ticks, so that neighbours never read the same. */
export const formatTick = (value: number, step: number, measure: Measure, language: Language): string => {
  const places = Math.max(0, Math.ceil(-Math.log10(Math.abs(step) || 1)));
  switch (measure.display) {
    case "rate":
      return numberFormat(language, {
        style: "percent",
        maximumFractionDigits: Math.max(0, places - 2),
      }).format(value);
    case "seconds":
      return formatSeconds(value, language);
    case "money":
      return money(value, measure.currency, language, true);
    default:
      return numberFormat(language, {
        notation: "compact",
        maximumFractionDigits: compactPlaces(value, step, places, language),
      }).format(value);
  }
};

// What the short form of a language counts in: thousands and millions, in Korean 천, 만 and 억.
const compactUnit = (size: number, language: Language): number => {
  const zeros = Math.floor(Math.log10(size));
  if (language !== "ko") return 10 ** (zeros - (zeros % 3));
  return zeros < 4 ? 1000 : 10 ** (zeros - (zeros % 4));
};

// 10,000 → 10,250 → 10,500 must not read "10K, 10K, 11K": digits enough to tell the step apart.
const compactPlaces = (value: number, step: number, places: number, language: Language): number => {
  const size = Math.abs(value);
  if (size < 1000) return places;
  const inUnits = Math.abs(step || size) / compactUnit(size, language);
  return Math.min(3, Math.max(0, Math.ceil(-Math.log10(inUnits))));
};

export const formatCount = (value: number, language: Language): string => count(value, language);

export const formatShare = (value: number, language: Language): string =>
  numberFormat(language, { style: "percent", maximumFractionDigits: value >= 0.1 ? 0 : 1 }).format(value);

const byteUnits = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
export const formatBytes = (bytes: number, language: Language): string => {
  const step = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1000)));
  return numberFormat(language, {
    style: "unit",
    unit: byteUnits[step] as string,
    unitDisplay: "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
};
