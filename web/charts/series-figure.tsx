// A series as a titled figure: the trend, its comparison, and the same as a table.

import type { ReactNode } from "react";
import type { Series, Variant } from "../shape/measure.ts";
import { useText } from "../text/text.tsx";
import { Figure } from "./figure.tsx";
import { isDaily, trendKind, useSeriesTable, useSeriesWords } from "./series-words.ts";
import { Trend } from "./trend.tsx";

interface Props {
  readonly series: Series;
  readonly name: string;
  readonly variant: Variant | undefined;
  readonly stale: boolean;
  readonly actions?: ReactNode;
  /** False where it already stands beside the number why there is no comparison. */
  readonly explain?: boolean;
}

export const SeriesFigure = ({ series, name, variant, stale, actions, explain = true }: Props) => {
  const t = useText();
  const words = useSeriesWords();
  const table = useSeriesTable();
  const { comparison } = series;
  const known = series.points.some(({ answer }) => answer !== null);
  const why = words.why(series);
  const because =
    explain && comparison !== null && !comparison.comparable ? words.note(comparison.note) : null;
  return (
    <Figure
      title={words.finding(series, name)}
      note={because ?? undefined}
      table={table(series)}
      actions={actions}
      stale={stale}
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
          daily={isDaily(series.basis)}
          summary={words.summary(series, name)}
        />
      ) : (
        <p className="chart-none mute">{why ?? t("kpi.chart.none")}</p>
      )}
    </Figure>
  );
};
