// Every thing a caller can ask of Leadline, once. Web page, HTTP, OpenAPI, MCP and CLI are read off this list.

import { z } from "zod";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";

const inWorkspace = { workspace: z.string().min(1).describe("Id of the workspace.") };
const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((t) => (Array.isArray(t) ? t : [t]))
  .optional();

/** Which slice of a KPI: the same everywhere, and all of it stands in the page's URL. */
export const slice = {
  ...inWorkspace,
  kpi: z.string().min(1).describe("Id of the KPI, such as impressions."),
  since: z.iso.date().describe("First day."),
  until: z.iso.date().describe("The first day that is out."),
  variant: z
    .string()
    .optional()
    .describe("Variant of the KPI; the one that covers most networks where left out."),
  platform: texts,
  account: texts,
  format: texts,
  campaign: texts,
  knownAt: z.iso.datetime().optional().describe("Answer as it was known at this instant."),
};

export const getStatus = operation({
  name: "get_status",
  about: "Version, engines, who you are, and the sources that are understood.",
  method: "get",
  path: "/status",
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object({}),
  output: shapes.status,
});
export const listWorkspaces = operation({
  name: "list_workspaces",
  about: "Every workspace you may see.",
  method: "get",
  path: "/workspaces",
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object({}),
  output: z.object({ workspaces: z.array(shapes.workspace) }),
});
export const createWorkspace = operation({
  name: "create_workspace",
  about: "Starts an empty workspace for one brand.",
  method: "post",
  path: "/workspaces",
  roles: rolesFrom.owner,
  reads: false,
  input: shapes.workspaceSettings,
  output: shapes.workspace,
});
export const updateWorkspace = operation({
  name: "update_workspace",
  about: "Changes a workspace's settings.",
  method: "patch",
  path: "/workspaces/{workspace}",
  roles: rolesFrom.admin,
  reads: false,
  input: shapes.workspaceChange.extend(inWorkspace),
  output: shapes.workspace,
});
export const deleteWorkspace = operation({
  name: "delete_workspace",
  about: "Removes a workspace with all its files and facts, for good.",
  method: "delete",
  path: "/workspaces/{workspace}",
  roles: rolesFrom.owner,
  reads: false,
  input: z.object(inWorkspace),
  output: z.object({ deleted: z.boolean() }),
});
export const loadDemo = operation({
  name: "load_demo",
  about: "Makes the sample workspace: a year of exports of an invented brand, read like any other file.",
  method: "post",
  path: "/demo",
  roles: rolesFrom.owner,
  reads: false,
  input: z.object({}),
  output: shapes.workspace,
});

export const uploadFile = operation({
  name: "upload_file",
  about: "Takes one export file as it is; nothing is imported yet.",
  method: "put",
  path: "/workspaces/{workspace}/files/{name}",
  roles: rolesFrom.uploader,
  reads: false,
  body: "file",
  input: z.object({ ...inWorkspace, name: z.string().min(1).max(255) }),
  output: shapes.uploadedFile,
});
const choices = {
  account: z.string().max(200).optional().describe("Account to book rows to that name none themselves."),
  dateOrder: z.enum(["mdy", "dmy"]).optional().describe("Day and month order where the file leaves it open."),
};
export const previewFile = operation({
  name: "preview_file",
  about: "What an uploaded file is, how its columns are read, and what an import would do.",
  method: "get",
  path: "/workspaces/{workspace}/files/{file}/preview",
  roles: rolesFrom.uploader,
  reads: true,
  input: z.object({ ...inWorkspace, file: z.string(), ...choices }),
  output: shapes.preview,
});
export const importFile = operation({
  name: "import_file",
  about:
    "Imports an uploaded file, all or nothing. Progress is at …/files/{file}/progress (server-sent events).",
  method: "post",
  path: "/workspaces/{workspace}/imports",
  roles: rolesFrom.uploader,
  reads: false,
  input: z.object({ ...inWorkspace, file: z.string(), ...choices }),
  output: shapes.importEntry,
});
export const listImports = operation({
  name: "list_imports",
  about: "The import log, newest first.",
  method: "get",
  path: "/workspaces/{workspace}/imports",
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object({
    ...inWorkspace,
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({ total: z.number(), imports: z.array(shapes.importEntry) }),
});
export const listLeft = operation({
  name: "list_left",
  about: "The rows of an import that became no facts, each with its reason.",
  method: "get",
  path: "/workspaces/{workspace}/imports/{import}/left",
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object({
    ...inWorkspace,
    import: z.coerce.number().int(),
    fate: z.enum(["skip", "reject"]).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({ total: z.number(), left: z.array(shapes.left) }),
});
export const undoImport = operation({
  name: "undo_import",
  about: "Takes an import out of every number, restoring what it had restated.",
  method: "post",
  path: "/workspaces/{workspace}/imports/{import}/undo",
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({ ...inWorkspace, import: z.coerce.number().int() }),
  output: shapes.importEntry,
});
export const getSourceRow = operation({
  name: "get_source_row",
  about: "One row of an imported file as it stands in the file.",
  method: "get",
  path: "/workspaces/{workspace}/imports/{import}/parts/{part}/rows/{line}",
  roles: rolesFrom.analyst,
  reads: true,
  input: z.object({
    ...inWorkspace,
    import: z.coerce.number().int(),
    part: z.coerce.number().int(),
    line: z.coerce.number().int(),
  }),
  output: shapes.sourceRow,
});
export const getFreshness = operation({
  name: "get_freshness",
  about: "For every source and account: the last import and the days it covers.",
  method: "get",
  path: "/workspaces/{workspace}/freshness",
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({ sources: z.array(shapes.freshness) }),
});

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

export const operations = [
  getStatus,
  listWorkspaces,
  createWorkspace,
  updateWorkspace,
  deleteWorkspace,
  loadDemo,
  uploadFile,
  previewFile,
  importFile,
  listImports,
  listLeft,
  undoImport,
  getSourceRow,
  getFreshness,
  listKpis,
  askKpi,
  compareVariants,
  traceKpi,
  exportKpi,
  listValues,
  getOverview,
] as const;

export type OperationName = (typeof operations)[number]["name"];
