// A series as a titled figure: the trend, its comparison, and the same as a table.

import type { ReactNode } from "react";
import type { Series, Variant } from "../shape/measure.ts";
import type { Aim } from "../shape/target.ts";
import { useText } from "../text/text.tsx";
import { Figure } from "./figure.tsx";
import { PeakWords } from "./peaks.tsx";
import { isDaily, trendKind, useSeriesTable, useSeriesWords } from "./series-words.ts";
import { SpliceWords } from "./splice.tsx";
import { Trend } from "./trend.tsx";

interface Props {
  readonly series: Series;
  readonly name: string;
  readonly variant: Variant | undefined;
  readonly stale: boolean;
  readonly actions?: ReactNode;
  /** False where it already stands beside the number why there is no comparison. */
  readonly explain?: boolean;
  /** What is wanted of each bucket, and in words. */
  readonly target?: { readonly aims: readonly Aim[]; readonly words: string } | undefined;
}

export const SeriesFigure = (props: Props) => {
  const { series, name, variant, stale, actions, explain = true, target } = props;
  const t = useText();
  const words = useSeriesWords();
  const table = useSeriesTable();
  const { comparison } = series;
  const known = series.points.some(({ answer }) => answer !== null);
  const none = series.total.answer === null ? t("kpi.chart.none") : t("kpi.chart.whole");
  const why = series.total.answer === null ? words.why(series) : null;
  const because =
    explain && comparison !== null && !comparison.comparable ? words.compared(comparison) : null;
  return (
    <Figure
      title={words.finding(series, name, variant)}
      note={because ?? undefined}
      table={table(series)}
      actions={actions}
      stale={stale}
      below={
        <>
          {target && known ? <p className="meta chart-note chart-target-key">{target.words}</p> : null}
          <SpliceWords marks={series.marks} />
          <PeakWords series={series} />
        </>
      }
    >
      {known ? (
        <Trend
          points={series.points}
          compared={comparison?.comparable ? comparison.points : null}
          comparedName={words.comparedName(series)}
          comparedDays={words.against(series) ?? ""}
          grain={series.grain}
          measure={series}
          kind={trendKind(series, variant)}
          marks={series.marks}
          peaks={series.peaks}
          daily={isDaily(series.basis)}
          aims={target?.aims}
          summary={words.summary(series, name, variant)}
        />
      ) : (
        <p className="chart-none mute">{why ?? none}</p>
      )}
    </Figure>
  );
};
