// LinkedIn's export of a page's visitors: page views and different visitors by day, and five sheets of views by group.

import { accountDay } from "../../facts/account-day.ts";
import { accountWindow } from "../../facts/account-window.ts";
import { momentIn, part } from "../file-name.ts";
import { groupSheets } from "../linkedin-page-groups.ts";
import type { Source } from "../source.ts";
import { unread } from "../unread.ts";
import { constant, given, known, nextDay, same } from "../words.ts";
import { about } from "./about.ts";

const fileName = /_visitors_\d{13}/i;
const told: NonNullable<Source["given"]> = ({ fileName: name }) => ({
  account: part(name, /^(.+?)_visitors_\d{13}/i),
  observed_at: momentIn(name),
});

const tabs = ["Overview", "Life", "Jobs"].flatMap((tab) =>
  ["page views", "unique visitors"].flatMap((what) =>
    ["desktop", "mobile", "total"].map((device) => `${tab} ${what} (${device})`),
  ),
);

const days: Source = {
  id: "linkedin-page-visitors",
  name: "LinkedIn page visitors by day",
  about,
  platform: "linkedin",
  report: "visitors",
  columns: {
    day: { headers: ["Date"], cell: "day", order: "mdy" },
    page_views_desktop: { headers: ["Total page views (desktop)"], cell: "count" },
    page_views_mobile: { headers: ["Total page views (mobile)"], cell: "count" },
    page_views: { headers: ["Total page views (total)"], cell: "count" },
    visitors_desktop: { headers: ["Total unique visitors (desktop)"], cell: "count" },
    visitors_mobile: { headers: ["Total unique visitors (mobile)"], cell: "count" },
    visitors: { headers: ["Total unique visitors (total)"], cell: "count" },
    // The tabs of the page: their views add up to the total, their visitors do not. Which there are, the page decides.
    ...unread(...tabs),
  },
  detect: { required: ["day", "page_views"], parts: ["visitor metrics"], fileName },
  given: told,
  facts: [
    {
      into: accountDay,
      values: {
        platform: constant("linkedin"),
        account: given("account"),
        report: constant("visitors"),
        ...same("day", "page_views"),
      },
    },
    {
      into: accountWindow,
      when: known("visitors"),
      values: {
        platform: constant("linkedin"),
        account: given("account"),
        report: constant("visitors"),
        ...same("day", "visitors"),
        window_end: nextDay("day"),
      },
    },
  ],
};

export const linkedinPageVisitors: readonly Source[] = [
  days,
  // Views are no people: they stand beside the followers' groups in a column of their own.
  ...groupSheets({
    ...{ report: "visitors", counts: "page views", measure: "views", header: "Total views" },
    ...{ about, given: told, fileName },
  }),
];
