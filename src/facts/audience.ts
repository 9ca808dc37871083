// One row per account, day, facet and bucket: who follows, as far as the network says.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const audience = table("audience", {
  note: "Demographics of followers or visitors at a day.",
  key: ["platform", "account", "report", "day", "facet", "bucket"],
  split: ["bucket"],
  columns: {
    ...where,
    ...onDay,
    facet: {
      type: "text",
      note: "location, seniority, industry, company_size, job_function, age, gender, …",
    },
    bucket: { type: "text", note: "The value of the facet as the export names it." },
    people: { type: "integer", unit: "account", stock: true, note: "Followers (or visitors) in the bucket." },
    share: {
      type: "number",
      unit: "1",
      stock: true,
      note: "Their share, 0 to 1, where only a share is given.",
    },
    at_most: { type: "flag", note: "True where the export says '< 1%': the share is an upper bound." },
  },
});
