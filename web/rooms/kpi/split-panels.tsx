// A split: its largest parts as lines, and all of them as a list.

import { BarList } from "../../charts/bar-list.tsx";
import { Figure, type TableOf } from "../../charts/figure.tsx";
import { partName, trendKind, useSeriesWords } from "../../charts/series-words.ts";
import { SplitTrend } from "../../charts/split-trend.tsx";
import { bucketName } from "../../shape/bucket.ts";
import { formatValue } from "../../shape/format.ts";
import type { Dimension, Series, Variant } from "../../shape/measure.ts";
import { additive, bars, drawn, rankParts } from "../../shape/parts.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { useSetAsked } from "./question.ts";

interface Props {
  readonly series: Series;
  readonly name: string;
  readonly variant: Variant | undefined;
  readonly stale: boolean;
}

const usePartName = (by: Dimension | null) => {
  const t = useText();
  return (part: string) => partName(by, part, t("kpi.part.none"));
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
        bucketName(point, series.grain, language),
        ...ranked.map(({ points }) => formatValue(points[index]?.answer ?? null, series, language)),
      ]),
    };
  };
};

export const SplitPanels = (props: Props) => {
  const t = useText();
  const words = useSeriesWords();
  const table = useSplitTable();
  const { series, name, variant, stale } = props;
  const nameOf = usePartName(series.by);
  const lines = drawn(series.parts);
  const others = series.parts.length - lines.length;
  const title = words.finding(series, name);
  const by = t(`kpi.by.${series.by ?? "none"}`);
  return (
    <div className="split">
      <Figure
        title={title}
        note={others > 0 ? `${by}. ${t("kpi.split.others", { count: others })}` : by}
        table={table(series, nameOf)}
        stale={stale}
      >
        {lines.length === 0 ? (
          <p className="chart-none mute">{words.note(series.total.note) ?? t("kpi.split.empty")}</p>
        ) : (
          <SplitTrend
            parts={lines.map(({ part, points }) => ({ name: nameOf(part), points }))}
            grain={series.grain}
            measure={series}
            line={trendKind(series, variant) === "line"}
            summary={`${title}. ${lines.map(({ part, total }) => `${nameOf(part)} ${words.value(series, total.answer)}`).join(", ")}.`}
          />
        )}
      </Figure>
      <PartList {...props} nameOf={nameOf} />
    </div>
  );
};

const PartList = ({ series, variant, stale, nameOf }: Props & { nameOf: (part: string) => string }) => {
  const t = useText();
  const set = useSetAsked();
  const entities = variant?.entities ?? "ratio";
  const { by } = series;
  const counted = series.display === "count" || series.display === "money";
  return (
    <section className="panel" aria-labelledby="kpi-parts">
      <div className="figure-head">
        <h2 id="kpi-parts">{t("kpi.tab.parts")}</h2>
      </div>
      <div className={stale ? "dimmed-while-newer" : undefined}>
        <BarList
          bars={bars(series.parts, series.display, entities)}
          measure={series}
          better={series.better}
          name={nameOf}
          compared={series.comparison !== null}
          {...(by === null
            ? {}
            : // The variant stays: filtered, data might choose another, and the part would show another number.
              { choose: (part: string) => set({ [by]: part, variant: series.variant, offset: null }) })}
        />
        {counted && !additive(entities, series.parts) ? (
          <p className="meta">{t("kpi.split.noShares")}</p>
        ) : null}
      </div>
    </section>
  );
};
