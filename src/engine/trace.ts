// trace_kpi: formula, SQL and the lines of the files behind a number.

import { print } from "../catalogue/print.ts";
import type * as operations from "../contract/operations.ts";
import { compile } from "../query/compile.ts";
import { choose } from "./ask.ts";
import { answersTo } from "./ask-series.ts";
import { questionOf, sliceOf } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";
import { rowsBehind } from "./trace-rows.ts";

export const traceKpi: UseCase<typeof operations.traceKpi> = async (context, input) => {
  const slice = await sliceOf(context, input);
  const { variant } = await choose(context, slice, input.variant, null);
  const question = questionOf(slice, variant, { grain: "total", by: null });
  const { text, params } = compile(question, context.warehouse.dialect);
  const [answer] = await answersTo(context, question);
  const { limit, offset } = input;
  const { total, rows } = await rowsBehind(context, question, answer?.answer ?? null, { limit, offset });
  return {
    kpi: slice.kpi.id,
    variant: variant.id,
    formula: print(variant.formula.node),
    about: slice.kpi.about,
    answer: answer?.answer ?? null,
    top: answer?.top ?? null,
    bottom: answer?.bottom ?? null,
    sql: text,
    params: Object.fromEntries(Object.entries(params).map(([name, { value }]) => [name, value])),
    total,
    rows: [...rows],
  };
};
