// One row per account, day, facet and bucket: who follows, as far as the network says.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const audience = table("audience", {
  note: "Demographics of followers, visitors or viewers at a day.",
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
    view_share: {
      type: "number",
      unit: "1",
      stock: true,
      note: "Their share of the views in the export's period, 0 to 1: of those who watch, not of those who follow.",
    },
    watch_share: {
      type: "number",
      unit: "1",
      stock: true,
      note: "Their share of the time watched in the export's period, 0 to 1.",
    },
    views: {
      type: "integer",
      unit: "view",
      stock: true,
      note: "Their views in the export's period, where it gives a number and no share. Never added up over exports.",
    },
    at_most: { type: "flag", note: "True where the export says '< 1%': the share is an upper bound." },
  },
});
