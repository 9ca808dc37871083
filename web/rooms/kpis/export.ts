// Saves the list exactly as it is seen: same rows, same order, same period.

import { useView } from "../../app/view.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { saveAs } from "../../parts/save-as.ts";
import { toCsv } from "../../shape/csv.ts";
import { addDays } from "../../shape/day.ts";
import { type ListRow, listCells } from "../../shape/kpi-list.ts";
import type { Kpi } from "../../shape/measure.ts";
import { useLanguage, useText } from "../../text/text.tsx";

export const useExport = () => {
  const t = useText();
  const language = useLanguage();
  const view = useView();
  const { name } = useWorkspace();
  const lastDay = addDays(view.until, -1);
  const heads = [
    ...[t("kpi.table.group"), t("kpi.table.kpi"), t("kpi.table.code"), t("kpi.variant.name")],
    ...[`${t("kpi.table.value")} ${view.since} – ${lastDay}`, t("kpi.list.unit"), t("kpi.list.currency")],
    ...[t("kpi.table.change"), t("kpi.table.basis"), t("kpi.table.coverage")],
    ...[t("kpi.list.from"), t("kpi.list.to")],
  ];
  return (sections: readonly { readonly group: Kpi["group"]; readonly rows: readonly ListRow[] }[]) => {
    const cells = listCells(sections, language, {
      heads,
      group: (group) => t(`kpi.group.${group}`),
      basis: (basis) => t(`kpi.basis.${basis}`),
    });
    saveAs(`${name} ${view.since} ${lastDay}.csv`, toCsv(cells));
  };
};
