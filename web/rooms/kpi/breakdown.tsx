// A number by every value of a dimension: searched, sorted, page by page, each row one click to the number filtered by it.

import {
  ArrowDownIcon,
  ArrowDownTrayIcon,
  ArrowUpIcon,
  MagnifyingGlassIcon,
} from "@heroicons/react/24/outline";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAsk } from "../../app/ask.ts";
import { address, type Input, type Output } from "../../app/client.ts";
import { DeltaText } from "../../charts/delta-text.tsx";
import { partName, useSeriesWords } from "../../charts/series-words.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { formatDelta } from "../../shape/delta.ts";
import { dash, formatCount, formatShare, formatValue } from "../../shape/format.ts";
import type { Dimension } from "../../shape/measure.ts";
import { barWidths } from "../../shape/ranked.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { PageSteps } from "./page-steps.tsx";
import { Place } from "./place.tsx";
import { PostOf } from "./post-of.tsx";
import { type Question, useSetAsked } from "./question.ts";

export type Told = Output<"breakdown_kpi">;
type Row = Told["rows"][number];
type Sort = "answer" | "name";
interface Shown {
  readonly search: string;
  readonly sort: Sort;
  readonly order: "asc" | "desc";
  readonly offset: number;
}

export const pageSize = 25;

interface Props {
  readonly question: Question;
  readonly by: Dimension;
  /** The variant of the number that is seen. */
  readonly variant: string;
  readonly ranked: boolean;
}

/** Hours and weekdays are read in their order, all else by size. */
const inOrder: readonly Dimension[] = ["post_hour", "post_weekday"];
const sortFor = (by: Dimension): Pick<Shown, "sort" | "order"> =>
  inOrder.includes(by) ? { sort: "name", order: "asc" } : { sort: "answer", order: "desc" };

/** Groups of a distribution and hours of a day have no places. */
export const hasPlaces = (by: Dimension): boolean => by !== "group" && !inOrder.includes(by);

/** The question of the first page, as it is asked before anyone searches. */
export const breakdownInput = ({ question, by, variant }: Omit<Props, "ranked">): Input<"breakdown_kpi"> => ({
  ...question.slice,
  variant,
  by,
  compare: question.view.compare,
  search: "",
  ...sortFor(by),
  limit: pageSize,
  offset: 0,
});

export const Breakdown = (props: Props) => {
  const t = useText();
  const [shown, setShown] = useState<Shown>({ search: "", ...sortFor(props.by), offset: 0 });
  const input = { ...breakdownInput(props), ...shown };
  const answer = useAsk("breakdown_kpi", input);
  const told = answer.data;
  const show = (change: Partial<Shown>) => setShown({ ...shown, offset: 0, ...change });
  const { limit: _, offset: __, ...wanted } = input;
  return (
    <section className="panel breakdown" aria-labelledby="kpi-parts">
      <div className="figure-head">
        <h2 id="kpi-parts">{t("kpi.tab.parts")}</h2>
        <div className="breakdown-tools">
          {told === undefined || (told.parts <= 8 && shown.search === "") ? null : (
            <TextInput
              size="xs"
              type="search"
              value={shown.search}
              placeholder={t("kpi.split.find")}
              aria-label={t("kpi.split.find")}
              leftSection={<MagnifyingGlassIcon className="icon" aria-hidden />}
              onChange={(event) => show({ search: event.currentTarget.value })}
            />
          )}
          <Button
            component="a"
            size="xs"
            variant="default"
            href={address("export_kpi", { ...wanted, what: "parts" })}
            download
            leftSection={<ArrowDownTrayIcon className="icon" aria-hidden />}
          >
            {t("kpi.split.export")}
          </Button>
        </div>
      </div>
      {answer.error && !told ? <Failed error={answer.error} retry={() => answer.refetch()} /> : null}
      {told === undefined ? (
        answer.error ? null : (
          <Loading height={220} />
        )
      ) : (
        <div className={answer.isPlaceholderData ? "dimmed-while-newer" : undefined}>
          <Parts told={told} ranked={props.ranked} shown={shown} show={show} />
        </div>
      )}
    </section>
  );
};

interface PartsProps {
  /** The KPI is a ranking of these: each has its place. */
  readonly ranked: boolean;
  readonly told: Told;
  readonly shown: Shown;
  readonly show: (change: Partial<Shown>) => void;
}

