// Operations on diagnostics: what the data say is wrong, with the rows behind it.

import { z } from "zod";
import { inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import { words } from "./word-shape.ts";

const finding = z.object({
  subject: z.object({
    kind: z.enum(["page", "post", "week", "network", "account", "words"]),
    of: z.string().describe("The page, the beginning of the post's text, the first day of the week, …"),
  }),
  says: words.describe("What was found, with its figures; {subject} stands for the subject."),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  look: z
    .array(
      z.object({
        kpi: z.string(),
        variant: z.string().nullable().describe("null: the one that data choose."),
        only: z
          .record(z.string(), z.array(z.string()))
          .describe("Values by dimension that it is narrowed to."),
      }),
    )
    .describe("KPIs that show the rows behind it."),
});

export const listFindings = operation({
  name: "list_findings",
  about:
    "The seven diagnostics for a period: what was found, what was tried and is fine, and what cannot be told.",
  method: "get",
  path: "/workspaces/{workspace}/findings",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({
    ...inWorkspace,
    since: z.iso.date().describe("First day."),
    until: z.iso.date().describe("The first day that is out."),
  }),
  output: z.object({
    checks: z.array(
      z.object({
        check: z.string().describe("Which diagnostic."),
        code: z.string(),
        name: words,
        rule: words.describe("What it looks for, with its thresholds."),
        needs: words.describe("What must be there to try it."),
        state: z.enum(["found", "clear", "unknown"]),
        findings: z.array(finding),
      }),
    ),
  }),
});
