// What callers send and get about files and imports, as schemas.

import { z } from "zod";
import { problem } from "./shapes.ts";

export const uploadedFile = z.object({
  id: z.string(),
  workspace: z.string(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  uploadedAt: z.string(),
});

export const left = z.object({
  part: z.number(),
  line: z.number(),
  fate: z.enum(["skip", "reject"]),
  reason: z.string().describe("A skip reason or a problem code."),
  text: z.string().describe("The reason as a sentence."),
  column: z.string().nullable(),
  seen: z.string().nullable(),
});

export const part = z.object({
  part: z.number(),
  name: z.string(),
  source: z.string().nullable().describe("null where the table was set aside whole."),
  sourceName: z.string().nullable(),
  mapping: z
    .object({ id: z.string(), version: z.number() })
    .nullable()
    .describe("The saved mapping, and its version, that read it; null for a source of the house."),
  rows: z.number(),
  facts: z.number(),
  skips: z.number(),
  rejects: z.number(),
  since: z.string().nullable(),
  until: z.string().nullable().describe("Last day with facts, inclusive."),
});

export const previewPart = part.extend({
  platform: z
    .string()
    .describe("The network whose report it is; '' where its rows say that, or none is meant."),
  table: z.number().describe("Place of its table in the file, from 1."),
  confidence: z.number().describe("0 to 1: how surely the table is this report."),
  headerLine: z.number(),
  language: z
    .string()
    .describe("Language of its column names, as en, ko, pl, …; '' where the names do not tell."),
  columns: z.array(
    z.object({
      header: z.string(),
      meaning: z
        .string()
        .nullable()
        .describe("What it is read as; null: no figure, key or test hangs on it."),
      style: z.string().nullable().describe("How its cells are read: date order, decimal comma, …"),
      assumed: z.boolean().describe("True where the file leaves it open and the platform's habit was taken."),
      zone: z
        .string()
        .nullable()
        .describe(
          "Time zone its times are read in, where the network's habit tells one. Days are the workspace's.",
        ),
    }),
  ),
  given: z
    .record(z.string(), z.string())
    .describe("What the file tells outside its rows: account, window, currency."),
  samples: z.array(
    z.object({
      table: z.string(),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  ),
  left: z.array(left),
  kpis: z.array(z.string()).describe("KPIs its facts light up."),
  fills: z
    .array(z.object({ table: z.string(), measures: z.array(z.string()) }))
    .describe("The figures its rows hold, by the kind of fact."),
  restates: z
    .object({ fresh: z.number(), newer: z.number(), older: z.number(), same: z.number() })
    .nullable()
    .describe(
      "Its rows against what is known: new ones, ones that replace it, ones that a later export has overtaken, ones that say the same. null where it is not told beforehand: the facts stand in another server.",
    ),
  why: problem.nullable().describe("Why a table was set aside."),
});
const named = z.object({ id: z.string(), name: z.string() });
const openTable = z.object({
  table: z.number().describe("Its place in the file, from 1."),
  name: z.string(),
  header: z.array(z.string()),
  headerLine: z.number(),
  rows: z.array(z.array(z.string())).describe("Its first rows."),
  fingerprint: z.string().describe("What its header is known by again."),
  between: z.array(named).describe("The sources it could be."),
  like: z
    .array(named)
    .describe("Saved mappings that could read it, though its columns are not quite theirs."),
});
const sameImport = z.object({ importId: z.number(), fileName: z.string(), committedAt: z.string() });
const accountNeed = z.object({
  key: z
    .string()
    .describe(
      "What its account is said under in `accounts`: its network, or its report where none is meant.",
    ),
  platform: z.string().describe("Its network; '' where none is meant."),
  sources: z.array(z.string()).describe("Names of the reports that need it."),
  account: z.string().describe("The account said for it; '' where none is."),
  accounts: z.array(z.string()).describe("Accounts known for this kind of report."),
  accountBefore: z.string().nullable().describe("Whose file the last one under the same mapping was."),
});
export const preview = z.object({
  file: uploadedFile,
  account: z
    .string()
    .nullable()
    .describe("Account the rows will be booked to; null where every row names its own."),
  accountNeeded: z
    .boolean()
    .describe("True where the file names no account: it is imported only with one, or with '' on purpose."),
  needs: z.array(accountNeed).describe("What needs a name, network by network; none where the file says it."),
  observedAt: z.string(),
  alreadyImported: sameImport
    .nullable()
    .describe("The newest import of the same file for the same accounts that counts."),
  undone: sameImport
    .nullable()
    .describe("The newest import of the same file for the same accounts, where all of them were undone."),
  parts: z.array(previewPart),
  kpis: z.array(z.string()),
  open: z
    .array(openTable)
    .describe("Tables nobody knows, or that two sources claim: choose with `as`, or map their columns."),
  problem: problem.nullable().describe("Why the file cannot be imported, if so."),
  warnings: z.array(problem).describe("What to look at before importing; none of it stops an import."),
});

export const importEntry = z.object({
  importId: z.number(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  observedAt: z.string(),
  committedAt: z.string(),
  undoneAt: z.string().nullable(),
  importedBy: z.string(),
  rows: z.number(),
  facts: z.number(),
  skips: z.number(),
  rejects: z.number(),
  parts: z.array(part),
});
export const imported = importEntry.extend({
  warnings: z.array(problem).describe("What the preview would have warned of."),
});

export const sourceRow = z.object({
  fileName: z.string(),
  partName: z.string(),
  line: z.number(),
  cells: z.array(z.object({ header: z.string(), value: z.string() })),
});

export const freshness = z.object({
  source: z.string(),
  sourceName: z.string(),
  platform: z.string(),
  account: z.string(),
  lastImport: z.string(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  fileName: z.string(),
});
