// A number taken apart by a dimension.

import { z } from "zod";
import { dimension, point, series } from "./shapes.ts";

const { comparable, change, note, covered, compared } = series.shape.parts.element.shape;

export const breakdown = z.object({
  kpi: z.string(),
  variant: z.string(),
  unit: z.string(),
  display: series.shape.display,
  currency: z.string().nullable(),
  better: series.shape.better,
  since: z.string(),
  until: z.string(),
  by: dimension,
  dimensions: z.array(dimension).describe("What else the number may be taken apart by."),
  total: point,
  additive: z
    .boolean()
    .describe(
      "True where all parts together are the number: `sum` is then its answer. Else they are not to be added.",
    ),
  ofWhole: z
    .boolean()
    .describe("True where each part is a share of all of them together, as a distribution tells it."),
  sum: z.number().nullable().describe("All parts together, of every page; null where they are not additive."),
  parts: z.number().int().describe("Parts there are."),
  found: z.number().int().describe("Parts that the search leaves, of every page."),
  rows: z.array(
    z.object({
      part: z.string().describe("The value to filter by; '' where rows do not tell it."),
      label: z
        .string()
        .nullable()
        .describe("What a person knows it by, where that is something else: the text of a post."),
      post: z
        .object({
          platform: z.string(),
          day: z.string().nullable().describe("On which it was published."),
          url: z.string().nullable(),
          reply: z.boolean().describe("Whether it answers someone."),
        })
        .nullable()
        .describe(
          "Of a post that is described, by post: what tells it from others of the same text. Null where two networks have the id.",
        ),
      rank: z
        .number()
        .int()
        .nullable()
        .describe(
          "Its place by the answer among all parts, equals share one; null where unknown or not told.",
        ),
      tied: z.boolean().describe("True where another part has the same answer and shares the place."),
      total: point,
      share: z.number().nullable().describe("Of all parts together; null where they are not additive."),
      compared,
      comparable,
      change,
      note,
      covered,
    }),
  ),
});
