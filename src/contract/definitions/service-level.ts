// What a team promises: within how many hours a first answer comes.

import { z } from "zod";

export const serviceLevel = z.strictObject({
  first_response_hours: z
    .number()
    .positive({ error: "a promise of no time cannot be kept: say more than 0 hours" })
    .max(8_760)
    .describe("Hours; of the opening hours, or around the clock, as each variant says."),
});
