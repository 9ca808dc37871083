// The same as numbers: all days with the period before, and each bucket with its change from the one before it.

import { DeltaText } from "../../charts/delta-text.tsx";
import { useSeriesWords } from "../../charts/series-words.ts";
import { bucketName } from "../../shape/bucket.ts";
import { formatDelta, seriesDelta } from "../../shape/delta.ts";
import { dash } from "../../shape/format.ts";
import { markedBuckets, type SpliceMark } from "../../shape/splice.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";
import type { Answer, Told } from "./question.ts";

interface Props {
  readonly told: readonly Told[];
  readonly answer: Answer;
  readonly marks: readonly SpliceMark[];
}

export const Numbers = ({ told, answer, marks }: Props) => {
  const t = useText();
  const language = useLanguage();
  const words = useSeriesWords();
  const points = told[0]?.series.points ?? [];
  const numbers = new Map(markedBuckets(marks, points).map((one) => [one.index, one.numbers]));
  return (
    <section className="panel compare-numbers" aria-labelledby="compare-numbers">
      <h2 id="compare-numbers">{t("compare.numbers")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="compare-table" tabIndex={0}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t("kpi.table.bucket")}</th>
              {told.map(({ item, label }) => (
                <th key={item} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="compare-whole">
              <th scope="row">{t("compare.whole")}</th>
              {told.map((one) => (
                <td key={one.item} className="number" data-answer={one.series.total.answer ?? ""}>
                  {words.value(one.series, one.series.total.answer)}
                  <Whole one={one} />
                </td>
              ))}
            </tr>
            {points.map((point, k) => (
              <tr key={point.since}>
                <th scope="row">
                  {bucketName(point, answer.grain, language)}
                  {numbers.has(k) ? ` [${numbers.get(k)?.join(", ")}]` : ""}
                </th>
                {told.map((one) => (
                  <td key={one.item} className="number">
                    {words.value(one.series, one.series.points[k]?.answer ?? null)}
                    {one.series.points[k]?.partial && one.series.points[k]?.answer !== null ? " *" : ""}
                    <Stepped one={one} at={k} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {told.some(({ series }) =>
        series.points.some(({ partial, answer: known }) => partial && known !== null),
      ) ? (
        <p className="meta">* {t("kpi.chart.partial")}</p>
      ) : null}
    </section>
  );
};

/** Against the period before, or why not. */
const Whole = ({ one: { series } }: { one: Told }) => {
  const language = useLanguage();
  const words = useSeriesWords();
  if (series.comparison === null) return null;
  const delta = seriesDelta(series, language);
  const why = words.compared(series.comparison);
  return (
    <span className="compare-change meta" title={[words.against(series), why].filter(Boolean).join(". ")}>
      {delta === null ? <Why text={why ?? ""} /> : <DeltaText delta={delta} />}
    </span>
  );
};

const Why = ({ text }: { text: string }) => (
  <>
    <span aria-hidden="true">{dash}</span>
    <span className="unseen">{text}</span>
  </>
);

const Stepped = ({ one: { series, steps }, at }: { one: Told; at: number }) => {
  const language = useLanguage();
  const textOr = useTextOr();
  const step = steps[at];
  if (step === undefined || series.points[at]?.answer == null) return null;
  // From one day to the next figures swing by the weekday: that is neither good nor bad.
  const better = series.grain === "day" ? "band" : series.better;
  if (step.change !== null)
    return (
      <span className="compare-change meta">
        <DeltaText
          delta={formatDelta(
            step.change,
            { ...series, better },
            language,
            series.points[at - 1]?.answer ?? null,
          )}
        />
      </span>
    );
  if (step.note === null) return null;
  return (
    <span className="compare-change meta">
      {textOr(`compare.note.${step.note}`, {}, textOr(`kpi.short.${step.note}`, {}, dash))}
    </span>
  );
};
