// Inputs that several operations share.

import { z } from "zod";

export const inWorkspace = { workspace: z.string().min(1).describe("Id of the workspace.") };
export const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((t) => (Array.isArray(t) ? t : [t]))
  .optional();

/** Which slice of a KPI: the same everywhere, and all of it stands in the page's URL. */
export const slice = {
  ...inWorkspace,
  kpi: z.string().min(1).describe("Id of the KPI, such as impressions."),
  since: z.iso.date().describe("First day."),
  until: z.iso.date().describe("The first day that is out."),
  variant: z
    .string()
    .optional()
    .describe("Variant of the KPI; the one that covers most networks where left out."),
  platform: texts,
  account: texts,
  format: texts,
  campaign: texts,
  knownAt: z
    .union([z.iso.datetime(), z.iso.date()], {
      error: "it is neither a day such as 2026-03-31 nor an instant such as 2026-03-31T12:00:00Z",
    })
    .optional()
    .describe(
      "Answer as it was known at the end of this day in the workspace's time zone, or at this instant (UTC).",
    ),
};
