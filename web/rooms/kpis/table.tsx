// The table of the list, by groups; columns drop on phones.

import { Skeleton } from "@mantine/core";
import { Link } from "wouter";
import { useNeeds } from "../../app/needs.ts";
import { usePlace } from "../../app/places.ts";
import { useBesideWords } from "../../charts/beside.ts";
import { DeltaText } from "../../charts/delta-text.tsx";
import { useWindowsWords } from "../../charts/missing.tsx";
import { trendKind, useSeriesWords } from "../../charts/series-words.ts";
import { Sparkline } from "../../charts/sparkline.tsx";
import { addDays, rangeText } from "../../shape/day.ts";
import { dash } from "../../shape/format.ts";
import { coverageOf, type Sort, type SortKey } from "../../shape/kpi-list.ts";
import type { Kpi, ListedKpi, Series } from "../../shape/measure.ts";
import { platformsText } from "../../shape/slice.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { TargetMark } from "../kpi/targets/mark.tsx";
import type { ShownRow } from "./answers.tsx";
import { Pick as PickBox } from "./picked.tsx";

interface Props {
  readonly sections: readonly { readonly group: Kpi["group"]; readonly rows: readonly ShownRow[] }[];
  readonly sort: Sort;
  readonly setSort: (sort: Sort) => void;
  /** KPIs ticked to be compared. */
  readonly picked: readonly string[];
  readonly pick: (picked: readonly string[]) => void;
}

export const KpiTable = ({ sections, sort, setSort, picked, pick }: Props) => {
  const t = useText();
  return (
    <table className="kpis">
      <thead>
        <tr>
          <SortHead column="name" label={t("kpi.table.kpi")} {...{ sort, setSort }} />
          <SortHead column="code" label={t("kpi.table.code")} className="wide-only" {...{ sort, setSort }} />
          <th scope="col" className="number">
            {t("kpi.table.value")}
          </th>
          <SortHead column="change" label={t("kpi.table.change")} className="number" {...{ sort, setSort }} />
          <th scope="col" className="wide-only">
            {t("kpi.table.trend")}
          </th>
          <th scope="col" className="wide-only kpis-roomy">
            {t("kpi.table.basis")}
          </th>
          <SortHead
            column="coverage"
            label={t("kpi.table.coverage")}
            className="wide-only"
            {...{ sort, setSort }}
          />
        </tr>
      </thead>
      {sections.map(({ group, rows }) => (
        <tbody key={group}>
          <tr className="kpis-group">
            <th scope="rowgroup" colSpan={7}>
              {t(`kpi.group.${group}`)}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.kpi.id} {...{ row, picked, pick }} />
          ))}
        </tbody>
      ))}
    </table>
  );
};

interface SortProps {
  readonly column: SortKey;
  readonly label: string;
  readonly className?: string;
  readonly sort: Sort;
  readonly setSort: (sort: Sort) => void;
}

