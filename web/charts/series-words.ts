// A series in words: its value, what it is set against, what was found, and why something is missing.

import { bucketName } from "../shape/bucket.ts";
import { rangeText } from "../shape/day.ts";
import { type Delta, seriesDelta } from "../shape/delta.ts";
import { formatValue } from "../shape/format.ts";
import type { Language } from "../shape/language.ts";
import type { Dimension, Point, Series, Variant } from "../shape/measure.ts";
import { valueName } from "../shape/platform.ts";
import { splicedName } from "../shape/splice.ts";
import { useLanguage, useText, useTextOr } from "../text/text.tsx";
import type { TableOf } from "./figure.tsx";
import { overNothing } from "./point-words.tsx";
import type { TrendKind } from "./trend-layout.ts";

/**
 * Sums stand on zero: as an area where a day follows a day, as bars where buckets are few or things happen now and
 * then, such as posts and deals. Levels and ratios are lines.
 */
export const trendKind = (series: Series, variant: Variant | undefined): TrendKind => {
  const adds = variant?.time === "sum" && (series.display === "count" || series.display === "money");
  if (!adds) return "line";
  return isDaily(series.basis) && series.points.length > 12 ? "area" : "bars";
};

/** Activity has a value every day, so a day without one is a gap; a day without posts is no gap. */
export const isDaily = (basis: string): boolean => basis === "activity";

/** 2024 began on a Monday. */
const weekdayName = (weekday: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, Number(weekday)),
  );

interface Called {
  /** What a part is called that no row tells. */
  readonly none: string;
  readonly language: Language;
}

export const partName = (by: Dimension | null, part: string, { none, language }: Called): string => {
  if (part === "") return none;
  if (by === "post_weekday") return weekdayName(part, language);
  return valueName(by, part, language);
};

export const useSeriesWords = () => {
  const t = useText();
  const textOr = useTextOr();
  const language = useLanguage();
  const value = (series: Series, answer: number | null) => formatValue(answer, series, language);
  const delta = (series: Series): Delta | null => seriesDelta(series, language);
  const note = (code: string | null): string | null =>
    code === null ? null : textOr(`kpi.note.${code}`, {}, code.replaceAll("_", " "));
  /** Why it is not compared, or what to know of how it is. */
  const compared = (verdict: Pick<Series["parts"][number], "note" | "covered"> | null): string | null =>
    verdict?.covered ? t("kpi.note.begins_before", verdict.covered) : note(verdict?.note ?? null);
  /** The same of a whole series; where the data end inside the period, with what is set beside the days before. */
  const comparedWhole = (series: Series): string | null => {
    const { comparison } = series;
    if (comparison?.note !== "cut_to_data") return compared(comparison);
    const { current } = comparison;
    return t("kpi.note.cut_to", {
      period: rangeText(current, language),
      value: value(series, current.answer),
    });
  };
  /** Why the total is unknown, or must be read with care. */
  const why = ({ total, empty }: Series): string | null =>
    textOr(`kpi.empty.${empty?.reason ?? ""}`, {}, note(total.note) ?? "") || null;
  /** The period compared with, by its days. */
  const against = ({ comparison }: Series): string | null =>
    comparison === null ? null : rangeText(comparison, language);
  const comparedName = ({ comparison }: Series): string =>
    t(comparison?.kind === "last_year" ? "kpi.chart.lastYear" : "kpi.chart.before");
  /** What the change is of: the total, or where that counts more days than are compared, the figure of those days. */
  const comparedValue = (series: Series): string => {
    const { total, comparison } = series;
    if (comparison === null || comparison.current.answer === total.answer) return value(series, total.answer);
    return `${value(series, comparison.current.answer)} (${rangeText(comparison.current, language)})`;
  };
  const finding = (series: Series, name: string, variant?: Variant): string => {
    const change = delta(series);
    const shown = value(series, series.total.answer);
    if (series.total.answer === null) return t("kpi.finding.unknown", { name });
    // The number is how much of the audience the exports tell, and not how the audience fares.
    if (variant?.groups === "group") return t("kpi.finding.knownShare", { name, value: shown });
    if (change === null) return t("kpi.finding.alone", { name, value: shown });
    const words = { name, value: comparedValue(series), delta: change.text, period: against(series) ?? "" };
    return t("kpi.finding.compared", { ...words, direction: change.direction });
  };
  const summary = (series: Series, name: string, variant?: Variant): string => {
    const known = series.points.flatMap(({ answer }) => (answer === null ? [] : [answer]));
    return t("kpi.chart.summary", {
      finding: finding(series, name, variant),
      count: series.points.length,
      low: known.length === 0 ? value(series, null) : value(series, Math.min(...known)),
      high: known.length === 0 ? value(series, null) : value(series, Math.max(...known)),
      unknown: series.points.length - known.length,
    });
  };
  return { value, delta, note, compared, comparedWhole, why, against, comparedName, finding, summary };
};

/** The series as a table: bucket, value, and where compared the bucket before with its value. */
export const useSeriesTable = () => {
  const t = useText();
  const language = useLanguage();
  const words = useSeriesWords();
  return (series: Series): TableOf => {
    const { points, comparison, grain } = series;
    const before = comparison?.points ?? null;
    const marked = (point: Point) =>
      (overNothing(point) ? t("kpi.short.over_nothing") : words.value(series, point.answer)) +
      (point.partial ? " *" : "");
    const heads = [t("kpi.table.bucket"), t("kpi.table.value")];
    return {
      heads: before === null ? heads : [...heads, t("kpi.table.beforeBucket"), t("kpi.table.beforeValue")],
      rows: points.map((point, index) => {
        const other = before?.[index];
        const row = [splicedName(bucketName(point, grain, language), index, series), marked(point)];
        if (before === null) return row;
        return other === undefined
          ? [...row, "", ""]
          : [...row, bucketName(other, grain, language), words.value(series, other.answer)];
      }),
    };
  };
};
