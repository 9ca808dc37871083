// What is said of a number that is unknown or not whole: why, and where there is more.

import { z } from "zod";

/** Why a number is unknown, and where there are data instead. */
export const empty = z.object({
  reason: z
    .enum([
      "no_import",
      "never",
      "filter",
      "column_missing",
      "not_additive",
      "other_window",
      "over_nothing",
      "not_reached",
      "setting_missing",
      "exports_differ",
      "no_rate",
    ])
    .describe(
      "no_import: no file fills these days · never: none at any time · filter: no row has what was picked · column_missing: there are rows, without the figure · not_additive: unique people, known for other periods than this one · other_window: figures of whole periods, known for others than this one · not_reached: too few of the rows have come to their end for this share · exports_differ: its figures are of exports that contradict each other · no_rate: its amounts are in currencies without an exchange rate of these days",
    ),
  text: z.string().describe("The same in one English sentence."),
  columns: z.array(z.string()).readonly().describe("What the rows of the period lack."),
  platforms: z.array(z.string()).readonly().describe("Networks with data, at any time."),
  first: z.string().nullable().describe("First day with data; null without any."),
  last: z.string().nullable().describe("Last day with data, inclusive."),
  instead: z
    .string()
    .nullable()
    .describe(
      "A variant of the KPI that has data in the period; null where none has, or none but the one shown.",
    ),
});
/** Amounts in a currency without an exchange rate of their days, which are not in the number. */
export const unpriced = z.object({
  currency: z.string().describe("ISO 4217; '' where the rows name none."),
  rows: z.number().int().describe("How many rows of the period stay out."),
});
/** The same figure of days one by one and of whole windows are two variants, and neither need hold all of the other. */
export const beside = z.object({
  variant: z.string().describe("The other one: ask for it by this id."),
  answer: z.number().nullable().describe("What it says of the whole period; null where that is unknown."),
  days: z.number().int().describe("How many days of the period are told one by one."),
  of: z.number().int().describe("How many days the period has."),
  text: z.string().describe("What the number lacks and the other one has, in one English sentence."),
});

/** Of the workspace, without which a figure cannot be known. */
export const missingSetting = z.enum([
  "brandTerms",
  "qualified",
  "openingHours",
  "serviceLevel",
  "customerValue",
  "idealCustomer",
  "brand",
  "competitors",
  "handles",
  "hashtags",
  "staff",
  "mentionLabels",
  "commentLabels",
]);
