// LinkedIn's export of a page's followers: new ones by day, and five sheets of who they are. "Total followers" means both.

import { accountDay } from "../../facts/account-day.ts";
import { momentIn, part } from "../file-name.ts";
import { groupSheets } from "../linkedin-page-groups.ts";
import type { Source } from "../source.ts";
import { constant, given, same } from "../words.ts";
import { about } from "./about.ts";

const fileName = /_followers_\d{13}/i;
const told: NonNullable<Source["given"]> = ({ fileName: name }) => ({
  account: part(name, /^(.+?)_followers_\d{13}/i),
  observed_at: momentIn(name),
});

const days: Source = {
  id: "linkedin-page-followers",
  name: "LinkedIn page followers by day",
  about,
  platform: "linkedin",
  report: "followers",
  columns: {
    day: { headers: ["Date"], cell: "day", order: "mdy" },
    follows_gained_paid: { headers: ["Sponsored followers"], cell: "count" },
    follows_gained_organic: { headers: ["Organic followers"], cell: "count" },
    auto_invited: { headers: ["Auto-invited followers"], cell: "count" },
    // In this sheet it is the day's new followers; in the sheets beside it, all followers of a group.
    follows_gained: { headers: ["Total followers"], cell: "count" },
  },
  detect: {
    required: ["day", "follows_gained_organic", "follows_gained"],
    parts: ["new followers"],
    fileName,
  },
  given: told,
  facts: [
    {
      into: accountDay,
      values: {
        platform: constant("linkedin"),
        account: given("account"),
        report: constant("followers"),
        ...same("day", "follows_gained", "follows_gained_organic", "follows_gained_paid"),
      },
    },
  ],
};

export const linkedinPageFollowers: readonly Source[] = [
  days,
  ...groupSheets({
    ...{ report: "followers", counts: "page followers", measure: "people", header: "Total followers" },
    ...{ about, given: told, fileName },
  }),
];
