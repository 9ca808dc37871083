// What a number is traced back to: its formula, its SQL and the rows behind it.

import { z } from "zod";
import { beside, empty } from "./lack-shapes.ts";
import { series } from "./shapes.ts";
import { words } from "./word-shape.ts";

export const tracedRow = z.object({
  side: z
    .enum(["top", "bottom"])
    .describe("Which side of a ratio the row supplies; top where there is no ratio."),
  table: z.string(),
  importId: z.number(),
  part: z.number(),
  line: z.number(),
  fileName: z.string(),
  partName: z.string(),
  observedAt: z.string(),
  day: z.string().nullable(),
  key: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  cells: z
    .record(z.string(), z.number().nullable())
    .describe("The cells that count; their sum per side is the number."),
  said: z
    .object({
      text: z.string().nullable().describe("Its first 300 signs."),
      author: z.string().nullable(),
      tone: z.string().nullable().describe("positive, neutral or negative, as it counts."),
      toneBy: z.enum(["file", "leadline"]).nullable(),
      label: z.string().nullable().describe("The tone a person labelled it with, for the corrected share."),
    })
    .nullable()
    .describe("Of messages and mentions: what it says; null of any other row."),
});
export const trace = z.object({
  kpi: z.string(),
  variant: z.string(),
  formula: z.string(),
  about: words,
  unit: z.string().describe("Of the answer; amounts of money are in minor units of the currency."),
  display: series.shape.display,
  currency: z.string().nullable().describe("Of an amount of money; null of anything else."),
  money: z.array(z.string()).describe("Cells of the rows that are amounts in minor units of the currency."),
  answer: z.number().nullable(),
  top: z.number().nullable(),
  bottom: z.number().nullable(),
  sql: z.string(),
  params: z.record(z.string(), z.unknown()),
  total: z.number().describe("Rows behind the number, all pages."),
  empty: empty.nullable().describe("Why the number is unknown; null where it is known."),
  beside: beside.nullable().describe("What another variant has of these days that this number lacks."),
  rows: z.array(tracedRow),
});
