// list_kpis: the catalogue, and which of it the workspace's data light up.

import { catalogue } from "../catalogue/index.ts";
import type * as operations from "../contract/operations.ts";
import { settingsOf } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";
import { chosenOf, coverageOf, platformsOf, spanOf } from "./coverage.ts";
import { shownKpi } from "./kpis-shown.ts";

export const listKpis: UseCase<typeof operations.listKpis> = async (context, { workspace }) => {
  const settings = await settingsOf(context, workspace);
  const variants = catalogue.flatMap((kpi) => kpi.variants);
  const found = await coverageOf(context, variants, { settings, only: {}, knownAt: null });
  const kpis = catalogue.map((kpi) => ({
    ...shownKpi(kpi),
    coverage: kpi.variants.flatMap((variant) => {
      const spans = found.get(variant) ?? [];
      const range = spanOf(spans);
      return range === null
        ? []
        : [{ variant: variant.id, platforms: [...platformsOf(spans)], first: range.first, last: range.last }];
    }),
    chosen: chosenOf(kpi.variants, found, null)?.id ?? null,
  }));
  const range = spanOf([...found.values()].flat());
  return { kpis, first: range?.first ?? null, last: range?.last ?? null };
};
