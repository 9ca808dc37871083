// Who follows on TikTok, as shares, and at which hours of a day followers are active.

import { audience } from "../../facts/audience.ts";
import type { Source } from "../source.ts";
import { constant, dayOf, given, same } from "../words.ts";
import { about } from "./about.ts";
import { whose } from "./days.ts";
import { fileName } from "./names.ts";
import { dayColumn, told, yearless } from "./told.ts";

const facet = (
  name: "gender" | "territories",
  { called, header, word }: { readonly called: string; readonly header: string; readonly word: string },
): Source => ({
  id: `tiktok-${name}`,
  name: `TikTok followers by ${called}`,
  about,
  platform: "tiktok",
  report: "followers",
  columns: {
    bucket: { headers: [header], cell: "text" },
    share: { headers: ["Distribution"], cell: "ratio" },
  },
  detect: { required: ["bucket", "share"], parts: [`follower${name}`, `followertop${name}`], fileName },
  given: told,
  facts: [
    {
      into: audience,
      values: {
        ...whose("followers"),
        day: dayOf(given("observed_at")),
        facet: constant(word),
        ...same("bucket", "share"),
      },
    },
  ],
});

export const gender = facet("gender", { called: "gender", header: "Gender", word: "gender" });
export const territories = facet("territories", {
  ...{ called: "country", header: "Top territories", word: "country" },
});

export const activity: Source = yearless({
  id: "tiktok-activity",
  name: "TikTok followers active by hour",
  about,
  platform: "tiktok",
  report: "activity",
  columns: {
    day: dayColumn,
    bucket: { headers: ["Hour"], cell: "text" },
    people: { headers: ["Active followers"], cell: "count" },
  },
  detect: { required: ["day", "bucket", "people"], parts: ["followeractivity"], fileName },
  given: told,
  facts: [
    {
      into: audience,
      values: { ...whose("activity"), facet: constant("active_hour"), ...same("day", "bucket", "people") },
    },
  ],
});
