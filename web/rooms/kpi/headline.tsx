// The number itself: value, change against a named period, what it is made of, and which variant it is and why.

import { NativeSelect } from "@mantine/core";
import { Link } from "wouter";
import { usePlace } from "../../app/places.ts";
import { useSetView } from "../../app/view.ts";
import { useBesideWords, usePassedWords, variantBeside } from "../../charts/beside.ts";
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
  const place = usePlace();
  // What stands beside the number says the same with names and figures.
  const why = series.beside !== null && series.total.answer !== null ? null : words.why(series);
  return (
    <section className="panel headline" aria-label={t("kpi.page.value")} aria-busy={stale}>
      <div className={stale ? "dimmed-while-newer" : undefined}>
        <p className="headline-value" data-answer={series.total.answer ?? ""}>
          {words.value(series, series.total.answer)}
        </p>
        {series.total.answer === null ? null : (
          <>
            {variant?.groups === "group" && <p className="meta">{t("kpi.page.knownShare")}</p>}
            <p className="headline-line">
              <Against series={series} />
            </p>
            <Within series={series} />
            <p className="meta">
              <MadeOf series={series} />
            </p>
          </>
        )}
        {why === null ? null : <p className={series.total.answer === null ? "warn" : "meta warn"}>{why}</p>}
        {series.total.note === "setting_missing" && (
          <p className="meta">
            <Link href={place("settings")}>{t("kpi.page.toSettings")}</Link>
          </p>
        )}
        <PassedOver kpi={kpi} series={series} />
        <Lacks series={series} />
        <Unpriced series={series} />
        <Elsewhere kpi={kpi} series={series} />
        <ShowDays series={series} show={(range) => setView({ ...range, grain: null })} />
        <FilterWords question={question} />
      </div>
      <VariantChoice kpi={kpi} series={series} variant={variant} />
    </section>
  );
};

/** The way to what nobody has said yet. */
const ToSettings = ({ settings }: { settings: readonly ListedKpi["settings"][number][] }) => {
  const t = useText();
  const place = usePlace();
  return settings.map((one) => (
    <Link key={one} href={place("settings")}>
      {t(`kpi.needsSetting.${one}`)}
    </Link>
  ));
};

/** That another definition than the KPI's first is counted in this period. */
const PassedOver = ({ kpi, series }: Pick<Props, "kpi" | "series">) => {
  const text = usePassedWords()(kpi, series);
  const settings = series.passedOver?.settings ?? [];
  return text === "" ? null : (
    <p className="meta warn">
      {text} <ToSettings settings={settings} />
    </p>
  );
};

/** What another variant has of these days, and the step to it. */
const Elsewhere = ({ kpi, series }: Pick<Props, "kpi" | "series">) => {
  const t = useText();
  const language = useLanguage();
  const besideWords = useBesideWords();
  const set = useSetAsked();
  const other = variantBeside(kpi, series);
  if (other === undefined) return null;
  const variant = other.name[language];
  const text = series.beside === null ? t("kpi.instead", { variant }) : besideWords(kpi, series);
  return (
    <p className="meta warn">
      {text}{" "}
      <button
        type="button"
        className="link-button"
        onClick={() => set({ variant: other.id, by: null, offset: null })}
      >
        {t("kpi.beside.show", { variant })}
      </button>
    </p>
  );
};

/** Amounts that are not in the number, and what would bring them in. */
const Unpriced = ({ series: { unpriced, total } }: { series: Series }) => {
  const t = useText();
  if (unpriced.length === 0 || total.answer === null) return null;
  const list = unpriced.map(({ currency, rows }) => `${currency || "?"}: ${rows}`).join(", ");
  return <p className="meta warn">{t("kpi.page.unpriced", { list })}</p>;
};

/** The days the number lacks, by account; else that it is cut by the end of the data. */
const Lacks = ({ series: { total, comparison } }: { series: Series }) => {
  const t = useText();
  const missingWords = useMissingWords();
  const missing = total.missing.length > 0 ? total.missing : (comparison?.total.missing ?? []);
  if (missing.length > 0) return <p className="meta warn">{missingWords(missing)}</p>;
  if (!total.partial || total.answer === null || total.note === "part_of_period") return null;
  return <p className="meta warn">{t("kpi.page.partial")}</p>;
};

const Against = ({ series }: { series: Series }) => {
  const t = useText();
  const words = useSeriesWords();
  const { comparison } = series;
  if (comparison === null) return <span className="mute">{t("kpi.notCompared")}</span>;
  const note = words.comparedWhole(series);
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

/** Within which the number may be by chance, and how that was worked out. */
const Within = ({ series }: { series: Series }) => {
  const t = useText();
  const words = useSeriesWords();
  const { interval } = series.total;
  if (interval === null) return null;
  const [low, high] = [interval.low, interval.high].map((end) => words.value(series, end));
  return (
    <p className="meta" data-interval={interval.method}>
      {t("kpi.interval", { low: low as string, high: high as string })} ·{" "}
      {t(`kpi.interval.${interval.method}`)}
    </p>
  );
};

/** "5,680 ÷ 100,000, from 112 rows". What money is divided is money, all else plain counts. */
const MadeOf = ({ series }: { series: Series }) => {
  const t = useText();
  const language = useLanguage();
  const { top, bottom, rows } = series.total;
  const count = { display: "count", currency: null } as const;
  const from = t("kpi.page.fromRows", { rows });
  if (top === null || bottom === null) return from;
  const sides = {
    top: formatValue(top, series.display === "money" ? series : count, language),
    bottom: formatValue(bottom, count, language),
  };
  return `${t("kpi.page.over", sides)} · ${from}`;
};

const chosenWords = {
  asked: "kpi.variant.chosenAsked",
  coverage: "kpi.variant.chosenCoverage",
  whole: "kpi.variant.chosenWhole",
  aside: "kpi.variant.chosenAside",
} as const;

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
      <p className="meta" title={variant.formulas[language]}>
        {variant.brief[language]}
      </p>
      <p className="meta">{t(`kpi.basis.${variant.basis}`)}</p>
      {kpi.variants.length > 1 ? (
        <p className="meta">
          {t(chosenWords[series.chosenBy])}{" "}
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
