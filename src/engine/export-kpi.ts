// export_kpi: a series, or the rows behind its total, as a file.

import { Problem } from "../base/problem.ts";
import type * as operations from "../contract/operations.ts";
import type { Point } from "../query/series.ts";
import type { OutColumn } from "../store/warehouse.ts";
import { askSlice } from "./ask.ts";
import { choose } from "./ask-choice.ts";
import { questionOf, type Slice, sliceOf } from "./ask-slice.ts";
import { breakdownOf } from "./breakdown.ts";
import type { Context, UseCase } from "./context.ts";
import { answerFile, fileName, type Tabular, writeRows } from "./export-file.ts";
import { rowsBehind, type TracedRow } from "./trace-rows.ts";

const seriesColumns: readonly OutColumn[] = [
  { name: "kpi", type: "text" },
  { name: "variant", type: "text" },
  { name: "unit", type: "text" },
  { name: "currency", type: "text" },
  { name: "part", type: "text" },
  { name: "since", type: "day" },
  { name: "until", type: "day" },
  { name: "answer", type: "number" },
  { name: "top", type: "number" },
  { name: "bottom", type: "number" },
  { name: "rows", type: "integer" },
  { name: "partial", type: "flag" },
  { name: "note", type: "text" },
];

const seriesRows = async (
  context: Context,
  slice: Slice,
  { variant, grain, by, compare }: Parameters<typeof exportKpi>[1],
): Promise<Tabular> => {
  const series = await askSlice(context, slice, variant, { grain, by: by ?? null, compare });
  const line = (part: string, point: Point): readonly unknown[] => [
    series.kpi,
    series.variant,
    series.unit,
    series.currency,
    part,
    point.since,
    point.until,
    point.answer,
    point.top,
    point.bottom,
    point.rows,
    point.partial,
    point.note,
  ];
  const lines =
    series.by === null
      ? series.points.map((point) => line("", point))
      : series.parts.flatMap(({ part, points }) => points.map((point) => line(part, point)));
  return { title: series.kpi, columns: seriesColumns, rows: lines };
};

const partColumns: readonly OutColumn[] = [
  ...seriesColumns.slice(0, 4),
  { name: "dimension", type: "text" },
  { name: "part", type: "text" },
  { name: "label", type: "text" },
  ...seriesColumns.slice(5),
  { name: "share", type: "number" },
];

/** More rows than a spreadsheet has. */
const allParts = 1_048_575;

const partRows = async (
  context: Context,
  slice: Slice,
  { by, search, sort, order, variant }: Parameters<typeof exportKpi>[1],
): Promise<Tabular> => {
  if (by === undefined)
    throw new Problem("input/invalid", {
      field: "by",
      reason: "the parts of a number are those of a dimension",
    });
  const page = { search, sort, order, limit: allParts, offset: 0 };
  const told = await breakdownOf(context, slice, { ...page, variant, by, compare: "none" });
  const rows = told.rows.map(({ part, label, total, share }) => [
    ...[told.kpi, told.variant, told.unit, told.currency, by, part, label],
    ...[
      total.since,
      total.until,
      total.answer,
      total.top,
      total.bottom,
      total.rows,
      total.partial,
      total.note,
    ],
    share,
  ]);
  return { title: told.kpi, columns: partColumns, rows };
};

const pageRows = 20_000;
const rowColumns = (valueType: OutColumn["type"]): readonly OutColumn[] => [
  { name: "side", type: "text" },
  { name: "table", type: "text" },
  { name: "day", type: "day" },
  { name: "file", type: "text" },
  { name: "part", type: "text" },
  { name: "line", type: "integer" },
  { name: "observed_at", type: "instant" },
  { name: "key", type: "text" },
  { name: "column", type: "text" },
  { name: "value", type: valueType },
];

const rowLines = (row: TracedRow): readonly (readonly unknown[])[] =>
  Object.entries(row.cells).map(([column, cell]) => [
    row.side,
    row.table,
    row.day,
    row.fileName,
    row.partName,
    row.line,
    row.observedAt,
    Object.values(row.key).join(" · "),
    column,
    cell,
  ]);

const rowsOfTrace = async (context: Context, slice: Slice, named: string | undefined): Promise<Tabular> => {
  const { variant, answer } = await choose(context, slice, named, null);
  const question = questionOf(slice, variant, { grain: "total", by: null });
  const lines: (readonly unknown[])[] = [];
  for (let offset = 0, total = 1; offset < total; offset += pageRows) {
    const page = await rowsBehind(context, question, answer?.answer ?? null, { limit: pageRows, offset });
    total = page.total;
    lines.push(...page.rows.flatMap(rowLines));
  }
  const figures = lines.every((line) => typeof (line.at(-1) ?? 0) === "number");
  return { title: slice.kpi.id, columns: rowColumns(figures ? "number" : "text"), rows: lines };
};

export const exportKpi: UseCase<typeof operations.exportKpi> = async (context, input) => {
  const slice = await sliceOf(context, input);
  const { as: format, what } = input;
  const told = {
    series: () => seriesRows(context, slice, input),
    parts: () => partRows(context, slice, input),
    rows: () => rowsOfTrace(context, slice, input.variant),
  };
  const rows = await told[what]();
  const name = fileName([input.kpi, what, input.since, input.until], format);
  return answerFile(context, name, (path) => writeRows(context, rows, format, path));
};
