// What engagement goes with each criterion of a rubric, beside the points that somebody gave it.

import { z } from "zod";
import { inWorkspace } from "./inputs.ts";
import { operation, rolesFrom } from "./operation.ts";

export const fitRubric = operation({
  name: "fit_rubric",
  about:
    "Of posts scored by a rubric: how many times the engagements per impression of a post that has all points of a criterion are those of one that has none, the other criteria and the network alike. It says what goes together, not what would come of a change.",
  method: "get",
  path: "/workspaces/{workspace}/rubric",
  roles: rolesFrom.viewer,
  reads: true,
  input: z.object({ ...inWorkspace }),
  output: z.object({
    scored: z.number().int().describe("Scored posts whose engagements and impressions are known."),
    posts: z
      .number()
      .int()
      .describe("Of these those scored by every criterion, of networks with ten or more: the ones compared."),
    least: z.number().int().describe("It takes so many."),
    platforms: z.array(z.string()),
    criteria: z.array(
      z.object({
        criterion: z.string(),
        points: z.number().describe("The most that was to be had for it."),
        factor: z
          .number()
          .nullable()
          .describe("1.2: a fifth more engagements per impression. null: see `why`."),
        low: z.number().nullable().describe("The interval that holds the factor 19 times in 20."),
        high: z.number().nullable(),
        why: z
          .enum(["posts", "differs", "apart"])
          .nullable()
          .describe(
            "posts: too few of them · differs: nearly all posts have the same points for it · apart: it cannot be told from the others",
          ),
      }),
    ),
  }),
});
