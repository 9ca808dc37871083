// The five sheets by group beside the days in LinkedIn's exports of a page's followers and visitors: one layout, another figure.

import { audience } from "../facts/audience.ts";
import type { Source } from "./source.ts";
import { constant, dayOf, given, same } from "./words.ts";

const groups: readonly (readonly [facet: string, header: string])[] = [
  ["location", "Location"],
  ["job_function", "Job function"],
  ["seniority", "Seniority"],
  ["industry", "Industry"],
  ["company_size", "Company size"],
];

type Shared = Pick<Source, "about"> & Required<Pick<Source, "given">>;

interface Sheets extends Shared {
  readonly report: "followers" | "visitors";
  /** What the sheets count, as the source is named: "LinkedIn … by location". */
  readonly counts: string;
  readonly measure: "people" | "views";
  readonly header: string;
  readonly fileName: RegExp;
}

export const groupSheets = (of: Sheets): readonly Source[] =>
  groups.map(([facet, header]) => ({
    id: `linkedin-page-${of.report}-${facet.replace("_", "-")}`,
    name: `LinkedIn ${of.counts} by ${header.toLowerCase()}`,
    about: of.about,
    platform: "linkedin",
    report: of.report,
    columns: {
      bucket: { headers: [header], cell: "text" },
      [of.measure]: { headers: [of.header], cell: "count" },
    },
    detect: {
      required: ["bucket", of.measure],
      never: ["Date"],
      parts: [header.toLowerCase()],
      fileName: of.fileName,
    },
    given: of.given,
    facts: [
      {
        into: audience,
        values: {
          platform: constant("linkedin"),
          account: given("account"),
          report: constant(of.report),
          day: dayOf(given("observed_at")),
          facet: constant(facet),
          ...same("bucket", of.measure),
        },
      },
    ],
  }));
