// trace_kpi: formula, SQL and the lines of the files behind a number.

import type { Variant } from "../catalogue/kpi.ts";
import { leaves, measuresOf, print, windowed } from "../catalogue/print.ts";
import type * as operations from "../contract/operations.ts";
import { factTable } from "../facts/index.ts";
import { compile } from "../query/compile.ts";
import { totalPoint } from "../query/series.ts";
import { choose } from "./ask-choice.ts";
import { questionOf, sliceOf } from "./ask-slice.ts";
import type { UseCase } from "./context.ts";
import { within } from "./coverage.ts";
import { emptyOf } from "./empty.ts";
import { rowsBehind } from "./trace-rows.ts";
import { withWords } from "./trace-said.ts";

/** Columns of the formula that hold amounts. */
const moneyIn = ({ formula }: Variant): string[] => {
  const columns = leaves(formula.node).flatMap((leaf) =>
    measuresOf(leaf).filter((column) => factTable(leaf.table).columns[column]?.unit === "minor unit"),
  );
  return [...new Set(columns)];
};

export const traceKpi: UseCase<typeof operations.traceKpi> = async (context, input) => {
  const slice = await sliceOf(context, input);
  const choice = await choose(context, slice, input.variant, null);
  const { variant, spans } = choice;
  const question = questionOf(slice, variant, { grain: "total", by: null });
  const { text, params } = compile(question, context.warehouse.dialect);
  const { answer } = choice;
  const { limit, offset } = input;
  const { total, rows } = await rowsBehind(context, question, answer?.answer ?? null, { limit, offset });
  // A window that touches the period explains an unknown number.
  const windows = windowed(variant.formula.node) && within(spans, slice).length > 0 ? [slice] : [];
  const told = totalPoint({ question, spans, windows }, answer);
  return {
    kpi: slice.kpi.id,
    variant: variant.id,
    formula: print(variant.formula.node),
    about: slice.kpi.about,
    unit: variant.unit,
    display: variant.display,
    currency: variant.display === "money" ? slice.settings.currency : null,
    money: moneyIn(variant),
    answer: answer?.answer ?? null,
    top: answer?.top ?? null,
    bottom: answer?.bottom ?? null,
    sql: text,
    params: Object.fromEntries(Object.entries(params).map(([name, { value }]) => [name, value])),
    total,
    empty: await emptyOf(context, slice, choice, told),
    beside: choice.beside,
    rows: await withWords(context, question, rows),
  };
};
