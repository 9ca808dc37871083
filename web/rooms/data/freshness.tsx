// Which days each source and account covers, and when it was last brought up to date: by network, newest first.

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useAsk } from "../../app/ask.ts";
import type { Output } from "../../app/client.ts";
import { useReportName } from "../../app/report-name.ts";
import type { Workspace } from "../../app/workspace.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { addDays, dayText, instantText, rangeText, today } from "../../shape/day.ts";
import { accountsOf, type FreshGroup, freshGroups } from "../../shape/fresh.ts";
import { platformName } from "../../shape/platform.ts";
import { useLanguage, useText } from "../../text/text.tsx";

type Source = Output<"get_freshness">["sources"][number];

/** After this many days without a new one a source is called old: networks keep some figures for weeks only. */
const oldAfter = 35;
/** A list that fits on a screen is not folded. */
const short = 6;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const Age = ({ last }: { last: string }) => {
  const t = useText();
  const days = Math.max(0, daysBetween(last, today()));
  const old = days > oldAfter;
  return (
    <span className={old ? "warn" : "mute"}>
      {old && <span aria-hidden>▲ </span>}
      {t("data.fresh.age", { days })}
    </span>
  );
};

const Sources = ({ rows, zone }: { rows: readonly Source[]; zone: string }) => {
  const t = useText();
  const language = useLanguage();
  const reportName = useReportName();
  return (
    <table className="t">
      <thead>
        <tr>
          <th scope="col">{t("data.fresh.source")}</th>
          <th scope="col">{t("data.fresh.days")}</th>
          <th scope="col" className="wide-only">
            {t("data.fresh.last_import")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, sourceName, account, firstDay, lastDay, lastImport }) => (
          <tr key={`${source}|${account}`}>
            <th scope="row">
              {reportName(sourceName)}
              <span className="meta">{account}</span>
            </th>
            <td>
              {firstDay && lastDay
                ? rangeText({ since: firstDay, until: addDays(lastDay, 1) }, language)
                : "–"}
              <span className="cell-line">{lastDay && <Age last={lastDay} />}</span>
            </td>
            <td className="wide-only">{instantText(lastImport, language, zone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Group = (props: { group: FreshGroup<Source>; zone: string; open: boolean }) => {
  const { platform, rows, lastDay } = props.group;
  const t = useText();
  const language = useLanguage();
  return (
    <details className="fresh-group" open={props.open}>
      <summary>
        <strong>{platform === "" ? t("data.fresh.no_network") : platformName(platform)}</strong>{" "}
        <span className="meta">{t("data.fresh.count", { count: rows.length })}</span>{" "}
        {lastDay && (
          <span className="meta">
            {t("data.fresh.to", { day: dayText(lastDay, language) })} · <Age last={lastDay} />
          </span>
        )}
      </summary>
      <Sources rows={rows} zone={props.zone} />
    </details>
  );
};

export const Freshness = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const fresh = useAsk("get_freshness", { workspace: workspace.id });
  const [asked, setAsked] = useState("");
  const all = fresh.data?.sources ?? [];
  const accounts = accountsOf(all);
  const account = accounts.includes(asked) ? asked : null;
  const groups = freshGroups(all, account);
  if (fresh.data && all.length === 0) return null;
  return (
    <section className="panel section" aria-labelledby="fresh-title">
      <div className="fresh-head">
        <h2 id="fresh-title">{t("data.fresh.title")}</h2>
        {accounts.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t("data.fresh.account")}
            value={account ?? ""}
            data={[
              { value: "", label: t("data.fresh.all_accounts") },
              ...accounts.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(event) => setAsked(event.currentTarget.value)}
          />
        )}
      </div>
      {fresh.error && !fresh.data && <Failed error={fresh.error} retry={() => fresh.refetch()} />}
      {!fresh.data && !fresh.error && <Loading height={120} />}
      {groups.map((group) => (
        <Group
          key={group.platform}
          group={group}
          zone={workspace.timeZone}
          open={all.length <= short || groups.length === 1}
        />
      ))}
    </section>
  );
};
