// A KPI and its variants in the shapes that callers get.

import type { z } from "zod";
import { suppliedBy } from "../catalogue/index.ts";
import type { Kpi, Variant } from "../catalogue/kpi.ts";
import { dimensionsOf, print, reads } from "../catalogue/print.ts";
import type * as shapes from "../contract/shapes.ts";
import { sources } from "../sources/index.ts";
import type { Source } from "../sources/source.ts";

export const shownVariant = ({ id, name, unit, display, basis, time, entities, formula, note }: Variant) => ({
  id,
  name,
  unit,
  display,
  basis,
  time,
  entities,
  formula: print(formula.node),
  reads: [...reads(formula.node)],
  dimensions: [...dimensionsOf(formula.node)],
  note: note ?? null,
});

/** Every `table.column` that a source fills. */
export const suppliedColumns = (source: Source): ReadonlySet<string> =>
  new Set(
    source.facts.flatMap(({ into, values }) => Object.keys(values).map((column) => `${into.name}.${column}`)),
  );

const needsOf = (kpi: Kpi): string[] =>
  sources.filter((source) => suppliedBy(kpi, suppliedColumns(source))).map(({ name }) => name);

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
