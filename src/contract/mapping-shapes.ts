// What callers send and get about mappings of their own, as schemas.

import { z } from "zod";
import { left, uploadedFile } from "./import-shapes.ts";
import { problem } from "./shapes.ts";
import { words } from "./word-shape.ts";

const most = { fields: 100, words: 500 };
const has = (count: number) => (of: object) => Object.keys(of).length <= count;
const perField = <T extends z.ZodType>(of: T) =>
  z
    .record(z.string().max(100), of)
    .refine(has(most.fields), { error: `it has more than ${most.fields} fields` });
const texts = perField(z.string().max(500));
/** A list of fixed words has some dozens; where every row has a word of its own it is no such list. */
const meanings = z.record(z.string().max(500), z.string().max(500)).refine(has(most.words), {
  error: `it has more than ${most.words} words: choose a column whose words are few, or leave this one out`,
});
export const spec = z.strictObject({
  schema: z.string().describe("Id of the schema, such as mention."),
  columns: texts.describe("By field: the header of its column, as the file prints it."),
  once: texts.default({}).describe("By field: what holds for every row, such as a currency."),
  words: perField(meanings)
    .default({})
    .describe("By field: what a printed word means; '' where it means nothing."),
  dateOrder: z.enum(["mdy", "dmy"]).nullable().default(null).describe("null: read off the cells."),
  decimal: z
    .enum([".", ","])
    .nullable()
    .default(null)
    .describe("Mark of fractions; null: read off the cells."),
});

export const schema = z.object({
  id: z.string(),
  name: words,
  about: words,
  needs: z.array(z.array(z.string())).describe("Of each group at least one field must be told."),
  asks: z
    .array(z.string())
    .describe("Fields that may be left out and without which its rows count for no KPI, or few."),
  kpis: z.array(z.string()).describe("KPIs it can light up with all its fields; none where no KPI reads it."),
  fields: z.array(
    z.object({
      key: z.string(),
      name: words,
      kind: z
        .string()
        .describe("text, id, url, count, number, money, day, instant, flag, choice, platform, …"),
      once: z.boolean().describe("May be said once for the whole file."),
      choices: z.array(z.object({ value: z.string(), name: words })).describe("What a choice may be."),
    }),
  ),
});

const version = z.object({ version: z.number(), savedBy: z.string(), savedAt: z.string() });
export const mapping = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  header: z.array(z.string()).describe("The columns it was made for; another order of them is the same."),
  headerless: z.boolean().describe("The file has no header row: its columns are called A, B, C …"),
  spec,
  versions: z.array(version).describe("Every version there was, oldest first."),
  older: z
    .array(z.object({ importId: z.number(), fileName: z.string(), version: z.number() }))
    .describe(
      "Imports that count and were made by an older version: importing their files again corrects them.",
    ),
});

const named = z.object({ id: z.string(), name: z.string() });
export const table = z.object({
  table: z.number().describe("Its place in the file, from 1."),
  name: z.string(),
  header: z.array(z.string()),
  headerLine: z.number().describe("Row of the header as a spreadsheet shows it; 0 where there is none."),
  rows: z.array(z.array(z.string())).describe("Its first rows."),
  fingerprint: z
    .string()
    .describe("What its header is known by again: the names of its columns in no order."),
  recognised: named.nullable().describe("The source that knows it."),
  mapping: named.extend({ version: z.number() }).nullable().describe("The saved mapping that reads it."),
  between: z.array(named).describe("Sources it could be, where that is unclear: choose one with `as`."),
  like: z
    .array(named)
    .describe("Saved mappings that could read it, though its columns are not quite theirs."),
  proposals: z
    .array(
      z.object({
        schema: z.string(),
        score: z.number(),
        fields: z.array(
          z.object({
            field: z.string(),
            column: z.string(),
            confidence: z.number().describe("0 to 1."),
            name: z.enum(["exact", "similar", "none"]).describe("How its header speaks for it."),
            values: z.number().nullable().describe("Share of its first cells that can be such a field."),
            why: z.string().describe("The reason in words."),
          }),
        ),
      }),
    )
    .describe("Schemas, the likeliest first, with a column for each field."),
});
export const suggestion = z.object({ file: uploadedFile, tables: z.array(table) });

export const checked = z.object({
  rows: z.number(),
  facts: z.number(),
  skips: z.number(),
  rejects: z.number(),
  samples: z.array(
    z.object({
      table: z.string(),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  ),
  left: z.array(left).describe("The first rows that would become no fact."),
  reasons: z.array(
    z.object({
      fate: z.enum(["skip", "reject"]),
      count: z.number(),
      text: z.string().describe("The reason of the first of them, as a sentence."),
      code: z.string(),
      where: problem.shape.where,
    }),
  ),
  columns: z.array(
    z.object({
      field: z.string(),
      header: z.string(),
      style: z.string().nullable().describe("How its cells are read: date order, decimal comma, …"),
      assumed: z.boolean(),
    }),
  ),
  words: z
    .array(
      z.object({
        field: z.string(),
        words: z.array(z.object({ word: z.string(), count: z.number(), meaning: z.string().nullable() })),
      }),
    )
    .describe("The words of its choices, and what each is taken for; null where nothing says."),
  kpis: z.array(z.string()).describe("KPIs its facts light up."),
  apart: z
    .object({
      fields: z.array(z.string()),
      composed: z
        .boolean()
        .describe("True where none of them is an id: rows that agree in all of them are one."),
    })
    .describe(
      "The fields that tell rows apart: a later row that agrees in them takes the place of the earlier.",
    ),
  accountNeeded: z.boolean().describe("True where each import will be asked for its account."),
  refusals: z.array(problem).describe("What cannot be right: with any of these the mapping cannot be saved."),
  warnings: z.array(problem),
});
