// Which days each source and account covers, and when it was last brought up to date.

import { useAsk } from "../../app/ask.ts";
import type { Workspace } from "../../app/workspace.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { addDays, instantText, rangeText, today } from "../../shape/day.ts";
import { platformName } from "../../shape/platform.ts";
import { useLanguage, useText } from "../../text/text.tsx";

/** After this many days without a new one a source is called old: networks keep some figures for weeks only. */
const oldAfter = 35;
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

export const Freshness = ({ workspace }: { workspace: Workspace }) => {
  const t = useText();
  const language = useLanguage();
  const fresh = useAsk("get_freshness", { workspace: workspace.id });
  if (fresh.data?.sources.length === 0) return null;
  return (
    <section className="panel section" aria-labelledby="fresh-title">
      <h2 id="fresh-title">{t("data.fresh.title")}</h2>
      {fresh.error && !fresh.data && <Failed error={fresh.error} retry={() => fresh.refetch()} />}
      {!fresh.data && !fresh.error && <Loading height={120} />}
      {fresh.data && (
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
            {fresh.data.sources.map(
              ({ source, sourceName, platform, account, firstDay, lastDay, lastImport }) => (
                <tr key={`${source}|${platform}|${account}`}>
                  <th scope="row">
                    {sourceName}
                    <span className="meta">
                      {[platformName(platform), account].filter(Boolean).join(" · ")}
                    </span>
                  </th>
                  <td>
                    {firstDay && lastDay
                      ? rangeText({ since: firstDay, until: addDays(lastDay, 1) }, language)
                      : "–"}
                    <span className="cell-line">{lastDay && <Age last={lastDay} />}</span>
                  </td>
                  <td className="wide-only">{instantText(lastImport, language, workspace.timeZone)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
};
