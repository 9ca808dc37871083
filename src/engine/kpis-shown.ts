// A KPI and its variants in the shapes that callers get.

import type { z } from "zod";
import { inEach } from "../base/words.ts";
import type { Kpi, Variant } from "../catalogue/kpi.ts";
import { dimensionsOf, print, printBrief, printIn, reads } from "../catalogue/print.ts";
import type * as shapes from "../contract/shapes.ts";
import { hasAges } from "../query/ages.ts";
import { needsOf } from "./lacking.ts";

export const shownVariant = ({
  id,
  name,
  unit,
  display,
  basis,
  time,
  entities,
  formula,
  groups,
  channel,
  note,
  corrected,
}: Variant) => ({
  id,
  name,
  unit,
  display,
  basis,
  time,
  entities,
  formula: print(formula.node),
  formulas: inEach((language) => printIn(formula.node, language)),
  brief: inEach((language) => printBrief(formula.node, language)),
  reads: [...reads(formula.node)],
  dimensions: corrected === undefined ? [...dimensionsOf(formula.node)] : [],
  aged: hasAges({ formula, ...(corrected === undefined ? {} : { corrected }) }),
  groups: groups ?? null,
  channel: channel ?? null,
  note: note ?? null,
});

export const shownKpi = (kpi: Kpi): z.input<typeof shapes.kpi> => ({
  id: kpi.id,
  code: kpi.code,
  group: kpi.group,
  name: kpi.name,
  about: kpi.about,
  better: kpi.better,
  kind: kpi.kind,
  essential: kpi.essential ?? false,
  source: kpi.source,
  variants: kpi.variants.map(shownVariant),
  needs: needsOf(kpi),
});
