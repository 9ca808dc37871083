// Days of a series that stand out, as callers get them.

import { z } from "zod";

export const peak = z.object({
  day: z.string(),
  value: z.number(),
  limit: z
    .number()
    .describe("What the day had to pass: median + 3 · max(MAD, √median, 1) of the 28 days before."),
  posts: z
    .array(
      z.object({
        platform: z.string(),
        account: z.string(),
        post: z.string(),
        day: z.string(),
        publishedAt: z.string().nullable(),
        url: z.string().nullable(),
        text: z.string().nullable(),
      }),
    )
    .describe(
      "Own posts that were out before the day ended and at most 48 hours when it began: candidates, no cause.",
    ),
  morePosts: z.number().int().describe("Candidates that are not in `posts`."),
});
