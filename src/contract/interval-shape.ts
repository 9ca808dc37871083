// Within which a number may be by chance.

import { z } from "zod";

export const interval = z
  .object({
    low: z.number(),
    high: z.number(),
    method: z
      .enum(["wilson", "wilson_all", "garwood", "rogan_gladen", "prediction_powered"])
      .describe(
        "wilson: of a share · wilson_all: of the shares of all brands of the set at once · garwood: of a rate, widened by how events scatter over posts or days · rogan_gladen: of a share put right by labels · prediction_powered: of a mean put right by labels",
      ),
  })
  .nullable()
  .describe("Within which it may be by chance, 19 times in 20; null where the figure has no interval.");
