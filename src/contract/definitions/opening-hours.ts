// When a team answers: the opening hours of each weekday, and the days on which nobody does.

import { z } from "zod";

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
  error: "it is no time of day such as 09:00",
});
const opening = z
  .strictObject({
    from: time.refine((at) => at !== "24:00", { error: "a day begins at 00:00" }),
    to: time.describe("Earlier than `from` is on the next day; 24:00 is midnight."),
  })
  .refine(({ from, to }) => from !== to, {
    error: "it opens and closes at the same time: for a whole day say 00:00 to 24:00",
  });
const openings = z.array(opening).max(12).default([]);

export const openingHours = z
  .strictObject({
    monday: openings,
    tuesday: openings,
    wednesday: openings,
    thursday: openings,
    friday: openings,
    saturday: openings,
    sunday: openings,
    holidays: z
      .array(z.iso.date())
      .max(3_000)
      .default([])
      .transform((days) => [...new Set(days)].sort())
      .describe("Days on which nothing opens."),
  })
  .refine((body) => weekdays.some((day) => body[day].length > 0), {
    error: "no weekday has opening hours: name at least one, such as monday 09:00 to 17:00",
  });
