// Series side by side: how each went from bucket to bucket, and all of them as 100 at the bucket where all are whole.

import type { Period } from "../base/period.ts";
import type { Display } from "../catalogue/kpi.ts";
import { changeOf } from "./compare.ts";
import type { Point } from "./series.ts";
import { liesBetween } from "./splice.ts";

type Shown = Pick<Point, "answer" | "partial" | "note" | "since" | "until">;

export interface Sided {
  readonly unit: string;
  readonly display: Display;
  readonly currency: string | null;
  readonly points: readonly Shown[];
  readonly marks: readonly (Period & { readonly effect: string })[];
}

export interface Step {
  readonly change: number | null;
  readonly note: string | null;
}

/** Between two buckets a network began to count otherwise. */
const parted = ({ marks }: Sided, a: Shown, b: Shown): boolean =>
  marks.some((mark) => mark.effect === "counting" && liesBetween(mark, a, b));

/** Why a bucket stands for less than itself, or for other accounts than the rest. */
const flaw = ({ answer, partial, note }: Shown): string | null => {
  if (answer === null) return note ?? "no_data";
  if (partial) return "partial";
  return note;
};

const step = (series: Sided, k: number): Step => {
  const [before, now] = [series.points[k - 1], series.points[k]];
  if (before === undefined || now === undefined) return { change: null, note: null };
  const why = flaw(now) ?? flaw(before) ?? (parted(series, before, now) ? "metric_changed" : null);
  if (why !== null || now.answer === null || before.answer === null) return { change: null, note: why };
  return { change: changeOf(series.display, now.answer, before.answer), note: null };
};

export const stepsOf = (series: Sided): readonly Step[] => series.points.map((_, k) => step(series, k));

const stands = (point: Shown | undefined): boolean =>
  point !== undefined && flaw(point) === null && (point.answer ?? 0) > 0;

/** The first bucket that every one of them can be measured from; -1 where there is none. */
export const baseOf = (all: readonly Sided[]): number =>
  (all[0]?.points ?? []).findIndex((_, k) => all.every(({ points }) => stands(points[k])));

/** Of the base 100; nothing is set against it that is not whole, or is counted otherwise. */
export const indexOf = (series: Sided, base: number): readonly (number | null)[] => {
  const from = series.points[base];
  return series.points.map((point) => {
    if (from === undefined || from.answer === null || flaw(point) !== null || point.answer === null)
      return null;
    return point !== from && parted(series, from, point) ? null : (point.answer / from.answer) * 100;
  });
};

/** One axis takes them all. */
export const alike = (all: readonly Sided[]): boolean =>
  all.every(
    ({ unit, display, currency }) =>
      unit === all[0]?.unit && display === all[0]?.display && currency === all[0]?.currency,
  );
