// A trend laid out before it is drawn: scales, margins, labels.

import { tickName } from "../shape/bucket.ts";
import { today } from "../shape/day.ts";
import { formatTick } from "../shape/format.ts";
import type { Language } from "../shape/language.ts";
import type { Grain, Measure, Point } from "../shape/measure.ts";
import { type Axis, type Box, labelled, labelWidth, type Places, places, valueAxis } from "../shape/scale.ts";

export type TrendKind = "area" | "line" | "bars";
export type Values = readonly (number | null)[];

export interface Layout {
  readonly box: Box;
  readonly axis: Axis;
  readonly places: Places;
  readonly tick: (value: number) => string;
  readonly labels: readonly string[];
  /** Indexes of the buckets whose labels have room. */
  readonly shown: readonly number[];
}

interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly kind: TrendKind;
  readonly grain: Grain;
  readonly measure: Measure;
  readonly language: Language;
  /** First days of the buckets. */
  readonly days: readonly string[];
  /** Every value that must find room, of all lines. */
  readonly values: Values;
  /** Texts that stand at the lines' right ends; none where there is no room for them. */
  readonly endLabels: readonly string[];
  /** Room at the left that charts one above another all take, so that their buckets stand in line. */
  readonly left?: number;
}

export const answers = (points: readonly Point[]): Values => points.map(({ answer }) => answer);

export const chartHeight = (width: number): number => (width < 500 ? 190 : 250);

interface Axed extends Pick<Wanted, "days" | "grain" | "language"> {
  readonly today: string;
}

const yearOf = (day: string | undefined): string | undefined => day?.slice(0, 4);

/** Days and weeks of the current year go without it, as everybody writes them. */
const needsYear = ({ days, grain, today }: Axed): boolean =>
  !(grain === "day" || grain === "week" || grain === "total") ||
  days.some((day) => yearOf(day) !== yearOf(today));

/** The year stands on the first label that is shown and on each that is of another year than the one before it. */
const yearly = (axed: Axed, shown: readonly number[]): readonly string[] => {
  const { days, grain, language } = axed;
  const withYear = new Set(
    needsYear(axed)
      ? shown.filter((index, k) => yearOf(days[index]) !== yearOf(days[shown[k - 1] ?? -1]))
      : [],
  );
  return days.map((day, index) => tickName(day, grain, withYear.has(index), language));
};

/** Which labels have room depends on how wide they are, and which carry the year on which have room. */
export const bucketLabels = (wanted: Axed, pitch: number): Pick<Layout, "labels" | "shown"> => {
  const shown = labelled(wanted.days.length, (some) => yearly(wanted, some), pitch);
  return { labels: yearly(wanted, shown), shown };
};

export const layTrend = (wanted: Wanted): Layout => {
  const { width, height, kind, measure, language, endLabels, days } = wanted;
  const room: Box = { width, height, left: 0, right: 0, top: 12, bottom: 26 };
  const axis = valueAxis(wanted.values, room, kind !== "line", measure.display === "seconds");
  const tick = (value: number) => formatTick(value, axis.step, measure, language);
  const own = Math.ceil(Math.max(...axis.ticks.map((value) => labelWidth(tick(value))))) + 12;
  const left = Math.max(own, wanted.left ?? 0);
  const widest = Math.max(0, ...endLabels.map(labelWidth));
  const box: Box = { ...room, left, right: endLabels.length > 0 ? Math.ceil(widest) + 14 : 12 };
  const at = places(days.length, box, kind === "bars");
  return { box, axis, places: at, tick, ...bucketLabels({ ...wanted, today: today() }, at.pitch) };
};
