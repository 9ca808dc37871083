// The import log: what came in when, what became of its rows, and the way to take it back.

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useReportName } from "../../app/report-name.ts";
import type { Workspace } from "../../app/workspace.ts";
import { Pages } from "../../parts/pages.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { instantText } from "../../shape/day.ts";
import { numberFormat } from "../../shape/format.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import type { ImportEntry } from "./jobs.ts";
import "./reconcile.css";

const pageSize = 10;

// Dialogs weigh as much as the room: fetched when first asked for.
const Undo = lazy(async () => ({ default: (await import("./undo.tsx")).Undo }));
const ReconcilePanel = lazy(async () => ({
  default: (await import("./reconcile-panel.tsx")).ReconcilePanel,
}));
const LeftPanel = lazy(async () => ({ default: (await import("./left-panel.tsx")).LeftPanel }));

type Totals = Output<"list_checks">["imports"][number];

interface RowProps {
  readonly workspace: Workspace;
  readonly entry: ImportEntry;
  readonly undo: () => void;
  readonly showLeft: () => void;
  readonly showTotals: () => void;
  /** How the totals of the newest files stand; null for all others. */
  readonly totals: Totals | null;
}

const Row = ({ workspace, entry, undo, showLeft, showTotals, totals }: RowProps) => {
  const t = useText();
  const language = useLanguage();
  const number = (value: number): string => numberFormat(language, {}).format(value);
  const left = entry.skips + entry.rejects;
  const reportName = useReportName();
  const named = new Set(entry.parts.flatMap(({ sourceName }) => sourceName ?? []));
  const sources = [...named].map(reportName).join(", ");
  const undone = entry.undoneAt !== null;
  const totalsText = (): string => {
    if (totals === null) return t("reconcile.button");
    if (totals.unexplained > 0) return t("reconcile.summary.differ", { count: totals.unexplained });
    return t(totals.possible + totals.explained > 0 ? "reconcile.summary.gaps" : "reconcile.summary.agree");
  };
  const leftOut = (["skips", "rejects"] as const)
    .filter((fate) => entry[fate] > 0)
    .map((fate) => t(`data.rows.${fate}`, { count: entry[fate], shown: number(entry[fate]) }))
    .join(", ");
  return (
    <tr className={undone ? "undone" : ""}>
      <th scope="row">
        <span className="log-file">{entry.fileName}</span>
        <span className="meta">{sources}</span>
        {named.size === 0 ? null : (
          <button
            type="button"
            className={`plain-button meta reconcile-open ${totals && totals.unexplained > 0 ? "bad" : ""}`}
            aria-label={`${totalsText()}: ${entry.fileName}`}
            onClick={showTotals}
          >
            {totalsText()}
          </button>
        )}
        <span className="meta phone-only">
          {instantText(entry.committedAt, language, workspace.timeZone)}
        </span>
      </th>
      <td className="wide-only nowrap">{instantText(entry.committedAt, language, workspace.timeZone)}</td>
      <td className="number wide-only">{number(entry.rows)}</td>
      <td className="number" data-label={t("data.log.facts")}>
        {number(entry.facts)}
      </td>
      <td className="number" data-label={t("data.log.not_facts")}>
        {left === 0 ? (
          number(0)
        ) : (
          <button type="button" className="plain-button figures" onClick={showLeft}>
            {leftOut}
          </button>
        )}
      </td>
      <td className="log-action">
        {undone ? (
          <span className="meta">{t("data.log.undone")}</span>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            onClick={undo}
            aria-label={t("data.log.undo_file", { file: entry.fileName })}
          >
            {t("data.log.undo")}
          </Button>
        )}
      </td>
    </tr>
  );
};

const Table = ({ workspace, imports }: { workspace: Workspace; imports: readonly ImportEntry[] }) => {
  const t = useText();
  const [undoing, setUndoing] = useState<ImportEntry | null>(null);
  const [looking, setLooking] = useState<ImportEntry | null>(null);
  const [totals, setTotals] = useState<ImportEntry | null>(null);
  const checks = useAsk("list_checks", {
    workspace: workspace.id,
    imports: imports.map(({ importId }) => importId),
  });
  const standing = (importId: number): Totals | null =>
    checks.data?.imports.find((one) => one.importId === importId) ?? null;
  return (
    <>
      <table className="t log">
        <thead>
          <tr>
            <th scope="col">{t("data.log.file")}</th>
            <th scope="col" className="wide-only">
              {t("data.log.when")}
            </th>
            <th scope="col" className="number wide-only">
              {t("data.log.rows")}
            </th>
            <th scope="col" className="number">
              {t("data.log.facts")}
            </th>
            <th scope="col" className="number">
              {t("data.log.not_facts")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {imports.map((entry) => (
            <Row
              key={entry.importId}
              workspace={workspace}
              entry={entry}
              undo={() => setUndoing(entry)}
              showLeft={() => setLooking(entry)}
              showTotals={() => setTotals(entry)}
              totals={standing(entry.importId)}
            />
          ))}
        </tbody>
      </table>
      <Suspense fallback={null}>
        {undoing && <Undo workspace={workspace} entry={undoing} close={() => setUndoing(null)} />}
        {totals && <ReconcilePanel workspace={workspace.id} entry={totals} close={() => setTotals(null)} />}
        {looking && <LeftPanel workspace={workspace.id} entry={looking} close={() => setLooking(null)} />}
      </Suspense>
    </>
  );
};

export const ImportLog = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const [page, setPage] = useState(1);
  const log = useAsk("list_imports", {
    workspace: workspace.id,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return (
    <section className="panel section" aria-labelledby="log-title">
      <h2 id="log-title">{t("data.log.title")}</h2>
      {log.error && !log.data && <Failed error={log.error} retry={() => log.refetch()} />}
      {!log.data && !log.error && <Loading height={160} />}
      {log.data?.total === 0 && <p className="mute">{t("data.log.empty")}</p>}
      {log.data && log.data.total > 0 && (
        <div className={log.isPlaceholderData ? "dimmed-while-newer" : ""}>
          <Table workspace={workspace} imports={log.data.imports} />
        </div>
      )}
      <Pages total={log.data?.total ?? 0} size={pageSize} page={page} setPage={setPage} />
    </section>
  );
};
