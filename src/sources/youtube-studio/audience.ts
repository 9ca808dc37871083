// Who watches on YouTube: shares of the views by age, gender, city and subscription, a table each.

import { audience } from "../../facts/audience.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { any, constant, dayOf, equals, first, given, join, known, same, when } from "../words.ts";
import { about } from "./about.ts";
import { dates, totals } from "./columns.ts";
import { fileName, toldByName } from "./told.ts";

const facets = {
  age: "Viewer age",
  gender: "Viewer gender",
  city: "City name",
  subscription: "Subscription status",
} as const;
type Facet = keyof typeof facets;

/** Cities may share a name, so their place stands behind it. */
const bucketOf = (name: Facet) =>
  name === "city" ? when(known("place"), join(" · ", "bucket", "place"), "bucket") : first("bucket");

const by = (name: Facet): Source => ({
  id: `youtube-${name}`,
  name: `YouTube viewers by ${name}`,
  about,
  platform: "youtube",
  report: "viewers",
  columns: {
    ...(name === "city" ? { place: { headers: ["Cities"], cell: "text" } } : {}),
    bucket: { headers: [facets[name]], cell: "text" },
    view_share: { headers: ["Views (%)"], cell: "ratio" },
    watch_share: { headers: ["Watch time (hours) (%)"], cell: "ratio" },
    views: { headers: ["Views"], cell: "count" },
    ...unread("Watch time (hours)", "Average view duration", "Average percentage viewed (%)"),
  },
  detect: {
    required: name === "city" ? ["place", "bucket"] : ["bucket"],
    never: [
      ...dates,
      "Content",
      "Video title",
      ...Object.values(facets).filter((one) => one !== facets[name]),
    ],
    parts: ["table data"],
    fileName,
  },
  given: toldByName,
  skips: [
    {
      when: any(equals("bucket", ...totals), ...(name === "city" ? [equals("place", ...totals)] : [])),
      reason: "total",
    },
  ],
  facts: [
    {
      into: audience,
      values: {
        platform: constant("youtube"),
        account: given("account"),
        report: constant("viewers"),
        // The last day of the period the shares are of.
        day: first(given("until"), dayOf(given("observed_at"))),
        facet: constant(name),
        bucket: bucketOf(name),
        ...same("view_share", "watch_share", "views"),
      },
    },
  ],
});

export const viewers: readonly Source[] = [by("age"), by("gender"), by("city"), by("subscription")];
