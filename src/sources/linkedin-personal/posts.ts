// A member's best posts (two tables side by side in one sheet) and the export of a single post (a label and a value a row).

import { linkedinPost } from "../linkedin-post.ts";
import { postFacts } from "../post-facts.ts";
import type { RawTable, Source } from "../source.ts";
import { unread } from "../unread.ts";
import { given, known, match, same } from "../words.ts";
import { about } from "./about.ts";
import { fileName, told, toldOfPost, withPlainDays } from "./told.ts";

const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== "");

/** A table begins anew wherever its first header stands again. */
const apart = (found: RawTable): readonly RawTable[] => {
  const table = withPlainDays(found);
  const name = table.header.find((cell) => cell.trim() !== "") ?? "";
  const starts = table.header.flatMap((cell, at) => (cell === name ? [at] : []));
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? table.header.length;
    const rows = table.rows.map(({ line, cells }) => ({ line, cells: cells.slice(start, end) }));
    return {
      ...table,
      partName: starts.length === 1 ? table.partName : `${table.partName} (${n + 1})`,
      header: table.header.slice(start, end),
      rows: rows.filter(({ cells }) => filled(cells)),
    };
  });
};

export const topPosts: Source = {
  id: "linkedin-personal-posts",
  name: "LinkedIn member posts",
  about,
  platform: "linkedin_personal",
  report: "posts",
  columns: {
    url: { headers: ["Post URL", "URL da publicação"], cell: "url" },
    published: {
      headers: ["Post publish date", "Data de publicação da publicação", "Data da publicação"],
      cell: "day",
      order: "mdy",
    },
    engagements: { headers: ["Engagements", "Engajamentos"], cell: "count" },
    impressions: { headers: ["Impressions", "Impressões"], cell: "count" },
  },
  detect: {
    required: ["url", "published"],
    never: ["Post title", "Post type", "Members reached"],
    parts: ["top posts", "publicações mais em alta"],
    fileName,
  },
  given: told,
  reshape: apart,
  facts: postFacts(
    { platform: "linkedin_personal", account: given("account"), ...linkedinPost("url", "published") },
    same("url"),
    same("impressions", "engagements"),
  ),
};

const word = (cell: string | undefined): string => (cell ?? "").trim().toLowerCase();

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Every line of the sheet's part, whichever of them was taken for the header. */
const linesOf = ({ preamble, header, headerLine, rows }: RawTable): readonly Line[] => [
  ...preamble.map((cells, at) => ({ line: headerLine - preamble.length + at, cells })),
  { line: headerLine, cells: header },
  ...rows,
];

/** "Category | Value | %" begins the list of groups; its title stands above and may be left to the labels. */
const parted = (lines: readonly Line[]): readonly [pairs: readonly Line[], groups: readonly Line[]] => {
  const at = lines.findIndex(({ cells }) => word(cells[0]) === "category" && word(cells[2]) !== "");
  const [pairs, groups] = at < 0 ? [lines, []] : [lines.slice(0, at), lines.slice(at + 1)];
  const told = pairs.filter(({ cells }) => word(cells[0]) !== "" && word(cells[1]) !== "");
  return [told, groups.filter(({ cells }) => filled(cells))];
};

/** A row with a column per label; below it who the viewers were, a row per group, told apart by a column of their own. */
const asRows = (table: RawTable): readonly RawTable[] => {
  const [pairs, groups] = parted(linesOf(table));
  const plain = { ...table, preamble: [] };
  const post: RawTable = {
    ...plain,
    header: pairs.map(({ cells }) => cells[0] ?? ""),
    rows: [{ line: pairs[0]?.line ?? 0, cells: pairs.map(({ cells }) => cells[1] ?? "") }],
  };
  const viewers: RawTable = {
    ...plain,
    partName: `${table.partName} (viewers)`,
    header: ["Post URL", "Viewers by", "Value", "Share of viewers"],
    rows: groups.map(({ line, cells }) => ({ line, cells: ["", ...cells.slice(0, 3)] })),
  };
  return [...(pairs.length > 0 ? [post] : []), ...(groups.length > 0 ? [viewers] : [])];
};

export const onePost: Source = {
  id: "linkedin-personal-post",
  name: "LinkedIn member post, one alone",
  about,
  platform: "linkedin_personal",
  report: "posts",
  columns: {
    url: { headers: ["Post URL"], cell: "url" },
    published: { headers: ["Post Date"], cell: "day", order: "mdy" },
    impressions: { headers: ["Impressions"], cell: "count" },
    reach: { headers: ["Members reached"], cell: "count" },
    profile_visits: {
      headers: ["Profile viewers from this post", "Profile viewers from post"],
      cell: "count",
    },
    follows_gained: {
      headers: ["Followers gained from this post", "Followers gained from post"],
      cell: "count",
    },
    // Without clicks, so it is no measure of ours: the workbook's "Engagements" counts them.
    social_engagements: { headers: ["Social engagements"], cell: "count" },
    reactions: { headers: ["Reactions"], cell: "count" },
    comments: { headers: ["Comments"], cell: "count" },
    shares: { headers: ["Reposts"], cell: "count" },
    saves: { headers: ["Saves"], cell: "count" },
    sends: { headers: ["Sends on LinkedIn"], cell: "count" },
    link_clicks: { headers: ["Link engagements"], cell: "count" },
    // In a time zone it does not name, and to the minute; the id tells the moment to the millisecond.
    published_time: { headers: ["Post Publish Time"], cell: "text" },
    ...unread("Premium custom button engagements"),
    viewers_by: { headers: ["Viewers by"], cell: "text" },
  },
  detect: { required: ["url"], parts: ["post analytics"], partsOnly: true, fileName },
  given: toldOfPost,
  reshape: asRows,
  skips: [{ when: known("viewers_by"), reason: "not_counted" }],
  facts: postFacts(
    {
      platform: "linkedin_personal",
      account: given("account"),
      ...linkedinPost("url", "published", match(given("post"), "^(\\d{15,20})$")),
    },
    same("url"),
    {
      ...same("impressions", "reach", "profile_visits", "follows_gained", "reactions"),
      ...same("comments", "shares", "saves", "link_clicks"),
    },
  ),
};
