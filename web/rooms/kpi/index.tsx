// The page of one KPI: its value, its trend, its parts, its variants, and the rows it is made of.

import { Button } from "@mantine/core";
import { Link, useParams, useSearch } from "wouter";
import { near } from "../../../src/contract/near.ts";
import { useAsk } from "../../app/ask.ts";
import { PageHead } from "../../app/page-head.tsx";
import { usePlace } from "../../app/places.ts";
import { shortened } from "../../app/view-address.ts";
import { useHere } from "../../app/workspace.ts";
import { Badge } from "../../parts/badge.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import type { ListedKpi } from "../../shape/measure.ts";
import { titleOf, variantOf } from "../../shape/slice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import "../../charts/charts.css";
import { Channels } from "./channels.tsx";
import { Controls } from "./controls.tsx";
import { Definition } from "./definition.tsx";
import { Details } from "./details.tsx";
import { Forecast } from "./forecast.tsx";
import { Headline } from "./headline.tsx";
import { Rubric } from "./rubric.tsx";
import "./kpi.css";
import { PageTools } from "./page-tools.tsx";
import { askedFaults, type Question, useQuestion } from "./question.ts";
import { SplitPanels } from "./split-panels.tsx";
import { TargetedFigure } from "./targets/figure.tsx";
import { Targets } from "./targets/panel.tsx";
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
        <NoSuch id={id} />
      ) : (
        // Keyed, so that the numbers of one KPI are never shown, not even dimmed, under the name of another.
        <OneKpi key={`${workspace.id}/${kpi.id}`} kpi={kpi} />
      )}
    </>
  );
};

/** The address names a KPI that is none: what it says, and what it may have meant. */
const NoSuch = ({ id }: { id: string }) => {
  const t = useText();
  const language = useLanguage();
  const place = usePlace();
  const { kpis } = useHere();
  const names = ({ id: own, name }: ListedKpi) => [own, name[language], name.en];
  const meant = near(id, kpis, { names, least: 0.3 }).slice(0, 5);
  return (
    <>
      <PageHead title={t("kpi.page.noSuch", { asked: shortened(id) })} />
      {meant.length === 0 ? null : (
        <>
          <p>{t("kpi.page.meant")}</p>
          <ul>
            {meant.map((one) => (
              <li key={one.id}>
                <Link href={place("kpis", one.id)}>{one.name[language]}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button component={Link} href={place("kpis")} variant="default">
        {t("kpi.page.all")}
      </Button>
    </>
  );
};

const OneKpi = ({ kpi }: { kpi: ListedKpi }) => {
  const language = useLanguage();
  const question = useQuestion(kpi);
  const lit = kpi.chosen !== null;
  const answer = useAsk("ask_kpi", question.series, { enabled: lit });
  const shown = variantOf(kpi, answer.data?.variant ?? question.asked.variant);
  const faults = askedFaults(useSearch(), kpi, shown?.name[language] ?? "");
  return (
    <>
      <PageHead
        title={kpi.name[language]}
        faults={faults}
        about={<About kpi={kpi} />}
        {...(lit ? { period: { filters: question.offered } } : {})}
        actions={
          <PageTools
            question={question}
            own={kpi.group === "own"}
            {...(lit && shown ? { variant: shown.id } : {})}
          />
        }
      />
      {lit ? <Answered {...{ kpi, question, answer }} /> : <Dark kpi={kpi} question={question} />}
      {shown ? <Definition kpi={kpi} question={question} variant={shown} /> : null}
    </>
  );
};

/** A KPI without data may have a target all the same. */
const Dark = ({ kpi, question }: { kpi: ListedKpi; question: Question }) => (
  <>
    <Unlit kpi={kpi} />
    <Targets kpi={kpi} question={question} />
    <Modelled kpi={kpi} />
  </>
);

/** What a model says beside the number. */
const Modelled = ({ kpi }: { kpi: ListedKpi }) => {
  if (kpi.id === "lifetime_value") return <Forecast />;
  return kpi.id === "content_quality" ? <Rubric /> : null;
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
  const groups = variantOf(kpi, answer.data?.variant ?? question.asked.variant)?.groups ?? null;
  const failed = answer.error ? <Failed error={answer.error} retry={() => answer.refetch()} /> : null;
  if (!answer.data)
    return (
      <>
        {failed ?? <Loading height={126} />}
        <Controls question={question} groups={groups} />
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
      <Controls question={question} groups={groups} />
      {failed}
      {series.by === null ? (
        <TargetedFigure {...{ series, name, variant, stale, question }} explain={false} />
      ) : (
        <SplitPanels {...{ series, name, variant, stale, question }} />
      )}
      {kpi.variants.some(({ channel }) => channel !== null) ? (
        <Channels question={question} shown={series.variant} />
      ) : null}
      <Targets kpi={kpi} question={question} />
      <Modelled kpi={kpi} />
      <Details kpi={kpi} series={series} question={question} />
    </>
  );
};
