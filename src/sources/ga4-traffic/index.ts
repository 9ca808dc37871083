// GA4's CSV of traffic: several tables under "#" lines, by day where Date is a column, else for the window of the "#" lines.

import { webDay, webWindow } from "../../facts/web.ts";
import type { RawTable, Source, SourceColumn } from "../source.ts";
import { channelOfGroup } from "../taxonomy.ts";
import { all, any, equals, given, known, nextDay, same, starts } from "../words.ts";
import { dimensions, figures, sessionsFrom, sharedColumns, split } from "./columns.ts";
import { segment, told } from "./told.ts";

// The whole beside its parts: named in the first cell, or without a day and an origin.
const total = any(
  ...["day", ...dimensions].map((name) => starts(name, "Grand total")),
  all(...["day", ...dimensions].map((name) => equals(name, ""))),
);

/** GA4 names the whole in a cell beyond the header: here it comes to the front, where it is a name. */
const nameInFront = (table: RawTable): readonly RawTable[] => {
  const width = table.header.length;
  const named = (cells: readonly string[]): boolean =>
    cells.length > width && (cells[width] ?? "") !== "" && cells[0] === "";
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: named(cells) ? [cells[width] as string, ...cells.slice(1, width)] : cells,
  }));
  return [{ ...table, rows }];
};
const base = {
  platform: "",
  report: "traffic",
  columns: sharedColumns,
  given: told,
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

const byDay = (id: string, required: readonly string[], never: readonly string[]): Source => ({
  ...base,
  id: `ga4-days-${id}`,
  name: `GA4 traffic by day and ${id.replace("-", " ")}`,
  detect: { required: ["day", "sessions", ...required], never: [...never, ...indexed] },
  facts: [{ into: webDay, values: { ...where, ...same("day"), ...sessionsFrom, ...figures } }],
});

const byWindow = (id: string, required: readonly string[], never: readonly string[]): Source => ({
  ...base,
  id: `ga4-window-${id}`,
  name: `GA4 traffic of a period by ${id.replace("-", " ")}`,
  detect: { required: ["sessions", ...required], never: [...never, ...dated, ...indexed] },
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

/** The curve above a table: days counted from 0, the same sessions once more, a column for each of the first rows. */
const curve: Source = {
  ...base,
  columns: {
    nth_day: sharedColumns["nth_day"] as SourceColumn,
    ...Object.fromEntries(
      Object.keys(channelOfGroup).map((group) => [group, { headers: [group], cell: "text" as const }]),
    ),
  },
  id: "ga4-curve",
  name: "GA4 curve by numbered day",
  report: "curve",
  oneSplit: true,
  detect: { required: ["nth_day"] },
  skips: [{ when: known("nth_day"), reason: "index" }],
  facts: [],
};

export const ga4Traffic: readonly Source[] = [
  ...leads.map(({ id, required }, at) => byDay(id, required, before(at))),
  byDay("no-split", [], before(leads.length)),
  ...leads.map(({ id, required }, at) => byWindow(id, required, before(at))),
  curve,
];
