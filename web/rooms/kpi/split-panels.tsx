// A split: its largest parts as lines, and all of them as a list.

import { useAsk } from "../../app/ask.ts";
import { Figure, type TableOf } from "../../charts/figure.tsx";
import { partName, trendKind, useSeriesWords } from "../../charts/series-words.ts";
import { SpliceWords } from "../../charts/splice.tsx";
import { SplitTrend } from "../../charts/split-trend.tsx";
import { bucketName } from "../../shape/bucket.ts";
import { formatValue } from "../../shape/format.ts";
import type { Series, Variant } from "../../shape/measure.ts";
import { drawn, rankParts } from "../../shape/parts.ts";
import { splicedName } from "../../shape/splice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { Breakdown, breakdownInput, hasPlaces } from "./breakdown.tsx";
import type { Question } from "./question.ts";

interface Props {
  readonly series: Series;
  readonly name: string;
  readonly variant: Variant | undefined;
  readonly stale: boolean;
  readonly question: Question;
}

/** Beside a line there is room for a few words; the list has the rest. */
const short = (name: string): string => (name.length <= 36 ? name : `${name.slice(0, 35).trimEnd()}…`);

/** More parts than these stand below the chart, for a list beside it would be taller. */
const beside = 8;

/** Ids are for machines: where a part has a text, it goes by that. */
const usePartName = ({ series, question }: Props) => {
  const t = useText();
  const language = useLanguage();
  const { by, variant } = series;
  const first = useAsk("breakdown_kpi", breakdownInput({ question, by: by ?? "platform", variant }), {
    enabled: by !== null,
  });
  const labels = new Map(first.data?.rows.map(({ part, label }) => [part, label]));
  return (part: string) =>
    short(labels.get(part) ?? partName(by, part, { none: t("kpi.part.none"), language }));
};

/** Every part's buckets in columns, largest part first. */
const useSplitTable = () => {
  const t = useText();
  const language = useLanguage();
  return (series: Series, nameOf: (part: string) => string): TableOf => {
    const ranked = rankParts(series.parts);
    return {
      heads: [t("kpi.table.bucket"), ...ranked.map(({ part }) => nameOf(part))],
      rows: series.points.map((point, index) => [
        splicedName(bucketName(point, series.grain, language), index, series),
        ...ranked.map(({ points }) => formatValue(points[index]?.answer ?? null, series, language)),
      ]),
    };
  };
};

export const SplitPanels = (props: Props) => {
  const t = useText();
  const words = useSeriesWords();
  const table = useSplitTable();
  const { series, name, variant, stale, question } = props;
  const nameOf = usePartName(props);
  const lines = drawn(series.parts);
  const others = series.parts.length + series.moreParts - lines.length;
  const title = words.finding(series, name);
  const by = t(`kpi.by.${series.by ?? "none"}`);
  return (
    <div className={series.parts.length > beside ? "split split-long" : "split"}>
      <Figure
        title={title}
        note={others > 0 ? `${by}. ${t("kpi.split.others", { count: others })}` : by}
        table={table(series, nameOf)}
        stale={stale}
        below={<SpliceWords marks={series.marks} />}
      >
        {lines.length === 0 ? (
          <p className="chart-none mute">{words.note(series.total.note) ?? t("kpi.split.empty")}</p>
        ) : (
          <SplitTrend
            parts={lines.map(({ part, points }) => ({ name: nameOf(part), points }))}
            grain={series.grain}
            measure={series}
            marks={series.marks}
            line={trendKind(series, variant) === "line"}
            summary={`${title}. ${lines.map(({ part, total }) => `${nameOf(part)} ${words.value(series, total.answer)}`).join(", ")}.`}
          />
        )}
      </Figure>
      {series.by === null ? null : (
        <Breakdown
          key={series.by}
          question={question}
          by={series.by}
          variant={series.variant}
          ranked={variant?.groups === series.by && hasPlaces(series.by)}
        />
      )}
    </div>
  );
};
