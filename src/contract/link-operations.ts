// Operations on upload links: an owner makes one, and whoever has it can do no more than send files by it.

import { z } from "zod";
import { uploadedFile } from "./import-shapes.ts";
import { accountsByKey, inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import { problem } from "./shapes.ts";
import { words } from "./word-shape.ts";

const named = z.object({
  id: z.string(),
  names: words,
  platform: z.string().describe("Its network; '' where none is meant."),
});
const text = (limit: number) => z.string().trim().min(1).max(limit);
const GB = 1_000_000_000;

const link = z.object({
  id: z.string(),
  asks: z.string(),
  askedBy: z.string(),
  sources: z.array(named).describe("Only these reports; any where empty."),
  accounts: z.array(z.string()).describe("Only these accounts; any where empty."),
  maxFiles: z.number(),
  maxBytes: z.number(),
  direct: z.boolean().describe("True where files are imported without a yes."),
  files: z.number().describe("Files that came by it."),
  bytes: z.number(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  state: z.enum(["open", "expired", "revoked", "full"]),
});

const found = z.object({
  name: z.string(),
  report: words.nullable().describe("null where the table was set aside."),
  rows: z.number(),
  rejects: z.number(),
  left: z
    .array(z.object({ line: z.number(), text: z.string() }))
    .describe("The first rows that are refused."),
  why: problem.nullable().describe("Why a table was set aside."),
});

export const createUploadLink = operation({
  name: "create_upload_link",
  about: "Makes a link by which someone without an account may send files, and do nothing else.",
  method: "post",
  path: "/workspaces/{workspace}/links",
  roles: rolesFrom.owner,
  reads: false,
  input: z.object({
    ...inWorkspace,
    asks: text(300).describe("What is asked for, in words the reader of the link sees."),
    askedBy: text(100).describe("Who asks."),
    days: z.number().int().min(1).max(365).default(14).describe("How long the link lasts."),
    sources: z
      .array(z.string())
      .max(50)
      .default([])
      .describe("Ids of the reports it takes; any where empty."),
    accounts: z.array(text(200)).max(50).default([]).describe("Accounts it takes; any where empty."),
    maxFiles: z.number().int().min(1).max(10_000).default(50),
    maxBytes: z
      .number()
      .int()
      .min(1)
      .max(64 * GB)
      .default(GB),
    direct: z.boolean().default(false).describe("Import without a yes of the owner."),
  }),
  output: link.extend({
    token: z.string().describe("Told this once: only its hash is kept."),
    address: z
      .string()
      .nullable()
      .describe(
        "The whole link, token included. null where this server serves no upload links (`leadline serve --links PORT` does): it opens on the server's machine only, at /upload#TOKEN, and elsewhere once they are served.",
      ),
  }),
});
export const listUploadLinks = operation({
  name: "list_upload_links",
  about: "The upload links of a workspace, newest first, and what came by each.",
  method: "get",
  path: "/workspaces/{workspace}/links",
  roles: rolesFrom.admin,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({
    links: z.array(link),
    address: z
      .string()
      .nullable()
      .describe(
        "Where upload links open, at /upload#TOKEN; null where on the server's machine only, since it was started without --links.",
      ),
  }),
});
export const revokeUploadLink = operation({
  name: "revoke_upload_link",
  about: "Ends an upload link at once; what came by it stays.",
  method: "delete",
  path: "/workspaces/{workspace}/links/{link}",
  roles: rolesFrom.owner,
  reads: false,
  input: z.object({ ...inWorkspace, link: z.string() }),
  output: link,
});
export const listSentFiles = operation({
  name: "list_sent_files",
  about: "Files that came by an upload link and wait: import_file takes one in, remove_file takes it away.",
  method: "get",
  path: "/workspaces/{workspace}/sent",
  roles: rolesFrom.editor,
  reads: true,
  input: z.object(inWorkspace),
  output: z.object({
    sent: z.array(
      z.object({
        file: z.string(),
        name: z.string(),
        bytes: z.number(),
        asks: z.string(),
        account: z.string().nullable().describe("The account the sender chose."),
        accounts: z.array(z.string()).describe("Those the sender chose by network, as “x=Acme”."),
        sentAt: z.string(),
        parts: z.array(found),
        question: problem.nullable().describe("What must be answered before it can be imported."),
      }),
    ),
  }),
});
export const removeFile = operation({
  name: "remove_file",
  about: "Removes an uploaded file that was never imported.",
  method: "delete",
  path: "/workspaces/{workspace}/files/{file}",
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({ ...inWorkspace, file: z.string() }),
  output: uploadedFile,
});
export const openUploadLink = operation({
  name: "open_upload_link",
  about:
    "Who asks for what: for the bearer of an upload link, whose token stands in the authorization header.",
  method: "get",
  path: "/upload-link",
  roles: rolesFrom.sender,
  reads: true,
  input: z.object({}),
  output: z.object({
    workspace: z.string().describe("Its name."),
    asks: z.string(),
    askedBy: z.string(),
    sources: z.array(named),
    accounts: z.array(z.string()),
    filesLeft: z.number(),
    bytesLeft: z.number(),
    expiresAt: z.string(),
    direct: z.boolean(),
  }),
});
export const sendFile = operation({
  name: "send_file",
  about: "Sends one file by an upload link: it is recognised, and waits for the owner or is imported.",
  method: "put",
  path: "/upload-link/files/{name}",
  roles: rolesFrom.sender,
  reads: false,
  body: "file",
  input: z.object({
    name: z.string().min(1).max(255),
    account: z.string().max(200).optional().describe("One of the link’s, where the file names none."),
    accounts: accountsByKey.describe(
      "Those of a file that needs several, by network: “google_ads=Acme Ads”.",
    ),
  }),
  output: z.object({
    name: z.string(),
    state: z.enum(["waiting", "imported"]),
    parts: z.array(found),
  }),
});
