// Targets for the page: which of them the chart can show, where its line is, and amounts as a person writes them.

import type { z } from "zod";
import { type Readings, readDecimal, readingsOf } from "../../src/contract/decimal.ts";
import { minorDigits } from "../../src/contract/money.ts";
import type { listTargets } from "../../src/contract/target-operations.ts";
import { addDays, daysIn } from "./day.ts";
import type { Language } from "./language.ts";
import type { Grain, Measure, Span } from "./measure.ts";

export type Target = z.output<typeof listTargets.output>["targets"][number];
export type Judged = Target["now"];

export interface Aim {
  readonly low: number | null;
  readonly high: number | null;
}

interface Slice {
  readonly variant?: string;
  readonly platform?: readonly string[];
  readonly account?: readonly string[];
  readonly format?: readonly string[];
  readonly campaign?: readonly string[];
  readonly only?: readonly string[];
}

const sameWord = (asked: readonly string[] | undefined, word: string | null): boolean =>
  word === null ? (asked ?? []).length === 0 : asked?.length === 1 && asked[0] === word;

/** Whether the numbers shown are those the target is of. */
export const isOf = (target: Target, slice: Slice, variant: string): boolean =>
  target.variant === variant &&
  sameWord(slice.platform, target.platform) &&
  sameWord(slice.account, target.account) &&
  sameWord(slice.only, target.group === null ? null : `group=${target.group}`) &&
  [slice.format, slice.campaign].every((asked) => (asked ?? []).length === 0);

const order: readonly Grain[] = ["day", "week", "month", "quarter", "year", "total"];

/** What adds up has its target for buckets of the target's own length; a ratio or a level for shorter ones too. */
export const fitsGrain = ({ period, reading }: Target, grain: Grain): boolean => {
  if (reading !== "as_is") return period === grain;
  return period === "date" ? grain !== "total" : order.indexOf(grain) <= order.indexOf(period);
};

const none: Aim = { low: null, high: null };

const onLine = ({ versions: [now] }: Target, { until }: Span): Aim => {
  if (now === undefined || now.startDay === null || now.by === null || now.startValue === null) return none;
  const of = daysIn({ since: now.startDay, until: addDays(now.by, 1) });
  const days = daysIn({ since: now.startDay, until });
  if (days < 0 || days > of) return none;
  const from = now.startValue;
  const at = (bound: number | null) => (bound === null ? null : from + ((bound - from) * days) / of);
  return { low: at(now.low), high: at(now.high) };
};

/** What is wanted of each bucket, by the version in force then. */
export const aimsOf = (target: Target, periods: readonly Judged[], points: readonly Span[]): readonly Aim[] =>
  points.map((point) => {
    if (target.period === "date") return target.removed ? none : onLine(target, point);
    return periods.find(({ since, until }) => since <= point.since && point.since < until) ?? none;
  });

/** The target of a whole KPI that stands for it in lists: the one of the shortest period. */
export const leading = (targets: readonly Target[], kpi: string): Target | null => {
  const own = targets.filter(
    (one) =>
      one.kpi === kpi && !one.removed && [one.platform, one.account, one.group].every((of) => of === null),
  );
  return (
    (["month", "quarter", "date"] as const).flatMap(
      (per) => own.find((one) => one.period === per) ?? [],
    )[0] ?? null
  );
};

export const timeUnits = { minutes: 60, hours: 3600, days: 86_400 } as const;
export type TimeUnit = keyof typeof timeUnits;

const factor = ({ display, currency }: Measure, unit: TimeUnit): number => {
  if (display === "rate") return 0.01;
  if (display === "seconds") return timeUnits[unit];
  return display === "money" ? 10 ** -minorDigits(currency ?? "") : 1;
};

const bare = (text: string): string => text.trim().replace(/\s*%$/, "");

/** A number as a person types it, in any language alike; null where it can be read otherwise, such as 1,234. */
export const readNumber = (text: string): number | null => readDecimal(bare(text));

/** Both readings of a number such as 1,234. */
export const readings = (text: string): Readings | null => readingsOf(bare(text));

/** As the KPI answers: a rate as a share, money in minor units, a time in seconds. */
export const amountOf = (text: string, measure: Measure, unit: TimeUnit): number | null => {
  const read = readNumber(text);
  if (read === null) return null;
  if (measure.display === "money") return Math.round(read / factor(measure, unit));
  return Number((read * factor(measure, unit)).toPrecision(15));
};

export const writtenAmount = (
  value: number | null | undefined,
  measure: Measure,
  unit: TimeUnit,
  language: Language,
): string => {
  if (value === null || value === undefined) return "";
  const shown = measure.display === "money" ? value * factor(measure, unit) : value / factor(measure, unit);
  const text = String(Number(shown.toPrecision(12)));
  const written = language === "pl" ? text.replace(".", ",") : text;
  return readNumber(written) === null ? text : written;
};
