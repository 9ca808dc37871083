// Shares.csv of the archive LinkedIn gives a member: what was posted and when, without figures. Employee advocacy lives on it.

import { advocacyShare } from "../../facts/advocacy.ts";
import { linkedinPost } from "../linkedin-post.ts";
import type { RawTable, Source } from "../source.ts";
import { column, constant, dayOf, first, given } from "../words.ts";
import { about } from "./about.ts";

/** Every paragraph is put in quotes of its own, which a reader of CSV cannot take off: one text, `first"⏎"second`. */
const unquoted = (text: string): string => text.replace(/"(\r?\n)"/g, "$1");

const plainTexts = (table: RawTable): readonly RawTable[] => {
  const at = table.header.findIndex((name) => name.trim().toLowerCase() === "sharecommentary");
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, i) => (i === at ? unquoted(cell) : cell)),
  }));
  return [{ ...table, rows }];
};

// The id's moment stands in for a date that is empty, as some are.
const { post, published_at } = linkedinPost("url", "date");

export const linkedinShares: Source = {
  id: "linkedin-shares",
  name: "LinkedIn member’s shares, from the archive",
  about,
  platform: "linkedin_personal",
  report: "archive",
  columns: {
    date: { headers: ["Date"], cell: "instant", zone: "UTC" },
    url: { headers: ["ShareLink"], cell: "url" },
    text: { headers: ["ShareCommentary"], cell: "text" },
    shared: { headers: ["SharedUrl"], cell: "url" },
    media: { headers: ["MediaUrl"], cell: "url" },
    visibility: { headers: ["Visibility"], cell: "text" },
  },
  detect: {
    required: ["date", "url", "text"],
    parts: ["shares"],
    fileName: /^Shares(?:_\d+)?\.csv$/i,
  },
  reshape: plainTexts,
  facts: [
    {
      into: advocacyShare,
      values: {
        platform: constant("linkedin_personal"),
        account: given("account"),
        report: constant("archive"),
        share: post,
        day: first(dayOf("date"), dayOf(published_at)),
        employee: given("account"),
        content: column("shared"),
        text: column("text"),
        advocacy_shares: constant(1),
      },
    },
  ],
};
