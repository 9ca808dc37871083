// Days as text (YYYY-MM-DD) and half-open periods, for the browser: the date range, its presets and its words.

import type { Language } from "./language.ts";
import { tags } from "./language.ts";

export interface Range {
  readonly since: string;
  /** The first day that is out. */
  readonly until: string;
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

export const isDay = (day: string | null | undefined): day is string =>
  typeof day === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(+at(day)) &&
  text(at(day)) === day;

export const addDays = (day: string, days: number): string => {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return text(date);
};

/** Months later, the 31st held to the month's last day. */
export const addMonths = (day: string, months: number): string => {
  const date = at(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return text(date);
};

export const daysIn = ({ since, until }: Range): number => Math.round((+at(until) - +at(since)) / 86_400_000);

/** Today where the reader sits. */
export const today = (): string => {
  const now = new Date();
  return text(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
};

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
const quarterStart = (day: string): string =>
  `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;

export const presets = [
  "day",
  "days7",
  "days28",
  "days90",
  "month",
  "lastMonth",
  "quarter",
  "year",
  "months12",
  "all",
] as const;
export type Preset = (typeof presets)[number];

/** A preset counted back from the last day there is data for, so that it never ends in empty days. */
export const presetRange = (preset: Preset, last: string, first: string | null): Range => {
  const until = addDays(last, 1);
  const month = monthStart(last);
  const ranges: Record<Preset, Range> = {
    day: { since: last, until },
    days7: { since: addDays(until, -7), until },
    days28: { since: addDays(until, -28), until },
    days90: { since: addDays(until, -90), until },
    month: { since: month, until: addMonths(month, 1) },
    lastMonth: { since: addMonths(month, -1), until: month },
    quarter: { since: quarterStart(last), until: addMonths(quarterStart(last), 3) },
    year: { since: `${last.slice(0, 4)}-01-01`, until },
    months12: { since: addMonths(until, -12), until },
    all: { since: first ?? addMonths(until, -12), until },
  };
  return ranges[preset];
};

export const presetOf = (range: Range, last: string, first: string | null): Preset | null =>
  presets.find((preset) => {
    const { since, until } = presetRange(preset, last, first);
    return since === range.since && until === range.until;
  }) ?? null;

/** "Oct 31, 2026"; Korean spells the units out, because "2026. 10. 31." reads badly inside a sentence. */
export const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(tags[language], {
    dateStyle: language === "ko" ? "long" : "medium",
    timeZone: "UTC",
  }).format(at(day));

/** "7 Sep – 1 Nov 2026" as the language writes it; the last day named is the last that is in. */
export const rangeText = ({ since, until }: Range, language: Language): string =>
  new Intl.DateTimeFormat(tags[language], {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).formatRange(at(since), at(addDays(until, -1)));

export const instantText = (instant: string, language: Language, zone: string): string =>
  new Intl.DateTimeFormat(tags[language], { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(
    new Date(instant),
  );
