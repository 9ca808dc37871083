// Operations on KPIs of a workspace's own.

import { z } from "zod";
import { ownKpi } from "./definitions/own-kpis.ts";
import { inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";

const { name, about, better, formula } = ownKpi.shape;
const version = z.object({
  version: z.number().int(),
  savedBy: z.string(),
  savedAt: z.string(),
  said: ownKpi,
});
const own = z.object({
  kpi: shapes.kpi,
  formula: z.string().describe("As it is written again from what was understood."),
  versions: z.array(version).describe("Every version there was of it, newest first."),
});
const path = "/workspaces/{workspace}/own-kpis";

export const listOwnKpis = operation({
  name: "list_own_kpis",
  about: "The KPIs of the workspace's own, each with its formula and every version of it.",
  method: "get",
  path,
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({ kpis: z.array(own) }),
});
export const checkFormula = operation({
  name: "check_formula",
  about:
    "What a formula over KPIs means: its unit, its variants and its number in a period; nothing is saved.",
  method: "get",
  path: "/workspaces/{workspace}/formula",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...inWorkspace,
    formula,
    name: name.default("Formula"),
    better,
    since: z.iso.date().describe("First day."),
    until: z.iso.date().describe("The first day that is out."),
  }),
  output: z.object({
    formula: z.string().describe("As it is written again from what was understood."),
    kpi: shapes.kpi,
    series: shapes.series.nullable().describe("null where no import tells what it is made of."),
  }),
});
export const saveKpi = operation({
  name: "save_kpi",
  about: "Saves a KPI of one's own: a formula over KPIs and fields, checked; a change is a new version.",
  method: "post",
  path,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({
    ...inWorkspace,
    kpi: ownKpi.shape.id.optional().describe("The own KPI to change; a new one where left out."),
    name,
    about,
    better,
    formula,
  }),
  output: own,
});
export const removeKpi = operation({
  name: "remove_kpi",
  about: "Removes a KPI of one's own from the list; its versions stay in the definition.",
  method: "delete",
  path: `${path}/{kpi}`,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({ ...inWorkspace, kpi: ownKpi.shape.id }),
  output: z.object({ kpi: z.string() }),
});
