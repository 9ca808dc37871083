// Every thing a caller can ask of Leadline, once. Web page, HTTP, OpenAPI, MCP and CLI are read off this list.

import * as channels from "./channel-operations.ts";
import * as comparing from "./compare-operation.ts";
import * as definitions from "./definition-operations.ts";
import * as entered from "./entered-operations.ts";
import * as exports from "./export-operations.ts";
import * as findings from "./finding-operations.ts";
import * as forecasts from "./forecast-operations.ts";
import * as imports from "./import-operations.ts";
import * as kpis from "./kpi-operations.ts";
import * as labels from "./label-operations.ts";
import * as links from "./link-operations.ts";
import * as mappings from "./mapping-operations.ts";
import * as own from "./own-operations.ts";
import * as reconciling from "./reconcile-operations.ts";
import * as rubrics from "./rubric-operations.ts";
import * as targets from "./target-operations.ts";
import * as workspaces from "./workspace-operations.ts";

export * from "./channel-operations.ts";
export * from "./compare-operation.ts";
export * from "./definition-operations.ts";
export * from "./entered-operations.ts";
export * from "./export-operations.ts";
export * from "./finding-operations.ts";
export * from "./forecast-operations.ts";
export * from "./import-operations.ts";
export * from "./kpi-operations.ts";
export * from "./label-operations.ts";
export * from "./link-operations.ts";
export * from "./mapping-operations.ts";
export * from "./own-operations.ts";
export * from "./reconcile-operations.ts";
export * from "./rubric-operations.ts";
export * from "./target-operations.ts";
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
  reconciling.getReconciliation,
  reconciling.listChecks,
  mappings.listSchemas,
  mappings.suggestMapping,
  mappings.checkMapping,
  mappings.saveMapping,
  mappings.listMappings,
  mappings.renameMapping,
  mappings.deleteMapping,
  findings.listFindings,
  forecasts.forecastValue,
  rubrics.fitRubric,
  definitions.listCandidates,
  definitions.listDefinitions,
  definitions.saveDefinition,
  definitions.signDefinition,
  labels.listLabels,
  labels.drawLabels,
  labels.saveLabels,
  kpis.listKpis,
  kpis.askKpi,
  kpis.breakdownKpi,
  kpis.ageKpi,
  kpis.compareVariants,
  channels.compareChannels,
  comparing.compareKpis,
  kpis.traceKpi,
  kpis.exportKpi,
  kpis.listValues,
  kpis.getOverview,
  own.listOwnKpis,
  own.checkFormula,
  own.saveKpi,
  own.removeKpi,
  entered.listEntered,
  entered.enterValue,
  entered.removeEntered,
  targets.listTargets,
  targets.getTarget,
  targets.saveTarget,
  targets.removeTarget,
  exports.listTables,
  exports.exportTable,
  exports.exportArchive,
  exports.importArchive,
  links.createUploadLink,
  links.listUploadLinks,
  links.revokeUploadLink,
  links.listSentFiles,
  links.removeFile,
  links.openUploadLink,
  links.sendFile,
] as const;

export type OperationName = (typeof operations)[number]["name"];
