// What posts had at each age in days, so that young posts are not set against old ones.

import { useAsk } from "../../app/ask.ts";
import { AgeChart } from "../../charts/age-chart.tsx";
import { Figure } from "../../charts/figure.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { formatCount, formatValue } from "../../shape/format.ts";
import type { Series } from "../../shape/measure.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import type { Question } from "./question.ts";

/** The age at which posts are compared. */
const compared = 7;

export const Ages = ({ series, question }: { series: Series; question: Question }) => {
  const t = useText();
  const language = useLanguage();
  const answer = useAsk("age_kpi", { ...question.slice, variant: series.variant });
  if (answer.error && !answer.data) return <Failed error={answer.error} retry={() => answer.refetch()} />;
  if (!answer.data) return <Loading height={250} />;
  const { ages, ...measure } = answer.data;
  if (ages.length === 0) return <p className="chart-none mute">{t("kpi.ages.none")}</p>;
  const said = (value: number) => formatValue(value, measure, language);
  const week = ages.find(({ age }) => age === compared);
  const title = week
    ? t("kpi.ages.week", { median: said(week.middle), count: week.posts })
    : t("kpi.ages.noWeek");
  const table = {
    heads: ["age", "posts", "low", "median", "high"].map((head) => t(`kpi.ages.${head as "age"}`)),
    rows: ages.map(({ age, posts, low, middle, high }) => [
      t("kpi.ages.days", { count: age }),
      formatCount(posts, language),
      ...[low, middle, high].map(said),
    ]),
  };
  return (
    <Figure title={title} note={t("kpi.ages.about")} table={table} stale={answer.isPlaceholderData}>
      <AgeChart
        ages={ages}
        measure={measure}
        summary={`${title} ${t("kpi.ages.about")}`}
        labelOf={(age) => formatCount(age, language)}
      />
      <p className="meta chart-note">{t("kpi.ages.axis")}</p>
    </Figure>
  );
};
