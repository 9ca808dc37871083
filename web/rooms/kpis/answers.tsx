// The numbers of the list: one question for each KPI with data, asked a few at a time by the browser.

import { keepPreviousData, useQueries } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { call } from "../../app/client.ts";
import { useView } from "../../app/view.ts";
import { useHere } from "../../app/workspace.ts";
import { Failed } from "../../parts/states.tsx";
import type { ListRow } from "../../shape/kpi-list.ts";
import type { ListedKpi } from "../../shape/measure.ts";
import { carried, offeredBy, variantOf } from "../../shape/slice.ts";

export interface ShownRow extends ListRow {
  readonly waiting: boolean;
  readonly stale: boolean;
}

interface Found {
  readonly rows: readonly ShownRow[];
  /** How many are not answered yet. */
  readonly waiting: number;
  readonly failed: ReactNode;
}

const useInput = () => {
  const view = useView();
  const { workspace } = useHere();
  return (kpi: ListedKpi) => ({
    ...{ workspace: workspace.id, kpi: kpi.id, since: view.since, until: view.until },
    ...{ grain: view.grain, compare: view.compare },
    ...carried(view.filters, offeredBy(kpi, null)),
  });
};

export const useRows = (): Found => {
  const { kpis } = useHere();
  const inputOf = useInput();
  const lit = kpis.filter(({ chosen }) => chosen !== null);
  const answers = useQueries({
    queries: lit.map((kpi) => {
      const input = inputOf(kpi);
      return {
        queryKey: ["ask_kpi", input],
        queryFn: ({ signal }: { signal: AbortSignal }) => call("ask_kpi", input, signal),
        placeholderData: keepPreviousData,
      };
    }),
  });
  const at = new Map(lit.map(({ id }, index) => [id, answers[index]]));
  const rows = kpis.map((kpi) => {
    const answer = at.get(kpi.id);
    const series = answer?.data ?? null;
    return {
      kpi,
      variant: variantOf(kpi, series?.variant ?? null),
      series,
      waiting: answer?.isPending ?? false,
      stale: answer?.isPlaceholderData ?? false,
    };
  });
  const broken = answers.find(({ error, data }) => error !== null && data === undefined);
  return {
    rows,
    waiting: answers.filter(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData).length,
    failed: broken ? (
      <Failed
        error={broken.error}
        retry={() => {
          for (const answer of answers) if (answer.error !== null) void answer.refetch();
        }}
      />
    ) : null,
  };
};
