// compare_variants: every definition of a KPI beside the others, for one period.

import { windowed } from "../catalogue/print.ts";
import type * as operations from "../contract/operations.ts";
import { totalPoint } from "../query/series.ts";
import { answersTo } from "./answers.ts";
import { questionOf, sliceOf, splittable } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";
import { coveragesOf, platformsOf, within } from "./coverage.ts";
import { shownVariant } from "./kpis-shown.ts";

export const compareVariants: UseCase<typeof operations.compareVariants> = async (context, input) => {
  const slice = await sliceOf(context, input);
  const variants = splittable(slice.kpi, slice.kpi.variants, null, slice.only);
  const { picked: coverage } = await coveragesOf(context, variants, slice);
  const rows = await Promise.all(
    variants.map(async (variant) => {
      const question = questionOf(slice, variant, { grain: "total", by: null });
      const [answer] = await answersTo(context, question);
      const spans = coverage.get(variant) ?? [];
      // A window that touches the period explains a dash.
      const windows = windowed(variant.formula.node) && within(spans, slice).length > 0 ? [slice] : [];
      return {
        variant: shownVariant(variant),
        total: totalPoint({ question, spans, windows }, answer),
        platforms: [...platformsOf(within(spans, slice))],
      };
    }),
  );
  return { variants: rows };
};
