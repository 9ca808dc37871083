// Exchange rates, a day and a pair of currencies each.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const fxRate = table("fx_rate", {
  note: "What one unit of a currency was worth in another on a day. Amounts are taken at the last rate known, at most seven days old.",
  // Whoever tells it: a pair of a day has one rate, and the newest export has the last word.
  key: ["base", "quote", "day"],
  columns: {
    ...where,
    ...onDay,
    base: { type: "text", note: "ISO 4217; the currency one unit of is meant." },
    quote: { type: "text", note: "ISO 4217; the currency the rate is counted in." },
    rate: { type: "number", unit: "rate", note: "Units of `quote` for one of `base`." },
  },
});
