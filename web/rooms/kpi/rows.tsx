// The rows a number is made of, page by page, with sums that equal the number.

import { useAsk } from "../../app/ask.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { useSeriesWords } from "../../charts/series-words.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { dayText, instantText } from "../../shape/day.ts";
import { dash, formatCount } from "../../shape/format.ts";
import type { Series, Trace, Variant } from "../../shape/measure.ts";
import { cellsOf, keyOf, ownPart } from "../../shape/traced.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { PageSteps } from "./page-steps.tsx";
import { type Question, useSetAsked } from "./question.ts";
import { RowSums } from "./row-sums.tsx";
import { SourceRow } from "./source-row.tsx";

export const pageSize = 50;

interface Props {
  readonly series: Series;
  readonly variant: Variant | undefined;
  readonly question: Question;
}

export const Rows = ({ series, variant, question }: Props) => {
  const t = useText();
  const words = useSeriesWords();
  const set = useSetAsked();
  const { offset } = question.asked;
  const answer = useAsk("trace_kpi", {
    ...question.slice,
    // The variant of the number that is seen; without a split coverage might choose another.
    variant: series.variant,
    limit: pageSize,
    offset,
  });
  if (answer.error && !answer.data) return <Failed error={answer.error} retry={() => answer.refetch()} />;
  if (!answer.data) return <Loading height={320} />;
  const trace = answer.data;
  if (trace.total === 0)
    return (
      <p className="mute details-about">
        {[t("kpi.rows.none"), words.why(series)].filter(Boolean).join(" ")}
      </p>
    );
  return (
    <div className={answer.isPlaceholderData ? "dimmed-while-newer" : undefined}>
      <p className="meta details-about">
        {t("kpi.rows.about")}
        {trace.bottom !== null && trace.total > series.total.rows ? ` ${t("kpi.rows.twice")}` : ""}
      </p>
      <div className="rows-scroll">
        <table className="grid rows">
          <Heads sides={trace.bottom !== null} />
          <tbody>
            {trace.rows.map((row) => (
              <RowLine key={rowKey(row)} row={row} trace={trace} />
            ))}
          </tbody>
          <RowSums trace={trace} series={series} adds={variant?.time !== "quantile"} />
        </table>
      </div>
      <PageSteps
        total={trace.total}
        size={pageSize}
        offset={offset}
        go={(next) => set({ offset: next > 0 ? String(next) : null })}
      />
      <SourceRow asked={question.asked.row} />
    </div>
  );
};

/** One line of a file may count in several tables, keys and figures: all of them together are what a row is. */
const rowKey = ({ side, table, importId, part, line, key, cells }: Trace["rows"][number]): string =>
  JSON.stringify([side, table, importId, part, line, key, cells]);

const Heads = ({ sides }: { sides: boolean }) => {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{t("kpi.rows.file")}</th>
        <th scope="col" className="number wide-only">
          {t("kpi.rows.line")}
        </th>
        <th scope="col" className="wide-only">
          {t("kpi.rows.day")}
        </th>
        <th scope="col" className="wide-only">
          {t("kpi.rows.key")}
        </th>
        {sides ? (
          <th scope="col" className="wide-only">
            {t("kpi.rows.side")}
          </th>
        ) : null}
        <th scope="col" className="number">
          {t("kpi.rows.cells")}
        </th>
        <th scope="col" className="wide-only">
          {t("kpi.rows.observed")}
        </th>
      </tr>
    </thead>
  );
};

/** What a message or mention says, the tone it counts with, and what a person labelled it. */
const Said = ({ said }: { said: NonNullable<Trace["rows"][number]["said"]> }) => {
  const t = useText();
  const tone = (of: string) => t(`kpi.rows.tone.${of === "positive" || of === "negative" ? of : "neutral"}`);
  const told = [
    ...(said.tone === null ? [] : [tone(said.tone)]),
    ...(said.toneBy === null ? [] : [t(`kpi.rows.toneBy.${said.toneBy}`)]),
    ...(said.label === null ? [] : [t("kpi.rows.label", { tone: tone(said.label) })]),
  ];
  return (
    <span className="rows-said">
      {said.text}
      {told.length === 0 ? null : <span className="meta rows-part">{told.join(" · ")}</span>}
    </span>
  );
};

const RowLine = ({ row, trace }: { row: Trace["rows"][number]; trace: Trace }) => {
  const t = useText();
  const language = useLanguage();
  const set = useSetAsked();
  const { timeZone } = useWorkspace();
  const { fileName, line } = row;
  const sides = trace.bottom !== null;
  const part = ownPart(row);
  const day = row.day === null ? dash : dayText(row.day, language);
  const side = t(`kpi.rows.${row.side}`);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="link-button rows-file"
          onClick={() => set({ row: `${row.importId}.${row.part}.${line}` })}
        >
          {fileName}
          <span className="unseen">, {t("kpi.rows.open", { line })}</span>
        </button>
        {part === "" ? null : <span className="meta rows-part">{part}</span>}
        {row.said === null ? null : <Said said={row.said} />}
        <span className="meta rows-part phone-only">
          {[`${t("kpi.rows.line")} ${formatCount(line, language)}`, day, ...(sides ? [side] : [])].join(
            " · ",
          )}
        </span>
      </th>
      <td className="number wide-only">{formatCount(line, language)}</td>
      <td className="rows-day wide-only">{day}</td>
      <td className="wide-only meta rows-key">{keyOf(row.key)}</td>
      {sides ? <td className="wide-only">{side}</td> : null}
      <td className="number">
        {cellsOf(row.cells, trace, language).map(([name, value]) => (
          <span key={name} className="rows-cell">
            <span className="meta">{name}</span> {value}
          </span>
        ))}
      </td>
      <td className="wide-only meta rows-day">{instantText(row.observedAt, language, timeZone)}</td>
    </tr>
  );
};
