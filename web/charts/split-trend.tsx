// The parts of a split as lines, at most six, each named at its end and told by colour and mark.

import { useId } from "react";
import { bucketName } from "../shape/bucket.ts";
import { formatValue } from "../shape/format.ts";
import { linePath, loners } from "../shape/line.ts";
import type { Grain, Measure, Point } from "../shape/measure.ts";
import { spread } from "../shape/scale.ts";
import type { SpliceMark } from "../shape/splice.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { CrosshairLayer, Hair, useCrosshair } from "./crosshair.tsx";
import { BucketAxis, Mark, seriesColor, seriesMark, ValueAxis } from "./marks.tsx";
import { SpliceLines } from "./splice.tsx";
import { answers, chartHeight, type Layout, layTrend } from "./trend-layout.ts";
import { useWidth } from "./use-width.ts";

export interface SplitPart {
  readonly name: string;
  readonly points: readonly Point[];
}

interface Props {
  readonly parts: readonly SplitPart[];
  readonly grain: Grain;
  readonly measure: Measure;
  /** True where values are levels or ratios and the axis may leave zero. */
  readonly line: boolean;
  readonly marks: readonly SpliceMark[];
  readonly summary: string;
}

const short = (name: string): string => (name.length > 18 ? `${name.slice(0, 17)}…` : name);

export const SplitTrend = (props: Props) => {
  const t = useText();
  const language = useLanguage();
  const [ref, width] = useWidth(720);
  const { parts, grain, measure } = props;
  const buckets = parts[0]?.points ?? [];
  const crosshair = useCrosshair(buckets.length);
  const ends = width >= 560;
  const layout = layTrend({
    ...{ width, height: chartHeight(width), grain, measure, language },
    kind: props.line ? "line" : "area",
    days: buckets.map(({ since }) => since),
    values: parts.flatMap(({ points }) => answers(points)),
    endLabels: ends ? parts.map(({ name }) => `${short(name)}xx`) : [],
  });
  const value = (part: SplitPart, index: number) =>
    formatValue(part.points[index]?.answer ?? null, measure, language);
  const bucket = (index: number) => bucketName(buckets[index] as Point, grain, language);
  return (
    <div className="chart" ref={ref}>
      <Drawing {...props} {...{ layout, ends }} index={crosshair.index} />
      <CrosshairLayer
        crosshair={crosshair}
        count={buckets.length}
        places={layout.places}
        box={layout.box}
        label={t("kpi.chart.crosshair")}
        describe={(index) =>
          [bucket(index), ...parts.map((part) => `${part.name} ${value(part, index)}`)].join(", ")
        }
      >
        {(index) => (
          <>
            <div className="chart-tip-name">{bucket(index)}</div>
            {parts.map((part, place) => (
              <div className="chart-tip-row" key={part.name}>
                <Mark index={place} />
                <span className="chart-tip-part">{part.name}</span>
                <strong>{value(part, index)}</strong>
              </div>
            ))}
            {parts.some(({ points }) => points[index]?.partial) ? (
              <div className="meta">{t("kpi.chart.partial")}</div>
            ) : null}
          </>
        )}
      </CrosshairLayer>
      {ends ? null : <SplitKey parts={parts} />}
      {layout.axis.fromZero ? null : <p className="meta chart-note">{t("kpi.chart.notFromZero")}</p>}
    </div>
  );
};

const SplitKey = ({ parts }: { parts: readonly SplitPart[] }) => (
  <p className="chart-key meta">
    {parts.map(({ name }, index) => (
      <span key={name}>
        <Mark index={index} /> {name}
      </span>
    ))}
  </p>
);

const Drawing = (props: Props & { layout: Layout; ends: boolean; index: number | null }) => {
  const id = useId();
  const { parts, layout, ends, index } = props;
  const { axis, box, places, labels } = layout;
  return (
    <svg role="img" aria-label={props.summary} width={box.width} height={box.height}>
      <ValueAxis axis={axis} box={box} text={layout.tick} />
      <BucketAxis places={places} box={box} labels={labels} shown={layout.shown} />
      <SpliceLines marks={props.marks} points={parts[0]?.points ?? []} places={places} box={box} />
      {parts.map(({ name, points }, place) => (
        <SplitLine key={id + name} points={points} place={place} layout={layout} />
      ))}
      <Hair {...{ index, places, box }} />
      {ends ? <SplitEnds parts={parts} layout={layout} /> : null}
    </svg>
  );
};

const lastIndex = (points: readonly Point[]): number => points.findLastIndex(({ answer }) => answer !== null);

const SplitLine = (props: { points: readonly Point[]; place: number; layout: Layout }) => {
  const { points, place, layout } = props;
  const { axis, places } = layout;
  const last = lastIndex(points);
  // A mark about every sixth of the width; the last stands beside the name.
  const every = Math.max(1, Math.round(points.length / 6));
  const alone = new Set(loners(answers(points)));
  const marked = (index: number): boolean =>
    alone.has(index) || (index !== last && (last - index) % every === 0);
  return (
    <g style={{ color: seriesColor(place) }}>
      <path d={linePath(answers(points), places.at, axis.at)} className="chart-part" />
      {points.map(({ since, answer }, index) =>
        answer === null || !marked(index) ? null : (
          <path
            key={since}
            d={seriesMark(place, 36)}
            transform={`translate(${places.at(index).toFixed(1)},${axis.at(answer).toFixed(1)})`}
            fill="currentColor"
          />
        ),
      )}
    </g>
  );
};

const SplitEnds = ({ parts, layout }: { parts: readonly SplitPart[]; layout: Layout }) => {
  const { axis, box } = layout;
  const wanted = parts.map(({ points }) => axis.at(points[lastIndex(points)]?.answer ?? 0));
  const heights = spread(wanted, 15, box.top, box.height - box.bottom);
  const x = box.width - box.right + 12;
  return parts.map(({ name }, place) => (
    <g key={name} transform={`translate(${x},${(heights[place] as number).toFixed(1)})`}>
      <path d={seriesMark(place, 36)} fill={seriesColor(place)} />
      <text className="chart-end" x={9} dy="0.32em">
        {short(name)}
      </text>
    </g>
  ));
};
