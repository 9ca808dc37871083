// Below the trend: variants side by side, the rows behind the number, the network's windows.

import { Tabs } from "@mantine/core";
import { formatCount } from "../../shape/format.ts";
import type { ListedKpi, Series } from "../../shape/measure.ts";
import { useLanguage, useText } from "../../text/text.tsx";
import { Ages } from "./ages.tsx";
import { type Question, useSetAsked } from "./question.ts";
import { Rows } from "./rows.tsx";
import { Variants } from "./variants.tsx";
import { Windows } from "./windows.tsx";

interface Props {
  readonly kpi: ListedKpi;
  readonly series: Series;
  readonly question: Question;
}

export const Details = ({ kpi, series, question }: Props) => {
  const t = useText();
  const language = useLanguage();
  const set = useSetAsked();
  const variant = kpi.variants.find(({ id }) => id === series.variant);
  const offered = [
    ...(series.windows.length > 0 ? (["windows"] as const) : []),
    ...(kpi.variants.length > 1 ? (["variants"] as const) : []),
    "rows" as const,
    ...(variant?.aged ? (["ages"] as const) : []),
  ];
  const shown = offered.find((tab) => tab === question.asked.tab) ?? offered[0] ?? "rows";
  const counts = { windows: series.windows.length, variants: kpi.variants.length, rows: series.total.rows };
  return (
    <Tabs
      value={shown}
      onChange={(tab) => set({ tab, offset: null, row: null })}
      keepMounted={false}
      className="details"
    >
      <Tabs.List>
        {offered.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`kpi.tab.${tab}`)}{" "}
            {tab === "ages" ? null : (
              <span className="meta figures">{formatCount(counts[tab], language)}</span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="windows">
        <Windows series={series} />
      </Tabs.Panel>
      <Tabs.Panel value="variants">
        <Variants kpi={kpi} series={series} question={question} />
      </Tabs.Panel>
      <Tabs.Panel value="rows">
        <Rows series={series} variant={variant} question={question} />
      </Tabs.Panel>
      <Tabs.Panel value="ages">
        <Ages series={series} question={question} />
      </Tabs.Panel>
    </Tabs>
  );
};
