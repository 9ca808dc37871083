// Operations on targets: what a KPI is to come to, every version with who and when, and how it stands.

import { z } from "zod";
import { inWorkspace, slice } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";

const period = z
  .enum(["month", "quarter", "date"])
  .describe("Of every month, of every quarter, or reached by a date along a straight line.");
const bound = z.number().nullable();
const text = z.string().trim().min(1).max(200);

const judged = z.object({
  since: z.string(),
  until: z.string(),
  low: bound.describe("It is not to be under this; null is no bound."),
  high: bound.describe("It is not to be over this; null is no bound."),
  dueLow: bound.describe("What is due of `low` by now: a share of it, or the place on the line."),
  dueHigh: bound,
  answer: z.number().nullable().describe("The number compared; null is unknown, never 0."),
  state: z.enum(["on", "below", "above", "unknown"]),
  compared: z
    .enum(["whole", "share", "as_is", "line"])
    .describe(
      "whole: a whole period · share: of a sum the days over and told, with their share of the target · as_is: a ratio, median or level of part of a period · line: beside the line to a date",
    ),
  preliminary: z.boolean().describe("More is to come: it is never compared as if it were whole."),
  told: z
    .object({ days: z.number().int(), of: z.number().int() })
    .nullable()
    .describe("How many days are over and told by every account, of how many."),
  reason: z
    .enum([
      ...["no_data", "accounts_missing", "part_of_period", "setting_missing"],
      ...["unit_changed", "currency_changed", "kpi_gone", "no_target"],
    ] as const)
    .nullable()
    .describe("Why the state is unknown."),
});

const version = z.object({
  version: z.number().int(),
  low: bound,
  high: bound,
  since: z.string().describe("The first day this version counts for."),
  startDay: z.string().nullable().describe("Of a target by a date: where its line begins."),
  startValue: bound,
  by: z.string().nullable().describe("Its last day."),
  removed: z.boolean().describe("From `since` on there is no target."),
  note: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
});

const target = z.object({
  target: z.string(),
  kpi: z.string(),
  variant: z.string(),
  platform: z.string().nullable(),
  account: z.string().nullable(),
  group: z.string().nullable().describe("Of the audience, as networks call it."),
  period,
  display: shapes.variant.shape.display.nullable().describe("null where the KPI is not there any more."),
  currency: z.string().nullable(),
  better: shapes.kpi.shape.better.nullable(),
  reading: z
    .enum(["share", "as_is", "never"])
    .nullable()
    .describe("How a part of a period is compared, as in `compared`; never: it is not."),
  removed: z.boolean(),
  versions: z.array(version).describe("Newest first."),
  now: judged.describe("The running period, or the line today."),
  last: judged.nullable().describe("The last period before it that has data; null for a target by a date."),
});

const path = "/workspaces/{workspace}/targets";
const at = { knownAt: slice.knownAt };

export const listTargets = operation({
  name: "list_targets",
  about: "Targets of KPIs, each with its versions and how it stands now: on target, below, above or unknown.",
  method: "get",
  path,
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({ ...inWorkspace, kpi: z.string().min(1).optional().describe("Of this KPI only."), ...at }),
  output: z.object({ targets: z.array(target) }),
});
export const getTarget = operation({
  name: "get_target",
  about: "One target beside the numbers of every period, each with the version that was in force then.",
  method: "get",
  path: `${path}/{target}`,
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({ ...inWorkspace, target: text, since: slice.since, until: slice.until, ...at }),
  output: z.object({
    target,
    periods: z.array(judged).describe("Of a target by a date there are none: its versions are its line."),
  }),
});
export const saveTarget = operation({
  name: "save_target",
  about:
    "Sets what a KPI is to come to; again for the same KPI, filter and period is a new version, and what was the target before stays.",
  method: "post",
  path,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({
    ...inWorkspace,
    kpi: slice.kpi,
    variant: z.string().min(1).max(200).optional().describe("The one with data, where left out."),
    platform: text.optional().describe("Of this network only."),
    account: text.optional().describe("Of this account only."),
    group: text.optional().describe("Of this group of the audience only, such as 25-34."),
    period,
    value: z
      .number()
      .optional()
      .describe(
        "In the KPI's unit, as answered: a rate as a share (0.05), money in minor units, time in seconds. Not for a KPI of a band.",
      ),
    low: z.number().optional().describe("Of a KPI of a band."),
    high: z.number().optional(),
    since: z.iso
      .date()
      .optional()
      .describe("A day of the first period it counts for; the running one where left out."),
    startDay: z.iso.date().optional().describe("Of a target by a date: today where left out."),
    startValue: z
      .number()
      .optional()
      .describe("Where the line begins: of a sum 0 where left out, of all else it must be said."),
    by: z.iso.date().optional().describe("Of a target by a date: its last day."),
    note: z.string().trim().max(500).default(""),
  }),
  output: target,
});
export const removeTarget = operation({
  name: "remove_target",
  about:
    "Ends a target from the running period on; what was the target before stays, and so do its versions.",
  method: "delete",
  path: `${path}/{target}`,
  roles: rolesFrom.editor,
  reads: false,
  input: z.object({ ...inWorkspace, target: text }),
  output: z.object({ target: z.string() }),
});
