// What callers send and get, as schemas. Days are YYYY-MM-DD, instants ISO 8601 in UTC, `until` the first day that is out.

import { z } from "zod";
import { comparedChannels } from "../base/channel-words.ts";
import { dimensions } from "../base/dimensions.ts";
import { grains } from "../base/grain.ts";
import { currencies } from "../base/money.ts";
import { interval } from "./interval-shape.ts";
import { beside, empty, missingSetting, unpriced } from "./lack-shapes.ts";
import { marks } from "./mark-shapes.ts";
import { peak } from "./peak-shape.ts";
import { words } from "./word-shape.ts";

export const languages = ["en", "ko", "pl"] as const;
export const dimension = z.enum(dimensions);
export const grain = z.enum(grains);
export const compare = z.enum(["none", "previous", "last_year"]);

export const problem = z.object({
  code: z.string(),
  text: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const role = z.enum(["sender", "viewer", "uploader", "analyst", "editor", "admin", "owner"]);

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
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      names: words,
      platform: z.string(),
      family: z.string().describe("The network or program, and the part of it."),
      languages: z.array(z.string()).describe("Languages in which its exports were seen, ISO 639-1."),
    }),
  ),
  exports: z
    .array(
      z.object({
        kind: z.enum(["social", "web", "ads", "crm", "care"]),
        name: words,
        places: z.array(words).describe("Where the export is found, in the menus of the program."),
        languages: z.array(z.string()),
      }),
    )
    .describe("The exports that are understood, a network or program each."),
});

export const variant = z.object({
  id: z.string(),
  name: words,
  unit: z.string(),
  display: z.enum(["count", "rate", "per", "seconds", "money"]),
  basis: z.enum(["activity", "published", "created", "closed", "window"]),
  time: z.enum(["sum", "last", "ratio", "distinct", "quantile", "net"]),
  entities: z.enum(["sum", "last", "ratio", "distinct", "quantile", "net"]),
  formula: z.string().describe("As a person writes it, with the columns as they are stored."),
  formulas: words.describe("The same in the words of each language."),
  brief: words.describe("The same with long lists of names cut short: “and 9 more”."),
  reads: z.array(z.string()).describe("table.column of every fact it reads."),
  dimensions: z.array(dimension).describe("What it may be split by."),
  aged: z.boolean().describe("Whether age_kpi tells it by the age of posts."),
  groups: dimension
    .nullable()
    .describe("What it lists by itself: a distribution its groups, a ranking what is ranked."),
  channel: z
    .enum(comparedChannels)
    .nullable()
    .describe("Of a cost by channel: the channel, whose cost compare_channels sets beside those of others."),
  note: words.nullable(),
});
export const kpi = z.object({
  id: z.string(),
  code: z.string(),
  group: z.enum([
    ...["exposure", "engagement", "productivity", "internal", "demographics", "advocacy"],
    ...["traffic", "care", "conversion", "own"],
  ] as const),
  name: words,
  about: words,
  better: z.enum(["up", "down", "band"]),
  kind: z.enum(["leading", "lagging", "none"]),
  essential: z.boolean(),
  source: z.string(),
  variants: z.array(variant),
  needs: z
    .array(z.string())
    .describe(
      "Sources that would light it up: where some of its facts are there, those of the facts that are not.",
    ),
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
  settings: z
    .array(missingSetting)
    .describe("Settings of the workspace to be filled in before it can be known."),
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
  interval,
  rows: z.number(),
  partial: z
    .boolean()
    .describe("The bucket is cut by the period or by the end of the data, or lacks the days in `missing`."),
  note: z
    .string()
    .nullable()
    .describe(
      "Why an answer is missing or must be read with care: not_additive, other_window, days_missing, accounts_missing, part_of_period (whole windows of another variant hold more), no_data, addend_unknown (of a part: one side of a sum alone is known), …",
    ),
  missing: z
    .array(missing)
    .readonly()
    .describe(
      "Days that no export of the account tells although those around them, or other accounts, are told; both ends are in it.",
    ),
});
/** Whether a number is compared with that of the period before, and what came of it. */
const verdict = {
  comparable: z.boolean(),
  change: z
    .number()
    .nullable()
    .describe("Relative for counts, difference for rates; null where not comparable."),
  note: z
    .string()
    .nullable()
    .describe(
      "lengths_differ, cut_to_data, no_data_before, begins_before (the data begin inside the period before, see `covered`), no_window_before, days_missing, accounts_differ, metric_changed, part_of_period, …",
    ),
  covered: z
    .object({ days: z.number().int(), of: z.number().int() })
    .nullable()
    .describe("With begins_before: how many days of the period before have data, of how many."),
};
export const series = z.object({
  kpi: z.string(),
  variant: z.string(),
  chosenBy: z
    .enum(["asked", "coverage", "whole", "aside"])
    .describe(
      "asked: by name · coverage: the one with data on most networks in the period, of equals the first · whole: the one that counts the same by days tells some of them or none · aside: it measures something else, and no other has data in the period",
    ),
  passedOver: z
    .object({
      variant: z.string(),
      tells: z.boolean().describe("Whether it has data in the period; if so, of fewer networks or accounts."),
      platforms: z.array(z.string()).readonly().describe("The networks it has data of in the period."),
      settings: z
        .array(missingSetting)
        .readonly()
        .describe("Settings of the workspace without which it cannot be known."),
      lacks: dimension
        .nullable()
        .describe("What it can neither be split nor filtered by, and what was asked for."),
    })
    .nullable()
    .describe("The KPI's first definition, where data chose another one that counts something else."),
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
  beside: beside.nullable().describe("What another variant has of these days that this number lacks."),
  unpriced: z
    .array(unpriced)
    .describe(
      "Amounts that are not in the number, or for which another variant stands in its place, for want of an exchange rate of their days.",
    ),
  points: z.array(point),
  peaks: z.array(peak).describe("Days of the period that stand out of the weeks before; of profile visits."),
  parts: z
    .array(
      z.object({
        part: z.string(),
        total: point,
        points: z.array(point),
        compared: point.nullable().describe("The same part in the period before, comparable or not."),
        ...verdict,
      }),
    )
    .describe("Each is compared by the rule of the whole, on the days of its own data."),
  moreParts: z
    .number()
    .int()
    .describe("How many smaller parts are not in `parts`: breakdown_kpi lists them all, page by page."),
  comparison: z
    .object({
      kind: z.enum(["previous", "last_year"]),
      since: z.string(),
      until: z.string(),
      current: z
        .object({ since: z.string(), until: z.string(), answer: z.number().nullable() })
        .describe("The asked period on the days that are compared: cut where its data end earlier."),
      total: point,
      points: z.array(point),
      ...verdict,
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
  marks,
  sql: z.string(),
});
