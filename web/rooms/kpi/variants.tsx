// All ways a KPI is counted, for the same period, side by side.

import { Button } from "@mantine/core";
import { useAsk } from "../../app/ask.ts";
import { WhyUnknown } from "../../charts/point-words.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { formatValue } from "../../shape/format.ts";
import type { ListedKpi, Point, Series, Variant } from "../../shape/measure.ts";
import { platformsText } from "../../shape/slice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { type Question, useSetAsked } from "./question.ts";

interface Props {
  readonly kpi: ListedKpi;
  readonly series: Series;
  readonly question: Question;
}

export const Variants = ({ series, question }: Props) => {
  const t = useText();
  const answer = useAsk("compare_variants", question.range);
  if (answer.error && !answer.data) return <Failed error={answer.error} retry={() => answer.refetch()} />;
  if (!answer.data) return <Loading height={160} />;
  return (
    <div className={answer.isPlaceholderData ? "dimmed-while-newer" : undefined}>
      <p className="meta details-about">{t("kpi.variant.about")}</p>
      <table className="grid variants">
        <thead>
          <tr>
            <th scope="col">{t("kpi.variant.name")}</th>
            <th scope="col" className="number">
              {t("kpi.variant.value")}
            </th>
            <th scope="col" className="wide-only">
              {t("kpi.variant.formula")}
            </th>
            <th scope="col" className="wide-only">
              {t("kpi.variant.networks")}
            </th>
            <th scope="col">
              <span className="unseen">{t("kpi.variant.show")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.data.variants.map((each) => (
            <Row key={each.variant.id} {...each} series={series} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly variant: Variant;
  readonly total: Point;
  readonly platforms: readonly string[];
  readonly series: Series;
}

const Row = ({ variant, total, platforms, series }: RowProps) => {
  const t = useText();
  const language = useLanguage();
  const set = useSetAsked();
  const shown = series.variant === variant.id;
  const measure = { display: variant.display, currency: series.currency };
  return (
    <tr aria-current={shown || undefined}>
      <th scope="row">
        {variant.name[language]}
        <span className="meta variants-note">
          {t(`kpi.basis.${variant.basis}`)}
          {variant.note === null ? null : ` · ${variant.note[language]}`}
        </span>
      </th>
      <td className="number">
        {formatValue(total.answer, measure, language)}
        <WhyUnknown total={total} />
        {total.interval === null ? null : (
          <span className="meta variants-note">
            {formatValue(total.interval.low, measure, language)}–
            {formatValue(total.interval.high, measure, language)}
          </span>
        )}
      </td>
      <td className="wide-only" title={variant.formulas[language]}>
        {variant.brief[language]}
      </td>
      <td className="wide-only meta">{platformsText(platforms)}</td>
      <td className="number">
        {shown ? (
          <span className="meta">{t("kpi.variant.shown")}</span>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t("kpi.variant.show")}: ${variant.name[language]}`}
            onClick={() => set({ variant: variant.id, offset: null })}
          >
            {t("kpi.variant.show")}
          </Button>
        )}
      </td>
    </tr>
  );
};
