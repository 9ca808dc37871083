// LinkedIn's comparison of a page with its competitors: a row per page, one's own included, for the period above the table.

import { twoDigits } from "../../base/digits.ts";
import { isDay } from "../../base/period.ts";
import { competitorWindow } from "../../facts/competitor.ts";
import { daysIn, momentIn, part } from "../file-name.ts";
import type { FileFacts, Source } from "../source.ts";
import { constant, given, nextDay, same } from "../words.ts";
import { about } from "./about.ts";

const printed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g;

interface Named {
  readonly day: string;
  /** Read from a cell that holds a date and no text. LinkedIn prints text: a spreadsheet program made it one. */
  readonly made: boolean;
}

/** Month first, as LinkedIn prints days everywhere in English. */
const namedIn = (text: string): readonly Named[] => {
  const found = [...text.matchAll(printed)].map(
    ([, m = "", d = "", y]) => `${y}-${twoDigits(m)}-${twoDigits(d)}`,
  );
  const made = /^\d{4}-\d\d-\d\d/.test(text.trim());
  return (found.length > 0 ? found.filter(isDay) : daysIn(text)).map((day) => ({ day, made }));
};

const swappable = (day: string): boolean => Number(day.slice(8)) <= 12;

/**
 * First and last day; none where two are not told. A program of a country that writes the day first turns 08/01 into the
 * 8th of January and leaves 08/30 as text: dates it made stand only where both are such and one cannot have been turned.
 */
const period = ({ preamble }: FileFacts): readonly [since: string, until: string] => {
  const [first, last] = preamble.flat().flatMap(namedIn);
  if (first === undefined || last === undefined || first.day > last.day) return ["", ""];
  const turned = first.made !== last.made || (first.made && swappable(first.day) && swappable(last.day));
  return turned ? ["", ""] : [first.day, last.day];
};

export const linkedinPageCompetitors: Source = {
  id: "linkedin-page-competitors",
  name: "LinkedIn page compared with competitors",
  about,
  platform: "linkedin",
  report: "competitors",
  columns: {
    competitor: { headers: ["Page"], cell: "text" },
    followers: { headers: ["Total Followers"], cell: "count" },
    follows_gained: { headers: ["New Followers"], cell: "count" },
    engagements: { headers: ["Total post engagements"], cell: "count" },
    reactions: { headers: ["Total post reactions"], cell: "count" },
    comments: { headers: ["Total post comments"], cell: "count" },
    shares: { headers: ["Total reposts"], cell: "count" },
    posts: { headers: ["Total posts"], cell: "count" },
  },
  detect: {
    required: ["competitor", "followers", "engagements", "posts"],
    parts: ["competitors"],
    fileName: /_competitor_analytics_\d{13}/i,
  },
  given: (file) => ({
    account: part(file.fileName, /^(.+?)_competitor_analytics_\d{13}/i),
    observed_at: momentIn(file.fileName),
    since: period(file)[0],
    until: period(file)[1],
  }),
  facts: [
    {
      into: competitorWindow,
      values: {
        platform: constant("linkedin"),
        account: given("account"),
        report: constant("competitors"),
        day: given("since"),
        window_end: nextDay(given("until")),
        ...same("competitor", "followers", "follows_gained", "engagements"),
        ...same("reactions", "comments", "shares", "posts"),
      },
    },
  ],
};
