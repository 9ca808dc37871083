// The number itself: value, change against a named period, what it is made of, and which variant it is and why.

import { NativeSelect } from "@mantine/core";
import { useSetView } from "../../app/view.ts";
import { DeltaText } from "../../charts/delta-text.tsx";
import { ShowDays, useMissingWords } from "../../charts/missing.tsx";
import { useSeriesWords } from "../../charts/series-words.ts";
import { formatValue } from "../../shape/format.ts";
import type { ListedKpi, Series, Variant } from "../../shape/measure.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { FilterWords } from "./filter-words.tsx";
import { type Question, useSetAsked } from "./question.ts";

interface Props {
  readonly kpi: ListedKpi;
  readonly series: Series;
  readonly variant: Variant | undefined;
  readonly question: Question;
  readonly stale: boolean;
}

export const Headline = ({ kpi, series, variant, question, stale }: Props) => {
  const t = useText();
  const words = useSeriesWords();
  const setView = useSetView();
  const why = words.why(series);
  return (
    <section className="panel headline" aria-label={t("kpi.page.value")} aria-busy={stale}>
      <div className={stale ? "dimmed-while-newer" : undefined}>
        <p className="headline-value" data-answer={series.total.answer ?? ""}>
          {words.value(series, series.total.answer)}
        </p>
        {series.total.answer === null ? null : (
          <>
            <p className="headline-line">
              <Against series={series} />
            </p>
            <p className="meta">
              <MadeOf series={series} />
            </p>
          </>
        )}
        {why === null ? null : <p className={series.total.answer === null ? "warn" : "meta warn"}>{why}</p>}
        <Lacks series={series} />
        <ShowDays series={series} show={(range) => setView({ ...range, grain: null })} />
        <FilterWords question={question} />
      </div>
      <VariantChoice kpi={kpi} series={series} variant={variant} />
    </section>
  );
};

/** The days the number lacks, by account; else that it is cut by the end of the data. */
const Lacks = ({ series: { total, comparison } }: { series: Series }) => {
  const t = useText();
  const missingWords = useMissingWords();
  const missing = total.missing.length > 0 ? total.missing : (comparison?.total.missing ?? []);
  if (missing.length > 0) return <p className="meta warn">{missingWords(missing)}</p>;
  if (!total.partial || total.answer === null) return null;
  return <p className="meta warn">{t("kpi.page.partial")}</p>;
};

const Against = ({ series }: { series: Series }) => {
  const t = useText();
  const words = useSeriesWords();
  const { comparison } = series;
  if (comparison === null) return <span className="mute">{t("kpi.notCompared")}</span>;
  const note = words.note(comparison.note);
  const change = words.delta(series);
  const period = words.against(series) as string;
  return (
    <>
      {change === null ? (
        <span className="mute">{t("kpi.notComparable")}</span>
      ) : (
        <>
          <DeltaText delta={change} word />{" "}
          <span className="mute">
            {t("kpi.vs", { period })}: {words.value(series, comparison.total.answer)}
          </span>
        </>
      )}
      {note === null ? null : <span className="meta headline-note">{note}</span>}
    </>
  );
};

/** "5,680 ÷ 100,000, from 112 rows". The sides of money are money, those of all else plain counts. */
const MadeOf = ({ series }: { series: Series }) => {
  const t = useText();
  const language = useLanguage();
  const { top, bottom, rows } = series.total;
  const count = { display: "count", currency: null } as const;
  const from = t("kpi.page.fromRows", { rows });
  if (top === null || bottom === null) return from;
  const sides = {
    top: formatValue(top, count, language),
    bottom: formatValue(bottom, count, language),
  };
  return `${t("kpi.page.over", sides)} · ${from}`;
};

const VariantChoice = ({ kpi, series, variant }: Pick<Props, "kpi" | "series" | "variant">) => {
  const t = useText();
  const language = useLanguage();
  const set = useSetAsked();
  if (variant === undefined) return null;
  const asked = series.chosenBy === "asked";
  return (
    <div className="headline-variant">
      {kpi.variants.length > 1 ? (
        <NativeSelect
          size="xs"
          label={t("kpi.variant.name")}
          value={variant.id}
          data={kpi.variants.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(event) => set({ variant: event.currentTarget.value, offset: null })}
        />
      ) : null}
      <p className="meta">
        <code>{variant.formula}</code>
      </p>
      <p className="meta">{t(`kpi.basis.${variant.basis}`)}</p>
      {kpi.variants.length > 1 ? (
        <p className="meta">
          {t(asked ? "kpi.variant.chosenAsked" : "kpi.variant.chosenCoverage")}{" "}
          {asked ? (
            <button
              type="button"
              className="link-button"
              onClick={() => set({ variant: null, offset: null })}
            >
              {t("kpi.variant.auto")}
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
};
