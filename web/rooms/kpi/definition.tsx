// The definition: what is counted, by which formula, from which columns, how it is rolled up, who says so, and the SQL.

import { Button, CopyButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useAsk } from "../../app/ask.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { SidePanel } from "../../parts/dialog.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { addDays, rangeText } from "../../shape/day.ts";
import type { ListedKpi, Variant } from "../../shape/measure.ts";
import { platformsText } from "../../shape/slice.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";
import { type Question, useSetAsked } from "./question.ts";

interface Props {
  readonly kpi: ListedKpi;
  readonly question: Question;
  readonly variant: Variant;
}

export const Definition = ({ kpi, question, variant }: Props) => {
  const t = useText();
  const language = useLanguage();
  const set = useSetAsked();
  return (
    <SidePanel
      opened={question.asked.definition}
      close={() => set({ show: null })}
      title={`${t("kpi.def.title")}: ${kpi.name[language]}`}
    >
      {question.asked.definition ? (
        <>
          <Words kpi={kpi} variant={variant} />
          {kpi.chosen === null ? null : <Sql question={question} variant={variant.id} />}
        </>
      ) : null}
    </SidePanel>
  );
};

const Entry = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

const Words = ({ kpi, variant }: { kpi: ListedKpi; variant: Variant }) => {
  const t = useText();
  const textOr = useTextOr();
  const language = useLanguage();
  const { currency } = useWorkspace();
  return (
    <dl className="definition">
      <Entry term={t("kpi.def.about")}>{kpi.about[language]}</Entry>
      <Entry term={t("kpi.variant.name")}>{variant.name[language]}</Entry>
      <Entry term={t("kpi.def.formula")}>{variant.formulas[language]}</Entry>
      <Entry term={t("kpi.def.unit")}>
        {textOr(`word.unit.${variant.unit}`, { currency }, variant.unit)}
      </Entry>
      <Entry term={t("kpi.def.basis")}>{t(`kpi.basis.${variant.basis}`)}</Entry>
      <Entry term={t("kpi.def.time")}>{t(`kpi.rollup.${variant.time}`)}</Entry>
      <Entry term={t("kpi.def.entities")}>{t(`kpi.rollup.${variant.entities}`)}</Entry>
      <Entry term={t("kpi.def.better")}>{t(`kpi.better.${kpi.better}`)}</Entry>
      {variant.note === null ? null : <Entry term={t("kpi.def.note")}>{variant.note[language]}</Entry>}
      <Entry term={t("kpi.def.reads")}>
        {variant.reads.map((column) => (
          <code key={column} className="definition-column">
            {column}
          </code>
        ))}
      </Entry>
      <Coverage kpi={kpi} variant={variant} />
      <Entry term={t("kpi.def.source")}>{kpi.source}</Entry>
    </dl>
  );
};

const Coverage = ({ kpi, variant }: { kpi: ListedKpi; variant: Variant }) => {
  const t = useText();
  const language = useLanguage();
  const covered = kpi.coverage.filter((each) => each.variant === variant.id);
  if (covered.length === 0) return null;
  return (
    <Entry term={t("kpi.def.coverage")}>
      {covered.map(({ platforms, first, last }) => (
        <span key={first + last} className="definition-line">
          {[platformsText(platforms), rangeText({ since: first, until: addDays(last, 1) }, language)]
            .filter((text) => text !== "")
            .join(" · ")}
        </span>
      ))}
    </Entry>
  );
};

const Sql = ({ question, variant }: { question: Question; variant: string }) => {
  const t = useText();
  const trace = useAsk("trace_kpi", { ...question.slice, variant, limit: 1 });
  if (trace.error) return <Failed error={trace.error} retry={() => trace.refetch()} />;
  if (!trace.data) return <Loading height={160} />;
  const { sql, params } = trace.data;
  return (
    <section aria-label={t("kpi.def.sql")}>
      <div className="figure-head">
        <h3>{t("kpi.def.sql")}</h3>
        <CopyButton value={sql}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {t(copied ? "kpi.def.copied" : "kpi.def.copy")}
            </Button>
          )}
        </CopyButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre className="sql" tabIndex={0}>
        {sql}
      </pre>
      <h3>{t("kpi.def.params")}</h3>
      <dl className="definition">
        {Object.entries(params).map(([name, value]) => (
          <Entry key={name} term={name}>
            <code>{JSON.stringify(value)}</code>
          </Entry>
        ))}
      </dl>
    </section>
  );
};
