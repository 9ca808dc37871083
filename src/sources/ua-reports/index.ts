// Universal Analytics, the forerunner of GA4: a table over a period under "#" lines, then the same period by day.

import { webDay, webWindow } from "../../facts/web.ts";
import { matchColumns } from "../header.ts";
import type { Source, SourceColumn, Value } from "../source.ts";
import { channelOfGroup } from "../taxonomy.ts";
import { unread } from "../unread.ts";
import {
  all,
  channel,
  constant,
  equals,
  first,
  given,
  known,
  lookup,
  match,
  network,
  nextDay,
  not,
  same,
  when,
} from "../words.ts";
import { about } from "./about.ts";
import { segment, told } from "./told.ts";

const measured: Readonly<Record<string, SourceColumn>> = {
  users: { headers: ["Users"], cell: "count" },
  sessions: { headers: ["Sessions"], cell: "count" },
  page_views: { headers: ["Pageviews"], cell: "count" },
  transactions: { headers: ["Transactions"], cell: "count" },
};
const origins: Readonly<Record<string, SourceColumn>> = {
  channel: { headers: ["Default Channel Grouping"], cell: "text" },
  source_medium: { headers: ["Source / Medium"], cell: "text" },
  source: { headers: ["Source"], cell: "text" },
  medium: { headers: ["Medium"], cell: "text" },
  campaign: { headers: ["Campaign"], cell: "text" },
  landing_page: { headers: ["Landing Page"], cell: "text" },
};
const columns: Readonly<Record<string, SourceColumn>> = {
  ...origins,
  ...measured,
  bounce_rate: { headers: ["Bounce Rate"], cell: "text" },
  pages_per_session: { headers: ["Pages / Session"], cell: "text" },
  revenue: { headers: ["Revenue"], cell: "text" },
  ...unread("New Users", "Avg. Session Duration", "Ecommerce Conversion Rate", "Goal Conversion Rate"),
};

// Paid visits from networks stood under (Other) or Paid Search, so Social was the unpaid rest.
const groups = { ...channelOfGroup, social: "organic_social", "other advertising": "paid_other" };
const source = first("source", match("source_medium", "^(.*?) / "));
const medium = first("medium", match("source_medium", "^.*? / (.*)$"));
const tagged: Value = { is: "column", column: "channel" };

const figures = {
  ua_users: { is: "column", column: "users" },
  ua_sessions: { is: "column", column: "sessions" },
  ua_page_views: { is: "column", column: "page_views" },
  ua_transactions: { is: "column", column: "transactions" },
} as const satisfies Readonly<Record<string, Value>>;

const base = {
  about,
  platform: "",
  report: "universal analytics",
  given: told,
  segment,
  // By channel, by source, by landing page: the same sessions each time.
  oneSplit: true,
} as const satisfies Partial<Source>;
const where = { account: given("account"), report: given("report") };

const periods: Source = {
  ...base,
  id: "ua-reports",
  name: "Universal Analytics traffic of a period",
  columns,
  detect: {
    required: ["sessions", "users", "bounce_rate", "pages_per_session"],
    never: ["Date", "Day Index"],
  },
  // By keyword or by country every row would stand for the same nameless origin.
  reshape: (table) =>
    [...matchColumns({ columns: origins } as Source, table.header)].length > 0 ? [table] : [],
  skips: [{ when: all(...Object.keys(origins).map((name) => equals(name, ""))), reason: "total" }],
  facts: [
    {
      into: webWindow,
      values: {
        ...where,
        day: given("since"),
        window_end: nextDay(given("until")),
        platform: when(known(source), network(source), constant("")),
        source,
        medium,
        channel: first(
          lookup(tagged, groups, tagged),
          when(known(source), channel(source, medium), constant("")),
        ),
        ...same("campaign", "landing_page"),
        ...figures,
      },
    },
  ],
};

const days: Source = {
  ...base,
  id: "ua-reports-days",
  name: "Universal Analytics by day",
  columns: { day: { headers: ["Day Index"], cell: "day", order: "mdy" }, ...measured },
  detect: { required: ["day"] },
  skips: [{ when: not(known("day")), reason: "total" }],
  facts: [{ into: webDay, values: { ...where, ...same("day"), ...figures } }],
};

export const uaReports: readonly Source[] = [periods, days];