const SortHead = ({ column, label, className, sort, setSort }: SortProps) => {
  const t = useText();
  const here = sort.by === column;
  const order = sort.down ? "descending" : "ascending";
  return (
    <th scope="col" className={className} aria-sort={here ? order : "none"}>
      <button
        type="button"
        className="kpis-sort"
        title={t("kpi.list.sortBy", { column: label })}
        onClick={() => setSort({ by: column, down: here && !sort.down })}
      >
        {label}
        <span aria-hidden="true">{here ? (sort.down ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
};

type Picking = Pick<Props, "picked" | "pick">;

const Row = ({ row, ...picking }: { row: ShownRow } & Picking) => {
  const t = useText();
  const language = useLanguage();
  const { kpi, variant } = row;
  return (
    <tr className={row.stale ? "dimmed-while-newer" : undefined} data-kpi={kpi.id}>
      <th scope="row">
        <div className="kpis-cell">
          <span className="kpis-pick">
            {kpi.chosen === null ? null : <PickBox id={kpi.id} name={kpi.name[language]} {...picking} />}
          </span>
          <div>
            <Name row={row} />
          </div>
        </div>
      </th>
      <td className="wide-only meta" title={t("kpi.codeAbout")}>
        {kpi.code}
      </td>
      {kpi.chosen === null ? <Needs kpi={kpi} /> : <Numbers row={row} />}
      {kpi.chosen === null ? null : (
        <>
          <td
            className="wide-only kpis-roomy meta"
            title={variant === undefined ? undefined : t(`kpi.basisAbout.${variant.basis}`)}
          >
            {variant === undefined ? null : t(`kpi.basis.${variant.basis}`)}
          </td>
          <td className="wide-only meta">
            <Coverage row={row} />
          </td>
        </>
      )}
    </tr>
  );
};

const Name = ({ row }: { row: ShownRow }) => {
  const language = useLanguage();
  const place = usePlace();
  const needs = useNeeds();
  const { kpi, variant } = row;
  const lit = kpi.chosen !== null;
  return (
    <>
      <Link href={place("kpis", kpi.id)} className={lit ? "kpis-name" : "kpis-name kpis-unlit"}>
        {kpi.name[language]}
      </Link>
      {lit && kpi.variants.length > 1 && variant ? (
        <span className="meta kpis-variant">{variant.name[language]}</span>
      ) : null}
      <Unknown series={row.series} />
      <TargetMark kpi={kpi.id} />
      {lit ? null : <span className="meta kpis-variant phone-only">{needs(kpi)}</span>}
    </>
  );
};

/** Why there is a dash, in a few words; the KPI's own page says more. */
const Unknown = ({ series }: Pick<ShownRow, "series">) => {
  const t = useText();
  const windowsWords = useWindowsWords();
  const empty = series?.empty ?? null;
  if (series === null || empty === null) return null;
  const periods = windowsWords(series);
  return (
    <span className="meta kpis-variant kpis-why">
      {periods === "" ? t(`kpi.short.${empty.reason}`) : t("kpi.short.window", { periods })}
    </span>
  );
};

/** What would light it up, in place of the numbers; on a phone it stands under the name, where there is room. */
const Needs = ({ kpi }: { kpi: ListedKpi }) => {
  const needs = useNeeds();
  return (
    <>
      <td className="number mute kpis-dash">{dash}</td>
      <td className="phone-only" />
      <td className="meta kpis-needs wide-only" colSpan={4} title={needs(kpi, kpi.needs.length)}>
        {needs(kpi)}
      </td>
    </>
  );
};

const Numbers = ({ row }: { row: ShownRow }) => {
  const words = useSeriesWords();
  const besideWords = useBesideWords();
  const { series } = row;
  if (series === null)
    return (
      <>
        <td className="number">{row.waiting ? <Skeleton height={14} width={64} ml="auto" /> : dash}</td>
        <td />
        <td className="wide-only" />
      </>
    );
  const why = series.total.answer === null ? words.why(series) : null;
  const beside = besideWords(row.kpi, series);
  return (
    <>
      <td className="number kpis-value" title={why ?? undefined} data-answer={series.total.answer ?? ""}>
        {words.value(series, series.total.answer)}
        {beside === "" ? null : (
          <span className="warn" title={beside}>
            <span aria-hidden="true"> *</span>
            <span className="unseen"> {beside}</span>
          </span>
        )}
      </td>
      <td className="number meta">
        <Change series={series} />
      </td>
      <td className="wide-only">
        <Sparkline
          values={series.points.map(({ answer }) => answer)}
          bars={trendKind(series, row.variant) === "bars"}
        />
      </td>
    </>
  );
};

const Change = ({ series }: { series: Series }) => {
  const t = useText();
  const words = useSeriesWords();
  const change = words.delta(series);
  if (change !== null) return <DeltaText delta={change} />;
  const why = series.comparison === null ? t("kpi.notCompared") : t("kpi.notComparable");
  return (
    <span title={words.compared(series.comparison) ?? why}>
      <span aria-hidden="true">{dash}</span>
      <span className="unseen">{why}</span>
    </span>
  );
};

const Coverage = ({ row }: { row: ShownRow }) => {
  const language = useLanguage();
  const found = coverageOf(row);
  if (found === null) return null;
  return (
    <>
      {platformsText(found.platforms)}
      <span className="kpis-days figures">
        {rangeText({ since: found.first, until: addDays(found.last, 1) }, language)}
      </span>
    </>
  );
};
