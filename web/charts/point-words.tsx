// A point in words where it has no value: no data, or data and nothing to divide by.

import { formatValue } from "../shape/format.ts";
import type { Measure, Point } from "../shape/measure.ts";
import { useLanguage, useText, useTextOr } from "../text/text.tsx";

/** Days are told, and none of what is divided by happened in them: that is no gap in the data. */
export const overNothing = ({ answer, note }: Pick<Point, "answer" | "note">): boolean =>
  answer === null && note === "over_nothing";

export const usePointWords = () => {
  const t = useText();
  const language = useLanguage();
  return (point: Pick<Point, "answer" | "note">, measure: Measure): string => {
    if (overNothing(point)) return t("kpi.short.over_nothing");
    return point.answer === null ? t("kpi.noData") : formatValue(point.answer, measure, language);
  };
};

/** Why a number of a table is a dash, in a few words: too few are answered, or there is nothing to divide by. */
export const WhyUnknown = ({ total }: { total: Pick<Point, "answer" | "note"> }) => {
  const textOr = useTextOr();
  const why = total.answer === null && total.note !== null ? textOr(`kpi.short.${total.note}`, {}, "") : "";
  return why === "" ? null : <span className="meta variants-note">{why}</span>;
};
