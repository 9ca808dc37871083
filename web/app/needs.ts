// What would light a KPI up: exports, and settings of the workspace.

import type { ListedKpi } from "../shape/measure.ts";
import { useText } from "../text/text.tsx";
import { useReportName } from "./report-name.ts";

type Needing = Pick<ListedKpi, "needs"> & Partial<Pick<ListedKpi, "settings">>;

/** `shown`: so many of the exports are named, any one of which is enough. */
export const useNeeds = (): ((of: Needing, shown?: number) => string) => {
  const t = useText();
  const reportName = useReportName();
  return ({ needs, settings = [] }, shown = 3) => {
    const first = needs.slice(0, shown).map(reportName).join(", ");
    const sources = needs.length > shown ? `${first}, …` : first;
    const exports = sources === "" ? t("kpi.needsAny") : t("kpi.needs", { sources });
    return [...settings.map((setting) => t(`kpi.needsSetting.${setting}`)), exports].join(" · ");
  };
};
