// Operations on workspaces and on Leadline itself.

import { z } from "zod";
import { inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";

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
