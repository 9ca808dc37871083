// LinkedIn's export of a page's visitors: page views and different visitors by day, and five sheets of views by group.

import { accountDay } from "../../facts/account-day.ts";
import { accountWindow } from "../../facts/account-window.ts";
import { momentIn, part } from "../file-name.ts";
import type { Source } from "../source.ts";
import { constant, given, known, nextDay, same } from "../words.ts";

const fileName = /_visitors_\d{13}/i;
const told: NonNullable<Source["given"]> = ({ fileName: name }) => ({
  account: part(name, /^(.+?)_visitors_\d{13}/i),
  observed_at: momentIn(name),
});

const days: Source = {
  id: "linkedin-page-visitors",
  name: "LinkedIn page visitors by day",
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

// Views are no people: the sheets are known and read, and every row is set aside with its reason.
const group = (header: string): Source => ({
  id: `linkedin-page-visitors-${header.toLowerCase().replace(" ", "-")}`,
  name: `LinkedIn page views by ${header.toLowerCase()}`,
  platform: "linkedin",
  report: "visitors",
  columns: {
    bucket: { headers: [header], cell: "text" },
    views: { headers: ["Total views"], cell: "count" },
  },
  detect: { required: ["bucket", "views"], never: ["Date"], parts: [header.toLowerCase()], fileName },
  given: told,
  skips: [{ when: known("bucket"), reason: "no_measure" }],
  facts: [],
});

export const linkedinPageVisitors: readonly Source[] = [
  days,
  ...["Location", "Job function", "Seniority", "Industry", "Company size"].map(group),
];
