// The foot of the rows: the sums of each side over all pages, and the number they make.

import { formatValue } from "../../shape/format.ts";
import type { Series, Trace } from "../../shape/measure.ts";
import { sumOf } from "../../shape/traced.ts";
import { useLanguage, useText } from "../../text/text.tsx";

const count = { display: "count", currency: null } as const;

interface Props {
  readonly trace: Trace;
  readonly series: Series;
  /** False for quantiles: their rows are ordered, not added. */
  readonly adds: boolean;
}

export const RowSums = ({ trace, series, adds }: Props) => {
  const t = useText();
  const language = useLanguage();
  const written = (value: number | null) =>
    formatValue(value, trace.display === "money" ? trace : count, language);
  const ratio = trace.bottom !== null;
  const over = (value: number | null) => formatValue(value, count, language);
  const side = (rows: number | null, bottom: number | null) =>
    ratio ? t("kpi.page.over", { top: written(rows), bottom: over(bottom) }) : written(rows);
  /** A page may hold rows of one side alone: it is named, and nothing is said of the other. */
  const ofPage = (top: number | null, bottom: number | null): string => {
    if (!ratio || (top !== null && bottom !== null)) return side(top, bottom);
    const [name, sum] =
      bottom === null ? [t("kpi.rows.top"), written(top)] : [t("kpi.rows.bottom"), over(bottom)];
    return `${name}: ${sum}`;
  };
  const answer = formatValue(trace.answer, series, language);
  const paged = trace.rows.length < trace.total;
  if (!adds)
    return (
      <tfoot>
        <Foot
          label={t("kpi.rollup.quantile")}
          sum=""
          equals={t("kpi.rows.equals", { value: answer })}
          ratio={ratio}
        />
      </tfoot>
    );
  return (
    <tfoot>
      {paged ? (
        <Foot
          label={t("kpi.rows.sumPage", { count: trace.rows.length })}
          sum={ofPage(sumOf(trace.rows, "top"), sumOf(trace.rows, "bottom"))}
          ratio={ratio}
        />
      ) : null}
      <Foot
        label={t("kpi.rows.sum", { total: trace.total })}
        sum={side(trace.top, trace.bottom)}
        equals={t("kpi.rows.equals", { value: answer })}
        ratio={ratio}
      />
    </tfoot>
  );
};

const Foot = (props: { label: string; sum: string; equals?: string; ratio: boolean }) => (
  <tr>
    <th scope="row">{props.label}</th>
    <td className="wide-only" colSpan={props.ratio ? 4 : 3} />
    <td className="number">
      {props.sum}
      {props.equals === undefined ? null : <strong className="rows-equals"> {props.equals}</strong>}
    </td>
    <td className="wide-only" />
  </tr>
);
