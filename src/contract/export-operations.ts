// Operations that answer with a file: a table of a workspace, and a workspace as a whole.

import { z } from "zod";
import { inWorkspace, texts } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";

/** What the engine hands a door: the door sends the file and removes it. It never leaves the machine as JSON. */
export const fileAnswer = z.object({
  path: z.string(),
  name: z.string(),
  type: z.string(),
});

const formats = ["csv", "xlsx", "parquet"] as const;
/** Not `format`: that is a format of posts, by which figures are filtered. */
export const as = z.enum(formats).default("csv").describe("The kind of file.");

export const exportTable = operation({
  name: "export_table",
  about:
    "A table of the workspace as a file: facts, the import log, its parts, or what was left out; cells that a spreadsheet would run made inert.",
  method: "get",
  path: "/workspaces/{workspace}/tables/{table}/export",
  roles: rolesFrom.analyst,
  reads: true,
  answer: "file",
  input: z.object({
    ...inWorkspace,
    table: z.string().min(1).describe("Such as post_obs, deal, import_log, import_part or import_left."),
    as,
    rows: z
      .enum(["now", "observed"])
      .default("now")
      .describe("now: what counts, one row a key; observed: every row of every import that counts."),
    since: z.iso.date().optional().describe("First day."),
    until: z.iso.date().optional().describe("The first day that is out."),
    platform: texts,
    account: texts,
  }),
  output: fileAnswer,
});
export const listTables = operation({
  name: "list_tables",
  about: "The tables that can be exported, with their columns and how many rows each has.",
  method: "get",
  path: "/workspaces/{workspace}/tables",
  roles: rolesFrom.analyst,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({
    tables: z.array(
      z.object({
        table: z.string(),
        about: z.string(),
        rows: z.number().describe("Rows that count."),
        filters: z.array(z.enum(["period", "platform", "account"])),
      }),
    ),
  }),
});
export const exportArchive = operation({
  name: "export_archive",
  about:
    "The workspace with everything in it as one zip: every observed row, the import log, what was left out, the files as uploaded, settings and saved definitions.",
  method: "get",
  path: "/workspaces/{workspace}/archive",
  roles: rolesFrom.owner,
  // It changes nothing, but takes its turn among changes, so that no import lands in the middle of it.
  reads: false,
  answer: "file",
  input: z.object(inWorkspace),
  output: fileAnswer,
});
export const importArchive = operation({
  name: "import_archive",
  about: "Makes a new workspace of an archive, whole or not at all; never over one that is there.",
  method: "put",
  path: "/archives/{name}",
  roles: rolesFrom.owner,
  reads: false,
  body: "file",
  input: z.object({
    name: z.string().min(1).max(255).describe("Name of the file."),
    called: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe("Name of the new workspace; else the archive’s own."),
  }),
  output: z.object({
    workspace: shapes.workspace,
    imports: z.number(),
    files: z.number(),
    facts: z.number(),
    left: z.number(),
  }),
});
