// GA4's CSV of traffic: several tables under "#" lines, by day where Date is a column, else for the window of the "#" lines.

import type { Table } from "../../facts/table.ts";
import { webDay, webWindow } from "../../facts/web.ts";
import type { Check, Source, SourceColumn } from "../source.ts";
import { channelOfGroup } from "../taxonomy.ts";
import { totalOf } from "../totals.ts";
import { all, any, column, equals, given, known, nextDay, not, same, starts } from "../words.ts";
import { about } from "./about.ts";
import { dimensions, figures, sessionsFrom, sharedColumns, split } from "./columns.ts";
import { pages } from "./pages.ts";
import { nameInFront, segment, told } from "./told.ts";

// The whole beside its parts: named in the first cell, or without a day and an origin.
// A campaign may be called "Grand total sale", or so outright: its row has a day.
const total = any(
  starts("day", "Grand total"),
  all(not(known("day")), any(...dimensions.map((name) => equals(name, "Grand total")))),
  all(...["day", ...dimensions].map((name) => equals(name, ""))),
);

/**
 * The export holds the rows the report showed, ten at the least; its whole counts all of them. A time is compared only
 * where it is printed: an average, rounded and times its sessions, is a figure that stands nowhere in the file.
 */
const checkOf = (into: Table): Check =>
  totalOf(total, into, { ...figures, engagement_seconds: column("user_engagement") }, [
    { reason: "capped", rows: "less", from: 10 },
  ]);

const base = {
  platform: "",
  report: "traffic",
  columns: sharedColumns,
  given: told,
  printsPeriod: true,
  segment,
  // By channel, by source, by campaign: the same sessions each time.
  oneSplit: true,
  reshape: nameInFront,
  skips: [{ when: total, reason: "total" }],
} as const;
const where = { account: given("account"), report: split };

// Which dimension leads decides which of these reads a table, so that exactly one of them fits any.
const leads: readonly { readonly id: string; readonly required: readonly string[] }[] = [
  { id: "source-medium", required: ["source_medium"] },
  { id: "source", required: ["source"] },
  { id: "channel", required: ["channel"] },
  { id: "campaign", required: ["campaign"] },
  { id: "landing-page", required: ["landing_page"] },
];
const before = (at: number): readonly string[] =>
  leads.slice(0, at).flatMap(({ required }) => sharedColumns[required[0] as string]?.headers ?? []);
const indexed = sharedColumns["nth_day"]?.headers ?? [];
const dated = sharedColumns["day"]?.headers ?? [];

/** "# Start date: 20260901" */
const title = /^#.*:\s*\d{8}$/;

const byDay = (id: string, required: readonly string[], never: readonly string[]): Source => ({
  ...base,
  id: `ga4-days-${id}`,
  name: `GA4 traffic by day and ${id.replace("-", " ")}`,
  about,
  detect: { required: ["day", "sessions", ...required], never: [...never, ...indexed], title },
  checks: [checkOf(webDay)],
  facts: [{ into: webDay, values: { ...where, ...same("day"), ...sessionsFrom, ...figures } }],
});

const byWindow = (id: string, required: readonly string[], never: readonly string[]): Source => ({
  ...base,
  id: `ga4-window-${id}`,
  name: `GA4 traffic of a period by ${id.replace("-", " ")}`,
  about,
  detect: { required: ["sessions", ...required], never: [...never, ...dated, ...indexed], title },
  checks: [checkOf(webWindow)],
  facts: [
    {
      into: webWindow,
      values: {
        ...where,
        day: given("since"),
        window_end: nextDay(given("until")),
        ...sessionsFrom,
        ...figures,
      },
    },
  ],
});

/** The Data API tells of engaged sessions without sessions where nobody asked it for them. */
const engagedByDay: Source = {
  ...byDay("engaged", [], []),
  name: "GA4 engaged sessions by day",
  detect: {
    required: ["day", "engaged_sessions"],
    never: [...indexed, ...["sessions", ...dimensions].flatMap((key) => sharedColumns[key]?.headers ?? [])],
    title,
  },
};

const figureNames = ["Active users", "Sessions", "Engaged sessions", "Views", "New users", "Event count"];

/**
 * The curve above a table: days counted from 0, the same figures once more, a column for each of the first rows or one
 * for the whole property. Its days are no facts: beside the table's window they would count twice.
 */
const curve: Source = {
  ...base,
  columns: {
    nth_day: sharedColumns["nth_day"] as SourceColumn,
    ...Object.fromEntries(
      [...Object.keys(channelOfGroup), ...figureNames].map((group) => [
        group,
        { headers: [group], cell: "text" as const },
      ]),
    ),
  },
  id: "ga4-curve",
  name: "GA4 curve by numbered day",
  about,
  report: "curve",
  oneSplit: true,
  detect: { required: ["nth_day"] },
  skips: [{ when: known("nth_day"), reason: "index" }],
  facts: [],
};

export const ga4Traffic: readonly Source[] = [
  ...leads.map(({ id, required }, at) => byDay(id, required, before(at))),
  byDay("no-split", [], before(leads.length)),
  engagedByDay,
  ...leads.map(({ id, required }, at) => byWindow(id, required, before(at))),
  ...pages,
  curve,
];
