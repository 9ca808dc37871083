// Every KPI, once. A new KPI is an entry in a file beside this one and a case in test/cases.

import { Problem } from "../base/problem.ts";
import { nearestTo } from "../contract/near.ts";
import { advocacy } from "./advocacy.ts";
import { audience } from "./audience.ts";
import { care } from "./care.ts";
import { careCases } from "./care-cases.ts";
import { conversions } from "./conversion.ts";
import { costs } from "./cost.ts";
import { costPerQualified } from "./cost-per-qualified.ts";
import { customers } from "./customers.ts";
import { demographics } from "./demographics.ts";
import { engagement } from "./engagement.ts";
import { engagementRate } from "./engagement-rate.ts";
import { exposure } from "./exposure.ts";
import { hours } from "./hours.ts";
import { internal } from "./internal.ts";
import type { Kpi, Variant } from "./kpi.ts";
import { leads } from "./leads.ts";
import { perKpi } from "./per.ts";
import { leaves } from "./print.ts";
import { productivity } from "./productivity.ts";
import { readability } from "./readability.ts";
import { sentiment } from "./sentiment.ts";
import { site } from "./site.ts";
import { creditedBy, type Supply, suppliedBy } from "./supply.ts";
import { traffic } from "./traffic.ts";
import { value } from "./value.ts";
import { voice } from "./voice.ts";
import { weightedEngagement } from "./weighted.ts";

export const catalogue: readonly Kpi[] = [
  ...exposure,
  ...audience,
  ...engagement,
  ...engagementRate,
  ...weightedEngagement,
  ...productivity,
  ...internal,
  ...readability,
  ...demographics,
  ...hours,
  ...advocacy,
  ...traffic,
  ...site,
  ...care,
  ...careCases,
  ...voice,
  ...sentiment,
  ...conversions,
  ...leads,
  ...customers,
  ...value,
  ...costs,
  costPerQualified,
];

const byId = new Map(catalogue.map((kpi) => [kpi.id, kpi]));
const named = (id: string): Kpi => {
  const kpi = byId.get(id);
  if (kpi) return kpi;
  const near = nearestTo(id, [...byId.keys()]);
  throw near === null
    ? new Problem("kpi/unknown", { kpi: id })
    : new Problem("kpi/unknown-near", { kpi: id, near });
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

/** What is there beside the facts: without it touches and rates are of nothing, and a variant that takes a word unknown. */
export interface Beside {
  readonly leads: boolean;
  readonly amounts: boolean;
  readonly fits: (variant: Variant) => boolean;
}
const anything: Beside = { leads: true, amounts: true, fits: () => true };

/** The KPIs that have all their facts from these, or the touches that they share leads out among. */
export const litBy = (supplies: readonly Supply[], beside: Beside = anything): readonly string[] => {
  const rates = beside.amounts && supplies.some(({ filled }) => filled.has("fx_rate.rate"));
  const credits = (kpi: Kpi): boolean => beside.leads && creditedBy(kpi, supplies);
  return catalogue
    .filter((kpi) => suppliedBy(kpi, supplies, beside.fits) || credits(kpi) || (rates && countsMoney(kpi)))
    .map((kpi) => kpi.id);
};

/** Amounts in other currencies count at rates, so a table of them fills what amounts fill. */
const countsMoney = ({ variants }: Kpi): boolean =>
  variants.some(({ formula }) => leaves(formula.node).some(({ money }) => money));
