// One series over time, with what it is compared with: area, line or bars; gaps open, unfinished buckets hatched.

import { useId } from "react";
import type { Grain, Measure, Point, Series } from "../shape/measure.ts";
import type { SpliceMark } from "../shape/splice.ts";
import type { Aim } from "../shape/target.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { Bars } from "./bars.tsx";
import { CrosshairLayer, useCrosshair } from "./crosshair.tsx";
import { BucketAxis, Gaps, Hatch, ValueAxis } from "./marks.tsx";
import { PeakMarks } from "./peaks.tsx";
import { SpliceLines } from "./splice.tsx";
import { aimValues, TargetLine } from "./target-line.tsx";
import { answers, chartHeight, type Layout, layTrend, type TrendKind, type Values } from "./trend-layout.ts";
import { TrendLines } from "./trend-lines.tsx";
import { EndLabels, PartialKey, TrendKey, TrendTip, useSpokenBucket } from "./trend-words.tsx";
import { useWidth } from "./use-width.ts";

interface Props {
  readonly points: readonly Point[];
  readonly compared: readonly Point[] | null;
  readonly comparedName: string;
  /** The days of that period in words. */
  readonly comparedDays: string;
  readonly grain: Grain;
  readonly measure: Measure;
  readonly kind: TrendKind;
  /** True where every bucket should have a value, so that one without is a gap. */
  readonly daily: boolean;
  /** Where a network began to count otherwise. */
  readonly marks: readonly SpliceMark[];
  /** Days that stand out of the weeks before. */
  readonly peaks: Series["peaks"];
  /** What is wanted of each bucket. */
  readonly aims?: readonly Aim[] | undefined;
  /** The chart in one sentence, for those who do not see it. */
  readonly summary: string;
}

export const Trend = (props: Props) => {
  const t = useText();
  const language = useLanguage();
  const spoken = useSpokenBucket();
  const [ref, width] = useWidth(720);
  const { points, compared, comparedName, grain, measure, kind } = props;
  const crosshair = useCrosshair(points.length);
  const values = answers(points);
  const before = compared === null ? null : answers(compared).slice(0, points.length);
  const ends = before !== null && kind !== "bars" && width >= 620;
  const layout = layTrend({
    ...{ width, height: chartHeight(width), kind, grain, measure, language },
    days: points.map(({ since }) => since),
    values: [...values, ...(before ?? []), ...aimValues(props.aims)],
    endLabels: ends ? [t("kpi.chart.now"), comparedName] : [],
  });
  const bucket = (index: number) => ({
    now: points[index] as Point,
    other: compared?.[index],
    grain,
    measure,
  });
  return (
    <div className="chart" ref={ref}>
      <Drawing {...props} {...{ layout, values, before, ends }} index={crosshair.index} />
      <CrosshairLayer
        crosshair={crosshair}
        count={points.length}
        places={layout.places}
        box={layout.box}
        label={t("kpi.chart.crosshair")}
        describe={(index) => spoken(bucket(index))}
      >
        {(index) => <TrendTip {...bucket(index)} bars={kind === "bars"} />}
      </CrosshairLayer>
      {ends || before === null ? null : (
        <TrendKey beforeName={comparedName} beforeDays={props.comparedDays} bars={kind === "bars"} />
      )}
      {points.some(({ answer, partial }) => partial && answer !== null) ? (
        <PartialKey bars={kind === "bars"} />
      ) : null}
      {layout.axis.fromZero ? null : <p className="meta chart-note">{t("kpi.chart.notFromZero")}</p>}
    </div>
  );
};

interface DrawingProps extends Props {
  readonly layout: Layout;
  readonly values: Values;
  readonly before: Values | null;
  /** True where the lines are named at their ends. */
  readonly ends: boolean;
  /** Bucket under the crosshair. */
  readonly index: number | null;
}

const Drawing = (props: DrawingProps) => {
  const id = useId();
  const { layout, values, before, points, kind, index } = props;
  const { axis, box, places, labels } = layout;
  return (
    <svg role="img" aria-label={props.summary} width={box.width} height={box.height}>
      <defs>
        <Hatch id={`${id}gap`} kind="gap" />
        <Hatch id={`${id}partial`} kind="partial" />
      </defs>
      <ValueAxis axis={axis} box={box} text={layout.tick} />
      {props.daily ? <Gaps points={points} places={places} box={box} fill={`url(#${id}gap)`} /> : null}
      <BucketAxis places={places} box={box} labels={labels} shown={layout.shown} />
      <SpliceLines marks={props.marks} points={points} places={places} box={box} />
      {kind === "bars" ? (
        <Bars points={points} before={before} axis={axis} places={places} hatch={`url(#${id}partial)`} />
      ) : (
        <TrendLines {...{ id, points, before, layout }} area={kind === "area"} />
      )}
      <PeakMarks peaks={props.peaks} points={points} places={places} axis={axis} />
      {props.aims ? <TargetLine aims={props.aims} layout={layout} /> : null}
      {index === null ? null : <Needle {...{ index, layout, values, before }} dots={kind !== "bars"} />}
      {props.ends && before !== null ? (
        <EndLabels {...{ layout, values, before }} beforeName={props.comparedName} />
      ) : null}
    </svg>
  );
};

const Needle = (props: {
  index: number;
  layout: Layout;
  values: Values;
  before: Values | null;
  dots: boolean;
}) => {
  const { index, values, before } = props;
  const { axis, box, places } = props.layout;
  const x = places.at(index);
  const dot = (value: number | null | undefined, className: string) =>
    value === null || value === undefined || !props.dots ? null : (
      <circle cx={x} cy={axis.at(value)} r={4} className={className} />
    );
  return (
    <g className="chart-needle">
      <line x1={x} x2={x} y1={box.top} y2={box.height - box.bottom} />
      {dot(before?.[index], "chart-dot-before")}
      {dot(values[index], "chart-dot")}
    </g>
  );
};
