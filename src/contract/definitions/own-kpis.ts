// KPIs of a workspace's own, as they are kept: all of them in one definition, so that every change is a version.

import { z } from "zod";

export const ownKpi = z.strictObject({
  id: z
    .string()
    .regex(/^own_[a-z0-9_]{1,50}$/, "it is no id of an own KPI, such as own_clicks_per_post")
    .describe("Stays, whatever the name is."),
  name: z.string().trim().min(1, "it is empty").max(80),
  about: z.string().trim().max(400).default("").describe("What it is for, in a sentence."),
  better: z.enum(["up", "down", "band"]).default("up").describe("Which way is better; band: neither."),
  formula: z
    .string()
    .trim()
    .min(1, "it is empty")
    .max(1000)
    .describe(
      "Ids of KPIs, with :variant where one is meant, or table.column, joined by + - / * and parentheses.",
    ),
});

export const ownKpisDefinition = z.strictObject({ kpis: z.array(ownKpi).max(200) });
