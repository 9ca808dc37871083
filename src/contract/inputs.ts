// Inputs that several operations share.

import { z } from "zod";
import { dimensions, plainDimensions } from "../base/dimensions.ts";

export const inWorkspace = { workspace: z.string().min(1).describe("Id of the workspace.") };
export const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((t) => (Array.isArray(t) ? t : [t]))
  .optional();

/** "key=name" each: an account for a source or a network. */
export const accountsByKey = texts.refine(
  (all) => all === undefined || all.every((one) => /^[a-z0-9][\w-]*=.{0,200}$/is.test(one)),
  { error: "each is a network or report and its account, such as google_ads=Acme Ads" },
);

const others = dimensions.filter((one) => !plainDimensions.some((plain) => plain === one));
/** "dimension=value" each. */
const picks = texts
  .refine((all) => all === undefined || all.every((one) => others.some((by) => one.startsWith(`${by}=`))), {
    error: `each is a dimension and its value, such as language=de; the dimensions are ${others.join(", ")}`,
  })
  .describe(
    "Only rows of these: dimension=value, such as language=de. Or within a dimension, and between them.",
  );

/** Which slice of a KPI: the same everywhere, and all of it stands in the page's URL. */
export const slice = {
  ...inWorkspace,
  kpi: z.string().min(1).describe("Id of the KPI, such as impressions."),
  since: z.iso.date().describe("First day."),
  until: z.iso.date().describe("The first day that is out."),
  variant: z
    .string()
    .optional()
    .describe(
      "Variant of the KPI; where left out, the one with data on most networks in the period: `chosenBy` says why.",
    ),
  platform: texts,
  account: texts,
  format: texts,
  campaign: texts,
  only: picks,
  knownAt: z
    .union([z.iso.datetime(), z.iso.date()], {
      error: "it is neither a day such as 2026-03-31 nor an instant such as 2026-03-31T12:00:00Z",
    })
    .optional()
    .describe(
      "Answer as it was known at the end of this day in the workspace's time zone, or at this instant (UTC): by the rows and the definitions of then. What was first defined later counts as it was first said.",
    ),
};
