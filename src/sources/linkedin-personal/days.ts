// A member's days: impressions and engagements, new followers with the total above them, and the window's reach.

import { accountDay } from "../../facts/account-day.ts";
import { accountWindow } from "../../facts/account-window.ts";
import type { RawTable, Source } from "../source.ts";
import { constant, given, nextDay, same } from "../words.ts";
import { about } from "./about.ts";
import { fileName, told, withPlainDays } from "./told.ts";

const base = { platform: "linkedin_personal", given: told } as const;
const where = (report: string) => ({
  platform: constant("linkedin_personal"),
  account: given("account"),
  report: constant(report),
});

export const engagement: Source = {
  ...base,
  id: "linkedin-personal-engagement",
  name: "LinkedIn member engagement by day",
  about,
  report: "engagement",
  columns: {
    day: { headers: ["Date", "Data"], cell: "day", order: "mdy" },
    impressions: { headers: ["Impressions", "Impressões"], cell: "count" },
    // Whole in every export; the one that may be shared was blurred by its owner and has fractions.
    engagements: { headers: ["Engagements", "Engajamentos"], cell: "number" },
  },
  detect: {
    required: ["day", "impressions", "engagements"],
    // What else has these three columns is a day of another network.
    never: ["Tweets published", "Create Post", "Criar post", "Likes", "Curtidas", "likes", "Clicks"],
    parts: ["engagement", "engajamento"],
    fileName,
  },
  reshape: (table) => [withPlainDays(table)],
  checks: [
    {
      is: "facts",
      id: "discovery",
      printed: { from: accountWindow, where: { report: ["discovery"] } },
      ours: { from: accountDay, where: { report: ["engagement"] } },
      figures: [{ measure: "impressions", printed: ["window_impressions"], ours: ["impressions"] }],
      within: true,
    },
  ],
  facts: [
    { into: accountDay, values: { ...where("engagement"), ...same("day", "impressions", "engagements") } },
  ],
};

const figure = /^\d[\d\s.,]*$/;
const printedDay = /\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d\d-\d\d/;

/** "Total followers on 4/23/2023:" and its number stand above the table: a table of their own with one row. */
const withTotal = (found: RawTable): readonly RawTable[] => {
  const table = withPlainDays(found);
  const line = table.preamble.findIndex((cells) => printedDay.test(cells[0] ?? ""));
  const [label = "", total = ""] = table.preamble[line] ?? [];
  const day = printedDay.exec(label)?.[0] ?? "";
  // Two days above a table are a period, as over LinkedIn's list of competitors, and no total.
  if (line < 0 || !figure.test(total.trim())) return [table];
  const one: RawTable = {
    partName: `${table.partName} (total)`,
    preamble: [],
    header: ["Date", "New followers", "Followers at the end of the day"],
    headerLine: line + 1,
    rows: [{ line: line + 1, cells: [day, "", total] }],
  };
  return [table, one];
};

export const followers: Source = {
  ...base,
  id: "linkedin-personal-followers",
  name: "LinkedIn member followers by day",
  about,
  report: "followers",
  columns: {
    day: { headers: ["Date", "Data"], cell: "day", order: "mdy" },
    follows_gained: { headers: ["New followers", "Novos seguidores"], cell: "count" },
    followers: { headers: ["Followers at the end of the day"], cell: "count" },
  },
  detect: {
    required: ["day", "follows_gained"],
    never: ["Impressions", "Video Views", "Likes", "New follows"],
    parts: ["followers", "seguidores"],
    fileName,
    title: /^(total followers on|total de seguidores)/i,
  },
  reshape: withTotal,
  facts: [
    { into: accountDay, values: { ...where("followers"), ...same("day", "follows_gained", "followers") } },
  ],
};

/** A label and a value a row, the period in the first: one row with a column each. */
const asRow = (found: RawTable): readonly RawTable[] => {
  const table = withPlainDays(found);
  const [since = "", until = ""] = (table.header[1] ?? "").split(/\s+[-–]\s+/);
  const header = ["Since", "Until", ...table.rows.map(({ cells }) => cells[0] ?? "")];
  const cells = [since, until, ...table.rows.map((row) => row.cells[1] ?? "")];
  return [{ ...table, header, rows: [{ line: table.headerLine, cells }] }];
};

export const discovery: Source = {
  ...base,
  id: "linkedin-personal-discovery",
  name: "LinkedIn member reach of the period",
  about,
  report: "discovery",
  columns: {
    day: { headers: ["Since"], cell: "day", order: "mdy" },
    last: { headers: ["Until"], cell: "day", order: "mdy" },
    window_impressions: { headers: ["Impressions", "Impressões"], cell: "count" },
    reach: { headers: ["Members reached", "Usuários alcançados"], cell: "count" },
  },
  detect: {
    required: ["day", "last", "reach"],
    parts: ["discovery", "descoberta"],
    partsOnly: true,
    fileName,
  },
  reshape: asRow,
  facts: [
    {
      into: accountWindow,
      values: {
        ...where("discovery"),
        ...same("day", "reach", "window_impressions"),
        window_end: nextDay("last"),
      },
    },
  ],
};
