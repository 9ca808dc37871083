// Operations that lay the networks' own totals beside ours.

import { z } from "zod";
import { inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";

const reason = z.object({
  reason: z.enum([
    "left_out",
    "unread",
    "rounding",
    "period",
    "capped",
    "anonymised",
    "overlap",
    "other_rows",
  ]),
  amount: z
    .number()
    .nullable()
    .describe("Its part of the gap; null where the file does not tell how much of it this is."),
  rows: z.number().nullable().describe("Rows it concerns, where it does rows."),
  why: z.string().nullable().describe("Of rows left out: the skip reason or problem code."),
  text: z.string().describe("The same in one English sentence."),
});

const filePart = z.object({ part: z.number(), name: z.string() });

export const reconciled = z.object({
  check: z.string(),
  source: z.string(),
  sourceName: z.string(),
  kind: z
    .enum(["rows", "facts"])
    .describe("rows: the file prints the total in a row · facts: another table of the file tells it"),
  part: filePart.describe("The table whose rows are summed."),
  against: filePart.describe("The table that tells the total; the same where it prints it itself."),
  table: z.string(),
  measure: z.string().describe("The figure compared."),
  unit: z.string(),
  currency: z.string().nullable().describe("Of money, which is in minor units of it."),
  printed: z.number().describe("The network's total."),
  ours: z
    .number()
    .nullable()
    .describe("Sum of the facts of this import; null for people, who cannot be added."),
  now: z
    .number()
    .nullable()
    .describe(
      "What the same facts count as today, newer exports included; null where that is not asked or not known.",
    ),
  rows: z.number().describe("Facts behind our sum."),
  gap: z.number().nullable().describe("printed − ours."),
  reasons: z.array(reason),
  rest: z.number().nullable().describe("What of the gap no amount explains. Never hidden."),
  standing: z
    .enum(["agrees", "explained", "possible", "unexplained", "people"])
    .describe(
      "explained: all of the gap has a name and an amount · possible: the rest may be what `reasons` without an amount say · people: unique people, no gap is worked out",
    ),
  totals: z.number().describe("How many totals stand behind this line: one, or one a post or day."),
  differ: z.number().describe("Of these how many differ."),
  places: z
    .array(
      z.object({
        part: z.number(),
        line: z.number().nullable().describe("Row of the printed total; null where several rows tell it."),
        scope: z.string().describe("What it is a total of, such as a post; '' for the whole table."),
        printed: z.number(),
        ours: z.number().nullable(),
        gap: z.number(),
      }),
    )
    .describe("The totals, those that differ most first; 20 at most."),
});

export const getReconciliation = operation({
  name: "get_reconciliation",
  about:
    "The totals an imported file prints beside the sums of its rows, each gap split into named reasons and a rest.",
  method: "get",
  path: "/workspaces/{workspace}/imports/{import}/reconciliation",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({ ...inWorkspace, import: z.coerce.number().int() }),
  output: z.object({
    importId: z.number(),
    fileName: z.string(),
    undone: z.boolean(),
    checks: z.array(reconciled),
  }),
});

const importId = z.coerce.number().int().positive();
const importIds = z
  .union([importId, z.array(importId).max(50)])
  .transform((of) => (Array.isArray(of) ? of : [of]));

export const listChecks = operation({
  name: "list_checks",
  about:
    "For imports of your choice, or the newest file of every report: how many of the totals they print agree with ours.",
  method: "get",
  path: "/workspaces/{workspace}/checks",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({ ...inWorkspace, imports: importIds.optional().describe("Ids of imports, 50 at most.") }),
  output: z.object({
    imports: z.array(
      z.object({
        importId: z.number(),
        fileName: z.string(),
        committedAt: z.string(),
        sources: z.array(z.string()).describe("Names of the reports it holds."),
        agrees: z.number(),
        explained: z.number(),
        possible: z.number(),
        unexplained: z.number(),
        people: z.number(),
      }),
    ),
  }),
});
