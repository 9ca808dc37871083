// Saves what is compared as CSV: a line for each bucket of each, and one for all its days.

import { useWorkspace } from "../../app/workspace.ts";
import { saveAs } from "../../parts/save-as.ts";
import { bucketName } from "../../shape/bucket.ts";
import { toCsv } from "../../shape/csv.ts";
import { addDays } from "../../shape/day.ts";
import { plainValue } from "../../shape/kpi-list.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";
import type { Answer, Told } from "./question.ts";

export const useSave = () => {
  const t = useText();
  const textOr = useTextOr();
  const language = useLanguage();
  const { name } = useWorkspace();
  const heads = [
    ...[t("compare.csv.item"), t("kpi.variant.name"), t("kpi.list.unit"), t("kpi.list.currency")],
    ...[t("kpi.table.bucket"), t("compare.csv.since"), t("compare.csv.last"), t("kpi.table.value")],
    ...[t("compare.csv.partial"), t("kpi.table.change"), t("compare.csv.note"), t("compare.csv.index")],
  ];
  const why = (note: string | null): string =>
    note === null ? "" : textOr(`compare.note.${note}`, {}, textOr(`kpi.note.${note}`, {}, note));
  const yes = (whole: boolean): string => t(whole ? "compare.csv.yes" : "compare.csv.no");
  return (told: readonly Told[], { since, until, grain }: Answer): void => {
    const rows = told.flatMap(({ label, series, steps, index }) => {
      const of = [label, series.variant, series.unit, series.currency];
      const line = (bucket: string, point: Told["series"]["total"]) => [
        ...[...of, bucket, point.since, addDays(point.until, -1)],
        ...[plainValue(series, point.answer), point.answer === null ? "" : yes(!point.partial)],
      ];
      const { comparison, total } = series;
      return [
        [...line(t("compare.whole"), total), comparison?.change ?? null, why(comparison?.note ?? null), null],
        ...series.points.map((point, k) => [
          ...line(bucketName(point, grain, language), point),
          ...[steps[k]?.change ?? null, why(steps[k]?.note ?? null), index[k] ?? null],
        ]),
      ];
    });
    saveAs(`${name} ${since} ${addDays(until, -1)}.csv`, toCsv([heads, ...rows]));
  };
};
