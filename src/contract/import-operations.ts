// Operations on files and imports.

import { z } from "zod";
import * as shapes from "./import-shapes.ts";
import { accountsByKey, inWorkspace, texts } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";

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
  account: z
    .string()
    .max(200)
    .optional()
    .describe("Account the rows belong to that name none themselves; '' for none, on purpose."),
  accounts: accountsByKey.describe(
    "Accounts by network or report (`key` of what a preview `needs`), as “google_ads=Acme Ads”, for a file that needs several; before `account`, which is for the rest.",
  ),
  dateOrder: z.enum(["mdy", "dmy"]).optional().describe("Day and month order where the file leaves it open."),
  as: texts.describe(
    "Ids of the sources or saved mappings to read it by, where it could be several; “2=id” is for the second table only.",
  ),
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
  output: shapes.imported,
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
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe("Only imports of the file of these bytes, by their SHA-256 in hexadecimal."),
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
