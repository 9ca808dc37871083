// Marks on a series: where a network began to count otherwise, and where the workspace said a definition anew.

import { z } from "zod";
import { words } from "./word-shape.ts";

const said = z.object({
  version: z.number().int(),
  text: words.describe("In a line."),
  body: z.record(z.string(), z.unknown()),
});
const saidAnew = z.object({
  kind: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
  note: z.string().describe("Why it was changed; may be empty."),
  now: said,
  before: said.nullable().describe("What it said before; null where what is usual counted."),
});

export const marks = z
  .array(
    z.object({
      change: z.string(),
      since: z.string().describe("First day it may have been in force."),
      until: z.string().describe("First day it surely was; the same day where it is known to the day."),
      platforms: z.array(z.string()).describe("Networks it is about; none where the figure has no network."),
      effect: z
        .enum(["counting", "name", "restated"])
        .describe(
          "counting: figures before and after are not comparable · name: another name, or a note · restated: the workspace said a definition anew, and all days are counted by it",
        ),
      text: words,
      source: z
        .object({ name: z.string(), url: z.string() })
        .nullable()
        .describe("Who says so; null of what the workspace said itself."),
      confidence: z.enum(["documented", "reported"]),
      definition: saidAnew
        .nullable()
        .describe("Of a definition said anew: by whom and when; null of a network."),
    }),
  )
  .describe(
    "Where a network changed how it counts or names what this reads, in the period and the one compared, and where the workspace said anew what it is counted by, on the day that was saved.",
  );
