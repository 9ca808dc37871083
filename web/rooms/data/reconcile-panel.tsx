// The network's totals beside ours, for one imported file: every gap with its reasons, and the row that prints the total.

import { useState } from "react";
import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useReportName } from "../../app/report-name.ts";
import { SidePanel } from "../../parts/dialog.tsx";
import { useFigureName } from "../../parts/figure-words.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { figureMeasure } from "../../shape/figure.ts";
import { formatValue } from "../../shape/format.ts";
import { useLanguage, useText, useTextOr } from "../../text/text.tsx";
import type { ImportEntry } from "./jobs.ts";
import { PrintedRow } from "./reconcile-row.tsx";

type Check = Output<"get_reconciliation">["checks"][number];
interface Place {
  readonly part: number;
  readonly line: number;
}

const useFigures = () => {
  const language = useLanguage();
  return ({ measure, currency }: Check) =>
    (value: number | null): string =>
      formatValue(value, figureMeasure(measure, currency), language);
};

const Reasons = ({ check }: { check: Check }) => {
  const t = useText();
  const textOr = useTextOr();
  const amount = useFigures()(check);
  // Of many rows, a reason names no cell of one of them.
  const cause = (of: string): string =>
    textOr(`data.skip.${of}`, {}, textOr(`reconcile.cause.${of}`, {}, of));
  const why = (of: Check["reasons"][number]): string =>
    textOr(`reconcile.reason.${of.reason}`, { why: of.why === null ? "" : cause(of.why) }, of.text);
  return (
    <ul className="reconcile-reasons">
      {check.reasons.map((of) => (
        <li key={`${of.reason} ${of.why ?? ""} ${of.amount === null}`}>
          {of.amount === null ? t("reconcile.maybe") : <strong>{amount(of.amount)}</strong>} {why(of)}
        </li>
      ))}
      {check.rest === null || check.rest === 0 ? null : (
        <li className={check.standing === "unexplained" ? "bad" : ""}>
          <strong>{amount(check.rest)}</strong>{" "}
          {t(check.standing === "unexplained" ? "reconcile.rest.none" : "reconcile.rest.some")}
        </li>
      )}
      {check.now === null || check.now === check.ours ? null : (
        <li className="mute">{t("reconcile.now", { value: amount(check.now) })}</li>
      )}
    </ul>
  );
};

const marks = { agrees: "●", explained: "●", possible: "▲", unexplained: "■", people: "–" } as const;

const Line = ({ check, show }: { check: Check; show: (place: Place) => void }) => {
  const t = useText();
  const amount = useFigures()(check);
  const name = useFigureName()(check.measure);
  const rows = check.places.filter(({ line }) => line !== null).slice(0, 5);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="meta">
          {check.kind === "facts" && check.part.part !== check.against.part
            ? t("reconcile.between", { total: check.against.name, rows: check.part.name })
            : check.totals > 1
              ? t("reconcile.totals", { totals: check.totals, differ: check.differ })
              : ""}
        </span>
      </th>
      <td className="number" data-label={t("reconcile.printed")}>
        {amount(check.printed)}
      </td>
      <td className="number" data-label={t("reconcile.ours")}>
        {amount(check.ours)}
      </td>
      <td className="number" data-label={t("reconcile.gap")}>
        {amount(check.gap)}
      </td>
      <td>
        <span className={check.standing === "unexplained" ? "bad nowrap" : "nowrap"}>
          <span aria-hidden>{marks[check.standing]}</span> {t(`reconcile.standing.${check.standing}`)}
        </span>
        <Reasons check={check} />
        {rows.map(({ part, line, scope }) => (
          <button
            type="button"
            className="plain-button reconcile-row"
            key={`${part} ${line} ${scope}`}
            onClick={() => show({ part, line: line as number })}
          >
            {t("reconcile.row", { line: line as number })}
          </button>
        ))}
      </td>
    </tr>
  );
};

const Checks = ({ checks, show }: { checks: readonly Check[]; show: (place: Place) => void }) => {
  const t = useText();
  const reportName = useReportName();
  const reports = [...new Set(checks.map(({ sourceName }) => sourceName))];
  return reports.map((report) => (
    <section key={report} className="reconcile-report">
      <h3>{reportName(report)}</h3>
      <Scroll label={t("reconcile.title")}>
        <table className="t t-small reconcile">
          <thead>
            <tr>
              <th scope="col">{t("reconcile.figure")}</th>
              <th scope="col" className="number">
                {t("reconcile.printed")}
              </th>
              <th scope="col" className="number">
                {t("reconcile.ours")}
              </th>
              <th scope="col" className="number">
                {t("reconcile.gap")}
              </th>
              <th scope="col">{t("reconcile.why")}</th>
            </tr>
          </thead>
          <tbody>
            {checks
              .filter(({ sourceName }) => sourceName === report)
              .map((check) => (
                <Line key={`${check.check} ${check.part.part} ${check.measure}`} check={check} show={show} />
              ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  ));
};

export const ReconcilePanel = (props: { workspace: string; entry: ImportEntry; close: () => void }) => {
  const { workspace, entry, close } = props;
  const t = useText();
  const [place, setPlace] = useState<Place | null>(null);
  const found = useAsk("get_reconciliation", { workspace, import: entry.importId });
  return (
    <SidePanel opened close={close} title={t("reconcile.of", { file: entry.fileName })} size={820}>
      <p className="meta">{t("reconcile.about")}</p>
      {found.error && !found.data && <Failed error={found.error} retry={() => found.refetch()} />}
      {!found.data && !found.error && <Loading height={300} />}
      {found.data?.checks.length === 0 && <p className="mute">{t("reconcile.none")}</p>}
      {found.data && <Checks checks={found.data.checks} show={setPlace} />}
      {place && (
        <PrintedRow
          workspace={workspace}
          place={{ import: entry.importId, ...place }}
          close={() => setPlace(null)}
        />
      )}
    </SidePanel>
  );
};
