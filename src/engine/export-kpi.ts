// export_kpi: a series, or the rows behind its total, as CSV.

import Papa from "papaparse";
import type * as operations from "../contract/operations.ts";
import type { Point } from "../query/series.ts";
import { askSlice, choose } from "./ask.ts";
import { answersTo } from "./ask-series.ts";
import { questionOf, type Slice, sliceOf } from "./ask-slice.ts";
import type { Context, UseCase } from "./context.ts";
import { rowsBehind, type TracedRow } from "./trace-rows.ts";

/** Text that a spreadsheet would run as a formula gets a quote before it (CWE-1236); numbers stay numbers. */
const csv = (fields: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `${Papa.unparse({ fields: [...fields], data: rows.map((row) => [...row]) }, { escapeFormulae: true })}\r\n`;

const seriesFields = [
  "kpi",
  "variant",
  "unit",
  "currency",
  "part",
  "since",
  "until",
  "answer",
  "top",
  "bottom",
  "rows",
  "partial",
  "note",
];

const seriesCsv = async (
  context: Context,
  slice: Slice,
  { variant, grain, by, compare }: Parameters<typeof exportKpi>[1],
): Promise<string> => {
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
    by === undefined
      ? series.points.map((point) => line("", point))
      : series.parts.flatMap(({ part, points }) => points.map((point) => line(part, point)));
  return csv(seriesFields, lines);
};

const pageRows = 20_000;
const rowFields = ["side", "table", "day", "file", "part", "line", "observed_at", "key", "column", "value"];

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

const rowsCsv = async (context: Context, slice: Slice, named: string | undefined): Promise<string> => {
  const { variant } = await choose(context, slice, named, null);
  const question = questionOf(slice, variant, { grain: "total", by: null });
  const [answer] = await answersTo(context, question);
  const lines: (readonly unknown[])[] = [];
  for (let offset = 0, total = 1; offset < total; offset += pageRows) {
    const page = await rowsBehind(context, question, answer?.answer ?? null, { limit: pageRows, offset });
    total = page.total;
    lines.push(...page.rows.flatMap(rowLines));
  }
  return csv(rowFields, lines);
};

export const exportKpi: UseCase<typeof operations.exportKpi> = async (context, input) => {
  const slice = await sliceOf(context, input);
  return input.what === "rows" ? rowsCsv(context, slice, input.variant) : seriesCsv(context, slice, input);
};
