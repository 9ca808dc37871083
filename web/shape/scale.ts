// Where a chart's values and buckets stand, and which ticks have room.

import { scaleLinear } from "d3-scale";

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  /** Distance of two ticks. */
  readonly step: number;
  /** False where the axis begins above (or ends below) zero: the chart must say so. */
  readonly fromZero: boolean;
}

/**
 * The value axis. Areas and bars stand on zero. A line may leave it where its values keep to a narrow band
 * far from zero (10,200 to 10,900 followers), since its message is the slope.
 */
export const valueAxis = (
  values: readonly (number | null)[],
  box: Box,
  zero: boolean,
  seconds = false,
): Axis => {
  const known = values.filter((value) => value !== null);
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const narrow = !zero && least > 0 && least / most > 0.6;
  const low = narrow ? least - (most - least) * 0.15 : Math.min(0, least);
  // Headroom keeps the highest point off the frame; a flat line still needs a height to stand in.
  const high = Math.max(most + (most - low) * 0.05, most, 0);
  const wanted = box.height < 160 ? 3 : 4;
  const flat = high === low;
  const flatTop = high > 0 ? high * 1.1 : 1;
  const scale = scaleLinear(flat ? [Math.min(0, low), flatTop] : [low, high], [
    box.height - box.bottom,
    box.top,
  ]);
  return seconds ? onDurations(scale, wanted) : onNumbers(scale, wanted);
};

type Scale = ReturnType<typeof scaleLinear<number, number>>;

const axisOf = (scale: Scale, ticks: readonly number[], step: number): Axis => ({
  at: (value) => scale(value),
  ticks,
  step,
  fromZero: (scale.domain()[0] as number) <= 0,
});

const onNumbers = (exact: Scale, wanted: number): Axis => {
  const scale = exact.nice(wanted);
  const ticks = scale.ticks(wanted);
  const step = ticks.length > 1 ? (ticks[1] as number) - (ticks[0] as number) : 1;
  return axisOf(scale, ticks, step);
};

const minute = 60;
const hour = 3600;
const day = 86_400;
/** Steps that are read off a clock: nobody counts in 2,000 seconds. */
const durations = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 5, 7, 14, 28, 56, 112, 364].map((count) => count * day),
];

const onDurations = (scale: Scale, wanted: number): Axis => {
  const [low = 0, high = 0] = scale.domain();
  const step = durations.find((each) => (high - low) / each <= wanted + 1);
  // Shorter than a second, or longer than years: numbers will do.
  if (step === undefined || high - low < 2) return onNumbers(scale, wanted);
  const from = Math.floor(low / step) * step;
  const to = Math.ceil(high / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, k) => from + k * step);
  return axisOf(scale.domain([from, to]), ticks, step);
};

export interface Places {
  readonly at: (index: number) => number;
  /** The bucket nearest to a distance from the left. */
  readonly nearest: (x: number) => number;
  /** Room of one bucket. */
  readonly pitch: number;
}

/** Buckets stand equally far apart: March is not wider than February. Bars keep half a bucket free at both ends. */
export const places = (count: number, box: Box, bars: boolean): Places => {
  const width = box.width - box.left - box.right;
  if (bars || count === 1) {
    const pitch = width / Math.max(1, count);
    return {
      at: (index) => box.left + pitch * (index + 0.5),
      nearest: (x) => Math.min(count - 1, Math.max(0, Math.floor((x - box.left) / pitch))),
      pitch,
    };
  }
  const pitch = width / Math.max(1, count - 1);
  return {
    at: (index) => box.left + pitch * index,
    nearest: (x) => Math.min(count - 1, Math.max(0, Math.round((x - box.left) / pitch))),
    pitch,
  };
};

/** Hangul and the widest Latin signs are square; figures, all of one width in an axis, and capitals stand between. */
const signWidth = (sign: string): number => {
  if (sign.codePointAt(0)! >= 0x1100 || /[%@MWmw]/.test(sign)) return 10.5;
  return /[0-9A-Z$€£+]/.test(sign) ? 7.2 : 6.2;
};

/** A text's width in a chart's 11 px, rather too wide than too narrow: it makes room for labels and keeps them apart. */
export const labelWidth = (text: string): number => {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
};

const labelGap = 16;
const steps = [1, 2, 3, 4, 7, 14, 28, 56, 91, 182, 364];

/**
 * Indexes of the buckets that get a label, evenly spaced and counted from the newest, so that labels never touch. What a
 * label says may depend on which are shown.
 */
export const labelled = (
  count: number,
  labelsOf: (shown: readonly number[]) => readonly string[],
  pitch: number,
): readonly number[] => {
  const every = (step: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0);
  const fits = (step: number): boolean => {
    const shown = every(step);
    const labels = labelsOf(shown);
    const widths = shown.map((index) => labelWidth(labels[index] as string));
    return widths
      .slice(1)
      .every((width, k) => (width + (widths[k] as number)) / 2 + labelGap <= step * pitch);
  };
  return every(steps.find(fits) ?? Math.max(1, count));
};

/** Label heights moved apart to `gap`, in the given order, kept inside [top, bottom] where they fit. */
export const spread = (wanted: readonly number[], gap: number, top: number, bottom: number): number[] => {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const found = [...wanted];
  let floor = top;
  for (const index of order) {
    found[index] = Math.max(found[index] as number, floor);
    floor = (found[index] as number) + gap;
  }
  let ceiling = bottom;
  for (const index of order.reverse()) {
    found[index] = Math.min(found[index] as number, ceiling);
    ceiling = (found[index] as number) - gap;
  }
  return found;
};
