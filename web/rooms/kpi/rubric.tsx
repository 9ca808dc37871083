// What engagement goes with each criterion of the rubric, beside the points somebody gave it.

import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useHere } from "../../app/workspace.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { formatCount, formatValue } from "../../shape/format.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Told = Output<"fit_rubric">;

const Criteria = ({ of: { criteria } }: { of: Told }) => {
  const t = useText();
  const language = useLanguage();
  const times = (factor: number): string =>
    `×${formatValue(factor, { display: "per", currency: null }, language)}`;
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t("kpi.rubric.criterion")}</th>
          <th scope="col" className="number">
            {t("kpi.rubric.points")}
          </th>
          <th scope="col" className="number">
            {t("kpi.rubric.factor")}
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ criterion, points, factor, low, high, why }) => (
          <tr key={criterion}>
            <th scope="row">{criterion}</th>
            <td className="figures number">{formatCount(points, language)}</td>
            <td className="figures number">
              {factor === null ? "–" : times(factor)}{" "}
              <span className="meta">
                {low === null || high === null
                  ? why === null
                    ? null
                    : t(`kpi.rubric.why.${why}`)
                  : t("kpi.rubric.between", { low: times(low), high: times(high) })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Fitted = ({ of }: { of: Told }) => {
  const t = useText();
  const language = useLanguage();
  if (of.criteria.length === 0) return <p className="meta">{t("kpi.rubric.none")}</p>;
  const count = (n: number): string => formatCount(n, language);
  return (
    <>
      <p className="meta">{t("kpi.rubric.about")}</p>
      <Criteria of={of} />
      <p className="meta">
        {t("kpi.rubric.how", { posts: count(of.posts), scored: count(of.scored), least: count(of.least) })}
      </p>
    </>
  );
};

export const Rubric = () => {
  const t = useText();
  const { workspace } = useHere();
  const asked = useAsk("fit_rubric", { workspace: workspace.id });
  const waiting = asked.error ? null : <Loading height={120} />;
  return (
    <section className="panel kpi-rubric" aria-labelledby="kpi-rubric">
      <div className="figure-head">
        <h2 id="kpi-rubric">{t("kpi.rubric.title")}</h2>
      </div>
      {asked.error && !asked.data ? <Failed error={asked.error} retry={() => asked.refetch()} /> : null}
      {asked.data ? <Fitted of={asked.data} /> : waiting}
    </section>
  );
};
