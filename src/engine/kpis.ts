// list_kpis: the catalogue, and which of it the workspace's data light up.

import { catalogue } from "../catalogue/index.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import type * as operations from "../contract/operations.ts";
import { missingSettings } from "../query/missing-settings.ts";
import type { Settings } from "../query/question.ts";
import { settingsOf } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";
import { chosenOf, coverageOf, platformsOf, spanOf } from "./coverage.ts";
import { definitionsNow } from "./definitions.ts";
import { shownKpi } from "./kpis-shown.ts";
import { needsBeside } from "./lacking.ts";
import { knownKpis } from "./own-built.ts";

/** What the variant that waits for least waits for; one that waits for nothing can be known without. */
const settingsFor = ({ variants }: Kpi, settings: Settings) => {
  const missing = variants.map((variant) => missingSettings(variant, settings));
  const [least = []] = missing.toSorted((a, b) => a.length - b.length);
  return [...least];
};

export const listKpis: UseCase<typeof operations.listKpis> = async (context, { workspace }) => {
  const settings = await settingsOf(context, workspace);
  const { own_kpis: own } = await definitionsNow(context, workspace);
  const all = [...catalogue, ...knownKpis(own?.kpis ?? [])];
  const variants = all.flatMap((kpi) => kpi.variants);
  const found = await coverageOf(context, variants, { settings, only: {}, knownAt: null });
  const chosen = new Map(all.map((kpi) => [kpi, chosenOf(kpi.variants, found, null)]));
  const dark = all.filter((kpi) => chosen.get(kpi) === null);
  const needs = await needsBeside(context, dark, settings);
  const kpis = all.map((kpi) => ({
    ...shownKpi(kpi),
    ...(chosen.get(kpi) === null ? { needs: needs(kpi) } : {}),
    coverage: kpi.variants.flatMap((variant) => {
      const spans = found.get(variant) ?? [];
      const range = spanOf(spans);
      return range === null
        ? []
        : [{ variant: variant.id, platforms: [...platformsOf(spans)], first: range.first, last: range.last }];
    }),
    settings: settingsFor(kpi, settings),
    chosen: chosen.get(kpi)?.id ?? null,
  }));
  const range = spanOf([...found.values()].flat());
  return { kpis, first: range?.first ?? null, last: range?.last ?? null };
};
