// Every thing a caller can ask of Leadline, once. Web page, HTTP, OpenAPI, MCP and CLI are read off this list.

import * as imports from "./import-operations.ts";
import * as kpis from "./kpi-operations.ts";
import * as workspaces from "./workspace-operations.ts";

export * from "./import-operations.ts";
export * from "./kpi-operations.ts";
export * from "./workspace-operations.ts";

export const operations = [
  workspaces.getStatus,
  workspaces.listWorkspaces,
  workspaces.createWorkspace,
  workspaces.updateWorkspace,
  workspaces.deleteWorkspace,
  workspaces.loadDemo,
  imports.uploadFile,
  imports.previewFile,
  imports.importFile,
  imports.listImports,
  imports.listLeft,
  imports.undoImport,
  imports.getSourceRow,
  imports.getFreshness,
  kpis.listKpis,
  kpis.askKpi,
  kpis.compareVariants,
  kpis.traceKpi,
  kpis.exportKpi,
  kpis.listValues,
  kpis.getOverview,
] as const;

export type OperationName = (typeof operations)[number]["name"];
