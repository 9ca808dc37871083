// What an import lit up, and over which days: a link to a KPI must lead to days that have data. Pure.

import { addDays, daysIn, type Range } from "./day.ts";

export interface LightingPart {
  readonly kpis: readonly string[];
  readonly since: string | null;
  /** Last day, inclusive. */
  readonly until: string | null;
}

/** From the first to the last day of several parts; null where none tells a day. */
export const spanOf = (parts: readonly Pick<LightingPart, "since" | "until">[]): Range | null => {
  const first = parts.flatMap(({ since }) => since ?? []).sort()[0];
  const last = parts
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { since: first, until: addDays(last, 1) };
};

/** The days of the parts that light a KPI by themselves; one that needs several parts together has the days of all. */
export const litSpan = (kpi: string, parts: readonly LightingPart[]): Range | null => {
  const own = parts.filter(({ kpis }) => kpis.includes(kpi));
  return spanOf(own.length > 0 ? own : parts);
};

/** Whole months are counted in months, everything else in days. */
export const lengthOf = (range: Range): { readonly unit: "months" | "days"; readonly count: number } => {
  const { since, until } = range;
  if (!since.endsWith("-01") || !until.endsWith("-01")) return { unit: "days", count: daysIn(range) };
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return { unit: "months", count: months(until) - months(since) };
};
