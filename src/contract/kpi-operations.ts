// Operations on KPIs.

import { z } from "zod";
import { breakdown } from "./breakdown-shapes.ts";
import { as, fileAnswer } from "./export-operations.ts";
import { inWorkspace, slice, texts } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";
import { trace } from "./trace-shapes.ts";

export const listKpis = operation({
  name: "list_kpis",
  about: "Every KPI with its definition, and which of them the workspace's data light up.",
  method: "get",
  path: "/workspaces/{workspace}/kpis",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({
    kpis: z.array(shapes.listedKpi),
    first: z.string().nullable(),
    last: z.string().nullable(),
  }),
});
export const askKpi = operation({
  name: "ask_kpi",
  about: "A KPI over time: total, buckets, a split by one dimension, and a comparison.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...slice,
    grain: shapes.grain.default("month"),
    by: shapes.dimension
      .optional()
      .describe("Where left out, a distribution or a ranking is split by what it lists."),
    compare: shapes.compare.default("none"),
  }),
  output: shapes.series,
});
export const breakdownKpi = operation({
  name: "breakdown_kpi",
  about:
    "A KPI by any dimension its facts have: every part with its value, searched, sorted and page by page.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}/breakdown",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...slice,
    by: shapes.dimension,
    search: z.string().max(200).default("").describe("Only parts whose name has these letters."),
    sort: z.enum(["answer", "name", "rows"]).default("answer"),
    order: z.enum(["asc", "desc"]).default("desc"),
    compare: shapes.compare.default("none"),
    limit: z.coerce.number().int().min(1).max(1000).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: breakdown,
});
export const ageKpi = operation({
  name: "age_kpi",
  about:
    "What the posts of a period had at each age in days, median and quartiles, of the posts that an export saw at that age.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}/ages",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object(slice),
  output: z.object({
    kpi: z.string(),
    variant: z.string(),
    unit: z.string(),
    display: shapes.variant.shape.display,
    currency: z.string().nullable(),
    since: z.string(),
    until: z.string(),
    ages: z
      .array(
        z.object({
          age: z.number().int().describe("Whole days since the post was published."),
          posts: z.number().int().describe("Posts that an export saw at this age; other posts at another."),
          low: z.number().describe("A quarter of the posts had less."),
          middle: z.number().describe("The median."),
          high: z.number().describe("A quarter of the posts had more."),
        }),
      )
      .describe(
        "Ages of up to 28 days, those at which some post was seen: nothing is worked out in between.",
      ),
  }),
});
export const compareVariants = operation({
  name: "compare_variants",
  about: "All variants of a KPI side by side for one period.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}/variants",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object(slice).omit({ variant: true }),
  output: z.object({
    variants: z.array(
      z.object({ variant: shapes.variant, total: shapes.point, platforms: z.array(z.string()) }),
    ),
  }),
});
export const traceKpi = operation({
  name: "trace_kpi",
  about: "Where a number comes from: formula, SQL, and the rows with their file and line.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}/rows",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...slice,
    limit: z.coerce.number().int().min(1).max(1000).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: trace,
});
export const exportKpi = operation({
  name: "export_kpi",
  about:
    "The series of a KPI, its parts, or the rows behind it, as a file; cells that a spreadsheet would run made inert.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}/export",
  roles: rolesFrom.viewer,
  reads: true,
  answer: "file",
  input: askKpi.input.extend({
    what: z
      .enum(["series", "parts", "rows"])
      .default("series")
      .describe("parts: every part of `by` with its value, as breakdown_kpi lists them."),
    search: breakdownKpi.input.shape.search,
    sort: breakdownKpi.input.shape.sort,
    order: breakdownKpi.input.shape.order,
    as,
  }),
  output: fileAnswer,
});
export const listValues = operation({
  name: "list_values",
  about: "The platforms, accounts, formats and campaigns there are, for filters.",
  method: "get",
  path: "/workspaces/{workspace}/values",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({
    platform: z.array(z.string()),
    account: z.array(z.string()),
    format: z.array(z.string()),
    campaign: z.array(z.string()),
    events: z.array(z.string()),
  }),
});
export const getOverview = operation({
  name: "get_overview",
  about: "The five essentials for one period, each with its series and comparison.",
  method: "get",
  path: "/workspaces/{workspace}/overview",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...inWorkspace,
    since: z.iso.date(),
    until: z.iso.date(),
    grain: shapes.grain.default("week"),
    compare: shapes.compare.default("previous"),
    platform: texts,
    account: texts,
  }),
  output: z.object({ kpis: z.array(z.object({ kpi: shapes.kpi, series: shapes.series.nullable() })) }),
});
