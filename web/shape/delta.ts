// How a change is written and judged: rates in percentage points, all else in per cent; the arrow is the direction, the tone is good or bad.

import { formatSeconds, numberFormat } from "./format.ts";
import type { Language } from "./language.ts";
import type { Better, Measure, Series } from "./measure.ts";

export type Tone = "good" | "bad" | "neutral";
export type Direction = "up" | "down" | "flat";

export interface Delta {
  /** With its sign, for sentences. */
  readonly text: string;
  /** Without it, beside an arrow. */
  readonly size: string;
  readonly direction: Direction;
  readonly tone: Tone;
}

export const arrows: Readonly<Record<Direction, string>> = { up: "↑", down: "↓", flat: "→" };

// "%p" is written without a space in Korean, "pp." with one and a full stop in Polish.
const points: Readonly<Record<Language, string>> = { en: " pp", ko: "%p", pl: " pp." };

const tone = (direction: Direction, better: Better): Tone => {
  if (direction === "flat" || better === "band") return "neutral";
  return direction === better ? "good" : "bad";
};

const directionOf = (change: number): Direction => {
  if (change === 0) return "flat";
  return change > 0 ? "up" : "down";
};

const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

/** Places that keep a small change visible: 0.04 reads 0.04, 12.34 reads 12.3, 1,234.5 reads 1,235. */
const placesFor = (size: number): number => {
  if (size >= 1000) return 0;
  return size < 0.1 && size !== 0 ? 2 : 1;
};

interface Written {
  readonly display: Measure["display"];
  readonly places: number;
  readonly language: Language;
  readonly signDisplay: "exceptZero" | "never";
}

const write = (hundredths: number, { display, places, language, signDisplay }: Written): string => {
  const format = { maximumFractionDigits: places, signDisplay } as const;
  return display === "rate"
    ? numberFormat(language, { style: "decimal", ...format }).format(hundredths) + points[language]
    : numberFormat(language, { style: "percent", ...format }).format(hundredths / 100);
};

/** From so many times as much on, a multiple says more than per cent do; of nothing or less there is none. */
const timesFrom = 10;
const written = (change: number, before: number | null, how: Written): string =>
  how.display !== "rate" && before !== null && before > 0 && change + 1 >= timesFrom
    ? `×${numberFormat(how.language, { style: "decimal", maximumSignificantDigits: 3 }).format(change + 1)}`
    : write(rounded(change * 100, how.places), how);

/** The server's rule for parts: rates differ in points, all else relative to `before`; from nothing there is no change. */
export const changeBetween = (
  now: number | null | undefined,
  before: number | null | undefined,
  display: Measure["display"],
): number | null => {
  if (now === null || now === undefined || before === null || before === undefined) return null;
  if (display === "rate") return now - before;
  return before === 0 ? null : (now - before) / Math.abs(before);
};

/** A change as the contract gives it: a difference for rates, relative to `before` for the rest. */
export const formatDelta = (
  change: number,
  { display, better }: Pick<Series, "display" | "better">,
  language: Language,
  before: number | null,
): Delta => {
  const hundredths = change * 100;
  const places = placesFor(Math.abs(hundredths));
  const shown = rounded(hundredths, places);
  const direction = directionOf(shown);
  const how = { display, places, language };
  return {
    text: written(change, before, { ...how, signDisplay: "exceptZero" }),
    size: written(change, before, { ...how, signDisplay: "never" }),
    direction,
    tone: tone(direction, better),
  };
};

/** A change of a duration in time: "-3m 20s". */
export const formatTimeDelta = (seconds: number, better: Better, language: Language): Delta => {
  const direction = directionOf(seconds);
  const text = (seconds > 0 ? "+" : "") + formatSeconds(seconds, language);
  const size = formatSeconds(Math.abs(seconds), language);
  return { text, size, direction, tone: tone(direction, better) };
};

/** The delta of a whole series, null where it is not comparable. */
export const seriesDelta = (series: Series, language: Language): Delta | null => {
  const { comparison, display, better } = series;
  if (comparison === null || !comparison.comparable || comparison.change === null) return null;
  const [now, before] = [comparison.current.answer, comparison.total.answer];
  if (display === "seconds" && now !== null && before !== null)
    return formatTimeDelta(now - before, better, language);
  return formatDelta(comparison.change, series, language, before);
};
