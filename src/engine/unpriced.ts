// Amounts that stay out of a number because nothing tells what their currency was worth on their days.

import { findVariant } from "../catalogue/index.ts";
import type { Question } from "../query/question.ts";
import { rowsWithoutRate } from "../query/unknown-rows.ts";
import type { Asking } from "./answers.ts";
import type { Choice } from "./ask-choice.ts";
import { questionOf, type Slice } from "./ask-slice.ts";

export interface Unpriced {
  readonly currency: string;
  readonly rows: number;
}

/** By currency, most rows first. */
const unpricedIn = async ({ warehouse }: Asking, question: Question): Promise<Unpriced[]> => {
  const found = await Promise.all(
    rowsWithoutRate(question, warehouse.dialect).map((statement) => warehouse.rows(statement)),
  );
  const rows = new Map<string, number>();
  for (const row of found.flat()) {
    const currency = String(row["of_currency"]);
    rows.set(currency, (rows.get(currency) ?? 0) + Number(row["row_total"]));
  }
  return [...rows]
    .map(([currency, count]) => ({ currency, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.currency < b.currency ? -1 : 1));
};

/** Those of the variant shown; where it knows of none and stands for one that has nothing else, that one's. */
export const unpricedOf = async (
  context: Asking,
  slice: Slice,
  { variant, passedOver }: Pick<Choice, "variant" | "passedOver">,
): Promise<Unpriced[]> => {
  const whole = { grain: "total", by: null } as const;
  const own = await unpricedIn(context, questionOf(slice, variant, whole));
  if (own.length > 0 || passedOver === null || passedOver.tells || passedOver.lacks !== null) return own;
  return unpricedIn(context, questionOf(slice, findVariant(slice.kpi, passedOver.variant), whole));
};
