// age_kpi: what posts had at each age in days, so that young posts are not set against old ones.

import { Problem } from "../base/problem.ts";
import { findVariant } from "../catalogue/index.ts";
import type { Variant } from "../catalogue/kpi.ts";
import type * as operations from "../contract/operations.ts";
import { agesOf, atAgeOf, hasAges } from "../query/ages.ts";
import { questionOf, type Slice, sliceOf, splittable } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";

/** The one that was named, else the first that is of posts. */
const variantOf = ({ kpi, only }: Slice, named: string | undefined): Variant => {
  const aged = (named === undefined ? kpi.variants : [findVariant(kpi, named)]).filter(hasAges);
  if (aged.length === 0) throw new Problem("kpi/no-ages", { kpi: kpi.id });
  return splittable(kpi, aged, null, only)[0] as Variant;
};

export const ageKpi: UseCase<typeof operations.ageKpi> = async (context, input) => {
  const slice = await sliceOf(context, input);
  const variant = variantOf(slice, input.variant);
  const question = questionOf(slice, variant, { grain: "total", by: null });
  const { warehouse } = context;
  const rows = await warehouse.rows(agesOf(question, warehouse.dialect));
  return {
    kpi: slice.kpi.id,
    variant: variant.id,
    unit: variant.unit,
    display: variant.display,
    currency: null,
    since: slice.since,
    until: slice.until,
    ages: rows.map(atAgeOf),
  };
};