const Parts = ({ told, ranked, shown, show }: PartsProps) => {
  const t = useText();
  const language = useLanguage();
  const widths = barWidths(told.rows);
  const shares = told.rows.some(({ share }) => share !== null);
  const compared = told.rows.some(({ note, change }) => note !== null || change !== null);
  return (
    <>
      {told.rows.length === 0 ? (
        <p className="mute">{t(shown.search === "" ? "kpi.split.empty" : "kpi.split.nothing")}</p>
      ) : (
        <table className="bars">
          <thead>
            <tr>
              <SortHead column="name" {...{ shown, show }} />
              <SortHead column="answer" {...{ shown, show }} />
              {told.additive ? null : (
                <th scope="col" className="number wide-only">
                  {t("kpi.table.rows")}
                </th>
              )}
              {shares ? (
                <th scope="col" className="number">
                  {t("kpi.table.share")}
                </th>
              ) : null}
              {compared ? (
                <th scope="col" className="number">
                  {t("kpi.table.change")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {told.rows.map((row, index) => (
              <PartRow
                key={row.part}
                {...{ row, told, ranked, shares, compared }}
                width={widths[index] ?? 0}
              />
            ))}
          </tbody>
        </table>
      )}
      <Additive told={told} />
      <PageSteps total={told.found} size={pageSize} offset={shown.offset} go={(offset) => show({ offset })} />
      {shown.search === "" ? null : (
        <p className="meta" aria-live="polite">
          {t("kpi.split.count", {
            found: formatCount(told.found, language),
            parts: formatCount(told.parts, language),
          })}
        </p>
      )}
    </>
  );
};

/** Whether the rows of all pages are the number: said, for nobody can add up what stands on other pages. */
const Additive = ({ told }: { told: Told }) => {
  const t = useText();
  const language = useLanguage();
  if (told.total.answer === null || told.parts === 0) return null;
  return (
    <p className="meta breakdown-sum">
      {told.additive
        ? t("kpi.split.sum", { value: formatValue(told.sum, told, language) })
        : t(told.ofWhole ? "kpi.split.ofWhole" : "kpi.split.noShares")}
    </p>
  );
};

const SortHead = ({ column, shown, show }: { column: Sort } & Omit<PartsProps, "told" | "ranked">) => {
  const t = useText();
  const name = t(column === "name" ? "kpi.table.name" : "kpi.table.value");
  const sorted = shown.sort === column;
  const Arrow = shown.order === "asc" ? ArrowUpIcon : ArrowDownIcon;
  const first = column === "name" ? "asc" : "desc";
  const next = sorted ? (shown.order === "asc" ? "desc" : "asc") : first;
  return (
    <th
      scope="col"
      className={column === "name" ? undefined : "number"}
      {...(sorted ? { "aria-sort": shown.order === "asc" ? "ascending" : "descending" } : {})}
    >
      <button
        type="button"
        className="sort-head"
        title={t("kpi.split.sortBy", { column: name })}
        onClick={() => show({ sort: column, order: next })}
      >
        {name}
        {sorted ? <Arrow className="icon sort-arrow" aria-hidden /> : null}
      </button>
    </th>
  );
};

interface RowProps {
  readonly ranked: boolean;
  readonly row: Row;
  readonly told: Told;
  readonly shares: boolean;
  readonly compared: boolean;
  readonly width: number;
}

const PartRow = ({ row, told, ranked, shares, compared, width }: RowProps) => {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <span className="bars-bar" style={{ width: `${(width * 100).toFixed(2)}%` }} aria-hidden="true" />
        {ranked && row.rank !== null ? <Place rank={row.rank} tied={row.tied} /> : null}
        <PartButton row={row} told={told} />
        {row.post === null ? null : <PostOf post={row.post} />}
        <WhyUnknown row={row} />
      </th>
      <td className="number">{formatValue(row.total.answer, told, language)}</td>
      {told.additive ? null : (
        <td className="number meta wide-only">{formatCount(row.total.rows, language)}</td>
      )}
      {shares ? (
        <td className="number meta">{row.share === null ? dash : formatShare(row.share, language)}</td>
      ) : null}
      {compared ? (
        <td className="number meta">
          <Change row={row} told={told} />
        </td>
      ) : null}
    </tr>
  );
};

/** That there are no data the dash says by itself. */
const WhyUnknown = ({ row: { total } }: Pick<RowProps, "row">) => {
  const words = useSeriesWords();
  if (total.answer !== null || total.note === null || total.note === "no_data") return null;
  return <span className="meta breakdown-why">{words.note(total.note)}</span>;
};

const Change = ({ row, told }: Pick<RowProps, "row" | "told">) => {
  const language = useLanguage();
  const words = useSeriesWords();
  if (row.change !== null)
    return <DeltaText delta={formatDelta(row.change, told, language, row.compared?.answer ?? null)} />;
  return (
    <span className="mute" title={words.compared(row) ?? undefined}>
      <span aria-hidden="true">{dash}</span>
      <span className="unseen">{words.compared(row)}</span>
    </span>
  );
};

// The variant stays: filtered, data might choose another, and the part would show another number.
const PartButton = ({ row, told }: Pick<RowProps, "row" | "told">) => {
  const t = useText();
  const set = useSetAsked();
  const language = useLanguage();
  const id = partName(told.by, row.part, { none: t("kpi.part.none"), language });
  const name = row.label ?? id;
  return (
    <button
      type="button"
      className="bars-name"
      title={t("kpi.split.filterTo", { name: row.label === null ? id : `${name} (${id})` })}
      onClick={() => set({ [told.by]: row.part, variant: told.variant, by: null, offset: null })}
    >
      {name}
    </button>
  );
};
