// Every KPI, once. A new KPI is an entry in a file beside this one and a case in test/cases.

import { Problem } from "../base/problem.ts";
import { audience } from "./audience.ts";
import { conversions } from "./conversion.ts";
import { engagement } from "./engagement.ts";
import { engagementRate } from "./engagement-rate.ts";
import { exposure } from "./exposure.ts";
import { internal } from "./internal.ts";
import type { Kpi, Variant } from "./kpi.ts";
import { perKpi } from "./per.ts";
import { leaves, measuresOf } from "./print.ts";
import { productivity } from "./productivity.ts";
import { site } from "./site.ts";
import { traffic } from "./traffic.ts";

export const catalogue: readonly Kpi[] = [
  ...exposure,
  ...audience,
  ...engagement,
  ...engagementRate,
  ...productivity,
  ...internal,
  ...traffic,
  ...site,
  ...conversions,
];

const byId = new Map(catalogue.map((kpi) => [kpi.id, kpi]));
const named = (id: string): Kpi => {
  const kpi = byId.get(id);
  if (!kpi) throw new Problem("kpi/unknown", { kpi: id });
  return kpi;
};

/** A KPI by its id, or "a.per.b" for the average of one over another. */
export const findKpi = (id: string): Kpi => {
  const [a, b, ...more] = id.split(".per.");
  return a !== undefined && b !== undefined && more.length === 0 ? perKpi(named(a), named(b)) : named(id);
};

export const findVariant = (kpi: Kpi, id: string): Variant => {
  const found = kpi.variants.find((variant) => variant.id === id);
  if (found) return found;
  throw new Problem("kpi/no-variant", {
    kpi: kpi.id,
    variant: id,
    known: kpi.variants.map((variant) => variant.id).join(", "),
  });
};

/** True where the supplied `table.column`s leave no part of the formula unread. */
const lightsVariant = (variant: Variant, supplied: ReadonlySet<string>): boolean =>
  leaves(variant.formula.node).every((leaf) => {
    const known = (column: string): boolean => supplied.has(`${leaf.table}.${column}`);
    const needed = leaf.kind === "sum" ? leaf.needs : [];
    return measuresOf(leaf).some(known) && needed.every(known);
  });

/** True where facts with these `table.column`s are enough for one of its variants. */
export const suppliedBy = (kpi: Kpi, supplied: ReadonlySet<string>): boolean =>
  kpi.variants.some((variant) => lightsVariant(variant, supplied));

/** The KPIs that facts with these `table.column`s light up. */
export const litBy = (supplied: ReadonlySet<string>): readonly string[] =>
  catalogue.filter((kpi) => suppliedBy(kpi, supplied)).map((kpi) => kpi.id);
