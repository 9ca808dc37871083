// Operations on KPIs.

import { z } from "zod";
import { inWorkspace, slice, texts } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";

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
    by: shapes.dimension.optional(),
    compare: shapes.compare.default("none"),
  }),
  output: shapes.series,
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
  output: shapes.trace,
});
export const exportKpi = operation({
  name: "export_kpi",
  about: "The series of a KPI as CSV, cells that a spreadsheet would run made inert.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}/export",
  roles: rolesFrom.viewer,
  reads: true,
  answer: "file",
  input: askKpi.input.extend({ what: z.enum(["series", "rows"]).default("series") }),
  output: z.string(),
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
