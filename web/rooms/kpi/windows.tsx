// The network's own windows for figures that cannot be added; choosing one sets the period.

import { useSetView } from "../../app/view.ts";
import { rangeText } from "../../shape/day.ts";
import { formatValue } from "../../shape/format.ts";
import type { Series } from "../../shape/measure.ts";
import { platformName } from "../../shape/platform.ts";
import { useLanguage, useText } from "../../text/text.tsx";

export const Windows = ({ series }: { series: Series }) => {
  const t = useText();
  const language = useLanguage();
  const setView = useSetView();
  const parts = series.windows.some(({ part }) => part !== null);
  return (
    <>
      <p className="meta details-about">{t("kpi.windows.about")}</p>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t("kpi.windows.window")}</th>
            {parts ? <th scope="col">{t("kpi.table.name")}</th> : null}
            <th scope="col" className="number">
              {t("kpi.table.value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.windows.map(({ since, until, part, answer }) => {
            const here = since === series.since && until === series.until;
            const window = rangeText({ since, until }, language);
            return (
              <tr key={`${since}/${until}/${part}`} aria-current={here || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    title={t("kpi.windows.show", { window })}
                    onClick={() => setView({ since, until, grain: null })}
                  >
                    {window}
                  </button>
                </th>
                {parts ? <td>{part === null ? "" : platformName(part)}</td> : null}
                <td className="number">{formatValue(answer, series, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};
