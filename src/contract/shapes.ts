// What callers send and get, as schemas. Days are YYYY-MM-DD, instants ISO 8601 in UTC, `until` the first day that is out.

import { z } from "zod";
import { grains } from "../base/grain.ts";
import { currencies } from "../base/money.ts";

export const languages = ["en", "ko", "pl"] as const;
export const words = z.object({ en: z.string(), ko: z.string(), pl: z.string() });
export const dimension = z.enum(["platform", "account", "format", "campaign"]);
export const grain = z.enum(grains);
export const compare = z.enum(["none", "previous", "last_year"]);

export const problem = z.object({
  code: z.string(),
  text: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const role = z.enum(["viewer", "uploader", "analyst", "editor", "admin", "owner"]);

export const workspaceSettings = z.object({
  name: z.string().trim().min(1).max(80),
  timeZone: z.string().default("UTC").describe("IANA name, such as Europe/Warsaw."),
  currency: z
    .string()
    .refine((code) => currencies.includes(code), "it is no currency code of ISO 4217, such as EUR")
    .default("USD")
    .describe("ISO 4217."),
  language: z.enum(languages).default("en"),
  weekStart: z.number().int().min(1).max(7).default(1).describe("1 is Monday, 7 is Sunday."),
  brandTerms: z
    .array(z.string().trim().min(1))
    .max(100)
    .default([])
    .describe("Words that make a search query branded."),
  qualified: z
    .array(z.string().min(1))
    .max(50)
    .default([])
    .describe("Events that count as a qualified interaction."),
});
const set = workspaceSettings.shape;
/** Only what is named changes: a default here would reset what the caller left out. */
export const workspaceChange = z.object({
  name: set.name.optional(),
  timeZone: set.timeZone
    .unwrap()
    .optional()
    .describe("IANA name. Counts for files imported from now on: rows already read keep their days."),
  currency: set.currency.unwrap().optional().describe("ISO 4217."),
  language: set.language.unwrap().optional(),
  weekStart: set.weekStart.unwrap().optional().describe("1 is Monday, 7 is Sunday."),
  brandTerms: set.brandTerms.unwrap().optional().describe("Words that make a search query branded."),
  qualified: set.qualified.unwrap().optional().describe("Events that count as a qualified interaction."),
});
export const workspace = workspaceSettings.extend({
  currency: z.string().describe("ISO 4217."),
  id: z.string(),
  sample: z.boolean(),
  createdAt: z.string(),
});

export const status = z.object({
  name: z.literal("leadline"),
  version: z.string(),
  facts: z.enum(["duckdb", "clickhouse"]),
  who: z.object({ name: z.string(), role }),
  sources: z.array(z.object({ id: z.string(), name: z.string(), platform: z.string() })),
});

export const variant = z.object({
  id: z.string(),
  name: words,
  unit: z.string(),
  display: z.enum(["count", "rate", "per", "seconds", "money"]),
  basis: z.enum(["activity", "published", "created", "closed", "window"]),
  time: z.enum(["sum", "last", "ratio", "distinct", "quantile", "net"]),
  entities: z.enum(["sum", "last", "ratio", "distinct", "quantile", "net"]),
  formula: z.string().describe("As a person writes it."),
  reads: z.array(z.string()).describe("table.column of every fact it reads."),
  dimensions: z.array(dimension).describe("What it may be split by."),
  note: words.nullable(),
});
export const kpi = z.object({
  id: z.string(),
  code: z.string(),
  group: z.enum(["exposure", "engagement", "productivity", "internal", "traffic", "conversion"]),
  name: words,
  about: words,
  better: z.enum(["up", "down", "band"]),
  kind: z.enum(["leading", "lagging", "none"]),
  essential: z.boolean(),
  source: z.string(),
  variants: z.array(variant),
  needs: z.array(z.string()).describe("Sources that would light it up."),
});
/** What the workspace's data say of a KPI: the days its default reading covers. */
export const coverage = z.object({
  variant: z.string(),
  platforms: z.array(z.string()),
  first: z.string(),
  last: z.string(),
});
export const listedKpi = kpi.extend({
  coverage: z.array(coverage),
  chosen: z.string().nullable().describe("Variant shown; null without data."),
});

/** Days of an account that no export tells, both ends in it. */
export const missing = z.object({
  platform: z.string(),
  account: z.string(),
  first: z.string(),
  last: z.string(),
});
export const point = z.object({
  since: z.string(),
  until: z.string(),
  answer: z.number().nullable().describe("null is unknown, never 0."),
  top: z.number().nullable(),
  bottom: z.number().nullable(),
  rows: z.number(),
  partial: z
    .boolean()
    .describe("The bucket is cut by the period or by the end of the data, or lacks the days in `missing`."),
  note: z
    .string()
    .nullable()
    .describe(
      "Why an answer is missing or must be read with care: not_additive, days_missing, accounts_missing, no_data, …",
    ),
  missing: z
    .array(missing)
    .readonly()
    .describe(
      "Days that no export of the account tells although those around them, or other accounts, are told; both ends are in it.",
    ),
});
/** Why a number is unknown, and where there are data instead. */
export const empty = z.object({
  reason: z
    .enum([
      "no_import",
      "never",
      "filter",
      "column_missing",
      "not_additive",
      "over_nothing",
      "setting_missing",
    ])
    .describe(
      "no_import: no file fills these days · never: none at any time · filter: no row has what was picked · column_missing: there are rows, without the figure",
    ),
  text: z.string().describe("The same in one English sentence."),
  columns: z.array(z.string()).readonly().describe("What the rows of the period lack."),
  platforms: z.array(z.string()).readonly().describe("Networks with data, at any time."),
  first: z.string().nullable().describe("First day with data; null without any."),
  last: z.string().nullable().describe("Last day with data, inclusive."),
});
export const series = z.object({
  kpi: z.string(),
  variant: z.string(),
  chosenBy: z.enum(["asked", "coverage"]),
  unit: z.string(),
  display: z.enum(["count", "rate", "per", "seconds", "money"]),
  currency: z.string().nullable(),
  better: z.enum(["up", "down", "band"]),
  basis: z.string(),
  since: z.string(),
  until: z.string(),
  grain,
  by: dimension.nullable(),
  total: point,
  empty: empty.nullable().describe("Why the total is unknown; null where it is known."),
  points: z.array(point),
  parts: z.array(
    z.object({ part: z.string(), total: point, points: z.array(point), compared: point.nullable() }),
  ),
  comparison: z
    .object({
      kind: z.enum(["previous", "last_year"]),
      since: z.string(),
      until: z.string(),
      total: point,
      points: z.array(point),
      comparable: z.boolean(),
      change: z
        .number()
        .nullable()
        .describe("Relative for counts, difference for rates; null where not comparable."),
      note: z
        .string()
        .nullable()
        .describe("lengths_differ, cut_to_data, no_data_before, days_missing, accounts_differ, …"),
    })
    .nullable(),
  windows: z
    .array(
      z.object({
        since: z.string(),
        until: z.string(),
        part: z.string().nullable(),
        answer: z.number().nullable(),
      }),
    )
    .describe("For figures that hold for the network's windows only: the windows there are."),
  coverage: z.array(
    z.object({ platform: z.string(), account: z.string(), first: z.string(), last: z.string() }),
  ),
  sql: z.string(),
});

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
});
export const trace = z.object({
  kpi: z.string(),
  variant: z.string(),
  formula: z.string(),
  about: words,
  answer: z.number().nullable(),
  top: z.number().nullable(),
  bottom: z.number().nullable(),
  sql: z.string(),
  params: z.record(z.string(), z.unknown()),
  total: z.number().describe("Rows behind the number, all pages."),
  empty: empty.nullable().describe("Why the number is unknown; null where it is known."),
  rows: z.array(tracedRow),
});
