// The marks every chart shares: value axis, bucket axis, hatching, the bands of unknown buckets.

import { symbol, symbolsFill } from "d3-shape";
import { gaps, type Strip } from "../shape/line.ts";
import type { Point } from "../shape/measure.ts";
import type { Axis, Box, Places } from "../shape/scale.ts";
import { labelWidth } from "../shape/scale.ts";
import { useText } from "../text/text.tsx";
import { overNothing } from "./point-words.tsx";

export const ValueAxis = (props: { axis: Axis; box: Box; text: (value: number) => string }) => {
  const { axis, box, text } = props;
  return (
    <g className="chart-axis">
      {axis.ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${axis.at(tick).toFixed(1)})`}>
          <line x1={box.left} x2={box.width - box.right} data-zero={tick === 0 || undefined} />
          <text x={box.left - 8} dy="0.32em" textAnchor="end">
            {text(tick)}
          </text>
        </g>
      ))}
    </g>
  );
};

/** Labels under the chart, held inside its edges. */
export const BucketAxis = (props: {
  places: Places;
  box: Box;
  labels: readonly string[];
  shown: readonly number[];
}) => {
  const { places, box, labels, shown } = props;
  const anchored = (index: number) => {
    const half = labelWidth(labels[index] as string) / 2;
    const x = places.at(index);
    if (x - half < 0) return { x: 0, textAnchor: "start" as const };
    if (x + half > box.width) return { x: box.width, textAnchor: "end" as const };
    return { x, textAnchor: "middle" as const };
  };
  return (
    <g className="chart-axis">
      {shown.map((index) => (
        <text key={index} {...anchored(index)} y={box.height - 6}>
          {labels[index]}
        </text>
      ))}
    </g>
  );
};

/** Slanting lines: in the series' colour for what is not whole yet, grey for what is unknown. */
export const Hatch = (props: { id: string; kind: "partial" | "gap" }) => (
  <pattern
    id={props.id}
    width="6"
    height="6"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
    className={`chart-hatch-${props.kind}`}
  >
    <line x1="0" y1="0" x2="0" y2="6" />
  </pattern>
);

export const ClipStrips = (props: { id: string; strips: readonly Strip[]; height: number }) => (
  <clipPath id={props.id}>
    {props.strips.map(({ left, right }) => (
      // A stroke is wider than its path: the strip reaches above and below the chart.
      <rect key={left} x={left} y={-8} width={Math.max(0, right - left)} height={props.height + 16} />
    ))}
  </clipPath>
);

/** Bands over the buckets nothing is known of, named where the name has room. */
const GapBands = (props: {
  values: readonly (number | null)[];
  places: Places;
  box: Box;
  fill: string;
  label: string;
}) => {
  const { values, places, box, fill, label } = props;
  const bands = gaps(values).map(({ from, to }) => ({
    left: Math.max(box.left, places.at(from) - places.pitch / 2),
    right: Math.min(box.width - box.right, places.at(to) + places.pitch / 2),
  }));
  const height = box.height - box.top - box.bottom;
  return (
    <g className="chart-gap">
      {bands.map(({ left, right }) => (
        <g key={left}>
          <rect x={left} y={box.top} width={Math.max(0, right - left)} height={height} fill={fill} />
          {right - left > labelWidth(label) + 12 ? (
            <text x={(left + right) / 2} y={box.top + height / 2} textAnchor="middle">
              {label}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
};

/** Bands of days without data, hatched; days of which there is nothing to divide by are named and left plain. */
export const Gaps = (props: {
  points: readonly Pick<Point, "answer" | "note">[];
  places: Places;
  box: Box;
  fill: string;
}) => {
  const t = useText();
  const { points, places, box, fill } = props;
  const untold = points.map((point) => (overNothing(point) ? 0 : point.answer));
  const nothing = points.map((point) => (overNothing(point) ? null : 0));
  return (
    <>
      <GapBands values={untold} {...{ places, box, fill }} label={t("kpi.noData")} />
      <GapBands values={nothing} {...{ places, box }} fill="none" label={t("kpi.short.over_nothing")} />
    </>
  );
};

/** Six colours and six shapes, so that no line is known by its colour alone. */
export const seriesColor = (index: number): string => `var(--c-${(index % 6) + 1})`;
export const seriesMark = (index: number, size = 44): string =>
  symbol(symbolsFill[[0, 3, 5, 2, 4, 1][index % 6] as number], size)() ?? "";

export const Mark = (props: { index: number }) => (
  <svg className="chart-mark" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
    <path d={seriesMark(props.index)} fill={seriesColor(props.index)} />
  </svg>
);
