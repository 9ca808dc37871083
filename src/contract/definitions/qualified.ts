// What counts as a qualified interaction: the events that reached value, and others that come near, in their order.

import { z } from "zod";

const event = z.string().min(1, "it is empty").max(200);
const events = z
  .array(event)
  .max(50)
  .transform((all): string[] => [...new Set(all)]);

export const qualifiedDefinition = z
  .strictObject({
    name: z
      .string()
      .trim()
      .max(120)
      .default("")
      .describe("What a contact has done then, such as “made a first scorecard”."),
    events: events
      .refine((all) => all.length > 0, "name at least one event")
      .describe("Any one of them counts."),
    graded: z
      .array(z.strictObject({ name: z.string().trim().min(1, "it is empty").max(120), events }))
      .max(10)
      .default([])
      .describe("Interactions that come near it, the nearest first: shown beside it, never added to it."),
  })
  .refine(
    ({ events: primary, graded }) => {
      const all = [primary, ...graded.map((grade) => grade.events)].flat();
      return new Set(all).size === all.length;
    },
    { error: "one event stands in it twice" },
  );
