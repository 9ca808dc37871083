// Paths of a line or area with gaps, and which stretches of it are certain.

import { area, line } from "d3-shape";

type Values = readonly (number | null)[];

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const stretches = (values: Values, wanted: (value: number | null) => boolean): readonly Stretch[] => {
  const found: Stretch[] = [];
  let from = -1;
  values.forEach((value, index) => {
    if (wanted(value)) {
      if (from < 0) from = index;
      if (index === values.length - 1) found.push({ from, to: index });
    } else if (from >= 0) {
      found.push({ from, to: index - 1 });
      from = -1;
    }
  });
  return found;
};

/** Runs of known values. */
export const runs = (values: Values): readonly Stretch[] => stretches(values, (value) => value !== null);

/** Runs of unknown values between or beside known ones; none where nothing is known. */
export const gaps = (values: Values): readonly Stretch[] =>
  values.every((value) => value === null) ? [] : stretches(values, (value) => value === null);

/** A value alone between gaps draws no line: it needs a dot. */
export const loners = (values: Values): readonly number[] =>
  runs(values)
    .filter(({ from, to }) => from === to)
    .map(({ from }) => from);

/** A line through the known values, broken at the unknown. Straight: a curve would invent days between the days. */
export const linePath = (values: Values, x: (index: number) => number, y: (value: number) => number) =>
  line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value as number))
    .digits(1)([...values]) ?? "";

export const areaPath = (
  values: Values,
  x: (index: number) => number,
  y: (value: number) => number,
  base: number,
) =>
  area<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y0(base)
    .y1((value) => y(value as number))
    .digits(1)([...values]) ?? "";

export interface Strip {
  readonly left: number;
  readonly right: number;
}

/**
 * The strips of a chart in which the line is not yet certain: from the neighbour of a partial bucket to the bucket
 * itself. The line is drawn dashed inside them and solid outside.
 */
export const partialStrips = (
  partial: readonly boolean[],
  x: (index: number) => number,
  box: { readonly left: number; readonly right: number },
): readonly Strip[] =>
  stretches(
    partial.map((cut) => (cut ? 1 : null)),
    (value) => value !== null,
  ).map(({ from, to }) => ({
    left: from === 0 ? box.left : x(from - 1),
    right: to === partial.length - 1 ? box.right : x(to + 1),
  }));

/** What the strips leave of [left, right]. */
export const between = (strips: readonly Strip[], box: Strip): readonly Strip[] => {
  const found: Strip[] = [];
  let left = box.left;
  for (const strip of strips) {
    if (strip.left > left) found.push({ left, right: strip.left });
    left = Math.max(left, strip.right);
  }
  if (left < box.right) found.push({ left, right: box.right });
  return found;
};
