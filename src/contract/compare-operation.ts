// Several KPIs over the same days, side by side.

import { z } from "zod";
import { mostCompared, readItem, writeItem } from "./compared-items.ts";
import { inWorkspace, slice } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";
import { words } from "./word-shape.ts";

const items = z
  .union([z.string(), z.array(z.string())])
  .transform((all) => (Array.isArray(all) ? all : [all]))
  .refine((all) => all.length > 0 && all.length <= mostCompared, {
    error: `name one to ${mostCompared} KPIs`,
  })
  .refine((all) => all.every((one) => readItem(one) !== null), {
    error:
      "each is a KPI with its variant and filters behind a question mark, such as impressions?platform=linkedin",
  })
  .refine(
    (all) => {
      const written = all.map((one) => {
        const item = readItem(one);
        return item === null ? one : writeItem(item);
      });
      return new Set(written).size === all.length;
    },
    { error: "one of them stands there twice" },
  )
  .describe(
    "Each a KPI, with a variant and filters where wanted: impressions, or impressions?platform=linkedin&variant=views.",
  );

const step = z.object({
  change: z
    .number()
    .nullable()
    .describe(
      "Against the bucket before: relative for counts, difference for rates; null where not comparable.",
    ),
  note: z.string().nullable().describe("Why not: partial, metric_changed, accounts_missing, no_data."),
});

export const compareKpis = operation({
  name: "compare_kpis",
  about:
    "Up to six KPIs, or one under several filters, over the same days: each series, its change from bucket to bucket, and all of them as 100 at the first whole bucket.",
  method: "get",
  path: "/workspaces/{workspace}/compare",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...inWorkspace,
    items,
    since: slice.since,
    until: slice.until,
    grain: shapes.grain.default("month"),
    compare: shapes.compare.default("previous"),
    knownAt: slice.knownAt,
  }),
  output: z.object({
    since: z.string(),
    until: z.string(),
    grain: shapes.grain,
    alike: z.boolean().describe("True where all are of one unit, so that one axis takes them."),
    base: z
      .object({ since: z.string(), until: z.string() })
      .nullable()
      .describe(
        "The first bucket that is whole, known and above 0 for every one of them: 100 in `index`. Null where there is none.",
      ),
    items: z.array(
      z.object({
        item: z.string(),
        name: words,
        variant: words.describe("The variant that is shown."),
        series: shapes.series,
        steps: z.array(step).describe("One for each point."),
        index: z
          .array(z.number().nullable())
          .describe(
            "One for each point: 100 at the base. Null where unknown or not whole, and beyond a day on which a network began to count otherwise.",
          ),
      }),
    ),
  }),
});
