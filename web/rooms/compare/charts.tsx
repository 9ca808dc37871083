// The charts of what is compared: all lines in one where one axis takes them, else one above another on one axis of time.

import { useId } from "react";
import { useHere } from "../../app/workspace.ts";
import { type Crosshair, CrosshairLayer, Hair, useCrosshair } from "../../charts/crosshair.tsx";
import { BucketAxis, Gaps, Hatch, ValueAxis } from "../../charts/marks.tsx";
import { usePointWords } from "../../charts/point-words.tsx";
import { isDaily, trendKind, useSeriesWords } from "../../charts/series-words.ts";
import { SpliceLines } from "../../charts/splice.tsx";
import { SplitTrend } from "../../charts/split-trend.tsx";
import { type Layout, layTrend } from "../../charts/trend-layout.ts";
import { TrendLines } from "../../charts/trend-lines.tsx";
import { PartialKey } from "../../charts/trend-words.tsx";
import { useWidth } from "../../charts/use-width.ts";
import { bucketName } from "../../shape/bucket.ts";
import type { Point } from "../../shape/measure.ts";
import type { SpliceMark } from "../../shape/splice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import type { Answer, Told } from "./question.ts";

interface Props {
  readonly told: readonly Told[];
  readonly answer: Answer;
  readonly indexed: boolean;
  readonly marks: readonly SpliceMark[];
}

/** Sums stand on zero, levels and ratios need not. */
const useIsLine = () => {
  const { kpis } = useHere();
  return ({ series }: Told): boolean => {
    const kpi = kpis.find(({ id }) => id === series.kpi);
    return (
      trendKind(
        series,
        kpi?.variants.find(({ id }) => id === series.variant),
      ) === "line"
    );
  };
};

export const Charts = (props: Props) => {
  const t = useText();
  const { told, answer, indexed } = props;
  if (indexed) return <Indexed {...props} />;
  if (answer.alike && told.length > 1) return <Together {...props} />;
  return (
    <div className="compare-panels">
      <Panels {...props} />
      <p className="unseen">{t("compare.summary", names(told))}</p>
    </div>
  );
};

const names = (told: readonly Told[]) => ({
  names: told.map(({ label }) => label).join(", "),
  count: told[0]?.series.points.length ?? 0,
});

const Together = ({ told, answer, marks }: Props) => {
  const t = useText();
  const isLine = useIsLine();
  const [first] = told;
  if (first === undefined) return null;
  const partial = told.some(({ series }) =>
    series.points.some((point) => point.partial && point.answer !== null),
  );
  return (
    <>
      <SplitTrend
        parts={told.map(({ brief, series }) => ({ name: brief, points: series.points }))}
        grain={answer.grain}
        measure={first.series}
        line={told.every(isLine)}
        marks={marks}
        summary={t("compare.summary", names(told))}
      />
      {partial ? <p className="meta">{t("kpi.chart.partial")}</p> : null}
    </>
  );
};

const hundred = { display: "count", currency: null } as const;

const Indexed = ({ told, answer, marks }: Props) => {
  const t = useText();
  const ends = told.some(({ index, series }) =>
    series.points.some((point, k) => point.answer !== null && (index[k] ?? null) === null),
  );
  return (
    <>
      <SplitTrend
        parts={told.map(({ brief, series, index }) => ({
          name: brief,
          points: series.points.map((point, k) => ({
            ...point,
            answer: rounded(index[k] ?? null),
            partial: false,
          })),
        }))}
        grain={answer.grain}
        measure={hundred}
        line
        marks={marks}
        summary={t("compare.summary", names(told))}
      />
      {ends ? <p className="meta">{t("compare.indexEnds")}</p> : null}
    </>
  );
};

/** More places than one say nothing of an index. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

const Panels = ({ told, answer, marks }: Props) => {
  const language = useLanguage();
  const isLine = useIsLine();
  const [ref, width] = useWidth(720);
  const crosshair = useCrosshair(told[0]?.series.points.length ?? 0);
  const wanted = told.map((one) => ({
    ...{ width, height: 128, grain: answer.grain, measure: one.series, language, endLabels: [] },
    kind: isLine(one) ? ("line" as const) : ("area" as const),
    days: one.series.points.map(({ since }) => since),
    values: one.series.points.map((point) => point.answer),
  }));
  // All leave as much room at the left as the widest labels take: a month stands above the same month.
  const left = Math.max(...wanted.map((each) => layTrend(each).box.left));
  const partial = told.some(({ series }) =>
    series.points.some((point) => point.partial && point.answer !== null),
  );
  return (
    <div ref={ref}>
      {told.map((one, k) => (
        <Panel
          key={one.item}
          {...{ one, crosshair, marks }}
          area={!isLine(one)}
          layout={layTrend({ ...(wanted[k] as (typeof wanted)[number]), left })}
        />
      ))}
      {partial ? <PartialKey bars={false} /> : null}
    </div>
  );
};

interface PanelProps {
  readonly one: Told;
  readonly layout: Layout;
  readonly area: boolean;
  /** One for all, so that a bucket is pointed at in every panel. */
  readonly crosshair: Crosshair;
  readonly marks: readonly SpliceMark[];
}

const Panel = (props: PanelProps) => {
  const t = useText();
  const language = useLanguage();
  const words = useSeriesWords();
  const pointWords = usePointWords();
  const { one, layout, crosshair } = props;
  const { series, label } = one;
  const value = (index: number) => pointWords(series.points[index] as Point, series);
  const bucket = (index: number) => bucketName(series.points[index] as Point, series.grain, language);
  const known = series.points.some((point) => point.answer !== null);
  return (
    <div className="compare-panel">
      <h2>{label}</h2>
      {known ? (
        <div className="chart">
          <Drawing {...props} />
          <CrosshairLayer
            crosshair={crosshair}
            count={series.points.length}
            places={layout.places}
            box={layout.box}
            label={`${label}: ${t("kpi.chart.crosshair")}`}
            describe={(index) => `${bucket(index)}, ${value(index)}`}
          >
            {(index) => (
              <>
                <div className="chart-tip-name">{bucket(index)}</div>
                <strong>{value(index)}</strong>
              </>
            )}
          </CrosshairLayer>
        </div>
      ) : (
        <p className="mute">{words.why(series) ?? t("kpi.chart.none")}</p>
      )}
    </div>
  );
};

const Drawing = ({ one: { series, label }, layout, area, crosshair: { index }, marks }: PanelProps) => {
  const words = useSeriesWords();
  const id = useId();
  const { axis, box, places, labels, shown } = layout;
  const own = new Set(series.marks.map(({ change }) => change));
  return (
    <svg role="img" aria-label={words.summary(series, label)} width={box.width} height={box.height}>
      <defs>
        <Hatch id={`${id}gap`} kind="gap" />
        <Hatch id={`${id}partial`} kind="partial" />
      </defs>
      <ValueAxis axis={axis} box={box} text={layout.tick} />
      {isDaily(series.basis) ? (
        <Gaps {...{ places, box }} points={series.points} fill={`url(#${id}gap)`} />
      ) : null}
      <BucketAxis {...{ places, box, labels, shown }} />
      <SpliceLines {...{ marks, places, box }} points={series.points} own={({ change }) => own.has(change)} />
      <TrendLines {...{ id, layout, area }} points={series.points} before={null} />
      <Hair {...{ index, places, box }} />
    </svg>
  );
};
