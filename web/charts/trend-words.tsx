// What a trend says in words: its key, its line ends, its tooltip.

import { useId } from "react";
import { bucketName } from "../shape/bucket.ts";
import { formatValue } from "../shape/format.ts";
import type { Grain, Measure, Point } from "../shape/measure.ts";
import { spread } from "../shape/scale.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { Hatch } from "./marks.tsx";
import { useMissingWords } from "./missing.tsx";
import { usePointWords } from "./point-words.tsx";
import type { Layout, Values } from "./trend-layout.ts";

const lastKnown = (values: Values): number | null => values.findLast((value) => value !== null) ?? null;

/** Names at the lines' right ends, moved apart where the lines meet. */
export const EndLabels = (props: { layout: Layout; values: Values; before: Values; beforeName: string }) => {
  const t = useText();
  const { axis, box } = props.layout;
  const ends = [
    { value: lastKnown(props.values), text: t("kpi.chart.now"), className: "chart-end" },
    { value: lastKnown(props.before), text: props.beforeName, className: "chart-end-before" },
  ].filter(({ value }) => value !== null);
  const wanted = ends.map(({ value }) => axis.at(value as number));
  const heights = spread(wanted, 15, box.top, box.height - box.bottom);
  return ends.map(({ text, className }, index) => (
    <text key={className} className={className} x={box.width - box.right + 8} y={heights[index]} dy="0.32em">
      {text}
    </text>
  ));
};

const Swatch = ({ of }: { of: "line" | "bar" | "before" }) => (
  <svg className="chart-swatch" width="18" height="10" aria-hidden="true">
    {of === "bar" ? (
      <rect x="4" width="10" height="10" rx="2" className="chart-bar" />
    ) : (
      <line x1="0" x2="18" y1="5" y2="5" className={of === "before" ? "chart-before" : "chart-line"} />
    )}
  </svg>
);

/** The same names under the chart, where its right has no room for them. */
export const TrendKey = (props: { beforeName: string; beforeDays: string; bars: boolean }) => {
  const t = useText();
  const { beforeName, beforeDays, bars } = props;
  return (
    <p className="chart-key meta">
      <span>
        <Swatch of={bars ? "bar" : "line"} /> {t("kpi.chart.now")}
      </span>
      <span>
        <Swatch of="before" /> {beforeName}: {beforeDays}
      </span>
    </p>
  );
};

/** What a hollow dot and a hatched bar say. */
export const PartialKey = ({ bars }: { bars: boolean }) => {
  const t = useText();
  const id = useId();
  return (
    <p className="chart-key meta">
      <span>
        <svg className="chart-swatch" width="18" height="10" aria-hidden="true">
          {bars ? (
            <>
              <defs>
                <Hatch id={id} kind="partial" />
              </defs>
              <rect x="4" width="10" height="10" rx="2" className="chart-bar-partial" fill={`url(#${id})`} />
            </>
          ) : (
            <circle cx="9" cy="5" r="3.5" className="chart-dot-open" />
          )}
        </svg>{" "}
        {t("kpi.chart.partialKey")}
      </span>
    </p>
  );
};

interface BucketProps {
  readonly now: Point;
  readonly other: Point | undefined;
  readonly grain: Grain;
  readonly measure: Measure;
}

export const TrendTip = ({ now, other, grain, measure, bars }: BucketProps & { bars: boolean }) => {
  const t = useText();
  const missingWords = useMissingWords();
  const pointWords = usePointWords();
  const language = useLanguage();
  return (
    <>
      <div className="chart-tip-name">{bucketName(now, grain, language)}</div>
      <div className="chart-tip-row">
        <Swatch of={bars ? "bar" : "line"} />
        <strong>{pointWords(now, measure)}</strong>
      </div>
      {other === undefined ? null : (
        <div className="chart-tip-row mute">
          <Swatch of="before" />
          <span>{formatValue(other.answer, measure, language)}</span>
          <span>{bucketName(other, grain, language)}</span>
        </div>
      )}
      {now.missing.length > 0 ? (
        <div className="meta">{missingWords(now.missing)}</div>
      ) : now.partial ? (
        <div className="meta">{t("kpi.chart.partial")}</div>
      ) : null}
    </>
  );
};

/** The same bucket said aloud. */
export const useSpokenBucket = () => {
  const t = useText();
  const pointWords = usePointWords();
  const language = useLanguage();
  return ({ now, other, grain, measure }: BucketProps): string =>
    t("kpi.chart.spoken", {
      bucket: bucketName(now, grain, language),
      value: pointWords(now, measure),
      partial: now.partial ? "yes" : "no",
      compared: other === undefined ? "no" : "yes",
      before: other === undefined ? "" : formatValue(other.answer, measure, language),
      beforeBucket: other === undefined ? "" : bucketName(other, grain, language),
    });
};
