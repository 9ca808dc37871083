// Operations on mappings: reading files of a person's own, which no source knows.

import { z } from "zod";
import { inWorkspace } from "./inputs.ts";
import * as shapes from "./mapping-shapes.ts";
import { operation, rolesFrom } from "./operation.ts";

const ofFile = { ...inWorkspace, file: z.string() };
const header = z
  .enum(["first_row", "none"])
  .default("first_row")
  .describe("none: the file has no header row, and its columns are called A, B, C …");
const ofTable = {
  ...ofFile,
  table: z.coerce.number().int().min(1).default(1).describe("Which table of the file, from 1."),
  header,
};
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((text) => !/\p{Cc}/u.test(text), {
    error: "it holds a character that cannot be seen, such as a line break",
  });

export const listSchemas = operation({
  name: "list_schemas",
  about: "What a table of your own may be: mentions, tickets, posts, spend, … each with its fields.",
  method: "get",
  path: "/mapping-schemas",
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object({}),
  output: z.object({ schemas: z.array(shapes.schema) }),
});
export const suggestMapping = operation({
  name: "suggest_mapping",
  about: "The tables of an uploaded file with a proposal of what each of their columns means.",
  method: "get",
  path: "/workspaces/{workspace}/files/{file}/mapping",
  roles: rolesFrom.uploader,
  reads: true,
  input: z.object({ ...ofFile, header }),
  output: shapes.suggestion,
});
export const checkMapping = operation({
  name: "check_mapping",
  about: "What a file would become under a mapping, and what is wrong with it; nothing is saved or imported.",
  method: "post",
  path: "/workspaces/{workspace}/files/{file}/mapping",
  roles: rolesFrom.uploader,
  reads: true,
  input: z.object({ ...ofTable, spec: shapes.spec }),
  output: shapes.checked,
});
export const saveMapping = operation({
  name: "save_mapping",
  about:
    "Saves a mapping for every file with the columns of this one; a mapping that is named gets a new version.",
  method: "post",
  path: "/workspaces/{workspace}/mappings",
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({
    ...ofTable,
    name,
    spec: shapes.spec,
    mapping: z.string().optional().describe("The mapping this is a new version of."),
    version: z
      .number()
      .int()
      .optional()
      .describe("The version that was looked at: another since then is a conflict."),
  }),
  output: shapes.mapping,
});
export const listMappings = operation({
  name: "list_mappings",
  about: "The saved mappings of a workspace.",
  method: "get",
  path: "/workspaces/{workspace}/mappings",
  roles: rolesFrom.everyone,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({ mappings: z.array(shapes.mapping) }),
});
export const renameMapping = operation({
  name: "rename_mapping",
  about: "Gives a saved mapping another name.",
  method: "patch",
  path: "/workspaces/{workspace}/mappings/{mapping}",
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({ ...inWorkspace, mapping: z.string(), name }),
  output: shapes.mapping,
});
export const deleteMapping = operation({
  name: "delete_mapping",
  about: "Takes a mapping away: files like its own are asked about again; what was imported by it stays.",
  method: "delete",
  path: "/workspaces/{workspace}/mappings/{mapping}",
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({ ...inWorkspace, mapping: z.string() }),
  output: shapes.mapping,
});
