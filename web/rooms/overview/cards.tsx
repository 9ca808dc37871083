// The essentials as cards: value, change against a named period, what it counts, how fresh it is; a click opens the KPI.

import { Link } from "wouter";
import { useNeeds } from "../../app/needs.ts";
import { usePlace } from "../../app/places.ts";
import { useSetView } from "../../app/view.ts";
import { useBesideWords, usePassedWords } from "../../charts/beside.ts";
import { DeltaText } from "../../charts/delta-text.tsx";
import { ShowDays, useMissingWords } from "../../charts/missing.tsx";
import { trendKind, useSeriesWords } from "../../charts/series-words.ts";
import { WideSparkline } from "../../charts/sparkline.tsx";
import { Badge } from "../../parts/badge.tsx";
import { dayText } from "../../shape/day.ts";
import { dash } from "../../shape/format.ts";
import type { Kpi, Series } from "../../shape/measure.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { TargetMark } from "../kpi/targets/mark.tsx";
import type { Essential } from "./essential.ts";

export const Cards = ({ kpis, stale }: { kpis: readonly Essential[]; stale: boolean }) => {
  const t = useText();
  return (
    <section
      className={`cards${stale ? " dimmed-while-newer" : ""}`}
      aria-label={t("kpi.overview.cards")}
      aria-busy={stale}
    >
      {kpis.map(({ kpi, series }) =>
        series === null ? <Unlit key={kpi.id} kpi={kpi} /> : <Card key={kpi.id} kpi={kpi} series={series} />,
      )}
    </section>
  );
};

const Name = ({ kpi }: { kpi: Kpi }) => {
  const language = useLanguage();
  const place = usePlace();
  return (
    <h2 className="card-name">
      <Link href={place("kpis", kpi.id)}>{kpi.name[language]}</Link>
    </h2>
  );
};

const Card = ({ kpi, series }: { kpi: Kpi; series: Series }) => {
  const t = useText();
  const language = useLanguage();
  const words = useSeriesWords();
  const missingWords = useMissingWords();
  const besideWords = useBesideWords();
  const setView = useSetView();
  const variant = kpi.variants.find(({ id }) => id === series.variant);
  const lasts = series.coverage.map(({ last }) => last).sort();
  const why = series.total.answer === null ? words.why(series) : null;
  const { missing } = series.total;
  const beside = besideWords(kpi, series);
  const passed = usePassedWords()(kpi, series);
  return (
    <article className="card">
      <Name kpi={kpi} />
      <div className="card-value">{words.value(series, series.total.answer)}</div>
      {why === null ? <Against series={series} /> : <p className="card-meta">{why}</p>}
      <TargetMark kpi={kpi.id} />
      {missing.length > 0 ? <p className="card-meta warn">{missingWords(missing)}</p> : null}
      {passed === "" ? null : (
        <p className="card-meta">
          <Badge about={passed}>{t("kpi.passed.short")}</Badge>
        </p>
      )}
      {beside === "" ? null : <p className="card-meta warn">{beside}</p>}
      <ShowDays series={series} show={(range) => setView({ ...range, grain: null })} />
      <WideSparkline
        values={series.points.map(({ answer }) => answer)}
        bars={trendKind(series, variant) === "bars"}
      />
      <p className="card-foot">
        {kpi.variants.length > 1 && variant ? <span>{variant.name[language]}</span> : null}
        {variant ? (
          <Badge about={t(`kpi.basisAbout.${variant.basis}`)}>{t(`kpi.basisShort.${variant.basis}`)}</Badge>
        ) : null}
        {lasts.length > 0 ? (
          <span>{t("kpi.freshTo", { day: dayText(lasts.at(-1) as string, language) })}</span>
        ) : null}
      </p>
    </article>
  );
};

const Against = ({ series }: { series: Series }) => {
  const t = useText();
  const words = useSeriesWords();
  const change = words.delta(series);
  const period = words.against(series);
  if (period === null) return <p className="card-meta">{t("kpi.notCompared")}</p>;
  if (change === null) {
    const why = words.comparedWhole(series);
    return (
      <p className="card-meta" title={why ?? undefined}>
        {t("kpi.notComparable")}
      </p>
    );
  }
  return (
    <p className="card-meta">
      <DeltaText delta={change} /> {t("kpi.vs", { period })}
    </p>
  );
};

/** An essential without data: grey, with the exports that would fill it. */
const Unlit = ({ kpi }: { kpi: Kpi }) => {
  const needs = useNeeds();
  return (
    <article className="card card-unlit">
      <Name kpi={kpi} />
      <div className="card-value">{dash}</div>
      <p className="card-meta">{needs(kpi)}</p>
    </article>
  );
};
