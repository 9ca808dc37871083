// What one of something costs by the channel it came by, side by side, and by the networks of each channel.

import { z } from "zod";
import { comparedChannels } from "../base/channel-words.ts";
import { slice } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";
import * as shapes from "./shapes.ts";
import { words } from "./word-shape.ts";

const figures = {
  cost: z.number().nullable().describe("In minor units of `currency`."),
  count: z.number().nullable().describe("What came by it."),
  answer: z.number().nullable().describe("The cost over the count: of one. null is unknown, never 0."),
  partial: z.boolean(),
  note: z.string().nullable().describe("With what a known answer must be read: as of ask_kpi."),
  why: z
    .enum(["ads", "work", "count", "unknown", "nothing", "window", "setting", "filter", "network"])
    .nullable()
    .describe(
      "Why there is no answer. ads, work: no cost of ads, no hours are known of it · count: nothing that came by it is known · unknown: neither · nothing: nothing came by it · window: known for whole periods other than this one · setting: the workspace does not say yet what counts · filter: its costs are not told by what is filtered · network: the rows name none.",
    ),
};

export const compareChannels = operation({
  name: "compare_channels",
  about:
    "What one lead or qualified interaction costs by organic search, organic social, paid social and paid search, and by the networks of each: cost, count and cost of one, sums over sums.",
  method: "get",
  path: "/workspaces/{workspace}/kpis/{kpi}/channels",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object(slice).omit({ variant: true }),
  output: z.object({
    kpi: z.string(),
    unit: z.string(),
    currency: z.string(),
    since: z.string(),
    until: z.string(),
    channels: z.array(
      z.object({
        channel: z.enum(comparedChannels),
        variant: z.string().describe("The variant of the KPI whose figures these are."),
        name: words.describe("What the variant counts: ads or work."),
        basis: shapes.variant.shape.basis,
        ...figures,
        platforms: z
          .array(
            z.object({
              platform: z.string().describe("The value to filter by; '' where rows do not tell it."),
              ...figures,
            }),
          )
          .describe("Lowest cost of one first, unknown ones after the known."),
      }),
    ),
  }),
});
