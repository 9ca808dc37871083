// get_overview: the five essentials for one period, each in the variant that its data choose.

import type { Day } from "../base/period.ts";
import { Problem } from "../base/problem.ts";
import { catalogue } from "../catalogue/index.ts";
import type * as operations from "../contract/operations.ts";
import { choose } from "./ask-choice.ts";
import { seriesOf } from "./ask-series.ts";
import { picksOf, type Slice, settingsOf } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";
import { shownKpi } from "./kpis-shown.ts";

export const getOverview: UseCase<typeof operations.getOverview> = async (context, input) => {
  const { since, until, grain } = input;
  if (since >= until) throw new Problem("period/empty", { since, until });
  const settings = await settingsOf(context, input.workspace);
  const only = await picksOf(context, input);
  const essentials = catalogue.filter(({ essential }) => essential);
  const kpis = await Promise.all(
    essentials.map(async (kpi) => {
      const slice: Slice = {
        kpi,
        settings,
        since: since as Day,
        until: until as Day,
        only,
        knownAt: null,
      };
      const choice = await choose(context, slice, undefined, null);
      if (!choice.hasData) return { kpi: shownKpi(kpi), series: null };
      const asked = { grain, by: null, compare: input.compare };
      return { kpi: shownKpi(kpi), series: await seriesOf(context, slice, asked, choice) };
    }),
  );
  return { kpis };
};
