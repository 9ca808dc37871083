// The page of one KPI: its value, its trend, its parts, its variants, and the rows it is made of.

import { Link, useParams } from "wouter";
import { useAsk } from "../../app/ask.ts";
import { PageHead } from "../../app/page-head.tsx";
import { usePlace } from "../../app/places.ts";
import { useHere } from "../../app/workspace.ts";
import { SeriesFigure } from "../../charts/series-figure.tsx";
import { Badge } from "../../parts/badge.tsx";
import { Empty, Failed, Loading } from "../../parts/states.tsx";
import type { ListedKpi } from "../../shape/measure.ts";
import { titleOf, variantOf } from "../../shape/slice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import "../../charts/charts.css";
import { Controls } from "./controls.tsx";
import { Definition } from "./definition.tsx";
import { Details } from "./details.tsx";
import { Headline } from "./headline.tsx";
import "./kpi.css";
import { PageTools } from "./page-tools.tsx";
import { type Question, useQuestion } from "./question.ts";
import { SplitPanels } from "./split-panels.tsx";
import { Unlit } from "./unlit.tsx";

export const KpiPage = () => {
  const t = useText();
  const place = usePlace();
  const { kpi: id } = useParams<{ kpi: string }>();
  const { kpis, workspace } = useHere();
  const kpi = kpis.find((each) => each.id === id);
  return (
    <>
      <p className="crumbs">
        <Link href={place("kpis")}>{t("kpi.page.all")}</Link>
      </p>
      {kpi === undefined ? (
        <>
          <PageHead title={t("kpi.page.noSuch")} />
          <Empty title={t("kpi.list.nothing")} />
        </>
      ) : (
        // Keyed, so that the numbers of one KPI are never shown, not even dimmed, under the name of another.
        <OneKpi key={`${workspace.id}/${kpi.id}`} kpi={kpi} />
      )}
    </>
  );
};

const OneKpi = ({ kpi }: { kpi: ListedKpi }) => {
  const language = useLanguage();
  const question = useQuestion(kpi);
  const lit = kpi.chosen !== null;
  const answer = useAsk("ask_kpi", question.series, { enabled: lit });
  const shown = variantOf(kpi, answer.data?.variant ?? question.asked.variant);
  return (
    <>
      <PageHead
        title={kpi.name[language]}
        about={<About kpi={kpi} />}
        {...(lit ? { period: { filters: question.offered } } : {})}
        actions={<PageTools question={question} {...(lit && shown ? { variant: shown.id } : {})} />}
      />
      {lit ? <Answered {...{ kpi, question, answer }} /> : <Unlit kpi={kpi} />}
      {shown ? <Definition kpi={kpi} question={question} variant={shown} /> : null}
    </>
  );
};

const About = ({ kpi }: { kpi: ListedKpi }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <p className="kpi-about">{kpi.about[language]}</p>
      <p className="kpi-badges">
        <Badge about={t("kpi.codeAbout")}>{kpi.code}</Badge>
        <Badge about={t(`kpi.kindAbout.${kpi.kind}`)}>{t(`kpi.kind.${kpi.kind}`)}</Badge>
        {kpi.essential ? <Badge about={t("kpi.essentialAbout")}>{t("kpi.essential")}</Badge> : null}
        <span className="meta">{t(`kpi.better.${kpi.better}`)}</span>
      </p>
    </>
  );
};

interface AnsweredProps {
  readonly kpi: ListedKpi;
  readonly question: Question;
  readonly answer: ReturnType<typeof useAsk<"ask_kpi">>;
}

const Answered = ({ kpi, question, answer }: AnsweredProps) => {
  const language = useLanguage();
  const failed = answer.error ? <Failed error={answer.error} retry={() => answer.refetch()} /> : null;
  if (!answer.data)
    return (
      <>
        {failed ?? <Loading height={126} />}
        <Controls question={question} />
        {failed ? null : <Loading height={330} />}
      </>
    );
  const series = answer.data;
  const stale = answer.isPlaceholderData;
  const variant = kpi.variants.find(({ id }) => id === series.variant);
  const name = titleOf(kpi, variant, language);
  return (
    <>
      <Headline kpi={kpi} series={series} variant={variant} question={question} stale={stale} />
      <Controls question={question} />
      {failed}
      {series.by === null ? (
        <SeriesFigure series={series} name={name} variant={variant} stale={stale} explain={false} />
      ) : (
        <SplitPanels series={series} name={name} variant={variant} stale={stale} />
      )}
      <Details kpi={kpi} series={series} question={question} />
    </>
  );
};
